import type { Organisation } from '../organisation/organisation.ts';
import { policyOf } from '../policies/index.ts';
import { beforeTheAnswer, healthStep, type NextStep } from './before-the-answer.ts';
import { isAcknowledged } from './complaint/complaint.ts';
import { clockOfRequest } from './dates/request-clock.ts';
import { isDisclosureDecided } from './disclosure/disclosure-decision.ts';
import { carriesVersions, flagsRestrictions } from './guards.ts';
import { answeredMatters, type Matter } from './matters.ts';
import { type DataRequest, hasEnded } from './request.ts';
import { isDisputed } from './rights/dispute.ts';
import { isRestricted } from './rights/markers.ts';
import { openTasksOf } from './work/open-tasks.ts';

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
      return beforeTheAnswer(request, { organisation, now });
  }
};

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
