import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Breach } from '../../../src/domain/breach/breach.ts';
import { dueAtOf } from '../../../src/domain/breach/clock.ts';
import { newTask } from '../../../src/domain/breach/tasks/tasks.ts';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import { nextReminderAt, remindersDue } from '../../../src/domain/reminders/due.ts';
import { planOf } from '../../../src/domain/reminders/plan.ts';
import { isQuiet } from '../../../src/domain/reminders/quiet-time.ts';
import { brookvale, kestrel } from '../../support/cast.ts';
import { acknowledged, hour, minute, reported, run } from './support.ts';

const organisations: Organisation[] = [
  brookvale,
  kestrel,
  { ...brookvale, reminders: { ...brookvale.reminders, quietFrom: '22:00', quietUntil: '06:30', tellDpoAfter: 5 } },
];

interface Drawn {
  readonly breach: Breach;
  readonly organisation: Organisation;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    organisation: fc.constantFrom(...organisations),
    at: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
    awareBefore: fc.integer({ min: 0, max: 100 * 60 }),
    seen: fc.boolean(),
    snoozedFor: fc.array(fc.integer({ min: 1, max: 80 * 60 }), { maxLength: 2 }),
    hasTask: fc.boolean(),
  })
  .map(({ organisation, at, awareBefore, seen, snoozedFor, hasTask }) => {
    const awareAt = new Date(at.getTime() - awareBefore * minute).toISOString();
    const kind = { id: 'tell-chair', kind: 'tell-chair', basis: ['policy'], createdAt: at } as const;
    const breach = reported(at.toISOString(), {
      awareAt,
      organisation,
      ...(seen ? acknowledged(at.toISOString()) : {}),
      snoozes: snoozedFor.map((minutes, which) => ({
        personId: organisation.people[which]?.id ?? '',
        until: new Date(at.getTime() + minutes * minute),
      })),
      tasks: hasTask ? [newTask({ ...kind, basis: [...kind.basis] })] : [],
    });
    return { breach, organisation };
  });

const later = (at: Date, hours: number): Date => new Date(at.getTime() + hours * hour);
const week = ({ breach, organisation }: Drawn) => run(breach, later(breach.reportedAt, 8 * 24), { organisation });

describe('whatever is reported, and whenever', () => {
  it('nobody is reminded before the time of a step', () => {
    fc.assert(
      fc.property(drawn, ({ breach, organisation }) => {
        for (const { plannedAt, at } of planOf(breach, organisation)) assert.ok(at >= plannedAt);
        const next = nextReminderAt(breach, organisation, breach.reportedAt);
        if (!next || next <= breach.reportedAt) return;
        assert.deepEqual(remindersDue(breach, organisation, new Date(next.getTime() - 1)), []);
      }),
    );
  });

  it('nobody hears a step twice, or two messages of one kind at once', () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const { told } = week(each);
        assert.equal(
          new Set(told.map(({ personId, step, at }) => `${personId} ${step} ${step === 'snooze' ? +at : ''}`)).size,
          told.length,
        );
        const chats = told.filter(({ step }) => step !== 'ack-e-mail');
        assert.equal(new Set(chats.map(({ personId, at }) => `${personId} ${at.getTime()}`)).size, chats.length);
      }),
      { numRuns: 60 },
    );
  });

  it('nobody is reminded in quiet time while 24 hours or more are left, except that nobody looks after a breach', () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const { breach, organisation } = each;
        for (const { at, step } of week(each).told) {
          const left = dueAtOf(breach).getTime() - at.getTime();
          const goesOn = left <= 24 * hour || step === 'ack-dpo' || step === 'ack-deputy';
          assert.ok(goesOn || !isQuiet(at, organisation.reminders), `${step} at ${at.toISOString()}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('everybody who runs the clock hears that it is over, at that moment, whatever they have put off', () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const { breach, organisation } = each;
        const lapsedAt = Math.max(dueAtOf(breach).getTime(), breach.reportedAt.getTime());
        const lapses = week(each).told.filter(({ step }) => step === 'lapse');
        assert.ok(lapses.every(({ at }) => at.getTime() === lapsedAt));
        const officers = organisation.people.filter(({ roles }) => roles.includes('dpo'));
        for (const { id } of officers) assert.ok(lapses.some(({ personId }) => personId === id));
      }),
      { numRuns: 60 },
    );
  });

  it('nobody is reminded of what is over, reported or decided to need no report', () => {
    const by = { id: 'dev', name: 'Dev Patel' };
    fc.assert(
      fc.property(drawn, ({ breach, organisation }) => {
        const withdrawn = { ...breach, withdrawn: { at: breach.reportedAt, reason: 'none' } } as Breach;
        assert.equal(nextReminderAt(withdrawn, organisation, breach.reportedAt), null);
        const ends: Partial<Breach>[] = [
          { closed: { at: breach.reportedAt, by, heard: '' } } as Partial<Breach>,
          { duplicateOf: 'BR-2026-0009' },
          {
            ...acknowledged('2026-01-01'),
            icoReports: [{ sentAt: breach.reportedAt }],
            tasks: [],
          } as unknown as Partial<Breach>,
        ];
        for (const end of ends) {
          assert.deepEqual(remindersDue({ ...breach, ...end }, organisation, later(breach.reportedAt, 500)), []);
        }
      }),
    );
  });

  it('what has piled up while nobody was there to tell it is one message for each', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 400 }), ({ breach, organisation }, hours) => {
        const due = remindersDue(breach, organisation, later(breach.reportedAt, hours));
        const ways = due.map(({ personId, kind }) => `${personId} ${kind === 'not-acknowledged-by-e-mail'}`);
        assert.equal(new Set(ways).size, ways.length);
      }),
    );
  });

  it('the next instant is one at which something is due', () => {
    fc.assert(
      fc.property(drawn, ({ breach, organisation }) => {
        const next = nextReminderAt({ ...breach, tasks: [] }, organisation, breach.reportedAt);
        assert.ok(next);
        const isDigest = next.getUTCMinutes() === 30 && remindersDue(breach, organisation, next).length === 0;
        assert.ok(isDigest || remindersDue(breach, organisation, next).length > 0);
      }),
    );
  });
});
