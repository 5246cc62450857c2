import type { Binary, Document } from 'mongodb';
import type { z } from 'zod';
import { mapPersonal } from '../../domain/map-personal.ts';
import type { Leaf, Mark } from '../../domain/personal-data.ts';
import { isCodeOf, makeCode } from './code.ts';
import type { Keyring } from './keyring.ts';
import { openValue, type Place, sealValue } from './sealed-value.ts';

/** `T` as it is stored: each personal field sealed, at every depth. */
export type Sealed<T> = T extends Mark
  ? Binary
  : T extends Leaf
    ? T
    : T extends readonly (infer Element)[]
      ? Sealed<Element>[]
      : { [Key in keyof T]: Sealed<T[Key]> };

export interface SealedWith {
  /** The ids of the keys with which its fields are sealed. A document from before sealing has no such field. */
  readonly sealedWith: readonly string[];
  /** Its fields are bound to what rights hang on. */
  readonly bound?: true;
}

/** Keeps personal fields unreadable in the database, and all of it as it was written. */
export interface Sealing {
  /** The id of the key that seals. */
  readonly sealsWith: string;
  /** Also takes what was stored before everything had a code: only while all of that is being sealed. */
  readonly takesOlder: boolean;
  /** A copy in which every field that the schema marks as personal is sealed; null stays null. */
  seal<Value extends object>(schema: z.ZodType, value: Value, place: Place): Sealed<Value> & SealedWith;
  /**
   * A copy with its personal fields opened. Throws a fault that names the place, never a value, where a field was altered,
   * moved, stands in plain words, what rights hang on was changed, or its key is not to be had.
   */
  open(schema: z.ZodType, stored: Document, place: Place): Document;
  /** A code over a value, which nobody makes without the key. The value begins with what it is a code of. */
  code(value: readonly unknown[]): Binary;
  isCode(code: unknown, value: readonly unknown[]): boolean;
  /** The same keys, for sealing what was stored before everything had a code. */
  takingOlder(): Sealing;
}

/** Seals with the first key of the ring and opens with any that is on it. */
export const openSealing = (
  keyring: Keyring,
  { takesOlder = false }: { readonly takesOlder?: boolean } = {},
): Sealing => ({
  sealsWith: keyring.sealsWith,
  takesOlder,

  seal: <Value extends object>(schema: z.ZodType, value: Value, place: Place) => {
    const sealed = mapPersonal(schema, value, (field, path) => sealValue(keyring, field, place, path));
    const how: SealedWith = { sealedWith: [keyring.sealsWith], ...(place.bound ? { bound: true } : {}) };
    return { ...(sealed as Sealed<Value>), ...how };
  },

  open: (schema, stored, { bound, ...place }) => {
    try {
      const isBound = stored['bound'] === true && bound !== undefined;
      const isOlder = !Array.isArray(stored['sealedWith']) || (bound !== undefined && !isBound);
      if (isOlder && !takesOlder) throw new Error('it was not sealed by the desk');
      if (!Array.isArray(stored['sealedWith'])) return stored;
      const where = isBound ? { ...place, bound } : place;
      return mapPersonal(schema, stored, (field, path) => openValue(keyring, field, where, path)) as Document;
    } catch (fault) {
      throw new Error(
        `${place.id} in ${place.collection}: ${fault instanceof Error ? fault.message : 'unknown fault'}`,
      );
    }
  },

  code: (value) => makeCode(keyring, value),
  isCode: (code, value) => isCodeOf(keyring, code, value),
  takingOlder: () => openSealing(keyring, { takesOlder: true }),
});
