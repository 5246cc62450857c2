import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allCards, type NamedCard } from '../support/all-cards.ts';
import { drawCard, fileOf, openBrowser, openCardPage, pictureOf, type Theme, widths } from '../support/card-page.ts';

/** The pictures of the README, by the file's name. */
const chosen: Readonly<Record<string, string>> = {
  welcome: 'desk/welcome, to Maya Okafor',
  'what-happened': 'report-breach/what-happened, empty',
  contain: 'report-breach/contain for lost-device, filled',
  when: 'report-breach/when, filled',
  'check-answers': 'report-breach/check-answers for lost-device, filled',
  receipt: 'receipt/told',
  'dpo-notice': 'notices/breach-reported to dpo (seips), fresh',
  'chair-notice': 'notices/breach-reported to chair (seips), fresh',
  'how-serious': 'assess/how-serious, empty',
  tasks: 'case/high, tasks, to Dev Patel',
  'request-page': 'request/logged, request, to Dev Patel',
  'request-notice': 'request-notices/request-logged to dpo (seips), logged',
  'request-dates': 'request/clarified, dates, to Dev Patel',
  'which-pupil': 'finding-a-pupil/two',
  'consent-yes': 'pupil/complete, the health service',
  'stop-sharing': 'pupil-notices/a withdrawal',
};
const inReadme = { width: 400, theme: 'light', scale: 1.25 } as const;

const root = new URL('../../', import.meta.url);
const cards = allCards();
const browser = await openBrowser();

const draw = async (
  folder: URL,
  pictures: readonly { file: string; card: NamedCard }[],
  look: { width: number; theme: Theme; scale?: number },
): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const page = await openCardPage(browser, look);
  for (const { file, card } of pictures) {
    await drawCard(page, card.shown.card, look.theme);
    writeFileSync(new URL(`${file}.png`, folder), await pictureOf(page));
  }
  await page.close();
  console.log(`${pictures.length} pictures in ${fileURLToPath(folder)}`);
};

const forReadme = Object.entries(chosen).map(([file, name]) => {
  const card = cards.find((each) => each.name === name);
  if (!card) throw new Error(`there is no card named “${name}”`);
  return { file, card };
});
await draw(new URL('docs/pictures/', root), forReadme, inReadme);

const everything = cards.map((card) => ({ file: fileOf(card.name), card }));
for (const theme of ['light', 'dark'] as const) {
  for (const [name, width] of Object.entries(widths)) {
    await draw(new URL(`test-output/pictures/${theme}-${name}/`, root), everything, { width, theme });
  }
}
await browser.close();
