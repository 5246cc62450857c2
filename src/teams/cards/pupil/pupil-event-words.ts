import type { PupilEvent } from '../../../domain/consent/revise-pupil.ts';

interface EventWords {
  /** After somebody’s name. */
  readonly did: string;
  /** Where nobody is named. */
  readonly noted: string;
  /** To whoever did it. */
  readonly title: string;
}

/** Each thing that happens to a pupil's file. */
export const pupilEventWords: Readonly<Record<PupilEvent, EventWords>> = {
  'pupil-added': { did: 'added the pupil', noted: 'a pupil was added', title: 'the pupil is added' },
  'pupil-imported': { did: 'imported what a list says', noted: 'a list was imported', title: 'the list is imported' },
  'pupil-corrected': {
    did: 'corrected who the pupil is',
    noted: 'who the pupil is was corrected',
    title: 'the correction is saved',
  },
  'referral-form-recorded': {
    did: 'recorded the referral form',
    noted: 'the referral form was recorded',
    title: 'the referral form is recorded',
  },
  'acknowledgement-recorded': {
    did: 'recorded the school’s acknowledgement',
    noted: 'the school’s acknowledgement was recorded',
    title: 'the acknowledgement is recorded',
  },
  'signature-recorded': {
    did: 'recorded a signature',
    noted: 'a signature was recorded',
    title: 'the signature is recorded',
  },
  'photographs-recorded': {
    did: 'recorded what was said about photographs',
    noted: 'consent for photographs was recorded',
    title: 'the answer about photographs is recorded',
  },
  'youth-support-recorded': {
    did: 'recorded what may go to youth support services',
    noted: 'an instruction about youth support services was recorded',
    title: 'the instruction is recorded',
  },
  'results-recorded': {
    did: 'recorded whether results at 16 may go',
    noted: 'a choice about results at 16 was recorded',
    title: 'the choice about results is recorded',
  },
  'withdrawal-recorded': {
    did: 'recorded a withdrawal',
    noted: 'a withdrawal was recorded, so sharing stops',
    title: 'the withdrawal is recorded, and acts now',
  },
  'withdrawal-decided': {
    did: 'decided about a withdrawal',
    noted: 'a withdrawal was decided about',
    title: 'your decision is recorded',
  },
  'safeguarding-share-recorded': {
    did: 'recorded what was shared to keep somebody safe',
    noted: 'something was shared to keep somebody safe',
    title: 'the sharing is recorded',
  },
  'pupil-restricted': {
    did: 'recorded that part of the record is not to be used',
    noted: 'part of the record is not to be used',
    title: 'that part is not to be used',
  },
  'pupil-challenged': {
    did: 'recorded that part of the record is in dispute',
    noted: 'part of the record is in dispute',
    title: 'that part is in dispute',
  },
  'mark-lifted': {
    did: 'ended a limit on part of the record',
    noted: 'a limit on part of the record has ended',
    title: 'the limit has ended',
  },
  'left-recorded': {
    did: 'recorded that the pupil left',
    noted: 'the pupil has left',
    title: 'it is recorded that the pupil left',
  },
  'pupil-task-done': { did: 'finished a task', noted: 'a task is done', title: 'the task is done' },
  'entry-undone': {
    did: 'undid what was recorded by mistake',
    noted: 'something recorded by mistake was undone',
    title: 'it is undone, and never counted',
  },
};
