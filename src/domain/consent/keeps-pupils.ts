import type { Organisation } from '../organisation/organisation.ts';
import { policyOf } from '../policies/index.ts';

/** Whether pupils' files are kept here, on the consent of the partnerships' policy (SEIPS 4, 7), or at their school. */
export const keepsPupils = (organisation: Pick<Organisation, 'policy'>): boolean =>
  policyOf(organisation).pupils.files === 'on-consent';
