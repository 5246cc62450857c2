import type { ConsentQuestion } from '../../domain/consent/question.ts';
import type { Recipient } from '../../domain/consent/recipients.ts';
import * as asked from './consent-phrases.ts';
import { pause } from './heard-words.ts';
import { photographWords, putting, useWords } from './photograph-words.ts';
import { type Place, placesOf, says } from './phrases.ts';
import {
  concern,
  doesNotWork,
  noConcern,
  papers,
  recipientWords,
  sharedWords,
  worksWithThem,
} from './recipient-words.ts';

/** How plainly somebody is named as the one who would be told: 3 after “with” or “to”, 0 where they are only named. */
type Plainly = 0 | 1 | 2 | 3;

/**
 * What the words ask about a pupil; undefined where they ask for everything on file. `plain` are words in lower case; in a
 * command (`least` is 0) whoever is named is who would be told.
 */
export const consentQuestion = (plain: readonly string[], { least = 1 }: { least?: Plainly } = {}) =>
  photographAsked(plain) ?? keepingAsked(plain) ?? sharingAsked(plain, least);

const photographAsked = (plain: readonly string[]): ConsentQuestion | undefined => {
  const use = useWords.find(([, words]) => says(plain, words))?.[0];
  if (use === undefined) return undefined;
  const isShown = use !== 'press' && use !== 'identification' && says(plain, putting);
  return says(plain, photographWords) || isShown ? { about: 'photograph', use } : undefined;
};

const keepingAsked = (plain: readonly string[]): ConsentQuestion | undefined => {
  if (says(plain, asked.countsInReport)) return { about: 'report' };
  if (says(plain, asked.sharesSomething)) return undefined;
  if (says(plain, asked.keepsNotes)) return { about: 'notes' };
  return says(plain, asked.keepsRecords) ? { about: 'records' } : undefined;
};

const sharingAsked = (plain: readonly string[], least: Plainly): ConsentQuestion | undefined => {
  const recipient = recipientIn(plain, least);
  if (recipient === undefined) return undefined;
  const what = sharedWords.find(([, words]) => says(plain, words))?.[0] ?? 'what-they-need';
  return { about: 'share', with: recipient, what, works: worksSaid(plain), safeguarding: isConcern(plain) };
};

const worksSaid = (plain: readonly string[]): 'yes' | 'no' | 'not-said' => {
  if (says(plain, doesNotWork)) return 'no';
  return says(plain, worksWithThem) ? 'yes' : 'not-said';
};

export const isConcern = (plain: readonly string[]): boolean =>
  says(without(plain, placesOf(plain, noConcern)), concern);

/** The words of harm taken out: somebody who tells of it asks for help, and reports no breach. */
export const withoutConcern = (plain: readonly string[]): string[] => without(plain, placesOf(plain, concern));

const without = (plain: readonly string[], places: readonly Place[]): string[] =>
  plain.map((word, at) => (places.some(({ start, end }) => start <= at && at < end) ? '_' : word));

interface Named extends Place {
  readonly recipient: Recipient;
}

/** Every place where somebody is named to whom something might go; of two that overlap the longer, else the earlier in the table. */
export const recipientPlaces = (plain: readonly string[]): Named[] => {
  const all = recipientWords.flatMap(([recipient, words]) =>
    placesOf(plain, words).map((place): Named => ({ ...place, recipient })),
  );
  const chosen: Named[] = [];
  for (const place of all.toSorted((one, other) => other.end - other.start - (one.end - one.start))) {
    if (chosen.every(({ start, end }) => place.end <= start || end <= place.start)) chosen.push(place);
  }
  return chosen.toSorted((one, other) => one.start - other.start);
};

/** To whom something would go: whoever stands after “with” or “to”, then whoever is told or would have it. */
const recipientIn = (plain: readonly string[], least: Plainly): Recipient | undefined => {
  const placed = recipientPlaces(plain)
    .filter(({ end }) => !papers.has(plain[end] ?? ''))
    .map((named) => ({ named, plainly: plainlyGiven(plain, named) }));
  const [best] = placed.toSorted((one, other) => other.plainly - one.plainly);
  return best && best.plainly >= least ? best.named.recipient : undefined;
};

/** So many words before somebody, and after: “the charity who work with her may know”. */
const nearest = 4;
const farthest = 7;
const plainlyGiven = (plain: readonly string[], { start, end }: Place): Plainly => {
  const before = plain.slice(Math.max(0, start - nearest), start);
  const near = before.slice(before.lastIndexOf(pause) + 1);
  const after = plain.slice(end, end + farthest);
  if (near.includes('with') || near.includes('to') || near.includes('by')) return 3;
  if (near.some((word) => asked.sharingVerbs.has(word))) return 2;
  if (
    after
      .slice(0, after.includes(pause) ? after.indexOf(pause) : undefined)
      .some((word) => asked.gettingVerbs.has(word))
  )
    return 2;
  return near.includes('for') ? 1 : 0;
};
