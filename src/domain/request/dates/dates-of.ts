import type { Working } from '../../deadlines/calendar.ts';
import { complaintAcknowledgementDue, complaintSource } from '../../deadlines/complaint-due.ts';
import { type Day, dateInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import { freedomOfInformationDue, freedomOfInformationSource } from '../../deadlines/freedom-of-information-due.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { replyDue } from '../../deadlines/request-deadlines.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { takesBothRoads } from '../log/both-roads.ts';
import { type DataRequest, hasEnded } from '../request.ts';
import { educationalRecordDate } from './educational-record-date.ts';
import { holdsBackTheAnswer } from './pauses.ts';
import { policyDate } from './policy-date.ts';
import { awaited, dueIfItCame, factsOf, periodInForce } from './request-clock.ts';
import type { RequestDate } from './request-date.ts';
import { transferDate } from './transfer-date.ts';

/** Every date that a request has, the stricter first and none later than the law’s. A general question has none. */
export const datesOf = (request: DataRequest, organisation: Organisation): RequestDate[] => {
  switch (request.asked.matter) {
    case 'access':
    case 'rectification':
    case 'erasure':
    case 'restriction':
    case 'portability':
    case 'objection':
    case 'automated-decision':
      return [...datesOfRight(request, organisation), ...recordBeside(request, organisation)].toSorted(earlierFirst);
    case 'complaint':
      return acknowledgement(request);
    case 'educational-record':
      return [educationalRecordDate(request, organisation)];
    case 'disclosure':
      return orderDate(request);
    case 'transfer':
      return [transferDate(request, organisation)];
    case 'freedom-of-information':
      return [
        {
          ...freedomOfInformationDue(request.asked.receivedOn),
          kind: 'freedom-of-information',
          words: 'Answer it, or see that whoever holds the information does',
          source: freedomOfInformationSource,
        },
      ];
    // The rights end with a life (Data Protection Act 2018 s. 3(2)).
    case 'deceased':
      return perhapsFreedom(request);
    case 'question':
      return [];
  }
};

/** The day to work to: the first of its dates. Undefined when it is over, and while no day can be told. */
export const workToOn = (request: DataRequest, organisation: Organisation): Day | undefined =>
  hasEnded(request) ? undefined : datesOf(request, organisation)[0]?.dueOn;

/** `If it came today, the last day would be …`, where the clock waits for something; undefined where it does not. */
export const ifItCameToday = (request: DataRequest, now: Date): string | undefined => {
  const dueOn = dueIfItCame(request, londonClock(now).day);
  return dueOn && `If it came today, the last day would be ${weekdayInWords(dueOn)}.`;
};

/** Who writes for a “school record” may mean the educational record too: the earlier of two dates is worked to. */
const recordBeside = (request: DataRequest, organisation: Organisation): RequestDate[] =>
  request.asked.matter === 'access' && takesBothRoads(request.asked, organisation.schools)
    ? [educationalRecordDate(request, organisation)]
    : [];

const earlierFirst = (one: RequestDate, other: RequestDate): number =>
  (one.dueOn ?? never).localeCompare(other.dueOn ?? never);
const never = '9999-12-31';

const datesOfRight = (request: DataRequest, organisation: Organisation): RequestDate[] => {
  const facts = factsOf(request);
  if (!facts) return [];
  const inForce = awaited(request) ? undefined : periodInForce(facts, request);
  const reply = { kind: 'reply' as const, words: 'Answer it' };
  if (!inForce) {
    return [{ ...reply, dueOn: undefined, working: standsStill(request), source: replyDue(facts).source }];
  }
  const { is, dueOn, working, source } = inForce;
  // Once more time was taken, and the requester was told until when, the policy’s own target says nothing any more.
  if (is === 'extended') {
    return [{ kind: 'extended-reply', words: 'Answer it, with the two further months', dueOn, working, source }];
  }
  const target = policyDate(facts, { organisation, school: request.asked.school });
  const law = {
    ...reply,
    dueOn,
    source,
    working: [...working, ...feeForCopies(request), ...longerByPolicy(target?.dueOn, dueOn)],
  };
  return target && target.dueOn < dueOn ? [{ ...target, kind: 'policy' }, law] : [law];
};

const feeForCopies = ({ fee }: DataRequest): Working =>
  fee && !holdsBackTheAnswer(fee)
    ? ['A fee for further copies moves no day: the first copy is free, and is due all the same.']
    : [];

const longerByPolicy = (policyOn: Day | undefined, dueOn: Day): Working =>
  policyOn !== undefined && policyOn > dueOn
    ? [`Our own policy would give until ${dateInWords(policyOn)}. The law comes first.`]
    : [];

/** What was received, and what is awaited before a last day can be told. */
const standsStill = (request: DataRequest): Working => {
  const { asked, clarification } = request;
  const waiting = awaited(request);
  const begins =
    waiting && `The month begins when ${awaitedWords[waiting.for]}. You asked on ${dateInWords(waiting.since)}.`;
  const stopped =
    clarification &&
    `You asked what is meant on ${dateInWords(clarification.askedOn)}. The clock stands still until the answer comes.`;
  return [`Received on ${weekdayInWords(asked.receivedOn)}.`, begins ?? stopped ?? ''].filter(Boolean);
};

const awaitedWords = {
  identity: 'the proof of who they are comes',
  authority: 'the proof comes that they may ask',
  fee: 'the fee is paid',
} as const;

/** No law sets a month for what a body asks: only the day counts that its order or letter names. */
const orderDate = ({ asked: { neededBy, power } }: DataRequest): RequestDate[] => {
  if (neededBy === undefined) return [];
  const isOrder = power === 'court-order';
  const working = [
    isOrder ? 'The order names this day.' : 'The body names this day. No law of data protection sets one.',
  ];
  const words = isOrder ? 'Do what the order says' : 'Answer the body';
  const source = isOrder ? 'The order' : 'What the body asks';
  return [{ kind: 'order', dueOn: neededBy, words, working, source }];
};

/**
 * Whether the Freedom of Information Act sets a day, a person says. What came in writing may be a request under it, also
 * where nobody names it (s. 8), so its day is shown for that case, and brought to mind.
 */
const perhapsFreedom = ({ asked: { how, receivedOn } }: DataRequest): RequestDate[] => {
  if (spoken.includes(how)) return [];
  const { dueOn, working } = freedomOfInformationDue(receivedOn);
  const unsure =
    'The law of personal data sets no day. Whether this Act applies, the Data Protection Officer says; until then, work to it.';
  return [
    {
      ...{ kind: 'perhaps-freedom-of-information', dueOn, source: freedomOfInformationSource },
      words: 'If it is also a request under the Freedom of Information Act: answer it',
      working: [...working, unsure],
    },
  ];
};

const spoken: readonly DataRequest['asked']['how'][] = ['phone', 'in-person'];

/** The outcome follows without undue delay, for which the law sets no day (Data Protection Act 2018 s. 164A). */
const acknowledgement = ({ asked, acknowledged }: DataRequest): RequestDate[] => {
  const due = acknowledged ? undefined : complaintAcknowledgementDue(asked.receivedOn);
  if (!due) return [];
  const words = 'Tell the complainant that it has come';
  return [{ kind: 'acknowledge', dueOn: due.dueOn, words, working: due.working, source: complaintSource }];
};
