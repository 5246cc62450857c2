import type { Day } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Actor } from '../history.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { isAcknowledged } from './complaint/complaint.ts';
import { educationalRecordDate } from './dates/educational-record-date.ts';
import { holdsBackTheAnswer } from './dates/pauses.ts';
import { lawDueOn, replyPeriod } from './dates/request-clock.ts';
import { isDisclosureDecided } from './disclosure/disclosure-decision.ts';
import { handedOver, passedOnMatters } from './matters.ts';
import type { DataRequest } from './request.ts';
import { isDisputed } from './rights/dispute.ts';
import { isRestricted } from './rights/markers.ts';
import { isIdentitySettled, isStandingSettled } from './standing/standing.ts';
import { raisesConcern, withoutAdvice } from './work/advice-needed.ts';
import { unapproved, withoutApproval } from './work/approval.ts';
import { healthMissing, piecesOf } from './work/health-data.ts';
import { openConsultation } from './work/open-tasks.ts';
import { isSchoolUnknown } from './work/request-tasks.ts';

/** What a guard may look at. `marked`: other requests about the same person whose marker stands. */
export interface Guarding {
  readonly before: DataRequest;
  readonly by: Actor;
  readonly marked: readonly DataRequest[];
  readonly now: Date;
  /** Whose schools’ terms count, and whose policy says who advises. */
  readonly organisation: Organisation;
  /** The day on which it happened, where that is not today. */
  readonly on?: Day;
}

type Refusal<Sees = Guarding> = (guarding: Sees) => string | undefined;

const unless =
  <Sees = Guarding>(isTrue: (guarding: Sees) => boolean, words: string): Refusal<Sees> =>
  (guarding) =>
    isTrue(guarding) ? undefined : words;

type Marked = Pick<Guarding, 'before' | 'marked'>;

/** The disputes of which what is handed over must carry both versions, by reference (trust policy s. 11). */
export const disputesToCarry = ({ before, marked }: Marked): string[] =>
  handedOver.includes(before.asked.matter)
    ? [before, ...marked].filter(({ challenge }) => isDisputed(challenge)).map(({ reference }) => reference)
    : [];

/** What is handed over is flagged where data may be kept but not used (UK GDPR Art. 18), by reference. */
export const restrictionsToFlag = ({ before, marked }: Marked): string[] =>
  handedOver.includes(before.asked.matter)
    ? [before, ...marked].filter(({ restriction }) => isRestricted(restriction)).map(({ reference }) => reference)
    : [];

/** Why an answer does not carry every dispute in both versions, as they stand now; undefined where it does. */
export const carriesVersions = ({ before, marked }: Marked): string | undefined => {
  const { answer } = before;
  const toCarry = disputesToCarry({ before, marked });
  if (!toCarry.every((each) => answer?.bothVersionsOf.includes(each))) {
    return 'The accuracy of something in it is in dispute. Have it sent back, and let it carry both versions.';
  }
  const moved = marked.find((each) => toCarry.includes(each.reference) && answer && movedAt(each) > answer.at);
  return (
    moved &&
    `The dispute of ${moved.reference} has moved since the answer was put together. Have it sent back, and let it carry both versions as they stand now.`
  );
};

const movedAt = ({ history, reportedAt }: DataRequest): Date =>
  history.findLast(({ what }) => what === 'dispute-moved')?.at ?? reportedAt;

/** Why an answer does not flag every restriction; undefined where it does. */
export const flagsRestrictions = unless<Marked>(
  (about) => restrictionsToFlag(about).every((each) => about.before.answer?.flagsRestrictionOf.includes(each)),
  'Something in it has been restricted since it was put together. Have it sent back, and look at it again.',
);

/** Whether an answer that goes out on a day (`2026-11-23`) misses its date in law. */
const isLate = ({ before, organisation }: Guarding, on: Day): boolean => {
  const isRecord = before.asked.matter === 'educational-record';
  const dueOn = isRecord ? educationalRecordDate(before, organisation).dueOn : lawDueOn(before);
  return dueOn !== undefined && on > dueOn;
};

/** What the requester heard of a delay counts when they heard it before the answer, or with it. */
const wasToldOrInTime = (guarding: Guarding): boolean => {
  const { before, now, on = londonClock(now).day } = guarding;
  return !isLate(guarding, on) || (before.delay !== null && before.delay.toldOn <= on);
};

const notConsulted = (before: DataRequest): string | undefined => {
  const task = openConsultation(before);
  if (!task) return undefined;
  return isSchoolUnknown(task)
    ? 'It is not on record where the pupil is on roll, so no school has been consulted. Record the school, or why none can be asked.'
    : 'The on-roll school has not been consulted. Record what it said, or why you did not ask.';
};

/** Each condition of the machine: the words that refuse where it is not met, undefined where it is. */
export const guards = {
  'disclosure-decided': unless(
    ({ before }) => isDisclosureDecided(before),
    'It is not decided what the body is given. The Data Protection Officer decides first.',
  ),
  'was-passed-on-if-closed': unless(
    ({ before }) => before.stage !== 'closed' || passedOnMatters.includes(before.asked.matter),
    'It is closed. Only what was passed on or answered as a question can turn out to be something else.',
  ),
  'identity-settled': unless(
    ({ before }) => isIdentitySettled(before),
    'It is not settled who the requester is. Record what you have seen, or why you know them.',
  ),
  'standing-settled': unless(
    ({ before }) => isStandingSettled(before),
    'It is not settled whether they may ask. Record your judgement first.',
  ),
  'authority-awaited': unless(
    ({ before }) => before.standing?.authority?.cameOn === null,
    'No authority is awaited. Record first that you asked for it.',
  ),
  'never-paused': unless(
    ({ before }) => before.clarification === null,
    'The clock has stood still for a clarification once already. You may ask more, but it does not stop again. That is the careful reading: the law does not say how often.',
  ),
  'in-time-to-pause': unless(
    (guarding) => !isLate(guarding, guarding.on ?? londonClock(guarding.now).day),
    'The month is over, so there is nothing left to pause.',
  ),
  'is-paused': unless(
    ({ before }) => before.clarification !== null && before.clarification.answeredOn === null,
    'No clarification is awaited.',
  ),
  'not-paused': unless(
    ({ before }) => before.clarification?.answeredOn !== null,
    'You are still waiting for a clarification. Record the answer first.',
  ),
  'never-extended': unless(
    ({ before }) => before.extension === null,
    'It has been extended once. The law gives no second extension.',
  ),
  'clock-runs': unless(
    ({ before }) => replyPeriod(before) !== undefined,
    'The month has not begun yet, so there is nothing to extend.',
  ),
  'no-fee-yet': unless(({ before }) => before.fee === null, 'A fee has been asked for already.'),
  'copies-if-answered': unless(
    ({ before }) => before.stage !== 'answered' || before.asked.matter === 'access',
    'It has been answered. A fee can now be asked for only for further copies, and nobody was given a copy here.',
  ),
  'fee-awaited': unless(({ before }) => before.fee !== null && before.fee.paidOn === null, 'No fee is awaited.'),
  'fee-settled': unless(
    ({ before: { fee } }) => fee?.paidOn !== null || !holdsBackTheAnswer(fee),
    'The fee has not been paid yet.',
  ),
  searched: unless(
    ({ before }) => !handedOver.includes(before.asked.matter) || before.searches.length > 0,
    'Nothing says yet where you looked. Record at least one place.',
  ),
  'tasks-settled': ({ before }) => notConsulted(before),
  'advice-if-withheld': ({ before, organisation }) => withoutAdvice(before, organisation),
  'health-settled': ({ before, now, on = londonClock(now).day }) => healthMissing(before, on)?.words,
  'exemptions-approved': ({ before }) => withoutApproval(before),
  'awaits-approval': unless(
    ({ before }) => unapproved(before).length > 0,
    'Nothing here waits for approval. Only what is held back for another reason than those on the list does.',
  ),
  'health-on-record': unless(
    ({ before }) => piecesOf(before).length > 0,
    'No health data is on record here. Where you found some, list it first: type “health data”.',
  ),
  'raises-concern': unless(
    ({ before }) => raisesConcern(before),
    'Nobody’s advice is needed here: nothing is held back to protect a child, and nobody judged that it may harm somebody. Go on with the answer.',
  ),
  'both-versions': carriesVersions,
  'restriction-flagged': flagsRestrictions,
  'second-person': unless(
    ({ before, by }) => before.answer !== null && before.answer.by.id !== by.id,
    'You put this answer together yourself. Somebody else must look at it.',
  ),
  checked: unless(({ before }) => before.check !== null, 'Nobody else has looked at the answer yet.'),
  'delay-told-if-late': unless(
    wasToldOrInTime,
    'The answer is late. Tell the requester so, with the reasons, and record it first.',
  ),
  'not-acknowledged': unless(
    ({ before }) => before.acknowledged === null,
    'The complaint has been acknowledged already.',
  ),
  'complaint-acknowledged': unless(
    ({ before }) => isAcknowledged(before),
    'The complaint has not been acknowledged. Do that first: the law asks for it within 30 days.',
  ),
  'in-dispute': unless(({ before }) => isDisputed(before.challenge), 'No accuracy is in dispute here.'),
  'not-restricted': unless(({ before }) => !isRestricted(before.restriction), 'The data is restricted already.'),
  'is-restricted': unless(({ before }) => isRestricted(before.restriction), 'No data is restricted here.'),
} as const satisfies Record<string, Refusal>;

export type Guard = keyof typeof guards;

/** Why a condition is not met, in words for a person; undefined where it is. */
export const unmet = (guard: Guard, guarding: Guarding): string | undefined => guards[guard](guarding);
