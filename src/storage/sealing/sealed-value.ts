import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Binary, BSON } from 'mongodb';
import type { FieldPath } from '../../domain/map-personal.ts';
import type { Keyring } from './keyring.ts';

/** Where a sealed value stands. It is bound to it: in another document or field it cannot be opened. */
export interface Place {
  readonly collection: string;
  /** The document's `_id`. */
  readonly id: string;
  /** What rights hang on, such as whose it is: whoever changes it beside the value makes the value unreadable. */
  readonly bound?: readonly string[];
}

/** The first of BSON's user-defined subtypes. Nothing else that is stored has one. */
const sealedSubtype = Binary.SUBTYPE_USER_DEFINED;
const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

const isSealed = (value: unknown): value is Binary => value instanceof Binary && value.sub_type === sealedSubtype;

/**
 * One value, sealed with AES-256-GCM: the length of the key's id, the id, the iv, the tag, and the value as BSON. What
 * comes back is what MongoDB itself would give back: half a character (an emoji cut in two) becomes U+FFFD.
 */
export const sealValue = ({ sealsWith, keys }: Keyring, value: unknown, place: Place, path: FieldPath): Binary => {
  const key = keys.get(sealsWith);
  if (!key) throw new Error('there is no key to seal with');
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(boundTo(sealsWith, place, path));
  const body = [cipher.update(BSON.serialize({ v: value })), cipher.final()];
  const id = Buffer.from(sealsWith);
  const sealed = Buffer.concat([Buffer.of(id.length), id, iv, cipher.getAuthTag(), ...body]);
  return new Binary(sealed, sealedSubtype);
};

/** Throws a fault that names the place, never the value, where it was altered or moved, or its key is not to be had. */
export const openValue = ({ keys }: Keyring, sealed: unknown, place: Place, path: FieldPath): unknown => {
  if (!isSealed(sealed)) throw new Error(`${path.join('.')} stands in plain words in a sealed document`);
  const { buffer, byteOffset, byteLength } = sealed.value();
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const idEnd = 1 + (bytes[0] ?? 0);
  const id = bytes.subarray(1, idEnd).toString();
  const key = keys.get(id);
  if (!key) throw new Error(`${path.join('.')} is sealed with a key that FIELD_KEYS does not hold`);
  try {
    const tagAt = idEnd + ivBytes;
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(idEnd, tagAt), { authTagLength: tagBytes });
    decipher.setAAD(boundTo(id, place, path)).setAuthTag(bytes.subarray(tagAt, tagAt + tagBytes));
    const opened = decipher.update(bytes.subarray(tagAt + tagBytes));
    // Throws where the tag does not fit; this algorithm keeps no bytes back for it.
    decipher.final();
    return BSON.deserialize(opened)['v'];
  } catch {
    throw new Error(`${path.join('.')} cannot be opened: it was altered or moved, or its key is another`);
  }
};

const boundTo = (keyId: string, { collection, id, bound }: Place, path: FieldPath): Buffer =>
  Buffer.from(JSON.stringify([keyId, collection, id, ...(bound ? [bound] : []), ...path]));
