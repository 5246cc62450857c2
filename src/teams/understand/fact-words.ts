import { dataKinds, devices, peopleGroups, protections, recipients } from '../../domain/breach/report/breach-report.ts';
import { ways } from '../../domain/breach/report/ways.ts';
import { endOf, type Phrases } from './phrases.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('facts');

/** The answers that words give, in the order in which they are looked for. The notation is that of phrases.ts. */
export type Choice<Ids extends readonly string[]> = readonly (readonly [Ids[number], Phrases])[];

export const deviceWords: Choice<typeof devices> = lists.choices('device', devices);

/** The way that something went; the plainest name of a way first. */
export const wayWords: Choice<typeof ways> = lists.choices('way', ways);

/** Whom it may have gone to, by what they are called; told-recipient.ts finds which of them has it. */
export const recipientWords: Choice<typeof recipients> = lists.choices('recipient', recipients);

/** Phrases that tell who has it by themselves. */
export const mayHaveGot: Choice<typeof recipients> = lists.choices('mayHaveGot', recipients);
export const recipientNotKnown: Phrases = lists.choices('recipientNotKnown', recipients).flatMap(([, said]) => said);

const dataOfTheirs = lists.list('bearsData');
const peopleOfTheirs = lists.list('bearsPeople');
const beginsAt = (heard: readonly string[], at: number, sought: Phrases): boolean =>
  sought.some((phrase) => endOf(heard, phrase, at) !== undefined);

/** “The parent’s letter”: the word before is whose it is. */
export const bearsData = (heard: readonly string[], at: number): boolean => beginsAt(heard, at, dataOfTheirs);

/** “The pupil’s mum”. */
export const bearsPeople = (heard: readonly string[], at: number): boolean => beginsAt(heard, at, peopleOfTheirs);

/** A word of data is not told when the words before it say that there was none, or that it is a place or a person. */
export const dataWords: readonly (readonly [(typeof dataKinds)[number], Phrases, Phrases])[] = lists.choicesUnless(
  'data',
  dataKinds,
);

/** Whose data it is: by those who are named, and by papers that are kept of nobody else. */
export const whoseWords: readonly (readonly [(typeof peopleGroups)[number], Phrases, Phrases])[] = lists.choicesUnless(
  'whose',
  peopleGroups,
);

export const protectionWords: Choice<typeof protections> = lists.choices('protection', protections);

export const passwordGiven: Choice<readonly ['yes', 'no']> = lists.choices('passwordGiven', ['yes', 'no']);

/** What a number can count: people of a group, people of any, or papers of which each is of one person. */
export type Counted = (typeof peopleGroups)[number] | 'anyone' | 'papers';
const countedAs = (what: Counted, named: string): [string, Counted][] =>
  lists
    .word(named)
    .split('/')
    .map((word) => [word, what]);
export const counted: ReadonlyMap<string, Counted> = new Map([
  ...countedAs('pupils', 'countedPupils'),
  ...countedAs('staff', 'countedStaff'),
  ...countedAs('parents', 'countedParents'),
  ...countedAs('other-people', 'countedOthers'),
  ...countedAs('papers', 'countedPapers'),
  ['people', 'anyone'],
  ['individuals', 'anyone'],
]);
