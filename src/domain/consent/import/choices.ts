import type { Organisation } from '../../organisation/organisation.ts';
import type { relations, responsibilities } from '../entry.ts';
import type { PhotographUse } from '../question.ts';
import type { AgreedRecipient } from '../recipients.ts';

/** By id the words that a list may use; the first is the one that is suggested. */
type Choices<Id extends string> = Readonly<Record<Id, readonly string[]>>;

export const responsibilityChoices: Choices<(typeof responsibilities)[number]> = {
  yes: ['yes', 'y'],
  no: ['no', 'n'],
  'not-known': ['not known', 'unknown'],
};

export const relationChoices: Choices<(typeof relations)[number]> = {
  mother: ['mother', 'mum'],
  father: ['father', 'dad'],
  carer: ['carer', 'foster carer', 'guardian'],
  grandparent: ['grandparent', 'grandmother', 'grandfather'],
  'other-relative': ['other relative'],
  'social-worker': ['social worker'],
  other: ['other'],
};

export const recipientChoices: Choices<AgreedRecipient> = {
  'on-roll-school': ['on-roll school', 'school'],
  'local-authority': ['local authority', 'council'],
  'health-service': ['health service', 'NHS'],
  'alternative-provider': ['alternative provider'],
  'voluntary-organisation': ['voluntary organisation', 'charity'],
};

export const useChoices: Choices<PhotographUse> = {
  website: ['website'],
  press: ['press', 'newspaper'],
  'social-media': ['social media'],
  display: ['display'],
  prospectus: ['prospectus'],
  identification: ['identification'],
};

/** The schools of an organisation as a list may name them: by id or by full name. */
export const choicesOf = (schools: Organisation['schools']): Choices<string> =>
  Object.fromEntries(schools.map(({ id, name }) => [id, [name]]));
