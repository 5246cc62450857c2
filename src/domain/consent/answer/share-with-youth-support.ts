import { leapNote, reachesAgeOn } from '../../deadlines/ages.ts';
import { type Day, dateInWords } from '../../deadlines/day-words.ts';
import { type ConsentAnswer, no, only, yes } from '../consent-answer.ts';
import type { EntryOf } from '../entry.ts';
import { leftBefore } from '../leave.ts';
import { entriesOf, type PupilFile } from '../pupil-file.ts';
import { whoseToSay } from '../youth-support.ts';
import { clauses } from './clauses.ts';
import { askSafeguardingLead } from './safeguarding.ts';
import type { SharingFacts } from './sharing-facts.ts';

/**
 * The instruction of whoever has the say on a day; a pupil's counts from the 16th birthday. Of one who left and was referred
 * again, “everything” is asked anew. Undefined where there is none.
 */
export const instructionThatCounts = (file: PupilFile, day: Day): EntryOf<'youth-support'> | undefined => {
  const { bornOn } = file.pupil;
  const whose = whoseToSay(bornOn, day);
  const since = leftBefore(file, day) ?? '';
  return entriesOf(file, 'youth-support', day).findLast(
    ({ speaker, instruction, on }) =>
      speaker === whose &&
      (speaker === 'parent' || on >= reachesAgeOn(bornOn, 16)) &&
      (instruction === 'basic-only' || on > since),
  );
};

/**
 * What may go to youth support services (the school's privacy notice; Education and Skills Act 2008 s. 72): from 13 to 19
 * what they ask for, unless it was limited to the basics; by a parent until the day before the 16th birthday, from then on
 * by the pupil, and what a parent said has lapsed. Where nothing is recorded nobody has limited it.
 */
export const shareWithYouthSupport = ({ file, day, question }: SharingFacts): ConsentAnswer => {
  const { bornOn } = file.pupil;
  const whose = whoseToSay(bornOn, day);
  if (whose === 'nobody-yet') return tooYoung(bornOn, reachesAgeOn(bornOn, 13));
  if (whose === 'nobody-any-more') return tooOld(reachesAgeOn(bornOn, 20));
  const said = instructionThatCounts(file, day);
  if (said?.instruction === 'basic-only') return basicsOnly(said);
  if (question.what === 'safeguarding-file') return askSafeguardingLead();
  if (said) return asAllowed(said);
  const lapsed = whose === 'pupil' && entriesOf(file, 'youth-support', day).length > 0;
  return lapsed ? nothingSaidSince(reachesAgeOn(bornOn, 16)) : nothingSaid(whose);
};

/** The policy's “only” leaves out what the Act adds (Education and Skills Act 2008 s. 72(3)(b)). */
const byLaw =
  'If they ask under the Education and Skills Act 2008, s. 72, a parent’s name and address go too. Ask the Data Protection Officer.';

const tooYoung = (bornOn: Day, from: Day): ConsentAnswer =>
  no({
    reason: `The rule for youth support services starts at 13. The pupil is 13 on ${dateInWords(from)}.${leapNote(bornOn, from)}`,
    next: 'If the council works with the pupil in another way, ask me about the local authority.',
    clauses: [clauses.youthSupport],
  });

const tooOld = (from: Day): ConsentAnswer =>
  no({
    reason: `The rule for youth support services ends at 20. The young person was 20 on ${dateInWords(from)}.`,
    next: 'The law has these services go on to 24 for somebody with special educational needs. If they ask for such a person, ask the Data Protection Officer.',
    clauses: [clauses.youthSupport, clauses.whomYouthSupportIsFor],
  });

const onRequest = [clauses.youthSupport, clauses.informationForYouthSupport] as const;

const nothingSaid = (whose: 'parent' | 'pupil'): ConsentAnswer => {
  const who = whose === 'parent' ? 'a parent' : 'the pupil';
  return yes({
    reason: `No limit is recorded. Nothing recorded means yes here: youth support services may have what they ask for unless ${who} limits it to name, address and date of birth.`,
    next: `Share what they need to know. If ${who} limits it, record that: then only those three go.`,
    clauses: onRequest,
  });
};

const nothingSaidSince = (from: Day): ConsentAnswer =>
  yes({
    reason: `The pupil has been 16 since ${dateInWords(from)}, so what was said before no longer decides. No limit is recorded since. Nothing recorded means yes here: youth support services may have what they ask for unless the pupil limits it.`,
    next: 'Ask the pupil before you share: it is now theirs to limit it to name, address and date of birth. Record what they say.',
    clauses: onRequest,
  });

const speakerOf = ({ speaker, on }: EntryOf<'youth-support'>): string =>
  `${speaker === 'parent' ? 'A parent' : 'The pupil'} said on ${dateInWords(on)}`;

const basicsOnly = (said: EntryOf<'youth-support'>): ConsentAnswer =>
  only(['Name', 'Address', 'Date of birth'], {
    reason: `${speakerOf(said)} that youth support services may have the basics only.`,
    next: byLaw,
    clauses: onRequest,
  });

const asAllowed = (said: EntryOf<'youth-support'>): ConsentAnswer =>
  yes({
    reason: `${speakerOf(said)} that youth support services may have what they ask for.`,
    next: 'Share what they need to know.',
    clauses: [clauses.youthSupport],
  });
