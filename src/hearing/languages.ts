import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The languages, other than English, in which we can say a first sentence, by their ISO 639-1 codes. */
export const languages = [
  'pl',
  'cy',
  'ur',
  'ro',
  'gu',
  'pa',
  'ar',
  'uk',
  'pt',
  'es',
  'fr',
  'tr',
  'so',
  'lt',
  'bn',
  'hi',
] as const;
export type Language = (typeof languages)[number];

const inLanguage = z.strictObject({
  /** In English. */
  name: z.string(),
  /** Written from right to left. */
  rtl: z.boolean().default(false),
  /** Asks what the person needs. */
  which: z.string(),
  /** Says that the form is in English, that they may answer in their language, and that their words are kept. */
  form: z.string(),
  buttons: z.strictObject({
    'report-breach': z.string(),
    'near-miss': z.string(),
    'log-request': z.string(),
    question: z.string(),
    consent: z.string(),
    help: z.string(),
    continue: z.string(),
  }),
  /** Small words by which a language is known that the detector does not know. */
  knownBy: z.array(z.string()).default([]),
});

const file = z.record(z.enum(languages), inLanguage);

/** What we say in each language; a language that is missing stops the start. */
export const saidIn = file.parse(
  JSON.parse(readFileSync(new URL('../../words/languages.json', import.meta.url), 'utf8')),
);
