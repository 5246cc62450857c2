import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysAfter, isWorkingDay } from '../../../src/domain/deadlines/calendar.ts';
import { londonClock } from '../../../src/domain/deadlines/london-time.ts';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import { nextReminderAt, reminderNotice, remindersDue } from '../../../src/domain/reminders/due.ts';
import { planOf } from '../../../src/domain/reminders/plan.ts';
import { isQuiet } from '../../../src/domain/reminders/quiet-time.ts';
import { datesOf } from '../../../src/domain/request/dates/dates-of.ts';
import { matters } from '../../../src/domain/request/matters.ts';
import type { DataRequest } from '../../../src/domain/request/request.ts';
import { brookvale, idOf, kestrel, larkfield } from '../../support/cast.ts';
import { khanAsks, sampleRequest } from '../../support/sample-request.ts';
import { minute, type Told } from './support.ts';

const organisations: Organisation[] = [
  brookvale,
  kestrel,
  larkfield,
  { ...brookvale, reminders: { ...brookvale.reminders, digestAt: '06:45' } },
  { ...kestrel, requests: { ...kestrel.requests, remindDaysBefore: [30, 10, 10, 5] } },
];

const by = { id: idOf(2), name: 'Dev Patel' } as DataRequest['reporter'];
const words = 'Said.' as string & DataRequest['asked']['wants'];

interface Drawn {
  readonly request: DataRequest;
  readonly organisation: Organisation;
}

/** Days are counted from the one on which it came. */
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    organisation: fc.constantFrom(...organisations),
    receivedOn: fc.integer({ min: 0, max: 700 }).map((days) => daysAfter('2026-02-05', days)),
    loggedAfter: fc.integer({ min: 0, max: 60 * 24 * 60 }),
    matter: fc.constantFrom(...matters),
    asksIdentity: fc.option(fc.tuple(fc.nat({ max: 20 }), fc.option(fc.nat({ max: 20 })))),
    asksClarification: fc.option(fc.tuple(fc.nat({ max: 20 }), fc.option(fc.nat({ max: 40 })))),
    isExtended: fc.boolean(),
  })
  .map(({ organisation, receivedOn, loggedAfter, matter, asksIdentity, asksClarification, isExtended }) => {
    const on = (days: number) => daysAfter(receivedOn, days);
    const reportedAt = new Date(new Date(`${receivedOn}T12:00Z`).getTime() + loggedAfter * minute);
    const recordedAt = reportedAt;
    const [doubted = 0, seen = null] = asksIdentity ?? [];
    const [paused = 0, answered = null] = asksClarification ?? [];
    const extension = { ground: 'complex', reasons: words, toldOn: on(5), by, recordedAt } as const;
    const request = sampleRequest({
      ...{ reportedAt, organisation: organisation.id, asked: { ...khanAsks, matter, receivedOn } },
      identity: asksIdentity && {
        ...{ asked: { on: on(doubted), doubt: words, by }, known: null },
        seen: seen === null ? null : { on: on(doubted + seen), by, evidence: ['passport'], recordedAt },
      },
      clarification: asksClarification && {
        ...{
          askedOn: on(paused),
          need: 'cannot-find' as const,
          reason: words,
          question: words,
          by,
          answer: answered === null ? null : words,
        },
        answeredOn: answered === null ? null : on(paused + answered),
      },
      extension: isExtended ? extension : null,
    });
    return { request, organisation };
  });

/** Tells every step at its moment, and leaves the lists of the days between out. */
const runSteps = ({ request, organisation }: Drawn, until = new Date('2030-01-01')) => {
  const instants = planOf(request, organisation).map(({ at }) => at.getTime());
  const told: Told[] = [];
  let after = request;
  for (const instant of [...new Set(instants)].sort((one, other) => one - other)) {
    const at = new Date(instant);
    if (at > until) break;
    const due = remindersDue(after, organisation, at);
    told.push(...due.map(({ name, personId }) => ({ at, personId, step: name })));
    after = { ...after, notices: [...after.notices, ...due.map((each) => reminderNotice(each, request, at))] };
  }
  return { told, after };
};
const toldOf = (each: Drawn): Told[] => runSteps(each).told;

describe('whatever is asked for, and whenever', () => {
  it('nobody hears a step twice, or two messages at once', () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const told = toldOf(each);
        assert.equal(new Set(told.map(({ personId, step }) => `${personId} ${step}`)).size, told.length);
        assert.equal(new Set(told.map(({ personId, at }) => `${personId} ${at.getTime()}`)).size, told.length);
      }),
      { numRuns: 40 },
    );
  });

  it('nobody is reminded in the evening, at a weekend or on a bank holiday', () => {
    fc.assert(
      fc.property(drawn, (each) => {
        for (const { at, step } of toldOf(each)) {
          assert.ok(!isQuiet(at, each.organisation.reminders), `${step} at ${at.toISOString()}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a step comes on its day or a working day before, and never after the day that it counts towards', () => {
    fc.assert(
      fc.property(drawn, ({ request, organisation }) => {
        for (const { name, at } of planOf(request, organisation)) {
          const [, days, dueOn] = /-(\d+)@(\S+)$/.exec(name) ?? [];
          if (days === undefined || dueOn === undefined || name.startsWith('awaits-')) continue;
          const { day } = londonClock(at);
          assert.ok(isWorkingDay(day));
          assert.ok(day <= daysAfter(dueOn, -Number(days)), `${name} on ${day}`);
        }
      }),
    );
  });

  it('each date of a request is told to be over on the working day after it, or at once where it was logged later', () => {
    fc.assert(
      fc.property(drawn, ({ request, organisation }) => {
        const plan = planOf(request, organisation);
        for (const { kind, dueOn } of datesOf(request, organisation)) {
          const lapses = plan.filter(({ name }) => name === `${kind}-lapse@${dueOn}`);
          assert.equal(lapses.length > 0, dueOn !== undefined);
          for (const { at, capped } of lapses) {
            assert.ok(!capped && londonClock(at).day > (dueOn ?? ''));
            assert.ok(at >= request.reportedAt);
          }
        }
      }),
    );
  });

  it('the law’s day never passes without whoever looks after requests hearing of it', () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const law = datesOf(each.request, each.organisation).find(({ kind, dueOn }) => kind !== 'policy' && dueOn);
        if (!law) return;
        const lapses = toldOf(each).filter(({ step }) => step === `${law.kind}-lapse@${law.dueOn}`);
        const officers = each.organisation.people.filter(({ roles }) => roles.includes('dpo'));
        for (const { id } of officers) assert.equal(lapses.filter(({ personId }) => personId === id).length, 1);
      }),
      { numRuns: 40 },
    );
  });

  it('nothing is told of a date that has moved, and its new steps are told whatever was told of the old', () => {
    fc.assert(
      fc.property(drawn, fc.nat({ max: 40 }), ({ request, organisation }, days) => {
        const at = new Date(request.reportedAt.getTime() + days * 24 * 60 * minute);
        const { after } = runSteps({ request, organisation }, at);
        const asked = { ...after.asked, receivedOn: daysAfter(after.asked.receivedOn, 3) };
        const moved = { ...after, asked, identity: null, clarification: null };
        const dates = datesOf(moved, organisation).flatMap(({ dueOn }) => dueOn ?? []);
        const told = planOf(moved, organisation);
        assert.ok(told.every(({ name }) => dates.some((date) => name.endsWith(`@${date}`))));
      }),
      { numRuns: 40 },
    );
  });

  it('nothing is told once it has ended, and what has piled up is one message for each', () => {
    fc.assert(
      fc.property(drawn, fc.nat({ max: 400 }), ({ request, organisation }, days) => {
        const at = new Date(request.reportedAt.getTime() + days * 24 * 60 * minute);
        const due = remindersDue(request, organisation, at);
        assert.equal(new Set(due.map(({ personId }) => personId)).size, due.length);
        const ended = { ...request, stage: 'answered' as const };
        assert.deepEqual(remindersDue(ended, organisation, at), []);
        assert.equal(nextReminderAt(ended, organisation, at), null);
      }),
    );
  });
});
