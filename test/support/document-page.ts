import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const module = require.resolve('docx-preview');
/** The package names only its modules; the script for a page lies beside them, and what it unzips with is its own. */
const preview = join(dirname(module), 'docx-preview.min.js');
const jszip = createRequire(module).resolve('jszip/dist/jszip.min.js');

/** A page that shows a Word file as Word lays it out, near enough: pages, headers, headings, fonts. */
export const openDocumentPage = async (browser: Browser, file: Uint8Array): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
  await page.setContent('<!doctype html><html lang="en-GB"><body style="margin:0"></body></html>');
  await page.addScriptTag({ path: jszip });
  await page.addScriptTag({ path: preview });
  await page.evaluate(drawInPage, Buffer.from(file).toString('base64'));
  return page;
};

/** Runs in the page. */
const drawInPage = async (base64: string): Promise<void> => {
  // biome-ignore lint/suspicious/noExplicitAny: the renderer and the DOM live in the page, which has no types here
  const { docx, document, atob } = globalThis as any;
  const bytes = Uint8Array.from(atob(base64) as string, (each) => each.charCodeAt(0));
  await docx.renderAsync(bytes.buffer, document.body, undefined, { inWrapper: true });
};
