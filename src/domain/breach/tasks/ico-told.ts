import type { Breach } from '../breach.ts';
import { isOpen, type Task, taskDone } from './tasks.ts';

/** Whoever reported to the Commissioner before anyone decided has done by then what the decision asks for. */
export const icoTold = (tasks: readonly Task[], [first]: Breach['icoReports']): Task[] => {
  if (!first) return [...tasks];
  const { sentAt, by, recordedAt, icoReference } = first;
  const evidence = icoReference === null ? 'The report that is recorded.' : `ICO reference ${icoReference}`;
  const done = taskDone.parse({ at: sentAt, by, how: 'online-form', evidence, recordedAt });
  return tasks.map((each) => (each.kind === 'tell-ico' && isOpen(each) ? { ...each, done } : each));
};
