import assert from 'node:assert/strict';
import { fillInputs } from '../../src/teams/card/fill-inputs.ts';
import { readDay, readTime } from '../../src/teams/card/typed-time.ts';

describe('a time of day as it is typed', () => {
  const times: [string, string | undefined][] = [
    ['15:40', '15:40'],
    ['09:05', '09:05'],
    ['9:05', '09:05'],
    ['15:40:00', '15:40'],
    ['15:40:00.000', '15:40'],
    ['15.40', '15:40'],
    ['1540', '15:40'],
    ['3:00 PM', '15:00'],
    ['3:00\u202fPM', '15:00'],
    ['3:00 p.m.', '15:00'],
    ['3pm', '15:00'],
    ['3 pm', '15:00'],
    ['11am', '11:00'],
    ['12:00 AM', '00:00'],
    ['12:30 am', '00:30'],
    ['12:00 PM', '12:00'],
    ['12pm', '12:00'],
    ['15:40 PM', '15:40'],
    [' 00:00 ', '00:00'],
    ['3', undefined],
    ['15', undefined],
    ['24:00', undefined],
    ['15:60', undefined],
    ['3:5', undefined],
    ['just before lunch', undefined],
    ['', undefined],
  ];
  for (const [typed, time] of times) {
    it(`reads “${typed}” as ${time ?? 'none'}`, () => assert.equal(readTime(typed), time));
  }

  it('is put back into its input so that every phone shows it, and left out where it is none', () => {
    const input = { type: 'Input.Time', id: 'at-time' };
    assert.deepEqual(fillInputs([input], { 'at-time': '3:00 PM' }, []), [{ ...input, value: '15:00' }]);
    assert.deepEqual(fillInputs([input], { 'at-time': 'lunch' }, []), [input]);
  });

  it('leaves a day as it is, without the time that some phones add', () => {
    assert.equal(readDay('2026-11-30T00:00:00.000Z'), '2026-11-30');
    assert.equal(readDay(' 2026-11-30 '), '2026-11-30');
    assert.equal(readDay('yesterday'), 'yesterday');
  });
});
