import { type Breach, statusOf } from '../../domain/breach/breach.ts';
import { isOpen } from '../../domain/breach/tasks/tasks.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { DialogueId } from '../buttons.ts';
import type { ConverseNeeds } from '../converse.ts';

/** The one open case that someone can mean who names none; undefined when there is none or more than one. */
export const onlyOpenCase = async (
  { desk }: Pick<ConverseNeeds, 'desk'>,
  person: Person,
  doing: DialogueId | 'acknowledge',
): Promise<string | undefined> => {
  const fits = meant[doing];
  if (!fits) return undefined;
  const fitting = (await desk.openCases(person)).filter(fits);
  return fitting.length === 1 ? fitting[0]?.reference : undefined;
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
