import type { Document } from 'mongodb';
import type { Codes } from '../sealing/seal-anew.ts';
import type { Sealing } from '../sealing/sealing.ts';

/** A document that hides nothing, and of which every field that matters is in its code. */
export const withCode = <Value extends object>(document: Value, is: readonly unknown[], sealing: Sealing) => ({
  ...document,
  sealedWith: [sealing.sealsWith],
  code: sealing.code(is),
});

/** `is` has to name every field that matters: what it leaves out can be altered unseen. */
export const codesOver = (is: (document: Document) => readonly unknown[]): Codes => ({
  isCoded: (document) => document['code'] !== undefined,
  problem: (opened, sealing) =>
    sealing.isCode(opened['code'], is(opened)) ? undefined : 'it is not one that the desk wrote',
  anew: (opened, sealing) => withCode(opened, is(opened), sealing),
});
