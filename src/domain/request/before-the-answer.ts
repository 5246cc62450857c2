import { londonClock } from '../deadlines/london-time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { holdsBackTheAnswer } from './dates/pauses.ts';
import type { RequestEvent } from './machine.ts';
import { handedOver, type Matter } from './matters.ts';
import type { DataRequest } from './request.ts';
import { isIdentitySettled } from './standing/standing.ts';
import { adviceToSeek, withoutAdvice } from './work/advice-needed.ts';
import { withoutApproval } from './work/approval.ts';
import { healthMissing } from './work/health-data.ts';
import { openConsultation } from './work/open-tasks.ts';
import { isSchoolUnknown } from './work/request-tasks.ts';

/** The one next thing to do, as the event that it would be. `part`: which of the request's tasks, where it is one. */
export interface NextStep {
  readonly event: RequestEvent;
  readonly part?: string | undefined;
  readonly words: string;
}

/** The next thing on the way to an answer, in the order in which it comes about. */
export const beforeTheAnswer = (request: DataRequest, when: { organisation: Organisation; now: Date }): NextStep =>
  whoMayAsk(request) ?? awaitedAnswer(request) ?? theWork(request, when) ?? preparing(request, when.organisation);

/** What the law asks about health data before it goes out today, as the step that settles it. */
export const healthStep = (request: DataRequest, now: Date): NextStep | undefined => {
  const missing = healthMissing(request, londonClock(now).day);
  return missing && { event: missing.event, part: missing.piece, words: missing.words };
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
  if (standing === null) return { event: 'standing-judged', words: 'Decide if they may ask.' };
  if (standing.authority?.cameOn === null) {
    return { event: 'authority-came', words: 'You have asked for authority. When it comes, record what you saw.' };
  }
  return standing.judgement === null
    ? { event: 'standing-judged', words: 'The authority has come. Decide if they may ask.' }
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
  { organisation, now }: { organisation: Organisation; now: Date },
): NextStep | undefined => {
  const consultation = openConsultation(request);
  if (consultation) {
    return {
      event: 'request-task-settled',
      part: consultation.id,
      words: isSchoolUnknown(consultation)
        ? 'Find out the school where the pupil is on roll, then consult it.'
        : 'Consult the school where the pupil is on roll.',
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
  const isSettled = history.some(({ what }) => settledBefore.includes(what));
  const words =
    history.at(-1)?.what === 'sent-back'
      ? 'The answer was sent back. Read why, and put it together again.'
      : `Put the answer together.${isSettled ? '' : ` Decide first whether ${toDecide(asked.matter)}.`}`;
  const seek = adviceToSeek(request, organisation);
  return { event: 'prepared', words: seek === undefined ? words : `${words} ${seek}` };
};

/** Whoever has decided what is withheld need not be told to. */
const settledBefore: readonly string[] = [
  'withheld',
  'handed-over-after-all',
  'advice-recorded',
] satisfies RequestEvent[];

const toDecide = (matter: Matter): string =>
  handedOver.includes(matter) ? 'something must be withheld' : 'what they ask for is done';
