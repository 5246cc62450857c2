import { z } from 'zod';
import { words } from '../../breach/report/breach-report.ts';
import { noticesFor } from '../../notices/recipients.ts';
import { refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { type Deciding, happened } from '../revise-request.ts';
import { isRestricted } from '../rights/markers.ts';

export const requestWithdrawal = z.object({
  reason: personal(words(2000, 'Say how they took it back, in a sentence. It stays with the request.')),
});
export type RequestWithdrawal = z.infer<typeof requestWithdrawal>;

/**
 * The requester has taken it back, or it was logged by mistake. It stays on record. A marker that it put on comes off
 * with it; what goes on beyond it has to be ended first.
 */
export const withdrawRequest = ({ reason, ...deciding }: Deciding & RequestWithdrawal) => {
  const { before, by, organisation, now } = deciding;
  const { challenge, restriction, reference } = before;
  if (isRestricted(restriction)) {
    return refuse('not-now', `Data is restricted because of ${reference}. Lift the restriction first.`);
  }
  if (challenge !== null && ['governing-body', 'arbitration'].includes(challenge.state)) {
    return refuse('not-now', 'Its accuracy is in dispute before others. Settle the dispute first.');
  }
  const marker = challenge?.state === 'challenged' ? null : challenge;
  return happened(deciding, 'request-withdrawn', {
    set: { withdrawn: { at: now, reason }, challenge: marker },
    changes: [
      { field: 'Status', old: 'Being worked on', new: 'Withdrawn' },
      { field: 'Reason', old: '', new: reason },
      ...(marker === challenge ? [] : [{ field: 'Marked as challenged', old: 'Yes', new: 'No' }]),
    ],
    // Whoever does it knows of it.
    notices: (version) =>
      by.id === before.reporter.id ? [] : noticesFor('request-ended', { of: 'request', organisation, version, now }),
  });
};
