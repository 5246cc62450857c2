import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type LocalDesk, startLocal } from '../../src/local/start-local.ts';
import { openLog } from '../../src/log.ts';
import { sitDown } from './browser.ts';
import { openBrowser } from './card-page.ts';
import { freshDatabase, keyringOf, testFieldKeys } from './mongo.ts';

export interface ChatWindow {
  readonly page: Page;
  readonly someone: ReturnType<typeof sitDown>;
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** What `npm start` gives, with a fresh database and Chromium in front of Microsoft's chat client. */
export const openChatWindow = async (): Promise<ChatWindow> => {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-chat-'));
  let desk: LocalDesk | undefined;
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await desk?.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [port, chatPort] = [await freePort(), await freePort()];
    const log = openLog('error');
    desk = await startLocal({
      ...{ mongodbUri: database.uri, keyring: keyringOf(testFieldKeys), port, chatPort, chatFolder: folder, log },
      say: () => {},
    });
    const { url: chatUrl } = desk;
    browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    // Its fonts come from elsewhere, and nobody waits for those.
    await page.route(
      (url) => url.hostname !== new URL(chatUrl).hostname,
      (route) => route.abort(),
    );
    await page.goto(chatUrl, { waitUntil: 'domcontentloaded' });
    const someone = sitDown(page);
    await someone.seesCard('Hello, I’m the Privacy desk');
    return { page, someone, close };
  } catch (fault) {
    await close();
    throw fault;
  }
};
