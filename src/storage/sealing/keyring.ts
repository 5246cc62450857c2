import { createSecretKey, type KeyObject } from 'node:crypto';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';

/** The keys of FIELD_KEYS. One seals; all of them open, so that one can take another's place. */
export interface Keyring {
  /** The id of the key that seals. */
  readonly sealsWith: string;
  readonly keys: ReadonlyMap<string, KeyObject>;
}

export const howToMakeAKey = 'Make one with: echo "k1:$(openssl rand -base64 32)"';

const most = 2;
const keyBytes = 32;
const idPattern = /^[a-z0-9-]{1,20}$/;
const ordinals = ['first', 'second'] as const;

/** Reads `<id>:<32 bytes in base64>`, one or two of them with a comma between. A refusal's words never hold a key. */
export const parseKeyring = (text: string): Outcome<Keyring, 'bad-keys'> => {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > most) {
    return refuse('bad-keys', 'FIELD_KEYS has more than two keys: the first seals, the second is the one before it.');
  }
  const keys = new Map<string, KeyObject>();
  for (const [index, part] of parts.entries()) {
    const key = parseKey(part, `the ${ordinals[index]} key of FIELD_KEYS`);
    if (!key.ok) return key;
    const { id, secret } = key.value;
    if (keys.has(id))
      return refuse('bad-keys', 'The two keys of FIELD_KEYS have the same id. Give the new one its own.');
    if ([...keys.values()].some((each) => each.equals(secret))) {
      return refuse('bad-keys', `The two keys of FIELD_KEYS are the same key. ${howToMakeAKey}`);
    }
    keys.set(id, secret);
  }
  const [sealsWith = ''] = keys.keys();
  return ok({ sealsWith, keys });
};

const parseKey = (part: string, name: string): Outcome<{ id: string; secret: KeyObject }, 'bad-keys'> => {
  const colon = part.indexOf(':');
  if (colon === -1)
    return refuse('bad-keys', `There is no id before ${name}: write an id and a colon. ${howToMakeAKey}`);
  const [id, encoded] = [part.slice(0, colon), part.slice(colon + 1)];
  if (!idPattern.test(id)) {
    return refuse('bad-keys', `The id of ${name} should be 1 to 20 of a-z, 0-9 and hyphens. ${howToMakeAKey}`);
  }
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== keyBytes || bytes.toString('base64') !== encoded) {
    return refuse('bad-keys', `What follows the colon in ${name} should be 32 bytes in base64. ${howToMakeAKey}`);
  }
  return ok({ id, secret: createSecretKey(bytes) });
};
