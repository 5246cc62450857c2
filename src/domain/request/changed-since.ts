import type { DataRequest } from './request.ts';

/** What a judgement and a check rest on: who asks about whom, and what goes out. */
const restedOn: readonly string[] = ['request-corrected', 'prepared'];

/** Why a form that somebody opened at a moment tells of what is no longer so, in words; undefined where it still is. */
export const changedSince = ({ history }: Pick<DataRequest, 'history'>, openedAt: Date): string | undefined => {
  const changed = history.findLast(({ at, what }) => at > openedAt && restedOn.includes(what));
  if (!changed) return undefined;
  const what = changed.what === 'prepared' ? 'The answer was put together again' : 'What was asked was corrected';
  return `${what} since you opened this form. Cancel it, and open it again to see how it stands.`;
};
