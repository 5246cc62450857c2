import type { NoticeKind } from '../notices/kinds/index.ts';
import type { Entry } from './entry.ts';
import type { PupilContent, PupilTask } from './pupil-file.ts';
import { tasksWith } from './pupil-tasks.ts';

/** What goes with an entry that is undone: the tasks that remain, and what whoever heard of it must hear now. */
export const undoneWith = (
  { entries, tasks }: Pick<PupilContent, 'entries' | 'tasks'>,
  entry: Entry,
): { tasks: PupilTask[]; notices: NoticeKind[] } => ({
  tasks: tasksWith(
    entries.filter(({ id }) => id !== entry.id),
    tasks,
  ),
  notices: noticesOfUndoing(entry),
});

const noticesOfUndoing = (entry: Entry): NoticeKind[] => {
  if (entry.kind === 'withdrawal') return ['pupil-withdrawal-undone'];
  // The withdrawal stands again.
  return entry.kind === 'withdrawal-decided' && entry.decision === 'taken-back' ? ['pupil-withdrawal'] : [];
};
