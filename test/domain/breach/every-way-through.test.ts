import assert from 'node:assert/strict';
import fc from 'fast-check';
import { acknowledgeBreach } from '../../../src/domain/breach/assess/acknowledge-breach.ts';
import { assessBreach } from '../../../src/domain/breach/assess/assess-breach.ts';
import { levels } from '../../../src/domain/breach/assess/assessment.ts';
import { type Breach, statusOf } from '../../../src/domain/breach/breach.ts';
import { closeBreach, reopenBreach } from '../../../src/domain/breach/close/close-breach.ts';
import { linkToMain, receiveDuplicate, releaseDuplicate } from '../../../src/domain/breach/close/duplicates.ts';
import { investigate, planAction } from '../../../src/domain/breach/close/investigate-breach.ts';
import { missingBeforeClosing } from '../../../src/domain/breach/close/missing-before-closing.ts';
import { withdrawalReason, withdrawReport } from '../../../src/domain/breach/report/change-report.ts';
import type { Deciding } from '../../../src/domain/breach/revise-breach.ts';
import { recordDone, recordNotDone } from '../../../src/domain/breach/tasks/settle-task.ts';
import { isOpen } from '../../../src/domain/breach/tasks/tasks.ts';
import { sentForm } from '../../../src/domain/breach/tell/ico-report.ts';
import { letterForm, toldForm } from '../../../src/domain/breach/tell/letter.ts';
import { recordIcoReport } from '../../../src/domain/breach/tell/tell-ico.ts';
import { recordPeopleTold, writeLetter } from '../../../src/domain/breach/tell/tell-people.ts';
import type { Decided } from '../../../src/domain/case.ts';
import { firstBrokenLink } from '../../../src/domain/history.ts';
import type { Outcome } from '../../../src/domain/outcome.ts';
import { brookvale } from '../../support/cast.ts';
import { action, answersFor, closing, deciding, findings, reopening, reported } from '../../support/run-breach.ts';

type Decision = (deciding: Deciding, number: number) => Outcome<Decided<Breach>>;

const openTask = ({ tasks }: Breach, number: number): string => {
  const open = tasks.filter(isOpen);
  return open[number % Math.max(1, open.length)]?.id ?? 'none';
};
const letter = { nature: 'It was lost.', measures: 'It was locked.', contact: 'Dev Patel, on extension 12.' };

/** What one person can decide about one case; `number` chooses among what there is. */
const decisions: Readonly<Record<string, Decision>> = {
  acknowledge: (about) => acknowledgeBreach(about),
  assess: (about, number) => {
    const answers = answersFor(levels[number % levels.length] ?? 'risk', number % 3 === 0 ? 'yes' : 'no');
    return assessBreach({ ...about, answers, begunAt: about.now });
  },
  finish: (about, number) => {
    const taskId = openTask(about.before, number);
    return recordDone({ ...about, taskId, at: about.now, how: 'phone', evidence: 'A call.' as never });
  },
  explain: (about, number) =>
    recordNotDone({ ...about, taskId: openTask(about.before, number), reason: 'They knew.' as never }),
  'tell the ICO': (about, number) => {
    const reasonsForDelay = number % 2 === 0 ? 'Nobody was at work.' : undefined;
    return recordIcoReport(about, sentForm.parse({ kind: 'initial', sentAt: about.now, reasonsForDelay }));
  },
  'tell people': (about) =>
    recordPeopleTold(
      about,
      toldForm.parse({ group: 'pupils', count: 30, how: 'letter', at: about.now, everyone: 'yes' }),
    ),
  'write the letter': (about, number) =>
    writeLetter(about, letterForm.parse(number % 2 === 0 ? letter : { ...letter, consequences: 'Distress.' })),
  investigate: (about) => investigate({ ...about, found: findings }),
  'plan an action': (about) => planAction({ ...about, action }),
  close: (about) => closeBreach({ ...about, ...closing }),
  reopen: (about) => reopenBreach({ ...about, ...reopening }),
  withdraw: (about, number) =>
    number % 8 === 0
      ? withdrawReport({ ...about, ...withdrawalReason.parse({ reason: 'It was found.' }) })
      : { ok: false, code: 'seldom', words: '' },
};

type World = Readonly<Record<'one' | 'other', Breach>>;
type Which = keyof World;
const across = (which: Which): Which => (which === 'one' ? 'other' : 'one');

interface Move {
  readonly do: string;
  readonly to: Which;
  readonly number: number;
}

/** What a move makes of the two cases; a refusal leaves them as they are. Some links stop between their two writes. */
const moved = (world: World, { do: what, to, number }: Move, minutes: number): World => {
  const decide = decisions[what];
  const by = (which: Which, from: World = world) => deciding(from[which], minutes);
  const keep = (which: Which, outcome: Outcome<Decided<Breach>>, from: World = world): World =>
    outcome.ok ? { ...from, [which]: outcome.value.record } : from;
  if (what === 'reopen' && world[to].duplicateOf !== null) {
    const released = keep(across(to), releaseDuplicate({ ...by(across(to)), duplicate: world[to] }));
    return keep(to, reopenBreach({ ...by(to, released), ...reopening }), released);
  }
  if (decide) return keep(to, decide(by(to), number));
  const main = across(to);
  const already = world[main].duplicates.some(({ reference }) => reference === world[to].reference);
  const received = already ? world : keep(main, receiveDuplicate({ ...by(main), duplicate: world[to] }));
  if (number % 3 === 0 || (received === world && !already)) return received;
  return keep(to, linkToMain({ ...by(to, received), main: received[main] }), received);
};

/** What leads to a closing comes more often, so that many ways get there. */
const often = ['explain', 'explain', 'explain', 'explain', 'investigate', 'close', 'close', 'close'];
const moves = fc.record<Move>({
  do: fc.constantFrom(...Object.keys(decisions), ...often, 'link'),
  to: fc.constantFrom<Which>('one', 'other'),
  number: fc.nat(100),
});

const start = (): World => ({
  one: reported(),
  other: reported({ reference: 'BR-2026-0002', awareAt: new Date('2026-11-17T18:00:00Z') }),
});

/** Decided at this many minutes after the report: some of it within the 72 hours, some of it late. */
const spread = 90;

describe('every way through a breach', () => {
  it('never ends closed with something missing, and never loses a line of history', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(moves, { minLength: 20, maxLength: 120, size: 'max' }), (plan) => {
        plan.reduce((world, move, at) => {
          const next = moved(world, move, (at + 1) * spread);
          for (const which of ['one', 'other'] as const) {
            const [before, after] = [world[which], next[which]];
            reached.add(statusOf(after));
            if (statusOf(after) === 'closed') assert.deepEqual(missingBeforeClosing(after, brookvale), []);
            assert.equal(after.version, after.history.length);
            assert.deepEqual(after.history.slice(0, before.version), before.history);
            assert.equal(firstBrokenLink(after.history, after.reference), undefined);
          }
          assert.ok(!(next.one.duplicateOf && next.other.duplicateOf), 'each is the other’s duplicate');
          return next;
        }, start());
      }),
      { numRuns: 150 },
    );
    assert.deepEqual([...reached].sort(), ['acknowledged', 'assessed', 'closed', 'duplicate', 'open', 'withdrawn']);
  });
});
