import {
  daysAfter,
  daysBetween,
  latestOf,
  monthsAfter,
  monthsInWords,
  rollInWords,
  type Working,
  workingDayFrom,
} from './calendar.ts';
import { type Day, dateInWords, weekdayInWords } from './day-words.ts';

export const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'automated-decision',
] as const;
/** The rights of UK GDPR Arts. 15, 16, 17, 18, 20, 21 and 22A to 22D: one month to reply, and who asks must be who they say they are. */
export type Right = (typeof rights)[number];

/** What moves the clock of a request for one of the rights. Days that did not happen are left out. */
export interface RequestFacts {
  readonly right: Right;
  readonly receivedOn: Day;
  /** When the proof of identity came that was reasonably asked for (Art. 12(6)). */
  readonly identityOn?: Day | undefined;
  /** When the proof came that somebody may ask on another’s behalf (ICO guidance of 8 December 2025). */
  readonly authorityOn?: Day | undefined;
  /** When a fee that was validly charged was paid (Art. 12(5)). */
  readonly feePaidOn?: Day | undefined;
  readonly clarification?: { readonly askedOn: Day; readonly answeredOn: Day | undefined } | undefined;
}

export type RequestDue =
  | {
      /** `overdue`: the clarification was asked for when the period had already ended, so nothing was left to pause. */
      readonly status: 'running' | 'overdue';
      readonly startsOn: Day;
      /** Before it is moved off a weekend or bank holiday. */
      readonly unrolledOn: Day;
      readonly dueOn: Day;
      /** As `dueOn`, but counting only the days that the requester took: the reading nobody can object to. */
      readonly prudentDueOn: Day;
      readonly pausedDays: number;
      readonly working: Working;
      readonly source: string;
    }
  | {
      readonly status: 'paused';
      readonly startsOn: Day;
      readonly pausedSince: Day;
      readonly working: Working;
      readonly source: string;
    };

/** The latest of receipt, proof of identity, proof of authority and payment of a fee (Art. 12A(2); ICO guidance). */
export const clockStartsOn = ({ receivedOn, identityOn, authorityOn, feePaidOn }: RequestFacts): Day =>
  latestOf(receivedOn, identityOn, authorityOn, feePaidOn);

/** One month to reply (UK GDPR Art. 12(3) and 12A(1)-(2)); for access requests without the paused days (Art. 12A(5)). */
export const replyDue = (request: RequestFacts): RequestDue => periodOf(request, 1);

/**
 * Two further months for a complex request or several: three from the start, not one and then two (Art. 12A(3)). The
 * requester must hear of it, with the reasons, before the first month ends (Art. 12A(4)). `undefined` while paused.
 */
export const extendedReplyDue = (
  request: RequestFacts,
): { noticeBy: Day; dueOn: Day; working: Working; source: string } | undefined => {
  const [first, extended] = [replyDue(request), periodOf(request, 3)];
  if (first.status === 'paused' || extended.status === 'paused') return undefined;
  return {
    noticeBy: first.dueOn,
    dueOn: extended.dueOn,
    working: [
      ...extended.working,
      `The requester must hear of the extension, with your reasons, by ${weekdayInWords(first.dueOn)}: the end of the first month.`,
    ],
    source: isUnderArticle12A(request) ? 'UK GDPR Art. 12A(3)-(4)' : 'UK GDPR Art. 12(3)',
  };
};

/** A refusal is told before the month ends, counted from the request and not from the refusal (Art. 12(4)). */
export const refusalNoticeBy = (request: RequestFacts): Day | undefined => {
  const due = replyDue(request);
  return due.status === 'paused' ? undefined : due.dueOn;
};

/** Art. 12A is in force for requests received from this day (SI 2026/82 reg. 2); the older rule gives the same sums. */
const article12AFrom: Day = '2026-02-05';
const isUnderArticle12A = ({ receivedOn }: RequestFacts): boolean => receivedOn >= article12AFrom;

const articles: Record<Right, number | string> = {
  access: 15,
  rectification: 16,
  erasure: 17,
  restriction: 18,
  portability: 20,
  objection: 21,
  'automated-decision': '22A to 22D',
};

const sourceOf = (request: RequestFacts): string =>
  isUnderArticle12A(request)
    ? `UK GDPR Art. 12(3), 12A and ${articles[request.right]}`
    : `UK GDPR Art. 12(3), as it stood before 5 February 2026, and ${articles[request.right]}`;

const periodOf = (request: RequestFacts, months: 1 | 3): RequestDue => {
  const startsOn = clockStartsOn(request);
  const whole = monthsAfter(startsOn, months);
  const pause = pauseWithin(request, { startsOn, endsOn: workingDayFrom(whole) });
  const source = sourceOf(request);
  const begun = startInWords(request, startsOn);
  if (pause.open) {
    const stopped = `You asked for clarification on ${dateInWords(pause.since)}. The clock stands still until it comes.`;
    return { status: 'paused', startsOn, pausedSince: pause.since, working: [...begun, stopped], source };
  }
  const unrolledOn = daysAfter(whole, pause.days);
  return {
    status: pause.late ? 'overdue' : 'running',
    startsOn,
    unrolledOn,
    dueOn: workingDayFrom(unrolledOn),
    prudentDueOn: workingDayFrom(daysAfter(whole, Math.max(0, pause.days - 1))),
    pausedDays: pause.days,
    working: [
      ...begun,
      monthsInWords(startsOn, months),
      ...pauseInWords(request, pause, unrolledOn),
      rollInWords(unrolledOn),
    ],
    source,
  };
};

type Pause = { open: true; since: Day } | { open: false; days: number; late: boolean };

/**
 * The days from asking to the answer, both counted, do not count towards the period (Art. 12A(5)(b)). Only access
 * requests have this pause, and only days inside the period can be taken out of it.
 */
const pauseWithin = (
  { right, clarification }: RequestFacts,
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
): Pause => {
  if (right !== 'access' || !clarification) return { open: false, days: 0, late: false };
  const { askedOn, answeredOn } = clarification;
  if (askedOn > endsOn) return { open: false, days: 0, late: true };
  if (answeredOn === undefined) return { open: true, since: latestOf(askedOn, startsOn) };
  return { open: false, days: Math.max(0, daysBetween(latestOf(askedOn, startsOn), answeredOn) + 1), late: false };
};

const startInWords = (request: RequestFacts, startsOn: Day): Working => {
  const received = `Received on ${weekdayInWords(request.receivedOn)}.`;
  if (startsOn === request.receivedOn) return [received];
  const last =
    [
      { on: request.feePaidOn, what: 'the fee was paid' },
      { on: request.authorityOn, what: 'the proof of authority came' },
      { on: request.identityOn, what: 'the proof of identity came' },
    ].find(({ on }) => on === startsOn)?.what ?? '';
  return [received, `The month begins on ${weekdayInWords(startsOn)}, when ${last}.`];
};

const pauseInWords = (
  { right, clarification }: RequestFacts,
  pause: Extract<Pause, { open: false }>,
  unrolledOn: Day,
): Working => {
  if (!clarification) return [];
  if (right !== 'access') return ['Asking for clarification pauses access requests only, so the day does not move.'];
  if (pause.late) return ['Clarification was asked for after the period had ended, so nothing was left to pause.'];
  if (pause.days === 0) return ['The clarification came before the month began, so the day does not move.'];
  const days = pause.days === 1 ? '1 day does' : `${pause.days} days do`;
  return [
    `The clarification took from ${dateInWords(clarification.askedOn)} to ${dateInWords(clarification.answeredOn ?? unrolledOn)}: ${days} not count, so ${dateInWords(unrolledOn)}.`,
  ];
};
