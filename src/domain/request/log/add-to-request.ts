import { z } from 'zod';
import { words } from '../../breach/report/breach-report.ts';
import { personal } from '../../personal-data.ts';
import { type Deciding, happened } from '../revise-request.ts';

export const requestAddition = z.object({
  words: personal(words(4000, 'Write what you have learned, in a sentence or two.')),
});
export type RequestAddition = z.infer<typeof requestAddition>;

/** Keeps what somebody learned later; nothing that was said before is altered, and no date moves. */
export const addToRequest = ({ words: learned, ...deciding }: Deciding & RequestAddition) => {
  const { before, by, now } = deciding;
  return happened(deciding, 'request-added-to', {
    set: { additions: [...before.additions, { at: now, by, words: learned }] },
    changes: [{ field: 'Added', old: '', new: learned }],
  });
};
