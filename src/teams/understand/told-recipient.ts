import type { recipients } from '../../domain/breach/report/breach-report.ts';
import { bearsData, bearsPeople, mayHaveGot, recipientNotKnown, recipientWords } from './fact-words.ts';
import { pause } from './heard-words.ts';
import { withoutIntended } from './intended.ts';
import { type Place, placesOf, says } from './phrases.ts';

type Recipient = (typeof recipients)[number];

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const wrong = words('wrong another different other incorrect');
const reaches = words('to with into onto cc informed phoned rang told tell telling earshot among amongst');
/** “Gave a parent the list”, and not “gave the parent list to”. */
const handsOver = words(
  'gave give giving given handed handing sent texted emailed messaged passed showed copied mailed forwarded',
);
const handedNext = words(
  '. a an the my our his her their someone somebody another wrong other all both some by in on with and to instead thinking who too about each every from',
);
const noGiving = words('from about of for not on than concerning regarding meant collect ring tell ask');
const gets = words(
  'got gets get getting received receives has have had opened opens read reading heard hears saw sees seen rang rung phoned called says said replied knows know knew emailed found finds wrote complained told forwarded asking',
);
/** May stand between the giving and who was given: “to the wrong year 4 mum”, “to all of our supply staff”. */
const between = words(
  'a an the my our your his her their its all both every each one two three four five six some any that this those these year class form whole entire old new lovely little big local actual random total complete yr same birth foster ex estranged bunch 1 2 3 4 5 6 7 8 9 10 11 12 supply ski trip primary',
);

/** One before the words that belong to whoever is named at `start`, and whether one of them says it was wrong. */
const ledBy = (heard: readonly string[], start: number): { at: number; isWrong: boolean } => {
  let at = start - 1;
  let isWrong = false;
  for (; at >= 0 && at >= start - 6; at -= 1) {
    const word = heard[at] ?? pause;
    isWrong ||= wrong.has(word);
    const isName = (heard[at - 1] === 'to' || heard[at - 2] === 'to') && at === start - 1 && !gets.has(word);
    const isOf = word === 'of' && /^(?:all|both|some|one|each|bunch|load|front)$/.test(heard[at - 1] ?? '');
    const belongs = between.has(word) || wrong.has(word) || isOf || bearsPeople(heard, at) || isName;
    if (!belongs || reaches.has(word)) break;
  }
  return { at, isWrong };
};

/**
 * How surely somebody named at a place is who got it: 3 “to the wrong parent”, 2 “to a parent”, 1 “a parent has opened
 * it”. A wrong pupil or school is mostly whose data it is, unless it went there.
 */
const sureness = (heard: readonly string[], is: Recipient, { start, end }: Place): number => {
  if (bearsData(heard, end) || bearsPeople(heard, end)) return 0;
  const { at, isWrong } = ledBy(heard, start);
  const led = heard[at] ?? pause;
  if (noGiving.has(led) && !(led === 'of' && heard[at - 1] === 'front')) return 0;
  const isGiven = handsOver.has(led) && handedNext.has(heard[end] ?? pause);
  if (reaches.has(led) || isGiven || led === 'of') return isWrong ? 3 : 2;
  if (is === 'other-school' || handsOver.has(led)) return 0;
  const after = heard.slice(end, end + 3);
  const stop = after.indexOf(pause);
  const acts = after.slice(0, stop < 0 ? 3 : stop).some((word) => gets.has(word));
  if (is === 'pupil') return 0;
  return is === 'stranger' ? (acts ? 0.5 : 0) : isWrong || acts ? 1 : 0;
};

/** In a long story too many are named who have nothing of it. */
const longest = 110;

/** Who has it, which is not whom it was meant for: “the parent’s letter went to a colleague” is a colleague. */
export const toldRecipient = (said: readonly string[]): Recipient | undefined => {
  if (said.length > longest) return undefined;
  const heard = withoutIntended(said);
  if (says(heard, recipientNotKnown)) return 'not-known';
  const plainly = mayHaveGot.find(([, phrases]) => says(heard, phrases))?.[0];
  if (plainly) return plainly;
  const found = recipientWords.flatMap(([is, nouns]) =>
    placesOf(heard, nouns).map((place) => ({ is, at: place.start, sure: sureness(heard, is, place) })),
  );
  return found.filter(({ sure }) => sure > 0).sort((one, other) => other.sure - one.sure || one.at - other.at)[0]?.is;
};
