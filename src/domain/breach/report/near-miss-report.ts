import { z } from 'zod';
import { personal } from '../../personal-data.ts';
import { breachReport } from './breach-report.ts';

/** What nearly happened, in one card. Nothing left our hands, so nobody is counted and no clock starts. */
export const nearMissReport = z.object({
  kind: breachReport.shape.kind,
  danger: breachReport.shape.danger,
  madeSafe: breachReport.shape.madeSafe,
  summary: breachReport.shape.summary,
  occurredAt: breachReport.shape.occurredAt,
  occurredOn: breachReport.shape.occurredOn,
  stoppedBy: personal(z.string().trim().max(2000, { error: 'Use 2,000 characters or fewer.' })).optional(),
});
export type NearMissReport = z.infer<typeof nearMissReport>;
