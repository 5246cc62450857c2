import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { AdaptiveCard } from '../../src/teams/card/shown.ts';

export type Theme = 'light' | 'dark';

/** Cards as a Teams chat shows them: wide enough for a desktop's chat column, or on a phone. In CSS pixels. */
export const widths = { chat: 560, phone: 360 } as const;

const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** The arguments keep Chromium from asking the network for anything (and from a sandbox that a container lacks). */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** An empty page with Microsoft's own renderer and the look of a Teams chat. */
export const openCardPage = async (
  browser: Browser,
  { width, theme, scale = 1 }: { width: number; theme: Theme; scale?: number },
): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: scale });
  await page.setContent(`<!doctype html><html lang="en-GB"><style>${css(theme)}</style><body></body></html>`);
  await page.addScriptTag({ path: renderer });
  return page;
};

/** Draws cards below each other, in place of those before; answers for each with whatever is cut off or wider than its place. */
export const drawCards = (page: Page, cards: readonly AdaptiveCard[], theme: Theme): Promise<string[][]> =>
  // As one string: anything else would be taken apart, value by value, on its way into the page.
  page.evaluate(drawInPage, JSON.stringify({ cards, config: hostConfig(theme) }));

export const drawCard = async (page: Page, card: AdaptiveCard, theme: Theme): Promise<string[]> =>
  (await drawCards(page, [card], theme)).flat();

/** A PNG of the card on the page, with the edge of the chat around it. */
export const pictureOf = (page: Page): Promise<Buffer> => page.locator('body').screenshot();

/** Runs in the page: draws everything before it measures anything, so that the page is laid out once. */
const drawInPage = (asked: string): string[][] => {
  const { cards, config } = JSON.parse(asked) as { cards: readonly unknown[]; config: unknown };
  // biome-ignore lint/suspicious/noExplicitAny: the renderer and the DOM live in the page, which has no types here
  const { AdaptiveCards, document } = globalThis as any;
  // Teams reads Markdown in a TextBlock; nothing that we show may depend on it, so here it stays as it is written.
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (
    text: string,
    result: { outputHtml: string; didProcess: boolean },
  ) => {
    const holder = document.createElement('div');
    holder.textContent = text;
    result.outputHtml = holder.innerHTML;
    result.didProcess = true;
  };
  const hostConfig = new AdaptiveCards.HostConfig(config);
  const drawn = cards.map((card) => {
    const rendered = new AdaptiveCards.AdaptiveCard();
    rendered.hostConfig = hostConfig;
    rendered.parse(card);
    return rendered.render();
  });
  document.body.replaceChildren(...drawn);
  // Teams writes days and times in the reader's language; a Chromium without its language packs only in American.
  for (const input of document.querySelectorAll('input[type=date], input[type=time]')) {
    const { type, value } = input;
    input.type = 'text';
    input.value = type === 'date' ? value.split('-').reverse().join('/') : value;
    input.placeholder = type === 'date' ? 'dd/mm/yyyy' : '--:--';
  }
  interface Drawn {
    scrollWidth: number;
    clientWidth: number;
    scrollHeight: number;
    clientHeight: number;
    tagName: string;
    className: string;
    textContent: string;
    getBoundingClientRect(): { right: number };
  }
  const edge = document.documentElement.clientWidth;
  return drawn.map((card) =>
    ([card, ...card.querySelectorAll('*')] as Drawn[])
      .filter((each) => each.clientWidth > 0 && !['OPTION', 'SELECT'].includes(each.tagName))
      .filter(
        (each) =>
          // What is typed into a single line scrolls in it.
          (each.tagName !== 'INPUT' && each.scrollWidth > each.clientWidth) ||
          each.getBoundingClientRect().right > edge ||
          (each.tagName !== 'TEXTAREA' && each.scrollHeight > each.clientHeight + 1),
      )
      .map((each) => `${each.tagName}.${each.className}: ${each.textContent.slice(0, 40)}`),
  );
};

/** A file's name for a card's name. */
export const fileOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

const colours = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    edge: '#e0e0e0',
    line: '#d1d1d1',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#c4314b',
    input: '#f5f5f5',
    inputEdge: '#616161',
    onAccent: '#ffffff',
    goodBand: '#e7f2da',
    warningBand: '#fbf6d9',
    attentionBand: '#fcf4f6',
    accentBand: '#e8ebfa',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    edge: '#3d3d3d',
    line: '#525252',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9526b',
    input: '#1f1f1f',
    inputEdge: '#adadad',
    onAccent: '#ffffff',
    goodBand: '#0d2e0d',
    warningBand: '#463100',
    attentionBand: '#3e1f25',
    accentBand: '#2b2b40',
  },
} as const;

/** The sizes and spacings of cards in Teams, in CSS pixels. */
const hostConfig = (theme: Theme) => {
  const { page, card, text, subtle, accent, good, warning, attention, line } = colours[theme];
  const { goodBand, warningBand, attentionBand, accentBand } = colours[theme];
  const ink = (usual: string, quiet = usual) => ({ default: usual, subtle: quiet });
  const foregroundColors = {
    default: ink(text, subtle),
    dark: ink(text, subtle),
    light: ink(text, subtle),
    accent: ink(accent),
    good: ink(good),
    warning: ink(warning),
    attention: ink(attention),
  };
  const box = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontTypes: { default: { fontFamily: 'inherit' }, monospace: { fontFamily: 'monospace' } },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 17, default: 20, medium: 20, large: 26, extraLarge: 34 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: {
      default: box(card),
      emphasis: box(page),
      good: box(goodBand),
      warning: box(warningBand),
      attention: box(attentionBand),
      accent: box(accentBand),
    },
    inputs: {
      label: {
        inputSpacing: 'none',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', weight: 'bolder', spacing: 'small' },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
  };
};

const css = (theme: Theme): string => {
  const { page, card, edge, text, accent, attention, input, inputEdge, onAccent } = colours[theme];
  return `
    :root { color-scheme: ${theme}; }
    * { box-sizing: border-box; }
    body { margin: 0; padding: 12px; background: ${page}; color: ${text}; font: 14px/20px 'Segoe UI', 'Noto Sans', 'Open Sans', sans-serif; }
    .ac-adaptiveCard { background: ${card}; border: 1px solid ${edge}; border-radius: 8px; padding: 16px !important; outline: none; }
    .ac-textBlock, .ac-richTextBlock { overflow-wrap: anywhere; }
    .ac-input.ac-textInput, .ac-input.ac-numberInput, .ac-input.ac-dateInput, .ac-input.ac-timeInput, .ac-multichoiceInput.ac-choiceSetInput-compact {
      font: inherit; color: inherit; background: ${input}; border: 1px solid transparent; border-bottom-color: ${inputEdge};
      border-radius: 4px; padding: 5px 10px; margin-top: 4px; width: 100%; min-height: 32px; }
    .ac-textInput.ac-multiline { min-height: 76px; field-sizing: content; max-height: 200px; }
    .ac-choiceSetInput-expanded > div, .ac-choiceSetInput-multiSelect > div { padding: 5px 0; align-items: flex-start !important; }
    input[type=radio], input[type=checkbox] { accent-color: ${accent}; width: 16px; height: 16px; flex: none !important; margin: 2px 4px 2px 0 !important; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; margin-top: 4px; }
    .ac-actionSet > div { flex: none !important; }
    .ac-pushButton { font: inherit; font-weight: 600; color: ${text}; background: ${card}; border: 1px solid ${edge};
      border-radius: 4px; min-height: 32px; padding: 5px 14px; white-space: normal; }
    .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: ${onAccent}; }
    .ac-pushButton.style-destructive { color: ${attention}; border-color: ${attention}; }
  `;
};
