import { daysAfter, workingDayFrom } from '../deadlines/calendar.ts';
import type { Day } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Entry, EntryOf } from './entry.ts';
import type { PupilTask } from './pupil-file.ts';
import type { PhotographUse } from './question.ts';
import { type AgreedRecipient, agreedRecipients } from './recipients.ts';

/** No policy says how soon the paper goes back and the record is archived; two weeks is what the desk reminds after. */
const leavingTasksTake = 14;

/**
 * The tasks of a file that holds these entries. What is done stays done; what nothing asks for any more, because its entry
 * was undone or no longer counts, is dropped; what is asked for is there once.
 */
export const tasksWith = (entries: readonly Entry[], tasks: readonly PupilTask[]): PupilTask[] => {
  const asked = tasksAskedFor(entries);
  const kept = tasks.filter(({ id, done }) => done !== null || asked.some((each) => each.id === id));
  return [...kept, ...asked.filter(({ id }) => !kept.some((each) => each.id === id))];
};

const tasksAskedFor = (entries: readonly Entry[]): PupilTask[] => {
  const counting = entries.filter(({ undone }) => undone === null);
  return [
    ...toldToStop(counting),
    ...takenDown(counting),
    ...counting.flatMap((entry) => (entry.kind === 'left' ? leavingTasks(entry) : [])),
  ];
};

/** Whoever was told something because it was signed is told to stop; once, though two withdrawals say it. */
const toldToStop = (counting: readonly Entry[]): PupilTask[] => {
  const told = new Set<AgreedRecipient>();
  return counting.flatMap((entry, at): PupilTask[] => {
    if (!isStanding(entry, counting)) return [];
    const toTell = signedFor(counting.slice(0, at)).filter((recipient) => !told.has(recipient));
    for (const recipient of toTell) told.add(recipient);
    return toTell.map((recipient) => taskOf(entry, 'tell-to-stop', nextWorkingDay(entry), recipient));
  });
};

/** Photographs that somebody had agreed to are taken down when that, or everything, is withdrawn (UK GDPR Art. 7(3)). */
const takenDown = (counting: readonly Entry[]): PupilTask[] =>
  counting.flatMap((entry, at): PupilTask[] => {
    const withdrawn =
      entry.kind === 'photographs'
        ? entry.answer === 'withdrawn'
        : isStanding(entry, counting) && entry.of === 'everything' && agreedUses(counting.slice(0, at)).size > 0;
    return withdrawn ? [taskOf(entry, 'take-down', nextWorkingDay(entry))] : [];
  });

/** The uses that were agreed to and not withdrawn since. */
const agreedUses = (earlier: readonly Entry[]): Set<PhotographUse> => {
  const agreed = new Set<PhotographUse>();
  for (const each of earlier) {
    if (each.kind !== 'photographs') continue;
    if (each.answer === 'given') for (const use of each.uses) agreed.add(use);
    if (each.answer === 'withdrawn') for (const use of each.uses) agreed.delete(use);
  }
  return agreed;
};

/** A withdrawal about which nobody has changed their mind. */
const isStanding = (entry: Entry, counting: readonly Entry[]): entry is EntryOf<'withdrawal'> =>
  entry.kind === 'withdrawal' &&
  !counting.some(
    (each) => each.kind === 'withdrawal-decided' && each.decision === 'taken-back' && each.withdrawal === entry.id,
  );

/** Every recipient that any signature names: what was shared under an older one is out there too. */
const signedFor = (earlier: readonly Entry[]): AgreedRecipient[] => {
  const signed = earlier.flatMap((each) => (each.kind === 'signature' ? each.recipients : []));
  return agreedRecipients.filter((recipient) => signed.includes(recipient));
};

/** SEIPS's privacy statement: paper goes back to the pupil's school, the rest is archived. */
const leavingTasks = (left: EntryOf<'left'>): PupilTask[] => {
  const dueOn = workingDayFrom(daysAfter(recordedOn(left), leavingTasksTake));
  return [
    ...(left.paperFile === 'yes' ? [taskOf(left, 'return-paper', dueOn)] : []),
    taskOf(left, 'archive', dueOn),
    taskOf(left, 'review-archive', left.reviewOn),
  ];
};

const taskOf = (
  { id }: Entry,
  kind: PupilTask['kind'],
  dueOn: Day,
  recipient: AgreedRecipient | null = null,
): PupilTask => ({
  id: [id, kind, recipient].filter((part) => part !== null).join(':'),
  kind,
  entry: id,
  recipient,
  dueOn,
  done: null,
});

const recordedOn = ({ at }: Pick<Entry, 'at'>): Day => londonClock(at).day;

const nextWorkingDay = (entry: Entry): Day => workingDayFrom(daysAfter(recordedOn(entry), 1));
