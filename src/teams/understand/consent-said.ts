import type { ConsentQuestion } from '../../domain/consent/question.ts';
import { hearsHarm } from './concern-said.ts';
import * as asked from './consent-phrases.ts';
import { consentQuestion, type QuestionHeard } from './consent-question.ts';
import { pause } from './heard-words.ts';
import { photographWords, useWords } from './photograph-words.ts';
import { endOf, type Phrases, type Place, placesOf, says } from './phrases.ts';
import { plainText } from './plain-text.ts';
import { type PupilNamed, pupilNamed } from './pupil-named.ts';
import { recipientPlaces } from './recipients-asked.ts';
import { isOfPupil, referencesIn, writtenReference } from './references.ts';
import { readWord } from './said-beside.ts';
import { type SaidWord, saidWords } from './said-words.ts';
import type { Wanted } from './wanted.ts';

/** Whoever is named, where all that is known is that a pupil is meant; nobody, where nobody is. */
export const somePupil = (words: string): ConsentWanted => {
  const said = saidWords(words);
  const named = pupilNamed(said, { known: meantOtherwise(plainOf(said)), begins: undefined });
  return wantedFor(named, undefined, { question: undefined, areSeveral: false });
};

type ConsentWanted = Extract<Wanted, { want: 'consent' | 'one-pupil' }>;

/** A question is short; in a longer message such words belong to what is told. */
const longestQuestion = 60;
const longestCommand = 14;
const longestTold = 20;

/** What is asked about a pupil's consent, as far as the words tell it; undefined where they ask nothing of the kind. */
export const consentSaid = (words: string): ConsentWanted | undefined => {
  const references = new Set(referencesIn(plainText(words)).filter(isOfPupil));
  const [reference] = references;
  const said = saidWords(words.replace(born, ' ').replace(new RegExp(writtenReference, 'gi'), ' '));
  if (said.length > longestQuestion) return undefined;
  const wanted = commandSaid(said, reference) ?? questionSaid(said, reference) ?? toldSaid(said, reference);
  if (wanted?.want !== 'consent') return wanted;
  const isMore = references.size > 1 || (wanted.pupil.name !== '' && besideReference.test(plainText(words)));
  return isMore ? { want: 'one-pupil' } : wanted;
};

/** Two of one name are asked apart by year and school, so a day of birth in a question need not be read. */
const born =
  /\(?\b(?:born(?: on)?|d\.?o\.?b\.?|date of birth)[ :]{1,3}\d{1,2}(?:st|nd|rd|th)?[ /.-]{1,2}(?:\d{1,2}|[a-z]{3,9})[ /.,-]{1,2}\d{2,4}\b\)?/gi;
const number = 'pf[\\s\\-_#:/]{0,3}20\\d{2}[\\s\\-_/]{0,3}\\d{1,6}';
const besideReference = new RegExp(`(?:\\band|\\bor|&|\\+) (?:about )?${number}|${number},? ?(?:and|or|&|\\+) `);

const plainOf = (said: readonly SaidWord[]): string[] => said.map(({ plain }) => plain);

const placesIn = (places: readonly Place[]): Set<number> =>
  new Set(places.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));

/** Words that mean a recipient or a use, and so name no pupil. */
const meantOtherwise = (plain: readonly string[]): Set<number> =>
  placesIn([
    ...recipientPlaces(plain),
    ...[photographWords, ...useWords.map(([, words]) => words)].flatMap((words) => placesOf(plain, words)),
  ]);

const wantedFor = (
  { pupil, areSeveral }: PupilNamed,
  reference: string | undefined,
  { question, areSeveral: asksSeveral }: Omit<QuestionHeard, 'heard'>,
): ConsentWanted =>
  areSeveral
    ? { want: 'one-pupil' }
    : {
        want: 'consent',
        pupil: { ...pupil, reference },
        question,
        ...(asksSeveral ? { several: true } : {}),
      };

const unread = (said: readonly SaidWord[], { read }: PupilNamed): SaidWord[] =>
  said.map((word, at) => (read.has(at) ? { ...word, plain: readWord } : word));

const courtesy = new Set(
  'please hi hello hey can could you i we want need would like to show me see the thanks thank'.split(' '),
);
const longestEnd = (plain: readonly string[], words: Phrases, at: number): number | undefined => {
  const ends = words.flatMap((phrase) => endOf(plain, phrase, at) ?? []);
  return ends.length === 0 ? undefined : Math.max(...ends);
};

/** “Consent Jordan Smith”, “Jordan’s consent”, “look up Jordan in year 9”: nothing else is said. */
const commandSaid = (said: readonly SaidWord[], reference: string | undefined): ConsentWanted | undefined => {
  if (said.length > longestCommand) return undefined;
  const plain = plainOf(said);
  const start = plain.findIndex((word) => word !== pause && !courtesy.has(word));
  const opened = longestEnd(plain, asked.consentCommand, start);
  const found = opened === undefined ? longestEnd(plain, asked.findCommand, start) : undefined;
  const ends = plain.findLastIndex((_, at) => at > start && endsIn(plain, at));
  const begins = opened ?? found ?? (ends < 0 ? undefined : start);
  if (start < 0 || begins === undefined) return undefined;
  const whom = said.slice(0, ends < 0 || opened !== undefined ? undefined : ends);
  const known = meantOtherwise(plain);
  const named = pupilNamed(whom, { known, begins });
  const isWhole = whom.every(
    ({ plain: word }, at) => at < begins || named.read.has(at) || known.has(at) || word === pause || joining.has(word),
  );
  const isSomebody = named.plainly > 0 || named.pupil.upn !== undefined || reference !== undefined;
  if (named.areSeveral && opened !== undefined) return { want: 'one-pupil' };
  if (!isWhole || (!isSomebody && (opened === undefined || plain.length > opened))) return undefined;
  const left = unread(said, named).map((word, at) => (at < begins ? { ...word, plain: readWord } : word));
  return wantedFor(named, reference, consentQuestion(left, { least: 0 }));
};

const joining = new Set('for of in on at the please about pupil student upn is and'.split(' '));
const endsIn = (plain: readonly string[], at: number): boolean => {
  const end = longestEnd(plain, asked.endsInConsent, at);
  return end !== undefined && plain.slice(end).every((word) => word === pause || word === 'please');
};

/** “Can we share with CAMHS about Jordan?” */
const questionSaid = (said: readonly SaidWord[], reference: string | undefined): ConsentWanted | undefined => {
  const plain = plainOf(said);
  const start = startOfAsking(plain);
  if (start === undefined) return undefined;
  const named = pupilNamed(said, { known: meantOtherwise(plain), begins: undefined });
  const saidLeft = unread(said, named);
  const left = plainOf(saidLeft);
  const question = consentQuestion(saidLeft);
  const isNumbered = named.pupil.upn !== undefined || reference !== undefined;
  if (named.plainly < 3 && !isNumbered && says(left, asked.turnsDown)) return undefined;
  const isOfConsent = question.heard !== undefined || says(left, asked.ofConsent) || hearsHarm(left);
  const isNamed = isNumbered || (named.plainly > 0 && isOfConsent);
  const isPlain = named.plainly >= 2 && says(left, asked.sharesSomething);
  return isNamed || isPlain || isAboutSomebody(left, question.heard)
    ? wantedFor(named, reference, question)
    : undefined;
};

/** “Jordan’s mum has withdrawn consent”: the file is shown, where it can be recorded. */
const toldSaid = (said: readonly SaidWord[], reference: string | undefined): ConsentWanted | undefined => {
  const plain = plainOf(said);
  if (said.length > longestTold) return undefined;
  const named = pupilNamed(said, { known: meantOtherwise(plain), begins: undefined });
  if (named.plainly === 0 || !says(plainOf(unread(said, named)), asked.tellsOfConsent)) return undefined;
  return wantedFor(named, reference, { question: undefined, areSeveral: false });
};

const startOfAsking = (plain: readonly string[]): number | undefined => {
  const opening = placesOf(plain, asked.opensAsking).filter(({ start }) => {
    const before = plain[start - 1] ?? pause;
    return before === pause || asked.beginsAfter.has(before);
  });
  const starts = [...placesOf(plain, asked.asksConsent), ...opening].map(({ start }) => start);
  return starts.length === 0 ? undefined : Math.min(...starts);
};

/** Nobody is named, and still a pupil is meant. */
const isAboutSomebody = (plain: readonly string[], question: ConsentQuestion | undefined): boolean => {
  if (question?.about === 'share' && asked.onlyAboutPupils.has(question.with)) return true;
  if (question?.about === 'photograph' && question.use !== 'identification') return true;
  return (question !== undefined || says(plain, asked.ofConsent)) && says(plain, asked.somePupil);
};
