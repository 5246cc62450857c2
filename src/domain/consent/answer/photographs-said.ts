import type { Day } from '../../deadlines/day-words.ts';
import type { EntryOf } from '../entry.ts';
import { leftBefore } from '../leave.ts';
import { entriesOf, type PupilContent } from '../pupil-file.ts';
import type { PhotographUse } from '../question.ts';

type Said = EntryOf<'photographs'>;

/** What has been said about photographs for one use, all told. */
export type PhotographsSaid =
  | { readonly is: 'nothing' }
  /** Something was said, about other uses only. */
  | { readonly is: 'other-uses' }
  | { readonly is: 'refused' | 'given' | 'given-without-responsibility' | 'disagreed'; readonly last: Said };

/**
 * The last word counts, and anybody's no is heard. A yes counts only from a parent with parental responsibility or the
 * pupil, and not over an earlier no of the other: no age is fixed at which the pupil decides alone. Who is referred again
 * after leaving is asked again, but a no stands.
 */
export const photographsSaid = (file: Pick<PupilContent, 'entries'>, use: PhotographUse, day: Day): PhotographsSaid => {
  const since = leftBefore(file, day) ?? '';
  const all = entriesOf(file, 'photographs', day).filter(({ answer, on }) => answer !== 'given' || on > since);
  const about = all.filter(({ uses }) => uses.includes(use));
  const counted = about.filter(({ answer, speaker }) => answer !== 'given' || speaker !== 'other-adult');
  const last = counted.at(-1);
  if (last) {
    if (last.answer !== 'given') return { is: 'refused', last };
    const other = last.speaker === 'parent' ? 'pupil' : 'parent';
    const theirs = counted.findLast(({ speaker }) => speaker === other);
    return { is: theirs && theirs.answer !== 'given' ? 'disagreed' : 'given', last };
  }
  const uncounted = about.at(-1);
  if (uncounted) return { is: 'given-without-responsibility', last: uncounted };
  return { is: all.length === 0 ? 'nothing' : 'other-uses' };
};
