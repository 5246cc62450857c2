import { type Capacity, capacities } from '../../domain/request/log/request-form.ts';
import type { Matter } from '../../domain/request/matters.ts';
import { pause } from './heard-words.ts';
import { phrases, says } from './phrases.ts';
import { placesTold, type ToldPlace } from './told-of.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('request-facts');
const roles = lists.choicesUnless('capacity', capacities);
/** What only somebody of that capacity says of themselves: “my son”, “what you hold about me”. */
const ownWords = lists.choices('ownWords', capacities);
const asks = new Set(lists.word('asks').split('/'));

const withResponsibility = phrases(
  'with/has/have/holds/hold/had parental responsibility, with/has/have/holds/hold/had pr',
);
const withoutResponsibility = phrases(
  'without/no parental responsibility, not have/has/hold/got/had parental responsibility, without/no pr, not have/has/hold/got/had pr',
);

/** Whoever is named after one of these is spoken of and does not ask: “a mum of a boy”, “the file on his teacher”. */
const ofOthers = new Set('of about for on with by to against between than into regarding our'.split(' '));
const articles = new Set(['a', 'an', 'the', 'one', 'another', 'this']);
/** “Hi, SENCO here”: the colleague who writes. */
const writes = new Set(['here', 'speaking']);
type Named = ToldPlace<Capacity>;

const named = (heard: readonly string[]): Named[] =>
  placesTold(heard, roles).sort((one, other) => one.start - other.start || other.end - one.end);

/** Who asks: the first who is named and asks, else whom it is from, else a parent, pupil or solicitor who is named. */
const capacityNamed = (heard: readonly string[]): Capacity | undefined => {
  const all = named(heard);
  const spokenOf = ({ is, start }: Named): boolean =>
    (is !== 'body' && /^(?:her|his|their)$/.test(heard[start - 1] ?? '')) ||
    ofOthers.has(heard[start - 1] ?? '') ||
    (articles.has(heard[start - 1] ?? '') && ofOthers.has(heard[start - 2] ?? ''));
  const isFrom = ({ start }: Named): boolean => heard.slice(Math.max(0, start - 4), start).includes('from');
  const free = all.filter((one, index) => {
    const { start, end } = one;
    const isOwner = all.some((other) => other.start === end);
    const isWithin = all.slice(0, index).some((other) => other.start <= start && start < other.end);
    return !isOwner && !isWithin && !writes.has(heard[end] ?? '') && (isFrom(one) || !spokenOf(one));
  });
  const isAsking = ({ end }: Named, index: number): boolean => {
    const after = heard.slice(end, Math.min(end + 8, free[index + 1]?.start ?? heard.length));
    const stop = after.indexOf(pause);
    return after.slice(0, stop < 0 ? 8 : stop).some((word) => asks.has(word));
  };
  const first = (is: Capacity): Named | undefined => free.find((one) => one.is === is);
  return (
    first('representative') ??
    free.find(isAsking) ??
    free.find(isFrom) ??
    first('parent-not-sure') ??
    first('pupil')
  )?.is;
};

/** Who asks, as far as the words say it. Only a person can say who has parental responsibility. */
export const toldCapacity = (heard: readonly string[], matter: Matter | undefined): Capacity | undefined => {
  const said = capacityNamed(heard);
  const isRepresentative = said === 'representative';
  // Whoever else is named beside a school, an authority or a journalist is whom they ask about.
  if (matter === 'disclosure')
    return said === undefined || said === 'body' || said === 'representative' ? 'body' : said;
  if (matter === 'transfer' && said && said !== 'parent-not-sure') return 'body';
  if (matter === 'freedom-of-information' && said && said !== 'parent-not-sure') return 'other';
  // Those who are named have died or mourn, and who may ask for their papers is another question.
  if (matter === 'deceased') return isRepresentative ? said : undefined;
  if (matter === 'transfer' || matter === 'freedom-of-information') return said;
  const found = said ?? ownWords.find(([, words]) => says(heard, words))?.[0];
  if (found !== 'parent-not-sure') return found;
  if (says(heard, withoutResponsibility)) return 'parent-without-responsibility';
  return says(heard, withResponsibility) ? 'parent-with-responsibility' : found;
};
