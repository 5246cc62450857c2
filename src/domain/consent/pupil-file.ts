import { z } from 'zod';
import { caseFields } from '../case.ts';
import type { Day } from '../deadlines/day-words.ts';
import { actor } from '../history.ts';
import { personal } from '../personal-data.ts';
import { type Entry, type EntryKind, type EntryOf, entry } from './entry.ts';

/** Who the pupil is: no more than is needed to find the right one. */
export const pupilDetails = z.object({
  firstNames: personal(z.string().min(1)),
  lastName: personal(z.string().min(1)),
  /** What they are called besides. */
  knownAs: personal(z.array(z.string().min(1))),
  bornOn: personal(z.iso.date()),
  /** The unique pupil number, where it is known. */
  upn: personal(z.string()).nullable(),
  /** The id of the school where they are on roll; null where it is none of the organisation's. */
  school: z.string().nullable(),
  joinedOn: z.iso.date().nullable(),
});
export type PupilDetails = z.infer<typeof pupilDetails>;

/** What somebody has to do: give the paper back, archive, tell a recipient to stop, take photographs down, look at the archive again. */
export const pupilTaskKinds = ['return-paper', 'archive', 'tell-to-stop', 'take-down', 'review-archive'] as const;

export const pupilTask = z.object({
  /** Unique in the file. */
  id: z.string(),
  kind: z.enum(pupilTaskKinds),
  /** The entry that it follows from; when that is undone, so is the task. */
  entry: z.string(),
  /** Whom to tell, where it is about a recipient. */
  recipient: z.string().nullable(),
  /** The database sorts files by the earliest, in plain words; so no day is preset here that tells a birthday. */
  dueOn: z.iso.date(),
  done: z.object({ on: z.iso.date(), by: actor, words: personal(z.string()) }).nullable(),
});
export type PupilTask = z.infer<typeof pupilTask>;

/**
 * What is on file about a pupil's consent. `reporter` is whoever opened the file. Only partnerships keep them. What is
 * known of a child is personal as a whole: that a grandparent signed, or that something was withdrawn, tells of a home.
 */
export const pupilFile = z.object({
  ...caseFields,
  type: z.literal('pupil'),
  pupil: personal(pupilDetails),
  /** In the order in which they were recorded; none is ever removed. */
  entries: personal(z.array(entry)),
  tasks: personal(z.array(pupilTask)),
});
export type PupilFile = z.infer<typeof pupilFile>;

/** What a pupil's file holds of the pupil. */
export interface PupilContent {
  readonly pupil: PupilDetails;
  readonly entries: readonly Entry[];
  readonly tasks: readonly PupilTask[];
}

/** The same as a file holds it: marked as personal, each as a whole. */
export const inFile = <Part extends Partial<PupilContent>>(part: Part) =>
  part as unknown as Pick<PupilFile, keyof Part & keyof PupilContent>;

/** The entries that count: not undone, and of today or before (`day` in Europe/London). */
export const entriesOn = ({ entries }: Pick<PupilContent, 'entries'>, day: Day): Entry[] =>
  entries.filter(({ undone, on }) => undone === null && on <= day);

/** The entries of one kind that count, the latest day last; of one day, the last recorded last. */
export const entriesOf = <Kind extends EntryKind>(file: Pick<PupilContent, 'entries'>, kind: Kind, day: Day) =>
  entriesOn(file, day)
    .filter((each): each is EntryOf<Kind> => each.kind === kind)
    .sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));

/** Also those whose day is over. A pupil’s task is done or goes away with its entry: it cannot be explained. */
export const openTasksOfPupil = ({ tasks }: Pick<PupilContent, 'tasks'>): PupilTask[] =>
  tasks.filter(({ done }) => done === null);

/** Restrictions and disputes that have not been lifted. */
export const marksOn = (
  file: Pick<PupilContent, 'entries'>,
  day: Day,
): (EntryOf<'restricted'> | EntryOf<'challenged'>)[] => {
  const lifted = entriesOf(file, 'mark-lifted', day).map(({ mark }) => mark);
  return [...entriesOf(file, 'restricted', day), ...entriesOf(file, 'challenged', day)].filter(
    ({ id }) => !lifted.includes(id),
  );
};

/** Withdrawals that stand: nobody has taken them back. */
export const withdrawalsOn = (file: Pick<PupilContent, 'entries'>, day: Day): EntryOf<'withdrawal'>[] => {
  const takenBack = entriesOf(file, 'withdrawal-decided', day)
    .filter(({ decision }) => decision === 'taken-back')
    .map(({ withdrawal }) => withdrawal);
  return entriesOf(file, 'withdrawal', day).filter(({ id }) => !takenBack.includes(id));
};
