import assert from 'node:assert/strict';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { casePages } from '../../src/domain/breach/case-pages.ts';
import { casePage } from '../../src/pages/case-pages/case-page.ts';
import { brookvale, colleague } from '../support/cast.ts';
import { casesTold } from '../support/sample-breach.ts';

const now = new Date('2026-11-19T09:00:00Z');
const voice = { tick: 'some', type: (id: string) => `What was typed into ${id}` } as const;
const told = casesTold(voice, 'Maya Okafor');
const open = {
  fresh: told.fresh,
  acknowledged: told.acknowledged,
  high: told.high,
  planned: told.planned,
  explained: told.explained,
};

const titlesOn = (which: (typeof casePages)[number], about: Breach): string[] => {
  const { card } = casePage(which, about, {
    organisation: brookvale,
    person: colleague('Dev Patel'),
    readings: undefined,
    now,
  });
  return (card['actions'] as { title: string }[]).map(({ title }) => title);
};

describe('every page of a breach', () => {
  for (const [state, about] of Object.entries(open)) {
    it(`leads on from where nothing is left to do, to what is next about the breach: ${state}`, () => {
      const [next] = titlesOn('report', about);
      assert.equal(titlesOn('history', about)[0], next);
      if (about.assessments.length > 0) assert.equal(titlesOn('assessment', about)[0], next);
    });

    it(`has the way to close it, and the way back, on what has to be done: ${state}`, () => {
      const titles = titlesOn('tasks', about);
      assert.ok(titles.includes('Close it'), titles.join(', '));
      assert.equal(titles.at(-1), 'The report');
    });
  }

  it('has one way to the investigation', () => {
    for (const about of Object.values(open)) {
      const ways = titlesOn('report', about).filter((title) => /^Investigat/.test(title));
      assert.ok(ways.length <= 1, ways.join(', '));
    }
  });

  it('leads nowhere once the breach is closed', () => {
    for (const which of casePages) assert.ok(!titlesOn(which, told.closed).includes('Close it'));
  });
});
