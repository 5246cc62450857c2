import type { Binary, Document } from 'mongodb';
import type { z } from 'zod';
import { mapPersonal } from '../../domain/map-personal.ts';
import type { Leaf, Mark } from '../../domain/personal-data.ts';
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
}

/** Keeps personal fields unreadable in the database. */
export interface Sealing {
  /** The id of the key that seals. */
  readonly sealsWith: string;
  /** A copy in which every field that the schema marks as personal is sealed; null stays null. */
  seal<Value extends object>(schema: z.ZodType, value: Value, place: Place): Sealed<Value> & SealedWith;
  /**
   * A copy with its personal fields opened. A document from before sealing comes back as it is. Throws a fault that names
   * the place, never a value, where a field was altered, moved, stands in plain words, or its key is not to be had.
   */
  open(schema: z.ZodType, stored: Document, place: Place): Document;
}

export const openSealing = (keyring: Keyring): Sealing => ({
  sealsWith: keyring.sealsWith,

  seal: <Value extends object>(schema: z.ZodType, value: Value, place: Place) => {
    const sealed = mapPersonal(schema, value, (field, path) => sealValue(keyring, field, place, path));
    return { ...(sealed as Sealed<Value>), sealedWith: [keyring.sealsWith] };
  },

  open: (schema, stored, place) => {
    if (!Array.isArray(stored['sealedWith'])) return stored;
    try {
      return mapPersonal(schema, stored, (field, path) => openValue(keyring, field, place, path)) as Document;
    } catch (fault) {
      throw new Error(
        `${place.id} in ${place.collection}: ${fault instanceof Error ? fault.message : 'unknown fault'}`,
      );
    }
  },
});
