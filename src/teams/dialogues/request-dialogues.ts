import type { RequestEvent } from '../../domain/request/machine.ts';
import type { DialogueId } from '../buttons.ts';

/** The dialogue in which each thing that can happen to a request is done. */
export const dialogueFor: Readonly<Record<RequestEvent, DialogueId>> = {
  'request-corrected': 'correct-request',
  'request-added-to': 'add-to-request',
  'request-linked': 'link-request',
  'request-withdrawn': 'withdraw-request',
  'identity-asked': 'settle-identity',
  'identity-settled': 'settle-identity',
  'standing-judged': 'judge-standing',
  'authority-came': 'judge-standing',
  'clarification-asked': 'ask-clarification',
  'clarification-answered': 'record-clarification',
  extended: 'extend-request',
  'fee-asked': 'ask-fee',
  'fee-paid': 'record-fee',
  'delay-told': 'tell-delay',
  'request-task-settled': 'do-request-task',
  searched: 'record-search',
  'health-listed': 'list-health-data',
  'opinion-asked': 'settle-health-data',
  'health-settled': 'settle-health-data',
  withheld: 'withhold',
  'handed-over-after-all': 'hand-over-after-all',
  'exemption-approved': 'approve-exemption',
  'advice-recorded': 'record-advice',
  prepared: 'prepare-answer',
  'sent-back': 'check-answer',
  checked: 'check-answer',
  delivered: 'deliver-answer',
  refused: 'refuse-request',
  'passed-on': 'pass-on',
  'question-answered': 'pass-on',
  'disclosure-decided': 'decide-disclosure',
  'disclosure-ended': 'give-disclosure',
  'complaint-acknowledged': 'acknowledge-complaint',
  'complaint-settled': 'settle-complaint',
  'dispute-moved': 'move-dispute',
  restricted: 'restrict',
  'restriction-lifted': 'lift-restriction',
};

const events = Object.entries(dialogueFor) as [RequestEvent, DialogueId][];

/** What can come of a dialogue about a request; nothing for one about a breach. */
export const eventsOf = (dialogue: DialogueId): RequestEvent[] =>
  events.filter(([, each]) => each === dialogue).map(([event]) => event);

export const isAboutRequest = (dialogue: DialogueId): boolean => eventsOf(dialogue).length > 0;
