import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { allCards, type NamedCard } from '../support/all-cards.ts';
import { drawCard, fileOf, openBrowser, openCardPage, pictureOf, widths } from '../support/card-page.ts';

const output = new URL('../../test-output/cards/', import.meta.url);

/** One of each: a card that several hear as it is, or that differs in its buttons' ids alone, looks the same. */
const looks = (cards: readonly NamedCard[]): NamedCard[] => [
  ...new Map(cards.map((card) => [JSON.stringify(card.shown.card).replaceAll(/"data":{[^{}]*}/g, ''), card])).values(),
];

describe('every card in a browser', function () {
  this.timeout(300_000);
  const cards = looks(allCards());
  let browser: Browser;

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const [name, width] of Object.entries(widths)) {
    it(`has nothing cut off or wider than its place at ${width} px`, async () => {
      const folder = new URL(`${name}/`, output);
      mkdirSync(folder, { recursive: true });
      const page = await openCardPage(browser, { width, theme: 'light' });
      const cut: Record<string, string[]> = {};
      for (const card of cards) {
        const found = await drawCard(page, card.shown.card, 'light');
        if (found.length === 0) continue;
        cut[card.name] = found;
        // `npm run pictures` draws them all; here it is those that want looking at.
        writeFileSync(new URL(`${fileOf(card.name)}.png`, folder), await pictureOf(page));
      }
      await page.close();
      assert.deepEqual(cut, {});
    });
  }

  it('has nothing cut off where the longest words are', async () => {
    const long = {
      tick: 'all',
      type: (_id: string, most: number) =>
        'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(200).slice(0, most),
    } as const;
    const page = await openCardPage(browser, { width: widths.phone, theme: 'light' });
    const cut: Record<string, string[]> = {};
    for (const card of looks(allCards(long, 'W'.repeat(120)))) {
      const found = await drawCard(page, card.shown.card, 'light');
      if (found.length > 0) cut[card.name] = found;
    }
    await page.close();
    assert.deepEqual(cut, {});
  });
});
