import { daysAfter, workingDayFrom } from '../deadlines/calendar.ts';
import type { Day } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Entry, EntryOf } from './entry.ts';
import type { PupilTask } from './pupil-file.ts';
import { type AgreedRecipient, agreedRecipients } from './recipients.ts';

/** No policy says how soon the paper goes back and the record is archived; two weeks is what the desk reminds after. */
const leavingTasksTake = 14;

/**
 * The tasks of a file that holds these entries. What is done stays done; what nothing asks for any more, because its entry
 * was undone or taken back, is dropped; what is asked for is there once.
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
    ...counting.flatMap((entry): PupilTask[] => {
      if (entry.kind === 'photographs' && entry.answer === 'withdrawn') {
        return [taskOf(entry, 'take-down', nextWorkingDay(entry))];
      }
      return entry.kind === 'left' ? leavingTasks(entry) : [];
    }),
  ];
};

/** Whoever was told something because it was signed is told to stop; once, though two withdrawals say it. */
const toldToStop = (counting: readonly Entry[]): PupilTask[] => {
  const takenBack = counting.flatMap((each) =>
    each.kind === 'withdrawal-decided' && each.decision === 'taken-back' ? [each.withdrawal] : [],
  );
  const told = new Set<AgreedRecipient>();
  return counting.flatMap((entry, at): PupilTask[] => {
    if (entry.kind !== 'withdrawal' || takenBack.includes(entry.id)) return [];
    const toTell = signedFor(counting.slice(0, at)).filter((recipient) => !told.has(recipient));
    for (const recipient of toTell) told.add(recipient);
    return toTell.map((recipient) => taskOf(entry, 'tell-to-stop', nextWorkingDay(entry), recipient));
  });
};

/** Every recipient that any signature names: what was shared under an older one is out there too. */
const signedFor = (earlier: readonly Entry[]): AgreedRecipient[] => {
  const signed = earlier.flatMap((each) => (each.kind === 'signature' ? each.recipients : []));
  return agreedRecipients.filter((recipient) => signed.includes(recipient));
};

/** SEIPS's privacy statement: paper goes back to the school where the pupil is on roll, the rest is archived. */
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
