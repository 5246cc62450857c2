import { unknownReference } from '../../desk/look-up.ts';
import type { AnyPage, Case } from '../../domain/any-case.ts';
import { stillOpen } from '../../domain/breach/revise-breach.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { may } from '../../domain/organisation/roles.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import type { DialogueId } from '../buttons.ts';
import { mayWorkOn, rightFor } from '../dialogues/may-work-on.ts';
import { isAboutRequest } from '../dialogues/request-dialogues.ts';

type NotBegun = 'not-found' | 'near-miss' | 'over' | 'other-kind' | 'no-right';

/** Whether a person may begin a dialogue about a case as it stands. */
export const mayBegin = (
  dialogue: DialogueId,
  about: Case,
  { person, part }: { person: Person; part: string | undefined },
): Outcome<Case, NotBegun> => {
  const { reference } = about;
  if (isAboutRequest(dialogue) !== (about.type === 'request')) {
    const words = about.type === 'request' ? 'is a request' : 'is no request';
    return refuse('other-kind', `${reference} ${words}, so that cannot be done with it.`);
  }
  if (!mayWorkOn(dialogue, about, { person, part: part ?? null })) {
    return about.type === 'request' ? notTheirs(about, person) : unknownReference(reference);
  }
  // Whether something can happen to a request as it stands, its own dialogue says.
  if (about.type === 'request') return ok(about);
  const right = rightFor(dialogue);
  if (right !== 'triage' && right !== 'finish-task') return ok(about);
  if (about.type === 'near-miss')
    return refuse('near-miss', `${reference} is a near miss, so there is nothing to decide.`);
  return dialogue === 'reopen-breach' ? ok(about) : stillOpen(about);
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

/** What people call the same of a report and of a request: “correct AR-2026-0001” means the request's own dialogue. */
const alike: readonly { readonly report: DialogueId; readonly request: DialogueId }[] = [
  { report: 'add-information', request: 'add-to-request' },
  { report: 'correct-report', request: 'correct-request' },
  { report: 'withdraw-report', request: 'withdraw-request' },
  { report: 'link-duplicate', request: 'link-request' },
  { report: 'do-task', request: 'do-request-task' },
];

/** The dialogue that is meant for this kind of case. A near miss is never corrected, only added to. */
export const meantFor = (dialogue: DialogueId, about: Case): DialogueId => {
  const pair = alike.find(({ report, request }) => dialogue === report || dialogue === request);
  const meant = pair?.[about.type === 'request' ? 'request' : 'report'] ?? dialogue;
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
  'ask-clarification': 'dates',
  'record-clarification': 'dates',
  'extend-request': 'dates',
  'ask-fee': 'dates',
  'tell-delay': 'dates',
  'do-request-task': 'work',
  'record-search': 'work',
  withhold: 'work',
  'hand-over-after-all': 'work',
  'record-advice': 'work',
  'prepare-answer': 'work',
  'check-answer': 'answer',
  'deliver-answer': 'answer',
};

/** The list in which to choose a case where none was named. */
export const listFor = (dialogue: DialogueId) => {
  if (isAboutRequest(dialogue)) return 'requests';
  const right = rightFor(dialogue);
  if (right === 'finish-task') return 'my-tasks';
  return right === 'triage' ? 'open-cases' : 'my-reports';
};
