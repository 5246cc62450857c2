import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { docxOf } from '../../src/documents/docx-of.ts';
import { type Paper, paperOf } from '../../src/documents/paper.ts';
import { textOf } from '../../src/documents/text-of.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { type DocumentKind, makeDocument } from '../../src/domain/breach/tell/make-document.ts';
import { openBrowser } from '../support/card-page.ts';
import { brookvale, lostLaptop, now } from '../support/cast.ts';
import { openDocumentPage } from '../support/document-page.ts';
import { accepted, assessed, reported } from '../support/run-breach.ts';
import { answering, consequences, sending, writing } from '../support/telling.ts';

const output = new URL('../../test-output/documents/', import.meta.url);

const paper = (about: Breach, document: DocumentKind): Paper =>
  paperOf(accepted(makeDocument(about, { document, organisation: brookvale, now })));

const answers = {
  consequences,
  whatWentWrong: 'The laptop was left under a seat.\nThe member of staff had been called away.',
  howFound: 'The member of staff noticed it on the way home.',
  measures: 'The laptop was locked from a distance at 09:30, and the password was changed.',
  staffInvolved: 'Yes, a member of staff. Maya Okafor told us at once.',
  training: 'Annual data protection training, last in September 2026.',
  prevention: 'Laptops travel in the locked case.',
};

const told = (changes: Record<string, unknown> = {}) =>
  answering(
    assessed(reported({ summary: 'Maya Okafor left her laptop on the 17:05 train.', ...changes }), 'risk'),
    answers,
  );

const papers: Readonly<Record<string, () => Paper>> = {
  'ico-report': () => paper(told(), 'ico-report'),
  'ico-report-incomplete': () => paper(reported({ people: undefined }), 'ico-report'),
  'ico-report-cyber': () => paper(told({ kind: 'phishing' }), 'ico-report'),
  'ico-report-drill': () => paper(told({ drill: true, reference: 'DR-2026-0001' }), 'ico-report'),
  'ico-follow-up': () => {
    const sent = sending(told({ people: undefined }), { icoReference: 'IC-123456-A1B2' });
    return paper({ ...sent, report: lostLaptop({ ...sent.report, people: 31 }) }, 'ico-follow-up');
  },
  letter: () => paper(writing(reported()), 'letter'),
};

const partsIn = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('\n');

describe('a document', () => {
  for (const [name, make] of Object.entries(papers)) {
    it(`says as a Word file what it says on paper: ${name}`, async () => {
      const made = make();
      const parts = partsIn(await docxOf(made));
      const words = textIn(parts['word/document.xml'] ?? '');
      for (const part of made.parts) assert.ok(words.includes(escaped(part.words)), part.words);
      for (const part of made.parts) assert.ok(textOf(made).includes(part.words), part.words);
    });

    it(`names no colleague but the contact: ${name}`, async () => {
      const everything = Object.values(partsIn(await docxOf(make()))).join('\n') + textOf(make());
      for (const who of ['Maya', 'Okafor', 'Helen Marsh', 'Sam Whitlock']) assert.ok(!everything.includes(who), who);
    });
  }

  it('is A4, in British English, with a title, headings to walk through and its author’s organisation', async () => {
    const parts = partsIn(await docxOf(paper(told(), 'ico-report')));
    const body = parts['word/document.xml'] ?? '';
    assert.match(body, /<w:pgSz w:w="11906" w:h="16838"/);
    assert.match(body, /<w:pStyle w:val="Title"\/>/);
    assert.match(body, /<w:pStyle w:val="Heading1"\/>[\s\S]*<w:pStyle w:val="Heading2"\/>/);
    assert.match(parts['word/styles.xml'] ?? '', /<w:lang w:val="en-GB"/);
    assert.match(parts['docProps/core.xml'] ?? '', /<dc:title>Report to the Information Commissioner: BR-2026-0001</);
    assert.match(parts['docProps/core.xml'] ?? '', /<dc:creator>Brookvale Inclusion Partnership</);
  });

  it('says on every page that a drill is one, and that nothing has been sent', async () => {
    const header = async (name: string) => {
      const parts = partsIn(await docxOf(papers[name]?.() ?? assert.fail(name)));
      const [made] = Object.entries(parts).filter(([path]) => /word\/header\d\.xml/.test(path));
      return textIn(made?.[1] ?? '');
    };
    assert.match(
      await header('ico-report-drill'),
      /DRILL[\s\S]*DR-2026-0001 · prepared on Wednesday 18 November 2026 · not yet sent/,
    );
    assert.doesNotMatch(await header('ico-report'), /DRILL/);
    assert.equal(await header('letter'), 'Our reference: BR-2026-0001');
  });

  it('says when it was sent, where it is made once more afterwards', () => {
    const sent = sending(told(), { icoReference: 'IC-1' });
    assert.match(textOf(paper(sent, 'ico-report')), /First sent on Wednesday 18 November 2026\. 9 of 9/);
    assert.match(paper(sent, 'ico-report').header, /first sent on Wednesday 18 November 2026$/);
  });

  it('bears whatever people type', async () => {
    const odd = '<w:t>&amp; "quotes" \u0000\u0007\u202E\uFFFF \uD83D 👩‍👩‍👧 ]]> שלום\ttab';
    const made = paper(answering(reported(), { consequences: odd, noNames: ['confirmed'] }), 'ico-report');
    const words = textIn(partsIn(await docxOf(made))['word/document.xml'] ?? '');
    assert.match(words, /&lt;w:t&gt;&amp;amp; .*שלום tab/);
    assert.deepEqual(
      [...words].filter((each) => unfit.includes(each)),
      [],
    );
  });

  it('says that an answer is missing, and which clause asks for it', () => {
    assert.match(
      textOf(papers['ico-report-incomplete']?.() ?? assert.fail()),
      /8 of 9 mandatory answers are ready[\s\S]*Number of people:\nNot known yet\n\[To be sent later[\s\S]*Likely consequences:\n\[No answer yet\. The law asks for it: UK GDPR Art\. 33\(3\)\(c\)\.\]/,
    );
  });
});

describe('a document on the screen', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
    mkdirSync(output, { recursive: true });
  });
  after(() => browser.close());

  for (const [name, make] of Object.entries(papers)) {
    it(`shows its header and every part: ${name}`, async () => {
      const made = make();
      const page = await openDocumentPage(browser, await docxOf(made));
      const shown = ((await page.locator('.docx-wrapper').textContent()) ?? '').replaceAll(/\s+/g, ' ');
      for (const words of [made.header, ...made.parts.map((part) => part.words)])
        assert.ok(shown.includes(words.replaceAll(/\s+/g, ' ')), words);
      writeFileSync(new URL(`${name}.png`, output), await page.locator('.docx-wrapper').screenshot());
      await page.close();
    });
  }
});

/** What a Word file cannot hold, or what would turn the text around. */
const unfit = ['\u0000', '\u0007', '\u202E', '\uFFFF', '\uD83D'];

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
