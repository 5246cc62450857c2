import type { Problem } from '../breach/report/breach-report.ts';
import type { Decided } from '../case.ts';
import type { Day } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Notice } from '../notices/notice.ts';
import { type Outcome, refuse } from '../outcome.ts';
import type { Entry } from './entry.ts';
import { type EntryAnswers, entryRows } from './entry-words.ts';
import type { PupilContent, PupilFile } from './pupil-file.ts';
import { tasksWith } from './pupil-tasks.ts';
import { type PupilDeciding, type PupilEvent, revised } from './revise-pupil.ts';

/** Records one thing that is now on file, with the tasks that follow from it; a day that cannot be is refused. */
export const recordEntry = (
  deciding: PupilDeciding,
  event: PupilEvent,
  answers: EntryAnswers,
  /** Who must hear, given the new version. */
  { notices }: { notices?: (version: number) => readonly Notice[] } = {},
): Outcome<Decided<PupilFile>, 'wrong-day'> => {
  const { before, now } = deciding;
  const [wrong] = problemsOfEntryDay('on', answers.on, { pupil: before.pupil, now });
  if (wrong) return refuse('wrong-day', wrong.words);
  const recorded = newEntries(deciding, [answers]);
  const entries = [...before.entries, ...recorded];
  return revised(deciding, event, {
    set: { entries, tasks: tasksWith(entries, before.tasks) },
    changes: recorded.flatMap(entryRows).map(({ field, words }) => ({ field, old: '', new: words })),
    ...(notices && { notices }),
  });
};

/** The entries that a submission makes: the first is called after it, others of the same submission are numbered. */
export const newEntries = (
  {
    before,
    by,
    submissionId,
    now,
  }: Pick<PupilDeciding, 'by' | 'submissionId' | 'now'> & {
    before: Pick<PupilContent, 'entries'>;
  },
  answers: readonly EntryAnswers[],
): Entry[] => {
  const earlier = before.entries.filter(({ id }) => id === submissionId || id.startsWith(`${submissionId}.`)).length;
  return answers.map((each, at): Entry => {
    const number = earlier + at + 1;
    const id = number === 1 ? submissionId : `${submissionId}.${number}`;
    return { ...each, id, at: now, by, undone: null };
  });
};

/** What is wrong with the day of something on file: it has not come yet, or the pupil had not. Days are London’s. */
export const problemsOfEntryDay = (
  field: string,
  day: Day | undefined,
  { pupil, now }: Pick<PupilContent, 'pupil'> & { readonly now: Date },
): Problem[] => {
  if (day === undefined) return [];
  if (day > londonClock(now).day) return [{ field, words: 'This day is in the future. Check it.' }];
  if (day >= pupil.bornOn) return [];
  return [{ field, words: 'This is before the pupil was born. Check the year.' }];
};
