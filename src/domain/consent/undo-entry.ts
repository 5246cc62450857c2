import type { Decided } from '../case.ts';
import { noticesFor } from '../notices/recipients.ts';
import { type Outcome, refuse } from '../outcome.ts';
import type { Entry } from './entry.ts';
import { entryNames } from './entry-names.ts';
import { entryRows } from './entry-words.ts';
import type { PupilContent, PupilFile } from './pupil-file.ts';
import { type PupilDeciding, revised } from './revise-pupil.ts';
import { undoneWith } from './undone-with.ts';

const minutesToUndo = 10;

/** Until when an entry can be undone; after that it is on the record, and what is wrong is put right by a new one. */
export const undoableUntil = ({ at }: Pick<Entry, 'at'>): Date => new Date(at.getTime() + minutesToUndo * 60_000);

/** The newest entry that somebody recorded here and can undo still; undefined where there is none. */
export const lastUndoable = (
  { entries }: Pick<PupilContent, 'entries'>,
  { by, now }: { by: { readonly id: string }; now: Date },
): Entry | undefined =>
  entries.findLast((each) => each.undone === null && each.by.id === by.id && now <= undoableUntil(each));

type CannotUndo = 'not-there' | 'undone' | 'rests-on-it' | 'too-late';

/**
 * Undoes what was recorded by mistake: it never counted, and its tasks go with it. Whoever may record here may undo,
 * since two colleagues who sit side by side correct each other. The entry and the history of it stay.
 */
export const undoEntry = ({
  entry: id,
  ...deciding
}: PupilDeciding & { entry: string }): Outcome<Decided<PupilFile>, CannotUndo> => {
  const { before, by, organisation, now } = deciding;
  const entry = before.entries.find((each) => each.id === id);
  if (!entry)
    return refuse('not-there', 'I can’t find that in this pupil’s record. Open the record to see what is in it.');
  const refused = whyNot(entry, deciding);
  if (refused) return refused;
  const undone = { ...entry, undone: { at: now, by } };
  const { tasks, notices } = undoneWith(before, entry);
  return revised(deciding, 'entry-undone', {
    set: { entries: before.entries.map((each) => (each.id === id ? undone : each)), tasks },
    changes: [
      { field: 'Undone', old: '', new: entryNames[entry.kind] },
      ...entryRows(entry).map(({ field, words }) => ({ field, old: words, new: '' })),
    ],
    notices: (version) => notices.flatMap((kind) => noticesFor(kind, { of: 'pupil', organisation, version, now })),
  });
};

const whyNot = (entry: Entry, { before, now }: Pick<PupilDeciding, 'before' | 'now'>) => {
  if (entry.undone) return refuse('undone', 'That was undone already. It does not count.');
  if (now > undoableUntil(entry)) {
    return refuse(
      'too-late',
      `You can undo something for ${minutesToUndo} minutes. Now record it again as it should be: the newest counts, and the old one stays in the history.`,
    );
  }
  if (
    before.entries.some((each) => each.undone === null && restsOn(each) === entry.id) ||
    isStillStopping(entry, before)
  ) {
    return refuse('rests-on-it', 'Something was recorded since that rests on it. Undo that first.');
  }
  return undefined;
};

/** A withdrawal since has asked somebody to stop what this agreed to; without it nobody would be told. */
const isStillStopping = (entry: Entry, before: PupilFile): boolean => {
  if (entry.kind !== 'signature' && entry.kind !== 'photographs') return false;
  const remaining = undoneWith(before, entry).tasks.map(({ id }) => id);
  return before.tasks.some((task) => task.entry !== entry.id && !remaining.includes(task.id));
};

/** The entry without which this one would say nothing. */
const restsOn = (entry: Entry): string | undefined => {
  switch (entry.kind) {
    case 'withdrawal-decided':
      return entry.withdrawal;
    case 'mark-lifted':
      return entry.mark;
    default:
      return undefined;
  }
};
