import { pause } from './heard-words.ts';
import { noNames } from './no-names.ts';
import type { Place } from './phrases.ts';

/** Stands for a word that was read already: of the pupil's name, year, school or number. */
export const readWord = '_';

const words = (list: string): string[] => list.trim().split(/\s+/);

/** After somebody is named the sentence goes on with these. Any other word makes it something else: “the hospital shop”. */
export const goesOn: ReadonlySet<string> = new Set([
  pause,
  readWord,
  ...words(`
  about for of on in at with from to who that which what if whether when where and or but so because as since plus re
  regarding concerning over under via by before after until without is are was were be been being am has have had do does
  did can could may might should shall must will would know see get receive hear come use go appear his her hers their
  theirs him them he she they it its a an the this these those any some all we i you me us our my your anything something
  everything please thanks thank today now tomorrow yet too also again still here there not no never dont doesnt didnt
  isnt arent wasnt werent hasnt havent cant cannot wont allowed ok okay alright fine permitted entitled able happy
  involved work works working worked supporting supports support sees seeing team staff people officer worker consent
  permission told ring call email photo year
  `),
]);

/** Between “with” or “tell” and whoever is named no more stands than this. */
export const leadsUp: ReadonlySet<string> = new Set([
  readWord,
  ...words('the a an his her their our my your this that any some local both own foster new'),
]);

const joining: ReadonlySet<string> = new Set(words('and or nor plus as'));
/** After “and” they begin another part of the sentence. */
const beginsClause: ReadonlySet<string> = new Set([
  pause,
  ...words(`
  can could may might should shall must is are was do does did has have had will would what how if whether when why please
  thanks we i you he she they it also then so tell share send give ask let keep say said not need want well
  `),
]);

/** Where the sentence goes on before a place, past “the” and “his”: -1 at its beginning. */
export const beforeIt = (plain: readonly string[], start: number): number => {
  let at = start - 1;
  while (leadsUp.has(plain[at] ?? '')) at--;
  return at;
};

/** The place that “and” or a comma joins to the one that starts here. */
export const joinedBefore = <P extends Place>(plain: readonly string[], start: number, places: readonly P[]) => {
  let at = beforeIt(plain, start);
  const first = at;
  while (at >= 0 && (joining.has(plain[at] ?? '') || plain[at] === pause || plain[at] === 'well')) at--;
  return at === first ? undefined : places.find(({ end }) => end === at + 1);
};

/** Whether more is joined to a place than is among `alike`: “CAMHS and the caretaker”. */
export const isJoined = (plain: readonly string[], place: Place, alike: readonly Place[]): boolean =>
  isJoinedBefore(plain, place, alike) || isJoinedAfter(plain, place, alike);

const isJoinedBefore = (plain: readonly string[], { start }: Place, alike: readonly Place[]): boolean =>
  joining.has(plain[beforeIt(plain, start)] ?? '') && joinedBefore(plain, start, alike) === undefined;

const isJoinedAfter = (plain: readonly string[], { end }: Place, alike: readonly Place[]): boolean => {
  const isPaused = plain[end] === pause;
  const joins = isPaused ? end + 1 : end;
  const isAnd = joining.has(plain[joins] ?? '');
  if (!isAnd && !isPaused) return false;
  let at = isAnd ? joins + 1 : joins;
  while (leadsUp.has(plain[at] ?? '') && !alike.some(({ start }) => start === at)) at++;
  const word = plain[at];
  if (word === undefined || word === pause || alike.some(({ start }) => start === at)) return false;
  return isAnd ? !beginsClause.has(word) : !noNames.has(word) && word !== readWord;
};

/** The places that count where some lie over each other: the longer, else the earlier in the list. */
export const apart = <P extends Place>(places: readonly P[]): P[] => {
  const chosen: P[] = [];
  for (const place of places.toSorted((one, other) => other.end - other.start - (one.end - one.start))) {
    if (!chosen.some((other) => overlaps(place, other))) chosen.push(place);
  }
  return chosen.toSorted((one, other) => one.start - other.start);
};

export const overlaps = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;
