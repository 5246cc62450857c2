import type { Organisation } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';

/** Whoever was given the data hears of a correction, an erasure or a restriction (UK GDPR Art. 19, and the policy's own clause). */
export const howToTellRecipients = (organisation: Pick<Organisation, 'policy'>): string => {
  const clause = policyOf(organisation).requests.tellRecipients;
  return `Tell everybody who was given the data what was corrected, erased or restricted, unless that is impossible (UK GDPR Art. 19${clause === null ? '' : `; ${clause}`}).`;
};
