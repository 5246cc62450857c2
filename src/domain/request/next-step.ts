import { londonClock } from '../deadlines/london-time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { policyOf } from '../policies/index.ts';
import { isAcknowledged } from './complaint/complaint.ts';
import { holdsBackTheAnswer } from './dates/pauses.ts';
import { clockOfRequest } from './dates/request-clock.ts';
import { isDisclosureDecided } from './disclosure/decided.ts';
import { carriesVersions, flagsRestrictions, type Guard, type Guarding, unmet } from './guards.ts';
import { moveOf, type RequestEvent } from './machine.ts';
import { answeredMatters, handedOver, type Matter, matterFacts } from './matters.ts';
import { type DataRequest, hasEnded } from './request.ts';
import { isDisputed } from './rights/dispute.ts';
import { isRestricted } from './rights/markers.ts';
import { isIdentitySettled } from './standing/standing.ts';
import { adviceToSeek, withoutAdvice } from './work/advice-needed.ts';
import { healthMissing } from './work/health-data.ts';
import { openTasksOf } from './work/open-tasks.ts';
import { withoutApproval } from './work/unapproved.ts';

/** The one next thing to do, as the event that it would be. `part`: which of the request's tasks, where it is one. */
export interface NextStep {
  readonly event: RequestEvent;
  readonly part?: string | undefined;
  readonly words: string;
}

/** Something that is in the way of an event, and the event that takes it out of the way, where there is one. */
export interface InTheWay {
  readonly words: string;
  readonly event?: RequestEvent | undefined;
  /** Which of the request's tasks, where it is one. */
  readonly part?: string | undefined;
}

/** Why an event cannot happen to a request as it stands: everything that is in the way, in the order in which to do it. */
export const inTheWayOf = (event: RequestEvent, guarding: Guarding): InTheWay[] => {
  const { before } = guarding;
  const { of, from, needs = [] } = moveOf(event);
  if (!from.includes(before.stage)) return [{ words: wrongStage(before) }];
  if (of && !of.includes(before.asked.matter)) {
    return [{ words: `That is not asked for here. ${before.reference} is: ${matterFacts[before.asked.matter].name}.` }];
  }
  return needs.flatMap((guard) => {
    const words = unmet(guard, guarding);
    return words === undefined ? [] : [{ words, ...toMeet(guard, guarding) }];
  });
};

/** What takes it out of the way. */
const toMeet = (guard: Guard, { before, now, on = londonClock(now).day }: Guarding): Omit<InTheWay, 'words'> => {
  if (guard === 'tasks-settled') return { event: metBy[guard], part: consultationOf(before)?.id };
  if (guard !== 'health-settled') return { event: metBy[guard] };
  const missing = healthMissing(before, on);
  return { event: missing?.event, part: missing?.piece };
};

const consultationOf = (request: DataRequest) => openTasksOf(request).find(({ kind }) => kind === 'consult-school');

/** The same in words alone. */
export const missingBefore = (event: RequestEvent, guarding: Guarding): string[] =>
  inTheWayOf(event, guarding).map(({ words }) => words);

const metBy: Partial<Record<Guard, RequestEvent>> = {
  'identity-settled': 'identity-settled',
  'standing-settled': 'standing-judged',
  'not-paused': 'clarification-answered',
  'fee-settled': 'fee-paid',
  searched: 'searched',
  'tasks-settled': 'request-task-settled',
  'advice-if-withheld': 'advice-recorded',
  'exemptions-approved': 'exemption-approved',
  'both-versions': 'sent-back',
  'restriction-flagged': 'sent-back',
  checked: 'checked',
  'delay-told-if-late': 'delay-told',
  'complaint-acknowledged': 'complaint-acknowledged',
  'disclosure-decided': 'disclosure-decided',
};

const wrongStage = ({ reference, stage }: DataRequest): string => {
  switch (stage) {
    case 'open':
      return `The answer to ${reference} has not come that far yet.`;
    case 'checking':
      return `The answer to ${reference} is waiting for somebody else to look at it. Have it sent back first.`;
    case 'ready':
      return `The answer to ${reference} has been checked and waits to be handed over. Have it sent back first.`;
    case 'answered':
      return `${reference} has been answered.`;
    case 'refused':
      return `${reference} has been refused.`;
    case 'closed':
      return `${reference} is closed.`;
    case 'withdrawn':
      return `${reference} has been withdrawn.`;
  }
};

interface Looking {
  readonly organisation: Organisation;
  readonly now: Date;
  readonly personId?: string | undefined;
  readonly marked?: readonly DataRequest[] | undefined;
}

/**
 * What to do next for a request, told to whoever looks (`personId`); undefined when nothing is left to do. The order is the
 * one in which an answer comes about; what the requester must hear because the month is over comes before everything.
 */
export const nextStep = (
  request: DataRequest,
  { organisation, now, personId, marked = [] }: Looking,
): NextStep | undefined => {
  if (hasEnded(request)) return afterTheEnd(request);
  const { matter } = request.asked;
  if (matter === 'complaint') return towardsOutcome(request);
  if (matter === 'disclosure') return towardsDisclosure(request);
  if (!answeredMatters.includes(matter)) {
    return { event: 'question-answered', words: passedOnWords(matter, organisation) };
  }
  return (
    toldLate(request, now) ??
    outdated(request, marked) ??
    healthOutdated(request, now) ??
    towardsAnswer(request, { organisation, now, personId })
  );
};

const towardsDisclosure = (request: DataRequest): NextStep => {
  const { asked, disclosure } = request;
  if (isDisclosureDecided(request)) {
    return {
      event: 'disclosure-ended',
      words:
        disclosure?.decision === 'give'
          ? 'Give what was decided and no more, and record what, how and when.'
          : 'Tell the body that it gets nothing, and why. Record when.',
    };
  }
  const danger =
    asked.urgent === 'yes'
      ? 'A life may be in danger: ring 999 if nobody has, then the Data Protection Officer or the Headteacher. '
      : '';
  const words =
    disclosure?.decision === 'ask-first'
      ? 'You have asked the body what it relies on. When it answers, decide what is given.'
      : 'The Data Protection Officer decides what the body is given, if anything. Nothing goes out before.';
  return { event: 'disclosure-decided', words: `${danger}${words}` };
};

const passedOnWords = (matter: Matter, organisation: Pick<Organisation, 'policy'>): string => {
  if (matter === 'transfer') {
    const { ownRecords } = policyOf(organisation).requests;
    const own = ownRecords ? `, and that our own records go with it (${ownRecords.clause})` : '';
    return `See that the school where the pupil was on roll sends the record${own}. Record who does it, or that it was sent.`;
  }
  return matter === 'deceased'
    ? 'The Data Protection Officer says what may be shared. Then answer kindly; a reply is drafted.'
    : 'Answer it, or pass it on to whoever can.';
};

const toldLate = (request: DataRequest, now: Date): NextStep | undefined =>
  clockOfRequest(request, now).state === 'late' && request.delay === null
    ? { event: 'delay-told', words: 'The answer is late. Tell the requester so, with the reasons.' }
    : undefined;

/** What is in dispute or restricted may have changed since the answer was put together. */
const outdated = (before: DataRequest, marked: readonly DataRequest[]): NextStep | undefined => {
  if (before.stage === 'open') return undefined;
  const words = carriesVersions({ before, marked }) ?? flagsRestrictions({ before, marked });
  return words === undefined ? undefined : { event: 'sent-back', words };
};

/** What the law asks about health data before it goes out today, as the step that settles it. */
const healthStep = (request: DataRequest, now: Date): NextStep | undefined => {
  const missing = healthMissing(request, londonClock(now).day);
  return missing && { event: missing.event, part: missing.piece, words: missing.words };
};

/** An opinion may have grown too old since the answer was put together. */
const healthOutdated = (request: DataRequest, now: Date): NextStep | undefined =>
  request.stage === 'open' ? undefined : healthStep(request, now);

const towardsAnswer = (
  request: DataRequest,
  { organisation, now, personId }: Pick<Looking, 'organisation' | 'now' | 'personId'>,
): NextStep => {
  switch (request.stage) {
    case 'checking':
      return {
        event: 'checked',
        words:
          request.answer?.by.id === personId
            ? 'You put the answer together. Somebody else looks at it before it goes out.'
            : 'Check the answer before it goes out.',
      };
    case 'ready':
      return { event: 'delivered', words: 'The answer has been checked. Hand it over, and record how.' };
    default:
      return (
        whoMayAsk(request) ??
        awaitedAnswer(request) ??
        theWork(request, { organisation, now }) ??
        preparing(request, organisation)
      );
  }
};

const whoMayAsk = (request: DataRequest): NextStep | undefined => {
  const { identity, standing } = request;
  if (standing?.judgement === 'may-not') {
    return { event: 'refused', words: 'You judged that they may not ask. Refuse it, with the reasons.' };
  }
  if (!isIdentitySettled(request)) {
    return {
      event: 'identity-settled',
      words: identity?.asked
        ? 'You have asked who the requester is. When the proof comes, record what you saw.'
        : 'Settle who the requester is.',
    };
  }
  if (standing === null) return { event: 'standing-judged', words: 'Judge whether they may ask.' };
  if (standing.authority?.cameOn === null) {
    return { event: 'authority-came', words: 'You have asked for authority. When it comes, record what you saw.' };
  }
  return standing.judgement === null
    ? { event: 'standing-judged', words: 'The authority has come. Judge whether they may ask.' }
    : undefined;
};

const awaitedAnswer = ({ clarification, fee }: DataRequest): NextStep | undefined => {
  if (clarification?.answeredOn === null) {
    return {
      event: 'clarification-answered',
      words: 'You have asked what is meant. When the answer comes, record it.',
    };
  }
  if (fee?.paidOn === null && holdsBackTheAnswer(fee)) {
    return { event: 'fee-paid', words: 'You have asked for a fee. When it is paid, record the day.' };
  }
  return undefined;
};

const theWork = (
  request: DataRequest,
  { organisation, now }: Pick<Looking, 'organisation' | 'now'>,
): NextStep | undefined => {
  const consultation = consultationOf(request);
  if (consultation) {
    return {
      event: 'request-task-settled',
      part: consultation.id,
      words: 'Consult the school where the pupil is on roll.',
    };
  }
  if (handedOver.includes(request.asked.matter) && request.searches.length === 0) {
    return { event: 'searched', words: 'Look for the data, and record where you looked.' };
  }
  const health = healthStep(request, now);
  if (health) return health;
  const advice = withoutAdvice(request, organisation);
  if (advice !== undefined) return { event: 'advice-recorded', words: advice };
  const approval = withoutApproval(request);
  return approval === undefined ? undefined : { event: 'exemption-approved', words: approval };
};

const preparing = (request: DataRequest, organisation: Organisation): NextStep => {
  const { asked, history } = request;
  const words =
    history.at(-1)?.what === 'sent-back'
      ? 'The answer was sent back. Read why, and put it together again.'
      : `Put the answer together. Decide first whether ${toDecide(asked.matter)}.`;
  const seek = adviceToSeek(request, organisation);
  return { event: 'prepared', words: seek === undefined ? words : `${words} ${seek}` };
};

const toDecide = (matter: Matter): string =>
  handedOver.includes(matter) ? 'something must be withheld' : 'what they ask for is done';

const towardsOutcome = (request: DataRequest): NextStep =>
  isAcknowledged(request)
    ? { event: 'complaint-settled', words: 'Look into the complaint, and tell them what came of it.' }
    : { event: 'complaint-acknowledged', words: 'Tell them that the complaint has come.' };

const afterTheEnd = (request: DataRequest): NextStep | undefined => {
  const { challenge, restriction } = request;
  const [task] = openTasksOf(request);
  if (task)
    return { event: 'request-task-settled', part: task.id, words: 'Something is still to be done after the answer.' };
  if (isDisputed(challenge)) {
    return {
      event: 'dispute-moved',
      words: 'An accuracy is still in dispute. Both versions are handed over until it is settled.',
    };
  }
  if (isRestricted(restriction)) {
    return {
      event: 'restriction-lifted',
      words: 'Data is kept but not used. Tell the person it is about before that ends.',
    };
  }
  return undefined;
};
