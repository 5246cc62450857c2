import assert from 'node:assert/strict';
import { banded } from '../../src/teams/card/clock-band.ts';
import { clockLine } from '../../src/teams/card/clock-line.ts';
import { requestClockLine } from '../../src/teams/card/request-clock-line.ts';
import { allCards } from '../support/all-cards.ts';
import { brookvale, now } from '../support/cast.ts';
import { assessed, reported } from '../support/run-breach.ts';
import { sampleRequest } from '../support/sample-request.ts';
import { everyElement } from '../support/walk-dialogue.ts';

const hour = 3_600_000;
const noticed = reported().report.awareAt;

describe('the band at the top of a card', () => {
  const styles: [statusColor: string, clockColor: string, band: string][] = [
    ['Accent', 'Default', 'accent'],
    ['Good', 'Default', 'good'],
    ['Warning', 'Default', 'warning'],
    ['Accent', 'Warning', 'warning'],
    ['Accent', 'Attention', 'attention'],
    ['Good', 'Attention', 'attention'],
    ['Attention', 'Default', 'attention'],
    ['Default', 'Default', 'emphasis'],
  ];
  for (const [statusColor, clockColor, band] of styles)
    it(`shows what is urgent before how the case stands: ${statusColor}, ${clockColor}`, () =>
      assert.equal(banded({ statusColor, clockColor }).band, band));

  it('always holds words, so that nothing is told by its colour alone', () => {
    const bands = allCards().flatMap(({ name, shown }) =>
      everyElement(shown)
        .filter(({ type, bleed }) => type === 'Container' && bleed === true)
        .map(({ items }) => ({ name, items })),
    );
    assert.ok(bands.length > 50);
    const silent = bands.filter(({ items }) => !everyElement(items).some(({ text }) => /\p{L}/u.test(`${text ?? ''}`)));
    assert.deepEqual(
      silent.map(({ name }) => name),
      [],
    );
  });

  it('leaves the words in the colour that everybody can read on it', () => {
    const coloured = allCards().flatMap(({ name, shown }) =>
      everyElement(shown)
        .filter(({ type, bleed }) => type === 'Container' && bleed === true)
        .flatMap(({ items }) => everyElement(items).filter(({ color }) => color !== undefined))
        .map(() => name),
    );
    assert.deepEqual(coloured, []);
  });
});

describe('the clock as a bar', () => {
  const spent: [hours: number, over: number | null][] = [
    [0, 0],
    [36, 10],
    [71, 20],
    [72, 20],
    [100, 20],
  ];
  for (const [hours, over] of spent)
    it(`is thick for what is over and thin for what is left, in ${over} of 20 marks after ${hours} hours`, () => {
      const line = clockLine(reported(), new Date(noticed.getTime() + hours * hour));
      const { hasBar, barOver, barLeft } = banded({ spent: line?.spent ?? null });
      assert.deepEqual([hasBar, barOver.length, barOver.length + barLeft.length], [true, over, 20]);
      assert.ok(!barOver.includes('─') && !barLeft.includes('━'));
    });

  it('is not drawn where no clock runs', () => {
    assert.equal(clockLine(assessed(reported(), 'unlikely'), now)?.spent, null);
    assert.equal(banded({}).hasBar, false);
  });

  it('counts the days of a request from the day it came, and is left out where something was waited for', () => {
    const request = sampleRequest();
    const line = requestClockLine(request, { organisation: brookvale, now });
    assert.ok(line?.spent !== null && line?.spent !== undefined && line.spent >= 0 && line.spent < 1);
    const waited = { ...request, clarification: { askedOn: '2026-11-17' } } as unknown as typeof request;
    const shown = requestClockLine(waited, { organisation: brookvale, now });
    assert.equal(shown?.spent, null);
  });
});
