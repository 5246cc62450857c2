import type { Day } from '../deadlines/day-words.ts';
import { decideNotes, decideRecords, decideReport } from './answer/decide-keeping.ts';
import { decidePhotograph } from './answer/decide-photograph.ts';
import { decideShare } from './answer/decide-share.ts';
import { toKeepSafe } from './answer/safeguarding.ts';
import type { ShareQuestion, SharingFacts } from './answer/sharing-facts.ts';
import { restrictedYetSafe, underDispute, underRestriction } from './answer/under-marks.ts';
import { signedOn } from './answer/what-is-signed.ts';
import type { ConsentAnswer } from './consent-answer.ts';
import { leavingOf } from './leave.ts';
import { marksOn, type PupilFile } from './pupil-file.ts';
import { type ConsentQuestion, photographUses } from './question.ts';
import { agreedRecipients, type Recipient } from './recipients.ts';

/**
 * What a pupil's file answers to a question on a day (`2026-11-23`, Europe/London). Every question has an answer. Yes
 * needs the school's form, its acknowledgement and a signature with parental responsibility, none of it withdrawn and
 * nothing restricted; only keeping somebody safe overrides that (SEIPS 4, 6.4, 7).
 */
export const decideConsent = (file: PupilFile, question: ConsentQuestion, day: Day): ConsentAnswer => {
  const marks = marksOn(file, day);
  const restricted = marks.some(({ kind }) => kind === 'restricted');
  const inDispute = marks.some(({ kind }) => kind === 'challenged');
  const usual = ordinarily({ file, day, restricted }, question);
  const allowed = restricted ? underRestriction(usual, question) : usual;
  const answer = isConcern(question) ? toKeepSafe(allowed, question.with) : allowed;
  const safe = restricted && isConcern(question) ? restrictedYetSafe(answer) : answer;
  return inDispute ? underDispute(safe, question) : safe;
};

const isConcern = (question: ConsentQuestion): question is ShareQuestion =>
  question.about === 'share' && question.safeguarding;

const ordinarily = (
  { file, day, restricted }: Pick<SharingFacts, 'file' | 'day' | 'restricted'>,
  question: ConsentQuestion,
): ConsentAnswer => {
  const signed = signedOn(file, day);
  const left = leavingOf(file, day);
  switch (question.about) {
    case 'notes':
      return decideNotes(signed, left);
    case 'records':
      return decideRecords(signed, left);
    case 'report':
      return decideReport(signed);
    case 'share':
      return decideShare({ file, day, signed, left, restricted, question });
    case 'photograph':
      return decidePhotograph({ file, day, signed, left, use: question.use });
    default:
      return question satisfies never;
  }
};

/**
 * What is answered when nothing was asked: what may be kept, counted, shared with those a parent agrees to, and used
 * of photographs. Notes of first talks are named only where records may not be kept.
 */
export const everyAnswer = (
  file: PupilFile,
  day: Day,
): readonly { readonly question: ConsentQuestion; readonly answer: ConsentAnswer }[] => {
  const answered = (question: ConsentQuestion) => ({ question, answer: decideConsent(file, question, day) });
  const records = answered({ about: 'records' });
  return [
    records,
    ...(records.answer.answer === 'yes' ? [] : [answered({ about: 'notes' })]),
    answered({ about: 'report' }),
    ...agreedRecipients.map((each) => answered(shareWith(each))),
    ...photographUses.map((use) => answered({ about: 'photograph', use })),
  ];
};

const shareWith = (recipient: Recipient): ConsentQuestion => ({
  about: 'share',
  with: recipient,
  what: 'what-they-need',
  works: 'not-said',
  safeguarding: false,
});
