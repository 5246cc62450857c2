import type { Actor } from '../../../domain/history.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import type { Person } from '../../../domain/organisation/person.ts';
import { may } from '../../../domain/organisation/roles.ts';
import type { RequestEvent } from '../../../domain/request/machine.ts';
import { type NextStep, nextStep } from '../../../domain/request/next-step.ts';
import type { DataRequest } from '../../../domain/request/request.ts';
import { mayHappen } from '../../../domain/request/revise-request.ts';
import type { RequestTaskKind } from '../../../domain/request/work/request-tasks.ts';
import { button } from '../../buttons.ts';
import { rightFor } from '../../dialogues/may-work-on.ts';
import { dialogueFor } from '../../dialogues/request-dialogues.ts';
import type { Button } from '../show.ts';

/** The words on the button that begins each thing. */
const titles: Readonly<Record<RequestEvent, string>> = {
  'request-corrected': 'Correct it',
  'request-added-to': 'Add to it',
  'request-linked': 'Link it',
  'request-withdrawn': 'Withdraw it',
  'identity-asked': 'Ask for proof of who asks',
  'identity-settled': 'Settle who asks',
  'standing-judged': 'Judge whether they may ask',
  'authority-came': 'Record the authority',
  'clarification-asked': 'Pause: ask what is meant',
  'clarification-answered': 'Record the clarification',
  extended: 'Extend the time',
  'fee-asked': 'Ask for a fee',
  'fee-paid': 'Record the payment',
  'delay-told': 'Tell them it is late',
  'request-task-settled': 'Do the task',
  searched: 'Record a search',
  'health-listed': 'Record health data',
  'opinion-asked': 'Ask for a health opinion',
  'health-settled': 'Settle the health data',
  withheld: 'Withhold something',
  'handed-over-after-all': 'Hand over after all',
  'exemption-approved': 'Approve the reason',
  'advice-recorded': 'Ask for advice, or record it',
  prepared: 'Put the answer together',
  'sent-back': 'Send it back',
  checked: 'Check the answer',
  delivered: 'Record the handing over',
  refused: 'Refuse it',
  'passed-on': 'Pass it on',
  'question-answered': 'Answer it or pass it on',
  'disclosure-decided': 'Decide what the body gets',
  'disclosure-ended': 'Record what was given',
  'complaint-acknowledged': 'Acknowledge the complaint',
  'complaint-settled': 'Tell the outcome',
  'dispute-moved': 'Update the dispute',
  restricted: 'Restrict the data',
  'restriction-lifted': 'Lift the restriction',
};

const taskTitles: Readonly<Record<RequestTaskKind, string>> = {
  'consult-school': 'Consult the on-roll school',
  'tell-recipients': 'Tell whoever was given the data',
  'governing-body': 'Ask the Governing Body',
};

/** Begins one of the things that can happen to a request. `part`: which of its tasks, or of what is withheld. */
export const eventButton = (
  { reference, tasks }: Pick<DataRequest, 'reference' | 'tasks'>,
  { event, part }: Pick<NextStep, 'event' | 'part'>,
  style: 'positive' | 'default' = 'default',
): Button => {
  const task = tasks.find(({ id }) => id === part);
  return button(
    task ? taskTitles[task.kind] : titles[event],
    { do: 'start', dialogue: dialogueFor[event], reference, ...(part === undefined ? {} : { part }) },
    style,
  );
};

/** Whether somebody may begin it; some things take something from the requester and are not everybody's. */
export const mayDo = (
  event: RequestEvent,
  { organisation }: Pick<DataRequest, 'organisation'>,
  person: Person,
): boolean => may(person, rightFor(dialogueFor[event]), { organisation });

/** Whether an event can happen to a request as it stands, and this person may make it happen. */
export const isOpenTo = (
  event: RequestEvent,
  about: DataRequest,
  { organisation, person, now }: { organisation: Organisation; person: Person; now: Date },
): boolean => {
  const by = { id: person.id, name: person.name } as Actor;
  return mayDo(event, about, person) && mayHappen(event, { before: about, by, organisation, marked: [], now }).ok;
};

/** What is to be done next, as a button; undefined when nothing is, or it is for somebody else to do. */
export const nextRequestButton = (
  about: DataRequest,
  {
    organisation,
    person,
    marked = [],
    now,
  }: { organisation: Organisation; person: Person; marked?: readonly DataRequest[]; now: Date },
): Button | undefined => {
  const next = nextStep(about, { organisation, now, personId: person.id, marked });
  if (!next || !mayDo(next.event, about, person)) return undefined;
  if (next.event === 'checked' && about.answer?.by.id === person.id) return undefined;
  return eventButton(about, next, 'positive');
};
