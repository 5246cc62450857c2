import { reachesAgeOn } from '../../deadlines/ages.ts';
import { type Day, dateInWords } from '../../deadlines/day-words.ts';
import { askFirst, type ConsentAnswer, no, notRecorded, only, yes } from '../consent-answer.ts';
import type { EntryOf } from '../entry.ts';
import { leftBefore } from '../leave.ts';
import { entriesOf, type PupilFile } from '../pupil-file.ts';
import { whoseToSay } from '../youth-support.ts';
import { clauses } from './clauses.ts';
import { askSafeguardingLead } from './safeguarding.ts';
import type { ShareQuestion, SharingFacts } from './sharing-facts.ts';

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
 * What may go to youth support services (the school's privacy notice): from 13, unless a parent says that only the
 * basics may; from the 16th birthday it is the pupil's to say, and what a parent said has lapsed.
 */
export const shareWithYouthSupport = ({ file, day, question }: SharingFacts): ConsentAnswer => {
  const { bornOn } = file.pupil;
  const whose = whoseToSay(bornOn, day);
  if (whose === 'nobody-yet') return tooYoung(reachesAgeOn(bornOn, 13));
  const said = instructionThatCounts(file, day);
  if (said) return asInstructed(said, question);
  const lapsed = whose === 'pupil' && entriesOf(file, 'youth-support', day).length > 0;
  return lapsed ? askThePupil(reachesAgeOn(bornOn, 16)) : nothingSaid();
};

/** The policy's “only” leaves out what the Act adds (Education and Skills Act 2008 s. 14). */
const byLaw =
  'If they ask under the Education and Skills Act 2008, s. 14, a parent’s name and address go too. Ask the Data Protection Officer.';

const tooYoung = (from: Day): ConsentAnswer =>
  no({
    reason: `The rule for youth support services starts at 13. The pupil is 13 on ${dateInWords(from)}.`,
    next: 'If the council works with the pupil in another way, ask me about the local authority.',
    clauses: [clauses.youthSupport],
  });

const nothingSaid = (): ConsentAnswer =>
  notRecorded({
    reason:
      'It is not recorded what may go to youth support services. An instruction could limit it to name, address and date of birth.',
    next: `Ask a parent with parental responsibility, or from 16 the pupil, and record what they say. Until then, no more than name, address and date of birth. ${byLaw}`,
    clauses: [clauses.youthSupport, clauses.informationForYouthSupport],
  });

const asInstructed = (said: EntryOf<'youth-support'>, { what }: ShareQuestion): ConsentAnswer => {
  const who = said.speaker === 'parent' ? 'A parent' : 'The pupil';
  if (said.instruction === 'basic-only') {
    return only(['Name', 'Address', 'Date of birth'], {
      reason: `${who} said on ${dateInWords(said.on)} that youth support services may have the basics only.`,
      next: byLaw,
      clauses: [clauses.youthSupport, clauses.informationForYouthSupport],
    });
  }
  if (what === 'safeguarding-file') return askSafeguardingLead();
  return yes({
    reason: `${who} said on ${dateInWords(said.on)} that youth support services may have what they ask for.`,
    next: 'Share what they need to know.',
    clauses: [clauses.youthSupport],
  });
};

const askThePupil = (from: Day): ConsentAnswer =>
  askFirst({
    reason: `The pupil has been 16 since ${dateInWords(from)}. What was said before no longer decides; it is the pupil’s to say.`,
    next: `Ask the pupil what may go to youth support services, and record it. Until then, no more than name, address and date of birth. ${byLaw}`,
    clauses: [clauses.youthSupport, clauses.informationForYouthSupport],
  });
