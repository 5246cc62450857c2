import type { DataRequest } from '../request.ts';
import { plainly } from './own-data.ts';

const said =
  /\b(?:adoptive|adopters?|adoptions?|adopted(?! (?:a|an|the|our|this|by the (?:board|governors?|trust))\b)|(?:birth|biological|natural) (?:mum|mam|mom|mother|dad|father|parents?|family))\b/;

/** Whether words speak of an adoption. */
export const saysAdoption = (words: string): boolean => said.test(plainly(words));

/** Whether a request may concern somebody who was adopted, by what was asked or added later. */
export const concernsAdoption = ({ asked, additions }: Pick<DataRequest, 'asked' | 'additions'>): boolean =>
  [asked.wants, asked.requester, ...additions.map(({ words }) => words)].some(saysAdoption);

/** What the rules about adoption forbid to give is exempt (Data Protection Act 2018 Sch. 4 para. 3); an address or a new name may endanger the child. */
export const adoptionWarning =
  'An adoption is spoken of. Never reply with an address, a school or a new name of the child or of the family that adopted. What the rules about adoption forbid to give is withheld as “Adoption records” (Data Protection Act 2018 Sch. 4 para. 3); other papers need a reason of their own. The Data Protection Officer decides before anything goes out.';
