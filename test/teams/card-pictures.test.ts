import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { allCards, type NamedCard } from '../support/all-cards.ts';
import { drawCard, drawCards, fileOf, openBrowser, openCardPage, pictureOf, widths } from '../support/card-page.ts';

const output = new URL('../../test-output/cards/', import.meta.url);

/** One of each: a card that several hear as it is, or that differs in its buttons' ids alone, looks the same. */
const looks = (cards: readonly NamedCard[]): NamedCard[] => [
  ...new Map(cards.map((card) => [JSON.stringify(card.shown.card).replaceAll(/"data":{[^{}]*}/g, ''), card])).values(),
];

/** So many are drawn on a page together, and measured at once. */
const together = 100;

const shares = <Each>(all: readonly Each[]): Each[][] =>
  Array.from({ length: Math.ceil(all.length / together) }, (_, at) => all.slice(at * together, (at + 1) * together));

const llanfair = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(200);
const longest = { tick: 'all', type: (_id: string, most: number) => llanfair.slice(0, most) } as const;

const cards = looks(allCards());
const longCards = looks(allCards(longest, 'W'.repeat(120)));

describe('every card in a browser', () => {
  let browser: Browser;

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  /** What is cut off or wider than its place, by the card's name; a picture of each such card is kept. */
  const cutOff = async (
    all: readonly NamedCard[],
    width: number,
    folder: string,
  ): Promise<Record<string, string[]>> => {
    const page = await openCardPage(browser, { width, theme: 'light' });
    const cut: Record<string, string[]> = {};
    for (const share of shares(all)) {
      const drawn = share.map(({ shown }) => shown.card);
      const found = await drawCards(page, drawn, 'light');
      const bad = share.map((card, at) => ({ card, found: found[at] ?? [] })).filter((each) => each.found.length > 0);
      for (const { card, found } of bad) {
        cut[card.name] = found;
        mkdirSync(new URL(`${folder}/`, output), { recursive: true });
        await drawCard(page, card.shown.card, 'light');
        // `npm run pictures` draws them all; here it is those that want looking at.
        writeFileSync(new URL(`${folder}/${fileOf(card.name)}.png`, output), await pictureOf(page));
      }
    }
    await page.close();
    return cut;
  };

  for (const [name, width] of Object.entries(widths))
    it(`has nothing cut off or wider than its place at ${width} px`, async () => {
      assert.deepEqual(await cutOff(cards, width, name), {});
    });

  it('has nothing cut off where the longest words are', async () => {
    assert.deepEqual(await cutOff(longCards, widths.phone, 'longest'), {});
  });
});
