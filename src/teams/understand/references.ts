import { referenceOf } from '../../domain/case.ts';

/** `BR-2026-0001` and whatever people make of it: `br 2026 1`, `AR2026/0004`, `ar-2026-4`. In plain text. */
export const writtenReference = /\b(br|nm|dr|ar|pf|qu)[\s\-_#:/]{0,3}(20\d{2})[\s\-_/]{0,3}(\d{1,6})\b/g;

/** Every reference in a plain text, as `BR-2026-0001`, in the order in which they were written. */
export const referencesIn = (plain: string): string[] =>
  [...plain.matchAll(writtenReference)].map(([, prefix = '', year, number]) =>
    referenceOf(prefix.toUpperCase(), Number(year), Number(number)),
  );

/** Whether a reference is that of a request or complaint. */
export const isOfRequest = (reference: string): boolean => reference.startsWith('AR-');

/** Whether a reference is that of a pupil's file. */
export const isOfPupil = (reference: string): boolean => reference.startsWith('PF-');

/** Whether a reference is that of a question. */
export const isOfQuestion = (reference: string): boolean => reference.startsWith('QU-');
