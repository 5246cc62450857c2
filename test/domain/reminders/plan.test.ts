import assert from 'node:assert/strict';
import { londonClock } from '../../../src/domain/deadlines/london-time.ts';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import { brookvale, colleague, idOf, kestrel } from '../../support/cast.ts';
import { acknowledged, hour, reported, run } from './support.ts';

const names = (organisation: Organisation) => (id: string) =>
  organisation.people.find((each) => each.id === id)?.name.split(' ')[0] ?? id;

/** What was told, a line each: `Fri 20 16:30 ack-dpo Dev`. */
const timetable = ({ told }: ReturnType<typeof run>, organisation = brookvale): string[] =>
  told.map(({ at, step, personId }) => {
    const { day, time } = londonClock(at);
    return `${day.slice(5)} ${time} ${step} ${names(organisation)(personId)}`;
  });

const daysAfter = (at: string, days: number) => new Date(new Date(at).getTime() + days * 24 * hour);

describe('the plan of reminders', () => {
  it('escalates a breach that nobody acknowledges: DPO, deputy, Chair, e-mail, and then tells the clock', () => {
    const tuesday = '2026-11-17T09:00Z';
    assert.deepEqual(timetable(run(reported(tuesday), daysAfter(tuesday, 4))), [
      '11-17 09:30 ack-dpo Dev',
      '11-17 11:00 ack-deputy Ruth',
      '11-17 15:00 ack-chair Helen',
      '11-17 17:00 ack-e-mail Dev',
      '11-17 17:00 ack-e-mail Ruth',
      '11-17 17:00 ack-e-mail Helen',
      '11-18 09:00 clock-48 Dev',
      '11-19 09:00 clock-24 Dev',
      '11-19 21:00 clock-12 Dev',
      '11-19 21:00 clock-12 Ruth',
      '11-20 03:00 clock-6 Dev',
      '11-20 03:00 clock-6 Ruth',
      '11-20 07:00 clock-2 Dev',
      '11-20 07:00 clock-2 Ruth',
      '11-20 09:00 lapse Dev',
      '11-20 09:00 lapse Ruth',
      '11-20 09:00 lapse Helen',
    ]);
  });

  it('tells DPO and deputy at night, while the Chair and e-mail wait for the morning', () => {
    const evening = '2026-11-17T20:00Z';
    assert.deepEqual(timetable(run(reported(evening), daysAfter(evening, 1))), [
      '11-17 20:30 ack-dpo Dev',
      '11-17 22:00 ack-deputy Ruth',
      '11-18 08:00 ack-chair Helen',
      '11-18 08:00 ack-e-mail Dev',
      '11-18 08:00 ack-e-mail Ruth',
      '11-18 08:00 ack-e-mail Helen',
    ]);
  });

  it('goes faster in proportion when less than 24 hours are left at reporting, and waits for no morning then', () => {
    const evening = '2026-11-17T20:00Z';
    const late = reported(evening, { awareAt: '2026-11-15T08:00Z' });
    assert.deepEqual(timetable(run(late, daysAfter(evening, 0.3))), [
      '11-17 20:15 ack-dpo Dev',
      '11-17 21:00 ack-deputy Ruth',
      '11-17 23:00 ack-chair Helen',
      '11-18 00:00 ack-e-mail Dev',
      '11-18 00:00 ack-e-mail Ruth',
      '11-18 00:00 ack-e-mail Helen',
      '11-18 02:00 clock-6 Dev',
      '11-18 02:00 clock-6 Ruth',
    ]);
  });

  it('tells everybody at once when the 72 hours were over at reporting, in one message each beside the e-mail', () => {
    const at = '2026-11-17T20:00Z';
    const lapsed = reported(at, { awareAt: '2026-11-10T08:00Z' });
    assert.deepEqual(timetable(run(lapsed, daysAfter(at, 3))).sort(), [
      '11-17 20:00 ack-e-mail Dev',
      '11-17 20:00 ack-e-mail Helen',
      '11-17 20:00 ack-e-mail Ruth',
      '11-17 20:00 lapse Dev',
      '11-17 20:00 lapse Helen',
      '11-17 20:00 lapse Ruth',
    ]);
  });

  it('tells the Data Controller and the Lead Processor of a trust', () => {
    const tuesday = '2026-11-17T09:00Z';
    const told = timetable(
      run(reported(tuesday, { organisation: kestrel }), daysAfter(tuesday, 0.3), { organisation: kestrel }),
      kestrel,
    );
    assert.deepEqual(told, ['11-17 09:30 ack-dpo Imran', '11-17 15:00 ack-chair Grace', '11-17 15:00 ack-chair Tom']);
  });

  it('stops escalating once somebody has acknowledged it, and stops for good when it is over', () => {
    const tuesday = '2026-11-17T09:00Z';
    const seen = reported(tuesday, acknowledged('2026-11-17T09:10Z'));
    assert.deepEqual(timetable(run(seen, daysAfter(tuesday, 1.2))), ['11-18 09:00 clock-48 Dev']);
    assert.deepEqual(timetable(run({ ...seen, duplicateOf: 'BR-2026-0002' }, daysAfter(tuesday, 9))), []);
  });

  it('waits for Monday, but no longer than until 24 hours are left, and is then one message', () => {
    const thursday = '2026-11-19T19:00Z';
    const seen = reported(thursday, acknowledged('2026-11-19T19:10Z'));
    // 48 hours are left on Friday evening, 24 on Saturday evening.
    assert.deepEqual(timetable(run(seen, daysAfter(thursday, 2.1))), ['11-21 19:00 clock-24 Dev']);
  });

  it('tells whoever covers, on the days when somebody is away', () => {
    const tuesday = '2026-11-17T09:00Z';
    const away = { from: '2026-11-18', until: '2026-11-18', cover: colleague('Sam Whitlock').id };
    const people = brookvale.people.map((each) => (each.name === 'Dev Patel' ? { ...each, away: [away] } : each));
    const organisation = { ...brookvale, people };
    const seen = reported(tuesday, acknowledged('2026-11-17T09:10Z'));
    assert.deepEqual(timetable(run(seen, daysAfter(tuesday, 2.1), { organisation })), [
      '11-18 09:00 clock-48 Sam',
      '11-19 09:00 clock-24 Dev',
    ]);
  });

  it('tells the steps of a corrected clock anew', () => {
    const tuesday = '2026-11-17T09:00Z';
    const seen = reported(tuesday, acknowledged('2026-11-17T09:10Z'));
    const { after } = run(seen, daysAfter(tuesday, 3));
    const awareness = { at: new Date('2026-11-18T09:00Z'), reason: '', by: after.reporter, recordedAt: new Date() };
    const corrected = { ...after, awareness } as typeof after;
    const { told } = run(corrected, daysAfter(tuesday, 5), { from: daysAfter(tuesday, 3) });
    assert.deepEqual(
      told.filter(({ personId }) => personId === idOf(2)).map(({ step }) => step),
      ['clock-24', 'clock-12', 'clock-6', 'clock-2', 'lapse'],
    );
  });

  describe('snoozed', () => {
    const tuesday = '2026-11-17T09:00Z';
    const dev = colleague('Dev Patel').id;
    const snoozed = (until: string, at = tuesday) =>
      reported(at, { ...acknowledged(at), snoozes: [{ personId: dev, until: new Date(until) }] });

    it('comes once when it ends, in place of the steps that it held back', () => {
      assert.deepEqual(timetable(run(snoozed('2026-11-18T10:30Z'), daysAfter(tuesday, 1.2))), [
        '11-18 10:30 snooze Dev',
      ]);
    });

    it('comes again even where no step was held back', () => {
      assert.deepEqual(timetable(run(snoozed('2026-11-17T11:30Z'), daysAfter(tuesday, 0.5))), [
        '11-17 11:30 snooze Dev',
      ]);
    });

    it('does not hold back that the 72 hours are over, and comes after that', () => {
      const told = timetable(run(snoozed('2026-11-20T12:00Z'), daysAfter(tuesday, 4)));
      assert.deepEqual(
        told.filter((line) => line.endsWith('Dev')),
        ['11-20 09:00 lapse Dev', '11-20 12:00 snooze Dev'],
      );
    });

    it('holds back nobody else', () => {
      const told = timetable(run(snoozed('2026-11-20T08:00Z'), daysAfter(tuesday, 4)));
      assert.deepEqual(
        told.filter((line) => line.endsWith('Ruth')).map((line) => line.split(' ')[2]),
        ['clock-12', 'clock-6', 'clock-2', 'lapse'],
      );
    });
  });
});
