import type { DialogueId } from '../buttons.ts';

/** Those that record something in a pupil's file that is there. */
const aboutPupils: readonly DialogueId[] = [
  'correct-pupil',
  'record-referral-form',
  'record-acknowledgement',
  'record-signature',
  'record-photographs',
  'record-youth-support',
  'record-results',
  'record-withdrawal',
  'decide-withdrawal',
  'record-safeguarding-share',
  'mark-pupil',
  'lift-pupil-mark',
  'record-leaving',
  'do-pupil-task',
];

export const isAboutPupil = (dialogue: DialogueId): boolean => aboutPupils.includes(dialogue);
