import type { ConsentQuestion, PhotographUse, Shared } from '../../domain/consent/question.ts';
import { isConcern } from './concern-said.ts';
import { isDoubted, notAmong } from './consent-doubts.ts';
import * as asked from './consent-phrases.ts';
import { photographWords, putting, useWords } from './photograph-words.ts';
import { type Phrases, type Place, placesOf, says } from './phrases.ts';
import { sharedWords } from './recipient-words.ts';
import { type Plainly, recipientPlaces, recipientsAsked } from './recipients-asked.ts';
import { apart, isJoined, overlaps } from './said-beside.ts';
import type { SaidWord } from './said-words.ts';
import { worksSaid } from './works-said.ts';

/** What was heard of a question, and whether it may be answered. */
export interface QuestionHeard {
  /** What the words come nearest to. */
  readonly heard: ConsentQuestion | undefined;
  /** The same, where nothing else can be meant; without it everything on file is shown, which is always safe. */
  readonly question: ConsentQuestion | undefined;
  /** More than one is asked: then none is answered alone. */
  readonly areSeveral: boolean;
}

/** A question as it was read, from where, and whether more of its kind is asked. */
interface Reading {
  readonly question: ConsentQuestion;
  readonly places: readonly Place[];
  readonly areSeveral: boolean;
  readonly isDoubtful: boolean;
}

/**
 * What the words ask about a pupil. A yes to a question that was not asked is the worst mistake, so the smallest doubt
 * leaves it open. In a command (`least` is 0) whoever is named is who would be told.
 */
export const consentQuestion = (said: readonly SaidWord[], { least = 1 }: { least?: Plainly } = {}): QuestionHeard => {
  const photograph = photographAsked(said, least);
  const readings = [photograph, keepingAsked(said), photograph ? undefined : sharingAsked(said, least)].filter(
    (each) => each !== undefined,
  );
  const [first] = readings;
  if (!first) return { heard: undefined, question: undefined, areSeveral: false };
  const areSeveral = readings.length > 1 || first.areSeveral;
  const isOpen = areSeveral || first.isDoubtful || isDoubted(said, first.places, first.question.about);
  return { heard: first.question, question: isOpen ? undefined : first.question, areSeveral };
};

const plainOf = (said: readonly SaidWord[]): string[] => said.map(({ plain }) => plain);

interface Meant<T> extends Place {
  readonly meant: T;
}

const meantIn = <T>(plain: readonly string[], table: readonly (readonly [T, Phrases])[]): Meant<T>[] =>
  apart(table.flatMap(([meant, words]) => placesOf(plain, words).map((place): Meant<T> => ({ ...place, meant }))));

/** Whether the places mean more than one thing, or something is joined to them that they do not mean. */
const meanSeveral = (plain: readonly string[], places: readonly Meant<unknown>[]): boolean =>
  new Set(places.map(({ meant }) => meant)).size > 1 || places.some((place) => isJoined(plain, place, places));

const photographAsked = (said: readonly SaidWord[], least: Plainly): Reading | undefined => {
  const plain = plainOf(said);
  const uses = usesIn(plain);
  const [first] = uses;
  if (!first) return undefined;
  const photographs = apart(placesOf(plain, photographWords));
  const use = first.meant;
  const isShown = use !== 'press' && use !== 'identification' && says(plain, putting);
  if (photographs.length === 0 && !isShown) return undefined;
  const isMore = photographs.some((place) => isJoined(plain, place, photographs));
  const told = notAmong(recipientsAsked(said, Math.max(least, 2) as Plainly).all, uses);
  const others = notAmong(recipientPlaces(plain), uses).filter(({ recipient }) => recipient !== 'on-roll-school');
  return {
    question: { about: 'photograph', use },
    places: [...uses, ...photographs],
    areSeveral: meanSeveral(plain, uses) || isMore || told.length > 0,
    // “On the CAMHS website” is not on ours.
    isDoubtful: others.length > 0,
  };
};

/** A social worker is no social medium. */
const usesIn = (plain: readonly string[]): Meant<PhotographUse>[] => {
  const recipients = recipientPlaces(plain);
  return meantIn(plain, useWords).filter(
    (use) => !recipients.some((each) => overlaps(each, use) && each.end - each.start > use.end - use.start),
  );
};

const keepingAsked = (said: readonly SaidWord[]): Reading | undefined => {
  const plain = plainOf(said);
  const places = meantIn(plain, [
    ['report', asked.countsInReport],
    ['notes', asked.keepsNotes],
    ['records', asked.keepsRecords],
  ] as const);
  const about = (['report', 'notes', 'records'] as const).find((each) => places.some(({ meant }) => meant === each));
  if (about === undefined || (about !== 'report' && says(plain, asked.sharesSomething) && !isFirst(plain, places))) {
    return undefined;
  }
  return { question: { about }, places, areSeveral: meanSeveral(plain, places), isDoubtful: false };
};

/** “Keep records and share them” asks two; “share what we hold on record” asks one. */
const isFirst = (plain: readonly string[], [first]: readonly Place[]): boolean =>
  first !== undefined && !placesOf(plain, asked.sharesSomething).some(({ start }) => start < first.end);

const sharingAsked = (said: readonly SaidWord[], least: Plainly): Reading | undefined => {
  const plain = plainOf(said);
  const { all, areSeveral } = recipientsAsked(said, least);
  const [first] = all;
  if (!first) return undefined;
  const things: Meant<Shared>[] = notAmong(meantIn(plain, sharedWords), all);
  const isUnanswered = says(plain, photographWords);
  return {
    question: {
      about: 'share',
      with: first.recipient,
      what: things[0]?.meant ?? 'what-they-need',
      works: worksSaid(said),
      safeguarding: isConcern(plain),
    },
    places: all,
    areSeveral: areSeveral || meanSeveral(plain, things),
    isDoubtful: all.some(({ isDoubtful }) => isDoubtful) || isUnanswered,
  };
};
