import assert from 'node:assert/strict';
import type { Breach } from '../../../src/domain/breach/breach.ts';
import { correctReport } from '../../../src/domain/breach/report/change-report.ts';
import { reportBreach } from '../../../src/domain/breach/report/report-breach.ts';
import type { Actor } from '../../../src/domain/history.ts';
import { destinationKey, destinationsFor } from '../../../src/domain/notices/recipients.ts';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import { isStillWanted } from '../../../src/domain/reminders/due.ts';
import { planOf } from '../../../src/domain/reminders/plan.ts';
import { brookvale, idOf, lostLaptop, maya, now } from '../../support/cast.ts';
import { sharingOakdale } from '../../support/group.ts';

const by = { id: maya.id, name: maya.name } as Actor;
const nadia = idOf(41);
const owen = idOf(42);

type Answer = Breach['report']['shared'];
const reported = (shared: Answer, organisation: Organisation = sharingOakdale): Breach =>
  reportBreach({
    ...{ reference: 'BR-2026-0001', submissionId: idOf(71), reporter: by, organisation, receiptCard: null, now },
    report: lostLaptop({ schools: [], ...(shared ? { shared } : {}) }),
    containedAt: {},
    drill: false,
  });
const corrected = (before: Breach, shared: Answer): ReturnType<typeof correctReport> =>
  correctReport({
    ...{ before, by, organisation: sharingOakdale, submissionId: idOf(72), now: new Date(now.getTime() + 60_000) },
    corrected: { ...before.report, shared, people: 31 },
    containedAt: {},
  });
const toJoint = (notices: readonly { to: string; kind: string; holder: string | null }[]) =>
  notices.filter(({ to }) => to === 'joint-dpo').map(({ kind, holder }) => [kind, holder]);

describe('the joint Data Protection Officer', () => {
  const table: [Answer, boolean][] = [
    ['yes', true],
    ['not-known', true],
    ['no', false],
    [undefined, false],
  ];
  for (const [shared, hears] of table) {
    it(`${hears ? 'hears' : 'does not hear'} of a report that says “${shared ?? 'nothing'}” of shared data`, () => {
      assert.deepEqual(toJoint(reported(shared).notices), hears ? [['breach-reported', nadia]] : []);
    });

    it(`is ${hears ? '' : 'not '}reminded of one that says “${shared ?? 'nothing'}”, with their deputy`, () => {
      const hearers = (name: string) =>
        planOf(reported(shared), sharingOakdale)
          .filter((step) => step.name === name)
          .map(({ personId }) => personId)
          .sort();
      assert.deepEqual(hearers('ack-dpo'), hears ? [nadia, idOf(91)] : [idOf(91)]);
      assert.deepEqual(hearers('ack-deputy'), hears ? [owen] : []);
      assert.ok(!hearers('ack-chair').includes(nadia));
      assert.equal(hearers('clock-24').includes(nadia), hears);
    });
  }

  const corrections: [Answer, Answer, boolean][] = [
    ['no', 'yes', true],
    ['no', 'not-known', true],
    [undefined, 'yes', true],
    ['not-known', 'yes', false],
    ['yes', 'yes', false],
    ['yes', 'no', false],
    ['no', 'no', false],
  ];
  for (const [before, after, hears] of corrections) {
    it(`${hears ? 'hears' : 'is told nothing new'} when “${before ?? 'nothing'}” is corrected to “${after}”`, () => {
      const outcome = corrected(reported(before), after);
      assert.ok(outcome.ok);
      assert.deepEqual(toJoint(outcome.value.notices), hears ? [['breach-reported', nadia]] : []);
    });
  }

  it('is told in person, then the deputy, then both by e-mail; and nowhere once it is not shared', () => {
    const notice = { kind: 'breach-reported', to: 'joint-dpo', holder: nadia } as const;
    const there = { organisation: sharingOakdale, reporter: { id: maya.id, email: undefined }, day: '2026-11-18' };
    assert.deepEqual(destinationsFor(notice, { ...there, shared: true }).map(destinationKey), [
      `chat:${nadia}`,
      `chat:${owen}`,
      `e-mail:${nadia}`,
      `e-mail:${owen}`,
    ]);
    assert.deepEqual(destinationsFor(notice, { ...there, shared: false }), []);
  });

  it('is not told any more of what was corrected before it was sent', () => {
    const notice = {
      id: '1.breach-reported.joint-dpo',
      kind: 'breach-reported',
      to: 'joint-dpo',
      holder: nadia,
    } as const;
    assert.equal(isStillWanted(notice, reported('yes'), sharingOakdale), true);
    assert.equal(isStillWanted(notice, reported('no'), sharingOakdale), false);
    assert.equal(isStillWanted({ ...notice, to: 'dpo' }, reported('no'), sharingOakdale), true);
  });

  it('changes nothing for who else hears', () => {
    const others = (shared: Answer) => reported(shared).notices.filter(({ to }) => to !== 'joint-dpo');
    assert.deepEqual(others('yes'), others('no'));
    assert.deepEqual(toJoint(reported('yes', brookvale).notices), [['breach-reported', null]]);
  });
});
