import { unknownReference } from '../../desk/look-up.ts';
import type { AnyPage, Case } from '../../domain/any-case.ts';
import { stillOpen } from '../../domain/breach/revise-breach.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { may } from '../../domain/organisation/roles.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import type { DialogueId } from '../buttons.ts';
import { isAboutPupil, mayWorkOn, rightFor } from '../dialogues/may-work-on.ts';
import { isAboutRequest } from '../dialogues/request-dialogues.ts';

type NotBegun = 'not-found' | 'near-miss' | 'over' | 'other-kind' | 'no-right';

/** Whether a person may begin a dialogue about a case as it stands. */
export const mayBegin = (
  dialogue: DialogueId,
  about: Case,
  { person, part }: { person: Person; part: string | undefined },
): Outcome<Case, NotBegun> => {
  const { reference } = about;
  const wrongKind = whyOtherKind(dialogue, about);
  if (wrongKind !== undefined) return refuse('other-kind', wrongKind);
  if (!mayWorkOn(dialogue, about, { person, part: part ?? null })) return notAllowed(about, person);
  // Whether something can happen to a request or a pupil's file as it stands, its own dialogue says.
  if (about.type === 'request' || about.type === 'pupil') return ok(about);
  const right = rightFor(dialogue);
  if (right !== 'triage' && right !== 'finish-task') return ok(about);
  if (about.type === 'near-miss')
    return refuse('near-miss', `${reference} is a near miss, so there is nothing to decide.`);
  return dialogue === 'reopen-breach' ? ok(about) : stillOpen(about);
};

const whyOtherKind = (dialogue: DialogueId, { reference, type }: Case): string | undefined => {
  if (isAboutPupil(dialogue) !== (type === 'pupil')) {
    return type === 'pupil'
      ? `${reference} is a pupil’s file, so that cannot be done with it. Open it to see what can be recorded.`
      : `That is recorded in a pupil’s file, and ${reference} is none. Type “consent” and the pupil’s name first.`;
  }
  if ((isAboutRequest(dialogue) || dialogue === 'log-request') === (type === 'request')) return undefined;
  return `${reference} ${type === 'request' ? 'is a request' : 'is no request'}, so that cannot be done with it.`;
};

const notAllowed = (about: Case, person: Person): Outcome<never, NotBegun> => {
  if (about.type === 'request') return notTheirs(about, person);
  return about.type === 'pupil'
    ? refuse('no-right', 'Only the Data Protection Officer, or whoever stands in, decides that.')
    : unknownReference(about.reference);
};

const notTheirs = ({ reference, organisation, reporter }: DataRequest, person: Person): Outcome<never, NotBegun> => {
  if (may(person, 'work-on-request', { organisation })) {
    return refuse(
      'no-right',
      `Only the Data Protection Officer, or whoever stands in, can decide that about ${reference}.`,
    );
  }
  return reporter.id === person.id
    ? refuse('no-right', `You logged ${reference}. Those who look after requests do the rest.`)
    : unknownReference(reference);
};

/** What people call the same of each kind: “correct AR-2026-0001” means the request's own dialogue. */
const alike: readonly { readonly report?: DialogueId; readonly request: DialogueId; readonly pupil?: DialogueId }[] = [
  { report: 'add-information', request: 'add-to-request' },
  { report: 'correct-report', request: 'correct-request', pupil: 'correct-pupil' },
  { report: 'withdraw-report', request: 'withdraw-request' },
  { report: 'link-duplicate', request: 'link-request' },
  { report: 'do-task', request: 'do-request-task', pupil: 'do-pupil-task' },
  { request: 'restrict', pupil: 'mark-pupil' },
  { request: 'lift-restriction', pupil: 'lift-pupil-mark' },
];

/** The dialogue that is meant for this kind of case. A near miss is never corrected, only added to. */
export const meantFor = (dialogue: DialogueId, about: Case): DialogueId => {
  const same = alike.find((each) => Object.values(each).includes(dialogue));
  const kind = about.type === 'breach' || about.type === 'near-miss' ? 'report' : about.type;
  const meant = same?.[kind] ?? dialogue;
  return meant === 'correct-report' && about.type === 'near-miss' ? 'add-information' : meant;
};

/** The page of a case that a dialogue's first card shows the words of, so that opening it is reading that page. */
export const laysOpen: Partial<Record<DialogueId, AnyPage>> = {
  'correct-report': 'report',
  assess: 'report',
  'prepare-ico-report': 'ico',
  'write-letter': 'people',
  investigate: 'investigation',
  'correct-request': 'request',
  'withdraw-request': 'request',
  'link-request': 'request',
  'settle-identity': 'request',
  'judge-standing': 'request',
  'refuse-request': 'request',
  'move-dispute': 'request',
  restrict: 'request',
  'lift-restriction': 'request',
  'acknowledge-complaint': 'request',
  'settle-complaint': 'request',
  'pass-on': 'request',
  'decide-disclosure': 'request',
  'give-disclosure': 'request',
  'ask-clarification': 'dates',
  'record-clarification': 'dates',
  'extend-request': 'dates',
  'ask-fee': 'dates',
  'tell-delay': 'dates',
  'do-request-task': 'work',
  'record-search': 'work',
  'list-health-data': 'work',
  'settle-health-data': 'work',
  withhold: 'work',
  'hand-over-after-all': 'work',
  'approve-exemption': 'work',
  'record-advice': 'work',
  'prepare-answer': 'work',
  'check-answer': 'answer',
  'deliver-answer': 'answer',
  'correct-pupil': 'record',
  'record-referral-form': 'record',
  'record-acknowledgement': 'record',
  'record-signature': 'record',
  'record-photographs': 'record',
  'record-youth-support': 'record',
  'record-results': 'record',
  'record-withdrawal': 'record',
  'decide-withdrawal': 'record',
  'record-safeguarding-share': 'record',
  'mark-pupil': 'record',
  'lift-pupil-mark': 'record',
  'record-leaving': 'record',
  'do-pupil-task': 'record',
};

/** The list in which to choose a case where none was named. */
export const listFor = (dialogue: DialogueId) => {
  if (isAboutRequest(dialogue)) return 'requests';
  const right = rightFor(dialogue);
  if (right === 'finish-task') return 'my-tasks';
  return right === 'triage' ? 'open-cases' : 'my-reports';
};
