import type { BreachKind } from '../../domain/breach/report/breach-kinds.ts';
import type { peopleGroups } from '../../domain/breach/report/breach-report.ts';
import { addressesShown } from './breach-words.ts';
import { type Count, countsSaid } from './counts-said.ts';
import { bearsData, type Counted, counted } from './fact-words.ts';
import { pause } from './heard-words.ts';
import { says } from './phrases.ts';

type Group = (typeof peopleGroups)[number];

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** May stand between a number and what it counts: “30 of our year 9 SEN pupils”, “31 height and weight letters”. */
const between = words(
  'of our my the a so odd ish sen send different vulnerable other primary secondary individual current former ex looked after year key stage ks 7 8 9 10 11 12 13 1 2 3 4 5 6 young new old live end school attendance penalty referral exclusion birth health care support child childs childrens protection ed psych personnel free meal meals transition annual nea immunisation consent inhaler spelling work experience home staff pupil pupils parents height and weight sixth ehcp detention reading predicted medical special safeguarding transfer full hinckley kids warning confidential signed hr members member reception nursery tutor group class',
);
/** People who did something to the data, or received it, are not the people whom the data is about. */
const acts = words(
  'saw see seen used using use looked looking read opened heard overheard logged got accessed received found took know knows knew noticed told tells reported could can talking discussing chatting saying said lost left sent deleted shredded clicked shared posted liked watched there comparing fell gave typed dispute stood waiting paid',
);
const clauseEnds = new Set([pause, 'so', 'and', 'but', 'that', 'because']);
const toldThem = words('emailed texted messaged told gave sent showed by to');
/** Of these kinds the people who are counted are more often those who saw or heard it. */
const hasWitnesses: ReadonlySet<BreachKind | undefined> = new Set([
  'said-aloud',
  'seen-by-wrong-person',
  'system-failure',
  'not-acted-on',
]);
const longest = 110;
const dataOf = words('of about for on off thru through names dropped outed named');

/** What a number counts, if that is people or papers that are each of one of them. */
const countedBy = (heard: readonly string[], { end }: Count): { what: Counted; at: number } | undefined => {
  if (heard[end] === 'of' && /^(?:them|ours|us)$/.test(heard[end + 1] ?? '')) return { what: 'anyone', at: end + 1 };
  for (let at = end; at <= end + 5; at += 1) {
    const what = counted.get(heard[at] ?? '');
    const isLast = !counted.has(heard[at + 1] ?? '') || counted.get(heard[at + 1] ?? '') === 'anyone';
    if (what && (isLast || !between.has(heard[at] ?? ''))) return { what, at };
    if (!between.has(heard[at] ?? '')) return undefined;
  }
  return undefined;
};

const areOthers = (heard: readonly string[], { start }: Count, at: number): boolean => {
  const after = heard.slice(at + 1, at + 4);
  const breakAt = after.findIndex((word) => clauseEnds.has(word));
  const close = breakAt < 0 ? after : after.slice(0, breakAt);
  const led = /^(?:about|all|the|our)$/.test(heard[start - 1] ?? '') ? heard[start - 2] : heard[start - 1];
  const received = (led === 'of' && heard[start - 2] === 'front') || toldThem.has(led ?? '');
  return close.some((word) => acts.has(word)) || (received && !says(heard, addressesShown));
};

/** How many people’s data it is and which groups were counted, where the words say so: “about 30 pupils”, “two dozen EHCPs”. */
export const toldPeople = (
  heard: readonly string[],
  kind: BreachKind | undefined,
): { people: string | undefined; groups: readonly Group[] } => {
  const counts = new Map<Counted, number[]>();
  // Whoever tells a long story counts much that is not the people concerned.
  for (const count of heard.length > longest ? [] : countsSaid(heard)) {
    const found = countedBy(heard, count);
    if (!found || count.count === 0) continue;
    const { what, at } = found;
    const isPapers = what === 'papers';
    const isOfThem =
      (dataOf.has(heard[count.start - 1] ?? '') && heard[count.start - 2] !== 'front') || bearsData(heard, at + 1);
    // “One of the mums”, “one report”, “both sides”: no count of people.
    const isOne = count.count === 1 && !(what === 'pupils' && isOfThem && heard[count.end] !== 'of');
    if (isOne || (heard[count.start] === 'both' && what !== 'pupils')) continue;
    if (!isPapers && !isOfThem && (hasWitnesses.has(kind) || areOthers(heard, count, at))) continue;
    counts.set(what, [...(counts.get(what) ?? []), count.isPlain ? count.count : Number.NaN]);
  }
  const groups = [...counts.keys()].filter((what): what is Group => what !== 'papers' && what !== 'anyone');
  const named = groups.length > 0 ? groups : [...counts.keys()];
  const total = named.reduce((sum, what) => {
    const each = counts.get(what) ?? [];
    return sum + (each.length === 1 ? (each[0] ?? 0) : Number.NaN);
  }, 0);
  const isClear = named.length > 0 && !Number.isNaN(total) && (groups.length > 0 || named.length === 1);
  return { people: isClear ? String(total) : undefined, groups };
};
