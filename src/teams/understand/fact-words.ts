import { dataKinds, devices, protections, recipients } from '../../domain/breach/report/breach-report.ts';
import { ways } from '../../domain/breach/report/ways.ts';
import type { Phrases } from './phrases.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('facts');

/** The answers that words give, in the order in which they are looked for. The notation is that of phrases.ts. */
export type Choice<Ids extends readonly string[]> = readonly (readonly [Ids[number], Phrases])[];

export const deviceWords: Choice<typeof devices> = lists.choices('device', devices);

/** The way that something went; the plainest name of a way first. */
export const wayWords: Choice<typeof ways> = lists.choices('way', ways);

/** Only whom it went to: "the parent's letter went to a colleague" is a colleague. */
export const recipientWords: Choice<typeof recipients> = lists.choices('recipient', recipients);

/** A word of data is not told when the words before it say that there was none, or that it is a place or a person. */
export const dataWords: readonly (readonly [(typeof dataKinds)[number], Phrases, Phrases])[] = lists.choicesUnless(
  'data',
  dataKinds,
);

export const protectionWords: Choice<typeof protections> = lists.choices('protection', protections);

export const passwordGiven: Choice<readonly ['yes', 'no']> = lists.choices('passwordGiven', ['yes', 'no']);
