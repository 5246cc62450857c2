import type { Decided } from '../../case.ts';
import { daysAfter } from '../../deadlines/calendar.ts';
import { type Day, weekdayInWords } from '../../deadlines/day-words.ts';
import { instantInLondon, londonClock } from '../../deadlines/london-time.ts';
import type { Actor } from '../../history.ts';
import { waitingNotice } from '../../notices/notice.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import type { Breach } from '../breach.ts';
import { type Deciding, decided, type Over, stillOpen } from '../revise-breach.ts';
import { newTask } from '../tasks/tasks.ts';
import { type ActionForm, causeNames, type InvestigationForm } from './investigation.ts';

/** Keeps what was found. It can be written again as more is learned; the history keeps each old answer beside the new one. */
export const investigate = ({
  found,
  ...deciding
}: Deciding & { found: InvestigationForm }): Outcome<Decided<Breach>, Over | 'nothing-changed'> => {
  const { before, by, now } = deciding;
  const open = stillOpen(before);
  if (!open.ok) return open;
  const earlier = before.investigation;
  const changes = [
    { field: 'Findings', old: earlier?.findings ?? '', new: found.findings },
    { field: 'Cause', old: earlier ? causeNames[earlier.cause] : '', new: causeNames[found.cause] },
    { field: 'What will stop a repeat', old: earlier?.prevention ?? '', new: found.prevention },
  ].filter((change) => change.old !== change.new);
  if (changes.length === 0)
    return refuse('nothing-changed', 'That is what the investigation says already, so nothing was changed.');
  return decided(deciding, { set: { investigation: { ...found, at: now, by } }, what: 'investigated', changes });
};

/** The working day's end in London: an action is due then on its day. */
const dueTime = '17:00';

/** The first day of which the end is still to come. */
export const earliestDueOn = (now: Date): Day => {
  const { day, time } = londonClock(now);
  return time < dueTime ? day : daysAfter(day, 1);
};

/** Plans what will stop a repeat: a task with an owner, who hears of it, and a day. */
export const planAction = ({
  action: { words, owner: ownerId, dueOn },
  ...deciding
}: Deciding & { action: ActionForm }): Outcome<Decided<Breach>, Over | 'unknown-owner' | 'impossible-times'> => {
  const { before, by, organisation, now } = deciding;
  const open = stillOpen(before);
  if (!open.ok) return open;
  const owner = organisation.people.find(({ id }) => id === ownerId);
  if (!owner) return refuse('unknown-owner', 'Choose a colleague from the list.');
  const dueAt = instantInLondon(dueOn, dueTime);
  if (!dueAt || dueAt <= now) return refuse('impossible-times', 'Choose a day that is still to come.');
  const planned = newTask({
    id: `action.${before.tasks.filter(({ kind }) => kind === 'action').length + 1}`,
    kind: 'action',
    basis: ['investigation'],
    words,
    owner: { id: owner.id, name: owner.name } as Actor,
    createdAt: now,
    dueAt,
  });
  return decided(deciding, {
    set: { tasks: [...before.tasks, planned] },
    what: 'action-planned',
    changes: [
      { field: 'Action', old: '', new: words },
      { field: 'Who will do it', old: '', new: owner.name },
      { field: 'By', old: '', new: weekdayInWords(dueOn) },
    ],
    // Whoever has just given it to themselves knows of it.
    notices: (version) =>
      owner.id === by.id
        ? []
        : [waitingNotice({ kind: 'task-given', to: 'colleague', holder: owner.id, version, now })],
  });
};
