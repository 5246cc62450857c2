import { type PolicyDate, policyDate } from '../request/dates/policy-date.ts';
import { type Day, dateInWords, weekdayInWords } from './day-words.ts';
import type { AskedOf, DeadlineAnswer, DueDate } from './deadline-question.ts';
import { namedSchool } from './named-school.ts';
import { extendedReplyDue, type RequestFacts, type Right, refusalNoticeBy, replyDue } from './request-deadlines.ts';

const names: Record<Right, string> = {
  access: 'subject access request',
  rectification: 'request to correct information',
  erasure: 'request to erase information',
  restriction: 'request to restrict use',
  portability: 'request to move information',
  objection: 'objection',
  'automated-decision': 'request that a person decides',
};

/** The month for a request of one of the rights; with a policy’s own target for access requests, the earlier first. */
export const answerRequest = (asked: AskedOf, right: Right): DeadlineAnswer => {
  const { on } = asked.question;
  if (on === undefined) return askReceived(names[right], right === 'access' ? 'SAR' : `${right} request`);
  const facts = factsOf(asked, right, on);
  const due = replyDue(facts);
  if (due.status === 'paused') return paused(due.working);
  const law = { name: 'By law, reply by', on: due.dueOn, source: due.source };
  const target = targetOf(asked, facts);
  const prudent =
    due.prudentDueOn === due.dueOn
      ? []
      : [`To be quite safe, reply by ${weekdayInWords(due.prudentDueOn)}: counting only the days the requester took.`];
  return {
    is: 'dates',
    title: `Reply to the ${names[right]}`,
    dates: inOrder(target ? [law, ownTarget(target, due.dueOn)] : [law]),
    working: [...due.working, ...(target ? [`Your own target: ${target.working.join(' ')}`] : []), ...prudent],
    canChange:
      right === 'access'
        ? 'Waiting for proof of identity or for clarification that you really need moves the day. School holidays do not. A complex request can be extended to three months if you say so, with reasons, before this day.'
        : 'Waiting for proof of identity moves the day; asking for clarification and school holidays do not. A complex request can be extended to three months if you say so, with reasons, before this day.',
  };
};

/** Three months in all, and the day by which the requester must hear of it. */
export const answerExtension = (asked: AskedOf): DeadlineAnswer => {
  const { on } = asked.question;
  if (on === undefined) return askReceived('request', 'extension for a SAR');
  const extended = extendedReplyDue(factsOf(asked, 'access', on));
  if (!extended) return paused([]);
  return {
    is: 'dates',
    title: 'Extend the time for a request',
    dates: inOrder([
      { name: 'Tell the requester of the extension by', on: extended.noticeBy, source: extended.source },
      { name: 'Then reply by', on: extended.dueOn, source: extended.source },
    ]),
    working: extended.working,
    canChange:
      'It needs a complex request or several from the same person, and reasons. School holidays are no reason. Without word in time the first month stands.',
  };
};

/** A refusal is told within the month of the request. */
export const answerRefusal = (asked: AskedOf): DeadlineAnswer => {
  const { on } = asked.question;
  if (on === undefined) return askReceived('request', 'refusal of a SAR');
  const facts = factsOf(asked, 'access', on);
  const [due, by] = [replyDue(facts), refusalNoticeBy(facts)];
  if (by === undefined) return paused(due.working);
  return {
    is: 'dates',
    title: 'Refuse a request',
    dates: inOrder([{ name: 'Tell the requester by', on: by, source: 'UK GDPR Art. 12(4)' }]),
    working: [...due.working, 'The month runs from the request, not from the day of the refusal.'],
    canChange:
      'Say why, and that they can complain to you, to the ICO and go to court. Tell them as soon as you have decided.',
  };
};

const anyForm = 'Any form counts, also by word of mouth and in the holidays, and school holidays give no more time.';

/** Asks for the day of receipt, in words. `counts`: in which form, and whether the holidays give more time. */
export const askReceived = (what: string, example: string, counts = anyForm): DeadlineAnswer => ({
  is: 'asking',
  title: 'When was it received?',
  lines: [
    `I need the day on which the ${what} came. ${counts}`,
    `Ask me again with the day, such as “${example} received on 31 January” or “${example} from last Friday”.`,
  ],
});

const factsOf = ({ question }: AskedOf, right: Right, receivedOn: Day): RequestFacts => ({
  right,
  receivedOn,
  identityOn: question.identityOn,
  clarification: question.clarification,
});

/** The target as the request's own page reckons it, at the school that is named. */
const targetOf = (asked: AskedOf, facts: RequestFacts): PolicyDate | undefined =>
  asked.organisation && policyDate(facts, { organisation: asked.organisation, school: namedSchool(asked)?.id });

/** A policy that allows more time than the law is told as such, so that nobody works to it. */
const ownTarget = ({ dueOn, source }: PolicyDate, lawOn: Day) => ({
  name: dueOn > lawOn ? 'Your policy allows longer, but the law comes first' : 'Your own target',
  on: dueOn,
  source,
});

/** Dates in the order of the calendar, in words. */
export const inOrder = (dates: readonly { name: string; on: Day; source: string }[]): DueDate[] =>
  dates
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map(({ name, on, source }) => ({ name, when: weekdayInWords(on), source }));

const paused = (working: readonly string[]): DeadlineAnswer => ({
  is: 'asking',
  title: 'The clock is stopped',
  lines: [
    ...working,
    'There is no date until the clarification comes. Keep a note of why you needed it.',
    `Ask me again with the day of the answer, such as “SAR received ${dateInWords('2026-03-02')}, clarification asked 9 March, answered 16 March”.`,
  ],
});
