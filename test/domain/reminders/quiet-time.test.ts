import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterQuiet, isQuiet } from '../../../src/domain/reminders/quiet-time.ts';

const usual = { quietFrom: '18:00', quietUntil: '08:00' };

describe('quiet time', () => {
  const table: [string, string, string][] = [
    ['in the day it is over at once', '2026-11-18T12:00Z', '2026-11-18T12:00Z'],
    ['the evening ends at eight in the morning', '2026-11-18T18:00Z', '2026-11-19T08:00Z'],
    ['the night ends the same morning', '2026-11-18T07:59Z', '2026-11-18T08:00Z'],
    ['Friday evening ends on Monday', '2026-11-20T18:00Z', '2026-11-23T08:00Z'],
    ['Sunday ends on Monday', '2026-11-22T12:00Z', '2026-11-23T08:00Z'],
    ['before the clocks go back, Friday evening ends an hour later', '2026-10-23T17:30Z', '2026-10-26T08:00Z'],
    ['before the clocks go forward, Friday evening ends an hour sooner', '2026-03-27T18:30Z', '2026-03-30T07:00Z'],
    ['Christmas Eve ends after Boxing Day’s substitute', '2026-12-24T18:00Z', '2026-12-29T08:00Z'],
    ['Good Friday ends after Easter Monday', '2026-04-03T10:00Z', '2026-04-07T07:00Z'],
  ];
  for (const [words, at, over] of table) {
    it(words, () => assert.deepEqual(afterQuiet(new Date(at), usual), new Date(over)));
  }

  it('need not go over midnight', () => {
    const early = { quietFrom: '00:00', quietUntil: '07:00' };
    assert.equal(isQuiet(new Date('2026-11-18T20:00Z'), early), false);
    assert.deepEqual(afterQuiet(new Date('2026-11-18T03:00Z'), early), new Date('2026-11-18T07:00Z'));
  });

  it('ends at an instant that is not quiet and not before', () => {
    const times = fc.constantFrom('00:00', '06:30', '08:00', '12:00', '16:45', '18:00', '22:00');
    const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, times, times, (at, quietFrom, quietUntil) => {
        const over = afterQuiet(at, { quietFrom, quietUntil });
        assert.ok(over >= at);
        assert.equal(isQuiet(over, { quietFrom, quietUntil }), false);
      }),
    );
  });
});
