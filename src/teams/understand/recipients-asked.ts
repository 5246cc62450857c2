import type { Recipient } from '../../domain/consent/recipients.ts';
import * as asked from './consent-phrases.ts';
import { pause } from './heard-words.ts';
import { titles } from './no-names.ts';
import { type Place, placesOf } from './phrases.ts';
import { papers, recipientWords, somebodyElse } from './recipient-words.ts';
import { apart, beforeIt, goesOn, isJoined, joinedBefore, leadsUp, readWord } from './said-beside.ts';
import type { SaidWord } from './said-words.ts';

/** How plainly somebody is named as the one who would be told: 3 after “with” or “to”, 0 where they are only named. */
export type Plainly = 0 | 1 | 2 | 3;

/** Where somebody is named to whom something might go; `isDoubtful`: with them stands a word that may make it another. */
export interface Named extends Place {
  readonly recipient: Recipient;
  readonly isDoubtful: boolean;
}

/** Every place where somebody is named to whom something might go; of two that overlap the longer, else the earlier in the table. */
export const recipientPlaces = (plain: readonly string[]): Named[] =>
  apart(
    recipientWords.flatMap(([recipient, words]) =>
      placesOf(plain, words).map((place): Named => ({ ...place, recipient, isDoubtful: false })),
    ),
  );

/** Those who are asked about, and whether they are more than one answer can be for. */
export const recipientsAsked = (said: readonly SaidWord[], least: Plainly): { all: Named[]; areSeveral: boolean } => {
  const plain = said.map((word) => word.plain);
  const places = apart(recipientPlaces(plain).map((named) => withBeside(said, named)));
  const all = places
    .filter(({ end }) => !papers.has(plain[end] ?? ''))
    .filter((named) => plainlyGiven(said, named, places) >= least);
  const kinds = new Set(all.map(({ recipient }) => recipient));
  // Of a mum and a dad, or of two whom nothing goes to, the answer is one.
  const isOneAnswer = all.length <= 1 || (kinds.size === 1 && (kinds.has('family') || kinds.has('unrelated')));
  return { all, areSeveral: !isOneAnswer || all.some((named) => isJoined(plain, named, all)) };
};

/** With the words beside it: “mum’s landlord” is not mum, and “Zoe’s mum” is nobody's when Jordan is asked about. */
const withBeside = (said: readonly SaidWord[], named: Named): Named => {
  if (named.recipient === 'unrelated') return named;
  const after = afterName(said, named.end);
  let end = after;
  while (end < said.length && !goesOn.has(said[end]?.plain ?? pause)) end++;
  const beside = said.slice(after, end).map(({ plain }) => plain);
  if (beside.some((word) => somebodyElse.has(word))) return { ...named, end, recipient: 'unrelated' };
  const isOwner = said[after - 1]?.isPossessive === true;
  const isAlike = recipientPlaces(beside).some(({ start, recipient }) => start === 0 && recipient === named.recipient);
  // “The mother of another pupil”.
  const isOfAnother = said[end]?.plain === 'of' && said[end + 1]?.plain !== readWord;
  const isDoubtful = isOwner || isOfAnother || (beside.length > 0 && !isAlike);
  return named.recipient === 'family' ? { ...ofTheirFamily(said, named), isDoubtful } : { ...named, isDoubtful };
};

/** “PC Khan”. */
const afterName = (said: readonly SaidWord[], end: number): number => {
  let at = end;
  if (titles.has(said[end - 1]?.plain ?? '')) while (/^\p{Lu}/u.test(said[at]?.typed ?? '')) at++;
  return at;
};

const pupilWords = new Set(['pupil', 'student', 'child', 'boy', 'girl', 'person']);

/** Before a mum, whose she is. */
const ofTheirFamily = (said: readonly SaidWord[], named: Named): Named => {
  const owner = said[named.start - 1];
  if (!owner?.isPossessive || owner.plain === readWord) return named;
  const isThePupil =
    pupilWords.has(owner.plain) && /^(?:the|this|that|a|our|young)$/.test(said[named.start - 2]?.plain ?? '');
  if (isThePupil) return { ...named, start: named.start - 2 };
  let start = named.start - 1;
  while (start > 0 && !isVerbOrLead(said[start - 1]?.plain ?? pause)) start--;
  return { ...named, start, recipient: 'unrelated' };
};

const isVerbOrLead = (word: string): boolean =>
  asked.sharingVerbs.has(word) || leadsUp.has(word) || goesOn.has(word) || word === pause;

const opensAsking = new Set('can could may might should shall must if whether that when and so'.split(' '));
/** “Is his mum allowed to know?” asks what may be done; “is his mum happy?” does not. */
export const allowedTo = new Set('allowed permitted entitled able ok okay alright'.split(' '));
/** So many words after somebody: “the charity who work with her may know”. */
const farthest = 7;

const plainlyGiven = (said: readonly SaidWord[], place: Named, all: readonly Named[]): Plainly => {
  const plain = said.map((word) => word.plain);
  // “CAMHS, police” and “CAMHS/police”, but not “mum’s GP”.
  const isOwned = said[place.start - 1]?.isPossessive === true;
  const other = joinedBefore(plain, place.start, all) ?? all.find(({ end }) => end === place.start && !isOwned);
  if (other && other.start < place.start) return plainlyGiven(said, other, all);
  const at = beforeIt(plain, place.start);
  const before = plain[at] ?? pause;
  if (before === 'with' && /^(?:work|liv|involved)/.test(plain[at - 1] ?? '')) return 0;
  if (before === 'with' || before === 'to' || before === 'by') return 3;
  // “The caretaker and CAMHS”.
  if (asked.sharingVerbs.has(before) || before === 'and' || before === 'or') return 2;
  const after = plain.slice(place.end, place.end + farthest);
  const clause = after.slice(0, after.includes(pause) ? after.indexOf(pause) : undefined);
  const isAllowed = (before === 'is' || before === 'are') && allowedTo.has(plain[place.end] ?? '');
  const isSubject = before === pause || opensAsking.has(before) || isAllowed;
  if (isSubject && clause.some((word) => asked.gettingVerbs.has(word))) return 2;
  return before === 'for' ? 1 : 0;
};
