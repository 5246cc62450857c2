import { pause } from './heard-words.ts';
import { type Place, phrases, placesOf, says } from './phrases.ts';
import { goesOn } from './said-beside.ts';

/** Words of harm, however they are meant: somebody who uses them asks about a pupil. */
const ofHarm = phrases(
  `abuse/abused/abusing/abusive/neglect/neglected/disclosed/disclosure/assault/assaulted/raped/rape/exploited/exploitation/grooming/groomed/suicidal/suicide/trafficked/radicalised, self harm, self harming/harmed, selfharm, at .. risk, in danger, immediate danger, risk of .. harm, might/may/could/will harm/hurt .., being hurt/hit/harmed/beaten, hurt/hit/hits/beats/harms/hurts him/her/them, safeguarding concern/concerns/issue/matter/reasons/reason, safeguarding, child protection, county lines, not safe, unsafe, domestic violence`,
);
/** The same words as the name of a paper or a post tell of no harm. */
const ofPapers = phrases(
  'safeguarding/protection file/files/record/records/chronology/log/notes/policy/training/lead/officer/team/partners/partnership, child protection file/files/record/records',
);

const harms = 'harm/abuse/neglect/exploitation/suicide/violence/rape';
const whom = 'him/her/them/himself/herself/themself/themselves/someone/somebody/others/anyone/_';
/** Somebody may come to harm (SEIPS 6.4), said so that nothing else can be meant. */
const plainConcern = phrases(
  `at risk, at serious/high/immediate/real/significant risk, at risk of ${harms}, at risk of self harm, at risk of being abused/hurt/harmed/exploited/groomed/trafficked/radicalised,
  at risk of serious/significant/physical/sexual/emotional harm/abuse, risk of serious/significant/immediate harm, risk of harm,
  in danger, in immediate/serious/real danger, immediate danger,
  disclosed ${harms}, disclosed .. ${harms}, suspected ${harms}, sexual/physical/emotional/domestic/child abuse, abuse/abused at home,
  being/been abused/neglected/assaulted/raped/exploited/groomed/trafficked/radicalised/hurt/hit/harmed/beaten, is/was abused/neglected/assaulted/raped/exploited/groomed,
  abuses/hits/beats/harms/hurts/hurting/beating/abusing/grooming/exploiting him/her/them/_, is suicidal, feels/feeling suicidal, hes/shes suicidal,
  self harming, selfharming, is self harming, might/may/could/will harm/hurt ${whom},
  safeguarding concern/concerns/issue/issues/matter/reasons/reason, for safeguarding, child protection concern/concerns/matter/issue,
  he/she/they/_ is/are/feels/feel not/isnt/arent safe, he/she/they/_ is/are not safe, he/she/they/_ isnt/arent safe, he/she/they/_ is/are/feels unsafe, not safe at home, unsafe at home`,
);

/** Before it, words that deny it, doubt it, ask it or lay it in the past. */
const deniesIt = new Set(
  'no not isnt arent wasnt werent dont doesnt didnt never without nothing nobody none neither nor unlikely hardly if whether unless case any was were had used would once previously formerly false denies denied deny longer doubt doubts wonder'.split(
    ' ',
  ),
);
const asksIt = phrases(
  'is/are/was/were/do/does/did/has/have/could/may/might/can he/she/they/it/there/this/that/anyone/anybody/somebody/_',
);
/** After it, words that say that it is over. */
const overIt = new Set(
  'unfounded resolved closed over ruled false anymore ago denied ended last longer no not'.split(' '),
);

/** So many words before it are read. */
const nearest = 5;

/** Whether it is plainly said that somebody may come to harm now; what is denied, asked or past is no concern. */
export const isConcern = (plain: readonly string[]): boolean =>
  placesOf(plain, plainConcern).some((place) => isMeant(plain, place));

const isMeant = (plain: readonly string[], { start, end }: Place): boolean => {
  const before = plain.slice(Math.max(0, start - nearest), start);
  const clause = before.slice(before.lastIndexOf(pause) + 1);
  if (clause.some((word) => deniesIt.has(word)) || says([...clause, plain[start] ?? ''], asksIt)) return false;
  if (!isWhole.has(plain[end - 1] ?? '') || clause.some((word) => somebody.has(word))) return isOpenEnded(plain, end);
  return false;
};

/** “His place is at risk” is no harm to anybody. */
const isWhole = new Set(['risk', 'danger']);
const somebody = new Set(
  'he she they him her them hes shes theyre _ child pupil boy girl student somebody someone brother sister'.split(' '),
);

/** Nothing follows that makes it something else, or lays it in the past. */
const isOpenEnded = (plain: readonly string[], end: number): boolean => {
  const next = plain[end] ?? pause;
  if (!goesOn.has(next) || next === 'of' || isOwners(plain, end)) return false;
  const after = plain.slice(end);
  return !after.slice(0, after.includes(pause) ? after.indexOf(pause) : undefined).some((word) => overIt.has(word));
};

/** “Hurt her feelings”: something is hers. */
const isOwners = (plain: readonly string[], end: number): boolean =>
  plain[end - 1] === 'her' && !goesOn.has(plain[end] ?? pause);

/** Whether words of harm are said at all. */
export const hearsHarm = (plain: readonly string[]): boolean => says(without(plain, placesOf(plain, ofPapers)), ofHarm);

const without = (plain: readonly string[], places: readonly Place[]): string[] =>
  plain.map((word, at) => (places.some(({ start, end }) => start <= at && at < end) ? '_' : word));
