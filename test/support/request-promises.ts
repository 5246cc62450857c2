import assert from 'node:assert/strict';
import { instantInLondon, londonClock } from '../../src/domain/deadlines/london-time.ts';
import { firstBrokenLink } from '../../src/domain/history.ts';
import type { PolicyName } from '../../src/domain/policies/index.ts';
import { clockOfRequest } from '../../src/domain/request/dates/request-clock.ts';
import { moves, type RequestEvent } from '../../src/domain/request/machine.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';

/** What stands beside a change when it is made: other requests about the same person whose marker stands. */
interface Beside {
  readonly marked: readonly DataRequest[];
  readonly now: Date;
  readonly policy: PolicyName;
}

/** What the machine promises of every change, said anew: nothing here asks its guards. Each broken promise in words. */
export const brokenPromises = (before: DataRequest, after: DataRequest, beside: Beside): string[] => [
  ...ofTheRecord(before, after),
  ...(lastEvent(after) === 'advice-recorded' ? ofTheAdvice(before, after, beside) : []),
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
  ...ofTheBody(before, after),
];

/** What a body gets is decided before it goes out, an order of a court is not put aside, and no lock of a requester binds a body. */
const ofTheBody = (before: DataRequest, after: DataRequest): string[] => {
  const { asked, disclosure, stage } = after;
  if (asked.matter !== 'disclosure') return [];
  const isClosedNow = stage === 'closed' && before.stage !== 'closed';
  return [
    ...broken(
      !isClosedNow || (disclosure !== null && disclosure.decision !== 'ask-first'),
      'nobody decided what it gets',
    ),
    ...broken(
      asked.power !== 'court-order' || disclosure?.decision !== 'do-not-give',
      'an order of a court is put aside',
    ),
    ...broken(!['checking', 'ready', 'answered', 'refused'].includes(stage), 'it is answered like an access request'),
    ...broken(
      !['identity-asked', 'standing-judged', 'extended', 'clarification-asked', 'fee-asked'].includes(lastEvent(after)),
      'a lock of a requester binds a body',
    ),
  ];
};

const lastEvent = ({ history }: DataRequest) => (history.at(-1)?.what ?? '') as RequestEvent;

const isAsTheTableSays = (before: DataRequest, after: DataRequest): boolean => {
  const { from, to }: { from: readonly string[]; to: string } = moves[lastEvent(after)];
  const worksOn = ['open', 'checking', 'ready'].includes(before.stage);
  const expected = to === 'same' || (to === 'back' && !worksOn) ? before.stage : to === 'back' ? 'open' : to;
  return from.includes(before.stage) && after.stage === expected;
};

/** What is held back in the interests of the young person, or because of a risk of harm (SEIPS 5.2). */
const ofHarm: readonly string[] = [
  'serious-harm',
  'serious-harm-health',
  'child-abuse-data',
  'court-papers',
  'given-in-confidence-by-child',
  'given-in-confidence-health',
];

const heldOfHarm = ({ asked, withheld }: DataRequest) =>
  asked.capacity === 'staff'
    ? []
    : withheld.filter(({ exemption, liftedAt }) => liftedAt === null && ofHarm.includes(exemption));

const mayHarm = (request: DataRequest): boolean =>
  request.asked.capacity !== 'staff' && (request.standing?.safeguarding === true || heldOfHarm(request).length > 0);

/** Nobody outside hears of what is not theirs: the Safeguarding Officer in a partnership alone, and only where it may harm. */
const ofTheAdvice = (before: DataRequest, { advice }: DataRequest, { policy }: Beside): string[] => [
  ...broken(mayHarm(before), 'advice was taken where nothing may harm anybody'),
  ...broken((advice?.of === 'safeguarding-officer') === (policy === 'seips'), 'the wrong office was asked'),
];

const handedOver = ['access', 'portability', 'educational-record'];

const ofTheAnswer = (before: DataRequest, after: DataRequest, { marked, now, policy }: Beside): string[] => {
  const { answer, check, delivery, identity, standing, advice, asked, tasks } = after;
  if (!answer || !check || !delivery) return ['it is answered without an answer, a check or a delivery'];
  const isCopy = handedOver.includes(asked.matter);
  const disputed = [before, ...marked].filter(({ challenge }) => challenge && challenge.state !== 'resolved');
  const restricted = [before, ...marked].filter(({ restriction }) => restriction && restriction.liftedOn === null);
  const checkedOn = londonClock(check.at).day;
  return [
    ...broken(Boolean(identity?.known ?? identity?.seen), 'it is not settled who the requester is'),
    ...broken(Boolean(standing?.judgement) && standing?.judgement !== 'may-not', 'it is not settled that they may ask'),
    ...broken(check.by.id !== answer.by.id, 'one person prepared it and found it right'),
    ...broken(isAsChecked(after), 'it is not what was checked'),
    ...broken(
      policy !== 'seips' || !mayHarm(after) || advice !== null,
      'it may harm somebody, and no advice was taken',
    ),
    ...broken(
      policy !== 'seips' || heldOfHarm(after).every(({ at }) => advice && at <= advice.recordedAt),
      'something was held back to protect the child after the advice',
    ),
    ...broken(
      after.withheld.every(
        ({ exemption, liftedAt, approved }) => exemption !== 'another-ground' || liftedAt !== null || approved,
      ),
      'something is withheld on another ground that nobody approved',
    ),
    ...broken(
      after.withheld.every(
        ({ exemption, thirdParty }) =>
          exemption !== 'other-people' || (thirdParty?.notReasonable && thirdParty.agreed !== 'agreed'),
      ),
      'somebody else’s information is withheld without its test',
    ),
    ...broken(
      !isCopy || disputed.every(({ reference }) => answer.bothVersionsOf.includes(reference)),
      'a dispute is not carried',
    ),
    ...broken(
      !isCopy || restricted.every(({ reference }) => answer.flagsRestrictionOf.includes(reference)),
      'a restriction is not flagged',
    ),
    ...(isCopy ? ofHealth(after, delivery.on) : []),
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

/** Six months earlier, or the last day of that month. */
const sixMonthsBefore = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 7, Math.min(date, last))).toISOString().slice(0, 10);
};

/** No health data goes out without a health professional's opinion, unless the person it is about has it already. */
const ofHealth = ({ searches, health, withheld }: DataRequest, on: string): string[] => {
  const lines = withheld.filter(({ liftedAt, extent }) => liftedAt === null && extent === 'whole');
  const says = ({ opinion }: DataRequest['health'][number], conclusion: string) =>
    opinion?.conclusion === conclusion && opinion.on <= on && opinion.on > sixMonthsBefore(on);
  const listed = health.filter(({ struck }) => struck === null);
  const isKept = (piece: DataRequest['health'][number]) => {
    const line = lines.find(({ id }) => id === piece.heldBy);
    if (line) return !line.exemption.startsWith('serious-harm') || says(piece, 'harm');
    return piece.opinion?.conclusion !== 'harm' && (piece.known !== null || says(piece, 'no-harm'));
  };
  const asHealth = withheld.filter(
    ({ liftedAt, exemption }) => liftedAt === null && exemption === 'serious-harm-health',
  );
  return [
    ...broken(
      searches.every(({ holdsHealth }) => holdsHealth === 'yes' || holdsHealth === 'no'),
      'nobody knows whether it holds health data',
    ),
    ...broken(
      !searches.some(({ holdsHealth }) => holdsHealth === 'yes') || health.length > 0,
      'health data was found and not listed',
    ),
    ...broken(listed.every(isKept), 'health data goes out, or is held back, without its opinion'),
    ...broken(
      asHealth.every(({ id }) => listed.some((piece) => piece.heldBy === id && says(piece, 'harm'))),
      'a line is held back as health data without an opinion',
    ),
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
  'opinion-asked',
  'identity-settled',
  'exemption-approved',
  'authority-came',
  'extended',
  'fee-paid',
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
export const remarkable = ({ stage, delay, withheld, answer, advice, clarification, health }: DataRequest): string[] =>
  stage === 'answered'
    ? [
        ...(delay ? ['answered late'] : []),
        ...(health.some(({ opinion }) => opinion) ? ['answered with an opinion on health data'] : []),
        ...(health.some(({ known }) => known) ? ['answered with health data that was known'] : []),
        ...(health.some(({ heldBy }) => heldBy) ? ['answered with health data held back'] : []),
        ...(withheld.some(({ liftedAt }) => liftedAt === null) ? ['answered with something withheld'] : []),
        ...(withheld.some(({ liftedAt, approved }) => liftedAt === null && approved)
          ? ['answered with something withheld on another ground']
          : []),
        ...(withheld.some(({ liftedAt }) => liftedAt === null) && advice === null
          ? ['answered with something withheld and nobody’s advice']
          : []),
        ...(advice?.of === 'safeguarding-officer' ? ['answered with the Safeguarding Officer’s advice'] : []),
        ...(advice && advice.of !== 'safeguarding-officer' ? ['answered with additional advice'] : []),
        ...(answer && answer.bothVersionsOf.length > 0 ? ['answered with both versions'] : []),
        ...(answer && answer.flagsRestrictionOf.length > 0 ? ['answered with a restriction flagged'] : []),
        ...(clarification ? ['answered after a clarification'] : []),
      ]
    : [];

export const remarkables = [
  'answered late',
  'answered with an opinion on health data',
  'answered with health data that was known',
  'answered with health data held back',
  'answered with something withheld',
  'answered with something withheld and nobody’s advice',
  'answered with something withheld on another ground',
  'answered with the Safeguarding Officer’s advice',
  'answered with additional advice',
  'answered with both versions',
  'answered with a restriction flagged',
  'answered after a clarification',
] as const;
