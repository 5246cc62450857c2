import { z } from 'zod';
import { type Problem, words } from '../breach/report/breach-report.ts';
import type { Decided } from '../case.ts';
import { dateInWords } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import { type Outcome, refuse } from '../outcome.ts';
import { personal } from '../personal-data.ts';
import { openTasksOfPupil, type PupilFile } from './pupil-file.ts';
import { pupilTaskName } from './pupil-task-words.ts';
import { type PupilDeciding, revised } from './revise-pupil.ts';

export const pupilTaskForm = z.object({
  taskIds: z.array(z.string()).min(1, { error: 'Tick what was done.' }),
  on: z.iso.date({ error: 'Give the day on which it was done.' }),
  words: personal(words(2000, 'Say in a sentence what was done, and by whom.')),
});
export type PupilTaskForm = z.infer<typeof pupilTaskForm>;

/** Records that something was done about a file, or several things on one day. What somebody else has recorded stays theirs. */
export const doPupilTask = ({
  doing,
  ...deciding
}: PupilDeciding & { doing: PupilTaskForm }): Outcome<Decided<PupilFile>, 'nothing-to-do' | 'wrong-day'> => {
  const { before, by } = deciding;
  const open = openTasksOfPupil(before).filter(({ id }) => doing.taskIds.includes(id));
  if (open.length === 0) return refuse('nothing-to-do', 'That has been done already, or is no longer asked for.');
  const [wrong] = problemsOfPupilTask(doing, deciding);
  if (wrong) return refuse('wrong-day', wrong.words);
  const done = { on: doing.on, by, words: doing.words };
  return revised(deciding, 'pupil-task-done', {
    set: { tasks: before.tasks.map((each) => (open.includes(each) ? { ...each, done } : each)) },
    changes: [
      ...open.map((task) => ({ field: 'Done', old: '', new: pupilTaskName(task) })),
      { field: 'Day', old: '', new: dateInWords(doing.on) },
      { field: 'What came of it', old: '', new: doing.words },
    ],
  });
};

/** It cannot have been done before what asks for it, nor tomorrow. */
export const problemsOfPupilTask = (
  { taskIds = [], on }: Partial<PupilTaskForm>,
  { before, now }: Pick<PupilDeciding, 'before' | 'now'>,
): Problem[] => {
  if (on === undefined) return [];
  if (on > londonClock(now).day) return [{ field: 'on', words: 'This day is in the future. Check it.' }];
  const causes = before.tasks.filter(({ id }) => taskIds.includes(id)).map(({ entry }) => entry);
  const since = before.entries.find(({ id, on: day }) => causes.includes(id) && day > on)?.on;
  if (since === undefined) return [];
  return [{ field: 'on', words: `It has been asked for since ${dateInWords(since)}. Give that day or a later one.` }];
};
