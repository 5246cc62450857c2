import type { BreachReport, dataKinds } from './breach-report.ts';

type DataKind = (typeof dataKinds)[number];

/**
 * Special categories and criminal offences (UK GDPR Arts. 9 and 10), what a school holds that can harm a child as
 * much (needs, safeguarding, looked-after status: SEIPS 8.1), and what opens the door to fraud.
 */
const sensitive: ReadonlySet<DataKind> = new Set<DataKind>([
  'sen',
  'safeguarding',
  'looked-after',
  'health',
  'ethnicity',
  'religion',
  'sexuality-gender',
  'biometric',
  'criminal',
  'trade-union-politics',
  'passwords',
  'money',
  'identity-papers',
]);

/** Those of the reported kinds of data that are especially sensitive. */
export const sensitiveKinds = ({ data }: Pick<BreachReport, 'data'>): DataKind[] =>
  data.filter((kind) => sensitive.has(kind));
