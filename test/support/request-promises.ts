import assert from 'node:assert/strict';
import { instantInLondon, londonClock } from '../../src/domain/deadlines/london-time.ts';
import { firstBrokenLink } from '../../src/domain/history.ts';
import { clockOfRequest } from '../../src/domain/request/dates/request-clock.ts';
import { moves, type RequestEvent } from '../../src/domain/request/machine.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';

/** What stands beside a change when it is made: other requests about the same person whose marker stands. */
interface Beside {
  readonly marked: readonly DataRequest[];
  readonly now: Date;
}

/** What the machine promises of every change, said anew: nothing here asks its guards. Each broken promise in words. */
export const brokenPromises = (before: DataRequest, after: DataRequest, beside: Beside): string[] => [
  ...ofTheRecord(before, after),
  ...(after.stage === 'answered' && before.stage !== 'answered' ? ofTheAnswer(before, after, beside) : []),
];

const broken = (isKept: boolean, words: string): string[] => (isKept ? [] : [words]);

const ofTheRecord = (before: DataRequest, after: DataRequest): string[] => [
  ...broken(after.version === before.version + 1, 'a version is left out'),
  ...broken(after.version === after.history.length, 'the version is not the number of lines'),
  ...broken(isSame(after.history.slice(0, -1), before.history), 'an earlier line of history has changed'),
  ...broken(firstBrokenLink(after.history, after.reference) === undefined, 'the chain of the history is broken'),
  ...broken(isAsTheTableSays(before, after), `${lastEvent(after)} leads from ${before.stage} to ${after.stage}`),
  ...broken(after.stage !== 'open' || after.check === null, 'what is open again has kept its check'),
];

const lastEvent = ({ history }: DataRequest) => (history.at(-1)?.what ?? '') as RequestEvent;

const isAsTheTableSays = (before: DataRequest, after: DataRequest): boolean => {
  const { from, to }: { from: readonly string[]; to: string } = moves[lastEvent(after)];
  const worksOn = ['open', 'checking', 'ready'].includes(before.stage);
  const expected = to === 'same' || (to === 'back' && !worksOn) ? before.stage : to === 'back' ? 'open' : to;
  return from.includes(before.stage) && after.stage === expected;
};

const handedOver = ['access', 'portability', 'educational-record'];

const ofTheAnswer = (before: DataRequest, after: DataRequest, { marked, now }: Beside): string[] => {
  const { answer, check, delivery, identity, standing, advice, asked, tasks } = after;
  if (!answer || !check || !delivery) return ['it is answered without an answer, a check or a delivery'];
  const held = after.withheld.filter(({ liftedAt }) => liftedAt === null);
  const isCopy = handedOver.includes(asked.matter);
  const disputed = [before, ...marked].filter(({ challenge }) => challenge && challenge.state !== 'resolved');
  const restricted = [before, ...marked].filter(({ restriction }) => restriction && restriction.liftedOn === null);
  const checkedOn = londonClock(check.at).day;
  return [
    ...broken(Boolean(identity?.known ?? identity?.seen), 'it is not settled who the requester is'),
    ...broken(Boolean(standing?.judgement) && standing?.judgement !== 'may-not', 'it is not settled that they may ask'),
    ...broken(check.by.id !== answer.by.id, 'one person prepared it and found it right'),
    ...broken(isAsChecked(after), 'it is not what was checked'),
    ...broken(held.length === 0 || advice !== null, 'something is withheld without advice'),
    ...broken(
      held.every(({ at }) => advice && at <= advice.recordedAt),
      'something was withheld after the advice',
    ),
    ...broken(!standing?.safeguarding || advice !== null, 'it may harm somebody, and no advice was taken'),
    ...broken(
      !isCopy || disputed.every(({ reference }) => answer.bothVersionsOf.includes(reference)),
      'a dispute is not carried',
    ),
    ...broken(
      !isCopy || restricted.every(({ reference }) => answer.flagsRestrictionOf.includes(reference)),
      'a restriction is not flagged',
    ),
    ...broken(!isCopy || after.searches.length > 0, 'nobody has looked anywhere'),
    ...broken(
      !tasks.some((task) => task.kind === 'consult-school' && !task.done && !task.notDone),
      'the school was not consulted',
    ),
    ...broken(after.clarification?.answeredOn !== null, 'a clarification is awaited'),
    ...broken(after.fee?.paidOn !== null || after.fee.ground === 'further-copies', 'a fee is awaited'),
    ...broken(checkedOn <= delivery.on && delivery.on <= londonClock(now).day, 'the day of the delivery cannot be'),
    ...broken(!isLateOn(before, delivery.on) || after.delay !== null, 'it is late, and they were not told'),
  ];
};

const isLateOn = (before: DataRequest, on: string): boolean => {
  const noon = instantInLondon(on, '12:00');
  assert.ok(noon);
  return clockOfRequest(before, noon).state === 'late';
};

/** What may happen between the putting together of an answer and its going out, because it changes nothing in it. */
const harmless: readonly string[] = [
  'checked',
  'request-linked',
  'identity-settled',
  'authority-came',
  'extended',
  'delay-told',
  'request-task-settled',
  'dispute-moved',
];

const isAsChecked = ({ history }: DataRequest): boolean => {
  const events = history.map(({ what }) => what);
  const since = events.slice(events.lastIndexOf('prepared') + 1, -1);
  return since.includes('checked') && since.every((event) => harmless.includes(event));
};

const isSame = (one: unknown, other: unknown): boolean => {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
};

/** What is remarkable about an answer that has gone out, so that a test can tell that it met such answers at all. */
export const remarkable = ({ stage, delay, withheld, answer, clarification }: DataRequest): string[] =>
  stage === 'answered'
    ? [
        ...(delay ? ['answered late'] : []),
        ...(withheld.some(({ liftedAt }) => liftedAt === null) ? ['answered with something withheld'] : []),
        ...(answer && answer.bothVersionsOf.length > 0 ? ['answered with both versions'] : []),
        ...(answer && answer.flagsRestrictionOf.length > 0 ? ['answered with a restriction flagged'] : []),
        ...(clarification ? ['answered after a clarification'] : []),
      ]
    : [];

export const remarkables = [
  'answered late',
  'answered with something withheld',
  'answered with both versions',
  'answered with a restriction flagged',
  'answered after a clarification',
] as const;
