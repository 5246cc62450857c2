import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Binary } from 'mongodb';
import { canonical } from './canonical.ts';
import type { Keyring } from './keyring.ts';

/** Its own label, so that a code never comes from the key that seals. */
const label = 'privacy-desk/code/1';
const codeBytes = 32;

/** Worked out once for each key. */
const derived = new WeakMap<KeyObject, KeyObject>();

const keyForCodes = (key: KeyObject): KeyObject => {
  const before = derived.get(key);
  if (before) return before;
  const made = createSecretKey(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), label, codeBytes)));
  derived.set(key, made);
  return made;
};

const codeWith = (key: KeyObject, value: unknown): Buffer =>
  createHmac('sha256', keyForCodes(key)).update(canonical(value)).digest();

/**
 * HMAC-SHA-256 over a value: nobody makes one without the key. The length of the key's id, the id, and the code. `value`
 * begins with what it is a code of, so that one is never taken for another.
 */
export const makeCode = ({ sealsWith, keys }: Keyring, value: readonly unknown[]): Binary => {
  const key = keys.get(sealsWith);
  if (!key) throw new Error('there is no key to seal with');
  const id = Buffer.from(sealsWith);
  return new Binary(Buffer.concat([Buffer.of(id.length), id, codeWith(key, value)]));
};

/** False also where its key is not to be had. */
export const isCodeOf = ({ keys }: Keyring, code: unknown, value: readonly unknown[]): boolean => {
  if (!(code instanceof Binary)) return false;
  const bytes = Buffer.from(code.value());
  const idEnd = 1 + (bytes[0] ?? 0);
  const key = keys.get(bytes.subarray(1, idEnd).toString());
  if (!key || bytes.length !== idEnd + codeBytes) return false;
  return timingSafeEqual(bytes.subarray(idEnd), codeWith(key, value));
};
