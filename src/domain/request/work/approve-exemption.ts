import { z } from 'zod';
import { words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { unapproved } from './approval.ts';
import { clauseOf } from './exemption-facts.ts';

export const approvalForm = z.object({
  withheldId: z.string({ error: 'Choose what you approve.' }),
  reason: personal(words(2000, 'Say why this law fits, in a sentence. It is part of the record.')),
});
export type ApprovalForm = z.infer<typeof approvalForm>;

/** A Data Protection Officer, or their deputy, finds that a law which has no name here lets something be held back. */
export const approveExemption = ({
  withheldId,
  reason,
  ...deciding
}: Deciding & ApprovalForm): Outcome<Decided<DataRequest>, NotNow | 'not-waiting'> => {
  const { before, by, now } = deciding;
  const line = unapproved(before).find(({ id }) => id === withheldId);
  if (!line)
    return refuse('not-waiting', 'That does not wait for approval any more. Open the request to see how it stands.');
  const approved = { reason, by, at: now };
  return happened(deciding, 'exemption-approved', {
    set: { withheld: before.withheld.map((each) => (each.id === line.id ? { ...each, approved } : each)) },
    changes: [
      { field: 'Reason approved', old: '', new: `${clauseOf(line.exemption, line.provision)}: ${line.what}` },
      { field: 'Why it fits', old: '', new: reason },
    ],
  });
};
