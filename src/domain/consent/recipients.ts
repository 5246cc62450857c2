/** Who may be told something about a pupil, as the policies tell recipients apart (SEIPS 5.5, 6.2, 6.3, 6.6; its privacy statement). */
export const recipients = [
  'on-roll-school',
  'new-school',
  'other-partnership',
  'local-authority',
  'health-service',
  'alternative-provider',
  'voluntary-organisation',
  'family',
  'pupil',
  'police',
  'youth-support',
  'post-16-provider',
  'department-for-education',
  'login-supplier',
  'unrelated',
] as const;
export type Recipient = (typeof recipients)[number];

/** The recipients that a parent agrees to by signing (the SEIPs’ privacy statement, para 5). */
export const agreedRecipients = [
  'on-roll-school',
  'local-authority',
  'health-service',
  'alternative-provider',
  'voluntary-organisation',
] as const satisfies readonly Recipient[];
export type AgreedRecipient = (typeof agreedRecipients)[number];

export const recipientNames: Readonly<Record<Recipient, string>> = {
  'on-roll-school': 'the pupil’s school',
  'new-school': 'the pupil’s new school',
  'other-partnership': 'another partnership in Leicestershire',
  'local-authority': 'the local authority and its services',
  'health-service': 'the health service',
  'alternative-provider': 'an alternative provider',
  'voluntary-organisation': 'a voluntary organisation or club',
  family: 'the family',
  pupil: 'the pupil',
  police: 'the police',
  'youth-support': 'youth support services',
  'post-16-provider': 'a college or other provider after 16',
  'department-for-education': 'the Department for Education',
  'login-supplier': 'a supplier of logins',
  unrelated: 'somebody who does not work with the pupil',
};
