import type { Decided } from '../../case.ts';
import type { Day } from '../../deadlines/day-words.ts';
import type { Outcome } from '../../outcome.ts';
import { refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { problemsOfAuthority } from './judge-standing.ts';
import type { Standing } from './standing.ts';
import { standingInWords } from './standing-words.ts';

/**
 * The authority that was asked for has come, so they may ask, and the month begins on that day (ICO guidance of
 * 8 December 2025). Who judged that it was needed stays on record.
 */
export const recordAuthority = (
  deciding: Deciding & { readonly on: Day; readonly evidence: string },
): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, on, evidence } = deciding;
  const refused = refusedFor(problemsOfAuthority({ decision: 'with-authority', authorityOn: on }, deciding));
  if (refused) return refused;
  const standing = withAuthority(before.standing, { on, evidence });
  return happened(deciding, 'authority-came', {
    set: { standing },
    changes: [
      { field: 'May they ask', old: standingInWords(before.standing), new: standingInWords(standing) },
      { field: 'What shows the authority', old: '', new: evidence },
    ],
  });
};

const withAuthority = (standing: Standing | null, { on, evidence }: { on: Day; evidence: string }): Standing | null =>
  standing?.authority
    ? ({
        ...standing,
        judgement: 'with-authority',
        authority: { ...standing.authority, cameOn: on, evidence },
      } as Standing)
    : standing;
