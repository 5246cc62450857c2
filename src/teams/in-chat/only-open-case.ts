import { type Breach, statusOf } from '../../domain/breach/breach.ts';
import { isOpen } from '../../domain/breach/tasks/tasks.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { moveOf, type RequestEvent } from '../../domain/request/machine.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import type { DialogueId } from '../buttons.ts';
import type { ConverseNeeds } from '../converse.ts';
import { eventsOf, isAboutRequest } from '../dialogues/request-dialogues.ts';

/** The one open case that someone can mean who names none; undefined when there is none or more than one. */
export const onlyOpenCase = async (
  { desk }: Pick<ConverseNeeds, 'desk'>,
  person: Person,
  doing: DialogueId | 'acknowledge',
): Promise<string | undefined> => {
  if (doing !== 'acknowledge' && isAboutRequest(doing)) {
    const requests = await desk.openRequests(person);
    return theOnly(requests.filter((request) => eventsOf(doing).some((event) => isPlaceFor(event, request))));
  }
  const fits = meant[doing];
  return fits && theOnly((await desk.openCases(person)).filter(fits));
};

const theOnly = (fitting: readonly { readonly reference: string }[]): string | undefined =>
  fitting.length === 1 ? fitting[0]?.reference : undefined;

/** What is asked for and how far it has come; what else stands in the way the dialogue says. */
const isPlaceFor = (event: RequestEvent, { asked, stage }: DataRequest): boolean => {
  const { of, from } = moveOf(event);
  return from.includes(stage) && (of === undefined || of.includes(asked.matter));
};

const assessed = (breach: Breach): boolean => statusOf(breach) === 'assessed';

/** Which open cases each can be about. A report that is changed is its reporter's, and a closed case is never open. */
const meant: Partial<Record<DialogueId | 'acknowledge', (breach: Breach) => boolean>> = {
  acknowledge: ({ acknowledged }) => !acknowledged,
  assess: (breach) => !assessed(breach),
  'record-awareness': () => true,
  'prepare-ico-report': ({ icoReports }) => icoReports.length === 0,
  'record-ico-report': ({ icoReports }) => icoReports.length === 0,
  'write-letter': assessed,
  'record-people-told': assessed,
  investigate: assessed,
  'plan-action': assessed,
  'close-breach': ({ tasks, ...breach }) => assessed({ tasks, ...breach }) && !tasks.some(isOpen),
};
