import type { Case } from '../../domain/any-case.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { type Action, may } from '../../domain/organisation/roles.ts';
import { subjectOf } from '../../domain/subject-of.ts';
import type { DialogueId } from '../buttons.ts';

/** What a dialogue about a case asks of whoever is in it; all others run a breach. */
const rights: Partial<Record<DialogueId, Action>> = {
  'add-information': 'add-to-report',
  'correct-report': 'correct-report',
  'withdraw-report': 'withdraw-report',
  'do-task': 'finish-task',
  'add-to-request': 'work-on-request',
  'correct-request': 'work-on-request',
  'withdraw-request': 'work-on-request',
  'link-request': 'work-on-request',
  'settle-identity': 'work-on-request',
  'judge-standing': 'work-on-request',
  'ask-clarification': 'work-on-request',
  'record-clarification': 'work-on-request',
  'extend-request': 'decide-request',
  'ask-fee': 'decide-request',
  'record-fee': 'work-on-request',
  'tell-delay': 'work-on-request',
  'refuse-request': 'decide-request',
  'do-request-task': 'work-on-request',
  'record-search': 'work-on-request',
  'list-health-data': 'work-on-request',
  'settle-health-data': 'work-on-request',
  withhold: 'work-on-request',
  'hand-over-after-all': 'work-on-request',
  'approve-exemption': 'approve-exemption',
  'record-advice': 'work-on-request',
  'prepare-answer': 'work-on-request',
  'check-answer': 'work-on-request',
  'deliver-answer': 'work-on-request',
  'move-dispute': 'work-on-request',
  restrict: 'work-on-request',
  'lift-restriction': 'work-on-request',
  'acknowledge-complaint': 'work-on-request',
  'settle-complaint': 'decide-request',
  'pass-on': 'work-on-request',
  'decide-disclosure': 'decide-request',
  'give-disclosure': 'work-on-request',
  'log-request': 'log-request',
  'correct-pupil': 'record-pupil',
  'record-referral-form': 'record-pupil',
  'record-acknowledgement': 'record-pupil',
  'record-signature': 'record-pupil',
  'record-photographs': 'record-pupil',
  'record-youth-support': 'record-pupil',
  'record-results': 'record-pupil',
  'record-withdrawal': 'record-pupil',
  'decide-withdrawal': 'decide-pupil',
  'record-safeguarding-share': 'record-pupil',
  'mark-pupil': 'record-pupil',
  'lift-pupil-mark': 'record-pupil',
  'record-leaving': 'record-pupil',
  'do-pupil-task': 'record-pupil',
};

export const rightFor = (dialogue: DialogueId): Action => rights[dialogue] ?? 'triage';

/** Those that record something in a pupil's file that is there. */
export const isAboutPupil = (dialogue: DialogueId): boolean =>
  ['record-pupil', 'decide-pupil'].includes(rightFor(dialogue));

/**
 * Whether a person may be in a dialogue about a case. It is asked when they begin and again at each press: cover ends and
 * tasks change hands while a form lies half-filled, and it shows what the case says.
 */
export const mayWorkOn = (
  dialogue: DialogueId,
  about: Case,
  { person, part }: { person: Person; part: string | null },
): boolean => {
  const subject = subjectOf(about);
  const tasks = about.type === 'breach' ? about.tasks : [];
  const owners = tasks.filter(({ id }) => part === null || id === part).map(({ owner }) => owner?.id);
  return [undefined, ...owners].some((ownerId) => may(person, rightFor(dialogue), { ...subject, ownerId }));
};
