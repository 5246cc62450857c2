import type { Working } from '../../deadlines/calendar.ts';
import { complaintAcknowledgementDue } from '../../deadlines/complaint-due.ts';
import type { Day } from '../../deadlines/day-words.ts';
import { freedomOfInformationDue } from '../../deadlines/freedom-of-information-due.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import {
  extendedReplyDue,
  type RequestDue,
  type RequestFacts,
  replyDue,
  rights,
} from '../../deadlines/request-deadlines.ts';
import { type DataRequest, hasEnded } from '../request.ts';
import { holdsBackTheAnswer } from './pauses.ts';

type Dated = Pick<
  DataRequest,
  'asked' | 'stage' | 'identity' | 'standing' | 'clarification' | 'extension' | 'fee' | 'acknowledged' | 'delivery'
>;

/** How the time for an answer stands on a day. Days are in London, the due day is the last that is in time. */
export type RequestClock =
  /** The month has not begun: something that it counts from has not come. */
  | { readonly state: 'waiting'; readonly for: 'identity' | 'authority' | 'fee'; readonly since: Day }
  | { readonly state: 'paused'; readonly since: Day }
  | { readonly state: 'running' | 'late'; readonly dueOn: Day }
  | { readonly state: 'answered'; readonly dueOn: Day | undefined; readonly on: Day }
  /** Nothing runs: a question has no date in law, or it is over. */
  | { readonly state: 'none' };

/** Something that the month waits for (UK GDPR Art. 12A(2); ICO guidance for authority). */
interface Wait {
  readonly for: 'identity' | 'authority' | 'fee';
  /** When it was asked for. */
  readonly since: Day;
  readonly cameOn: Day | undefined;
}

/** Proof that nobody asked for does not move the start (Art. 12A(2)(b)), nor does that of somebody who proved to be known. */
const waitsOf = ({ identity, standing, fee }: Pick<Dated, 'identity' | 'standing' | 'fee'>): Wait[] => {
  const asked = identity?.known ? undefined : identity?.asked;
  const authority = standing?.authority;
  return [
    ...(asked ? [{ for: 'identity' as const, since: asked.on, cameOn: identity?.seen?.on }] : []),
    ...(authority
      ? [{ for: 'authority' as const, since: authority.askedOn, cameOn: authority.cameOn ?? undefined }]
      : []),
    ...(fee && holdsBackTheAnswer(fee)
      ? [{ for: 'fee' as const, since: fee.askedOn, cameOn: fee.paidOn ?? undefined }]
      : []),
  ];
};

/** What was asked for when the time was over already begins no new month: the answer was late by then, and stays so. */
const askedInTime = (facts: RequestFacts, about: Dated): Wait[] => {
  const counted: Wait[] = [];
  for (const wait of waitsOf(about).sort((one, other) => one.since.localeCompare(other.since))) {
    const stands = counted.some(({ cameOn }) => cameOn === undefined);
    const dueOn = stands ? undefined : periodInForce({ ...facts, ...cameOf(counted) }, about)?.dueOn;
    if (dueOn === undefined || wait.since <= dueOn) counted.push(wait);
  }
  return counted;
};

const cameOf = (waits: readonly Wait[]): Pick<RequestFacts, 'identityOn' | 'authorityOn' | 'feePaidOn'> => {
  const cameOn = (what: Wait['for']) => waits.find((wait) => wait.for === what)?.cameOn;
  return { identityOn: cameOn('identity'), authorityOn: cameOn('authority'), feePaidOn: cameOn('fee') };
};

/** What moves the sum beside the things that it waits for. */
const bareFactsOf = ({ asked, clarification }: Dated): RequestFacts | undefined => {
  const right = rights.find((each) => each === asked.matter);
  if (!right) return undefined;
  return {
    right,
    receivedOn: asked.receivedOn,
    clarification: clarification
      ? { askedOn: clarification.askedOn, answeredOn: clarification.answeredOn ?? undefined }
      : undefined,
  };
};

/** What the law's sum is made of (UK GDPR Art. 12A; deadlines/request-deadlines.ts); undefined where it does not apply. */
export const factsOf = (about: Dated): RequestFacts | undefined => {
  const facts = bareFactsOf(about);
  return facts && { ...facts, ...cameOf(askedInTime(facts, about)) };
};

/** What the beginning of the month waits for; undefined when it has begun, and where the law knows no such wait. */
export const awaited = (about: Dated): Pick<Wait, 'for' | 'since'> | undefined => {
  const facts = bareFactsOf(about);
  const waits = facts ? askedInTime(facts, about).filter(({ cameOn }) => cameOn === undefined) : [];
  const [first] = waits.sort((one, other) => waitsInOrder.indexOf(one.for) - waitsInOrder.indexOf(other.for));
  return first && { for: first.for, since: first.since };
};

/** Of several that are awaited, who it is comes first. */
const waitsInOrder = ['identity', 'authority', 'fee'] as const satisfies readonly Wait['for'][];

/** The period for the reply to one of the rights, with its working; undefined while it has not begun or does not apply. */
export const replyPeriod = (about: Dated): RequestDue | undefined => {
  const facts = factsOf(about);
  return facts && !awaited(about) ? replyDue(facts) : undefined;
};

/**
 * The last day in law, moved by an extension that was told in time; undefined while none can be told. The educational record
 * has one that only the school’s terms tell (educational-record-date.ts).
 */
export const lawDueOn = (about: Dated): Day | undefined => {
  switch (about.asked.matter) {
    case 'access':
    case 'rectification':
    case 'erasure':
    case 'restriction':
    case 'portability':
    case 'objection':
    case 'automated-decision': {
      const facts = factsOf(about);
      return facts && !awaited(about) ? dueOf(facts, about) : undefined;
    }
    // No law sets a day; an order does.
    case 'disclosure':
      return about.asked.neededBy;
    case 'complaint':
      return acknowledgeBy(about);
    case 'freedom-of-information':
      return freedomOfInformationDue(about.asked.receivedOn).dueOn;
    case 'educational-record':
    case 'transfer':
    case 'deceased':
    case 'question':
      return undefined;
  }
};

/** Whether the requester heard of two further months before the first ended (Art. 12A(4)). */
const isExtended = (facts: RequestFacts, { extension }: Pick<Dated, 'extension'>): boolean => {
  const first = replyDue(facts);
  return extension !== null && first.status !== 'paused' && extension.toldOn <= first.dueOn;
};

/** The period that counts, first or extended; undefined while it stands still. */
export const periodInForce = (
  facts: RequestFacts,
  about: Pick<Dated, 'extension'>,
): { is: 'first' | 'extended'; dueOn: Day; working: Working; source: string } | undefined => {
  if (isExtended(facts, about)) {
    const extended = extendedReplyDue(facts);
    return extended && { ...extended, is: 'extended' };
  }
  const first = replyDue(facts);
  return first.status === 'paused' ? undefined : { ...first, is: 'first' };
};

const dueOf = (facts: RequestFacts, about: Pick<Dated, 'extension'>): Day | undefined =>
  periodInForce(facts, about)?.dueOn;

/** What the last day would be if everything that the clock waits for came on a day; undefined where it waits for nothing. */
export const dueIfItCame = (about: Dated, on: Day): Day | undefined => {
  const facts = bareFactsOf(about);
  if (!facts || hasEnded(about)) return undefined;
  const isRunning = !awaited(about) && lawDueOn(about) !== undefined;
  if (isRunning) return undefined;
  const come = askedInTime(facts, about).map((wait) => ({ ...wait, cameOn: wait.cameOn ?? on }));
  const { clarification } = facts;
  const answered = clarification && { ...clarification, answeredOn: clarification.answeredOn ?? on };
  return dueOf({ ...facts, ...cameOf(come), clarification: answered }, about);
};

const acknowledgeBy = ({ asked, acknowledged }: Dated): Day | undefined =>
  acknowledged ? undefined : complaintAcknowledgementDue(asked.receivedOn)?.dueOn;

/** How the time stands at a moment. A day is in time to its end in London. */
export const clockOfRequest = (about: Dated, now: Date): RequestClock => {
  const dueOn = lawDueOn(about);
  if (about.delivery) return { state: 'answered', dueOn, on: about.delivery.on };
  if (hasEnded(about)) return { state: 'none' };
  const facts = factsOf(about);
  const waiting = facts && awaited(about);
  if (waiting) return { state: 'waiting', ...waiting };
  if (dueOn === undefined) {
    const since = facts?.clarification?.askedOn;
    return since === undefined ? { state: 'none' } : { state: 'paused', since };
  }
  return { state: londonClock(now).day > dueOn ? 'late' : 'running', dueOn };
};
