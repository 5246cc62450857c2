import type { Member } from '../organisation/organisation.ts';
import { roleNames } from '../organisation/person.ts';

/** Why somebody who holds a role cannot be told anything in their own chat. */
export type Unreached = 'never-spoken' | 'blocked';

/** `Ruth Adeyemi, Deputy Data Protection Officer`. */
export const nameWithRoles = ({ name, roles }: Pick<Member, 'name' | 'roles'>): string =>
  [name, ...roles.map((role) => roleNames[role])].join(', ');

/** What an administrator can send them, to be copied as it stands. */
export const whatToSend = (because: Unreached, chatUrl: string | undefined): string => {
  const find = chatUrl
    ? `Please follow ${chatUrl} (or in Teams press Apps and look for Privacy desk)`
    : 'Please open Teams, press Apps, look for Privacy desk and press Add';
  const then = because === 'blocked' ? 'unblock or add it if you are asked to, and say hello' : 'and say hello';
  return `“${find}, ${then}. It tells you there of data breaches, and cannot until you have.”`;
};

/** Why, as a part of a sentence. */
export const unreachedWords: Readonly<Record<Unreached, string>> = {
  'never-spoken': 'has not spoken to me',
  blocked: 'has blocked or removed me',
};
