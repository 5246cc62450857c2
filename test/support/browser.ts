import { mkdir } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

const pictures = 'test-output/browser';

/** Pictures are for people to look at, and take longer than everything else here: `PICTURES=1 npm test -- test/browser`. */
const takesPictures = process.env['PICTURES'] === '1';

/** In the page: resolves when what was asked for is on the screen. */
const nextFrame = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))';

/** In the page: resolves when nothing has been drawn for half a second; the log beside the chat goes on by itself. */
const stillness = `new Promise((resolve) => {
  let timer;
  const again = () => { clearTimeout(timer); timer = setTimeout(done, 500); };
  const observer = new MutationObserver(again);
  const done = () => { observer.disconnect(); resolve(); };
  observer.observe(document.body, { childList: true, subtree: true });
  again();
  setTimeout(done, 5000);
})`;

interface Drawn {
  readonly textContent: string | null;
  readonly isConnected: boolean;
}

/** In the page: a card reads otherwise than before, or another stands in its place. */
const isChanged = ({ card, before }: { card: unknown; before: string | null | undefined }): boolean => {
  const { textContent, isConnected } = card as Drawn;
  return !isConnected || textContent !== before;
};

/** As much of an element in the browser as is looked at there. */
interface Inside {
  readonly parentElement: Inside | null;
  readonly querySelectorAll: (selector: string) => ArrayLike<{ readonly type: string; readonly checked: boolean }>;
}

/** Whether the checkbox that belongs to a label is ticked; false where it has none of its own. */
const isTicked = (label: unknown): boolean => {
  let around = label as Inside | null;
  while (around && around.querySelectorAll('input').length === 0) around = around.parentElement;
  const inputs = around?.querySelectorAll('input');
  return inputs?.length === 1 && inputs[0]?.type === 'checkbox' && inputs[0].checked;
};

/** A person in front of Microsoft's local chat client. */
export const sitDown = (page: Page) => {
  let shots = 0;
  let place = 'Personal Chat';
  const cards = page.locator('.ac-adaptiveCard');
  const latest = (): Locator => cards.last();

  const seen = async (locator: Locator, words: string | RegExp): Promise<void> => {
    await locator.filter({ hasText: words }).last().waitFor({ timeout: 20_000 });
  };

  /** The client draws its cards anew when the window has changed, and forgets what was typed. */
  const still = () => page.evaluate(stillness);

  return {
    latest,
    /** Waits until a card with these words is there. */
    seesCard: (words: string | RegExp) => seen(cards, words),
    /** The words of the newest card with these, once it is there. */
    reads: async (words: string | RegExp): Promise<string> => {
      await seen(cards, words);
      return (await cards.filter({ hasText: words }).last().textContent()) ?? '';
    },
    /** Waits until what stood on the screen before is no longer there. */
    goTo: async (to: string) => {
      if (to === place) return;
      const left = await latest().elementHandle();
      await page.getByText(to, { exact: true }).first().click();
      await left?.waitForElementState('hidden');
      place = to;
    },
    say: async (words: string) => {
      const box = page.locator('[role=textbox][contenteditable=true]').last();
      await box.click();
      // At once, as from a phone's suggestions or the clipboard: the client draws its box anew after each key.
      await page.keyboard.insertText(words);
      await page.keyboard.press('Enter');
    },
    /** Presses a button of the newest card; waits until that is answered and drawn anew, and a card with `then` is there. */
    press: async (button: string, then: string | RegExp) => {
      const pressed = latest().getByRole('button', { name: button, exact: true });
      const card = await latest().elementHandle();
      const before = await card?.textContent();
      const answered = page.waitForResponse((response) => response.url().endsWith('/invoke'));
      await Promise.all([answered, pressed.click()]);
      await page.waitForFunction(isChanged, { card, before });
      await seen(cards, then);
      await page.evaluate(nextFrame);
    },
    tick: async (...labels: string[]) => {
      for (const label of labels) {
        const box = latest().getByText(label, { exact: true });
        // What the words told already is ticked, and stays so.
        if (!(await box.evaluate(isTicked))) await box.click();
      }
    },
    /** Chooses an answer to one of several questions on the newest card. */
    choose: async (question: string | RegExp, answer: string) => {
      const asked = latest().getByRole('radiogroup', { name: question });
      await asked.getByText(answer, { exact: true }).click();
    },
    select: async (question: string | RegExp, answer: string) => {
      await latest().getByRole('combobox', { name: question }).click();
      await page.getByRole('option', { name: answer, exact: true }).click();
    },
    fill: async (label: string | RegExp, words: string) => {
      const input = latest().getByLabel(label);
      await input.fill(words);
      await input.press('Tab');
    },
    /** The address that a button of the newest card opens; the client draws such a button as a link without one. */
    addressBehind: async (button: string): Promise<string> => {
      const opened = page.evaluate<string>(
        'new Promise((resolve) => { window.open = (address) => { resolve(String(address)); return null; }; })',
      );
      await latest().getByRole('link', { name: button, exact: true }).click();
      return opened;
    },
    /** Keeps what is on the screen, wide and as narrow as a phone. */
    picture: async (name: string) => {
      if (!takesPictures) return;
      await mkdir(pictures, { recursive: true });
      shots += 1;
      const path = `${pictures}/${String(shots).padStart(2, '0')}-${name}`;
      await page.screenshot({ path: `${path}.png` });
      const size = page.viewportSize();
      await page.setViewportSize({ width: 360, height: 800 });
      await page.screenshot({ path: `${path}-360.png` });
      if (size) await page.setViewportSize(size);
      await still();
    },
  };
};
