import type { Response } from 'restify';
import type { Desk } from '../desk/desk.ts';
import { docxOf } from '../documents/docx-of.ts';
import { paperOf } from '../documents/paper.ts';
import { textOf } from '../documents/text-of.ts';
import type { DocumentKind } from '../domain/breach/tell/make-document.ts';
import type { Log } from '../log.ts';

/** What a token is made of: 32 bytes as base64url. Anything else is not looked up. */
const aToken = /^[\w-]{43}$/;

/**
 * Sends the document that a link leads to, made anew from the case as it stands. Only the reference is logged: whoever
 * has the token has the document.
 */
export const sendDocument = async (
  { token, as }: { token: string; as: 'word' | 'text' },
  response: Response,
  { desk, log }: { desk: Pick<Desk, 'openDocument'>; log: Log },
): Promise<void> => {
  const opened = aToken.test(token) ? await desk.openDocument(token) : undefined;
  if (!opened?.ok) return sendWords(response, opened?.words ?? 'There is no document here. Check the link.');
  const { reference, document } = opened.value;
  const paper = paperOf(opened.value);
  log('info', 'document-opened', { reference, kind: document });
  const body = as === 'text' ? Buffer.from(textOf(paper), 'utf8') : Buffer.from(await docxOf(paper));
  response.sendRaw(200, body, {
    ...private_,
    'content-type': types[as],
    'content-disposition': `attachment; filename="${fileNameOf(reference, document, as)}"`,
  });
};

const types = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain; charset=utf-8',
} as const;

const private_ = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow, noarchive' };

const fileNames: Readonly<Record<DocumentKind, string>> = {
  'ico-report': 'ICO-report',
  'ico-follow-up': 'ICO-follow-up',
  letter: 'letter',
};

const fileNameOf = (reference: string, document: DocumentKind, as: 'word' | 'text'): string =>
  `${reference}-${fileNames[document]}.${as === 'text' ? 'txt' : 'docx'}`;

/** In plain words, because a person in front of a browser reads it. The words are the desk's own. */
const sendWords = (response: Response, words: string): void => {
  const page = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Privacy desk</title><meta name="viewport" content="width=device-width"><body style="font: 1.1rem/1.5 sans-serif; max-width: 38rem; margin: 3rem auto; padding: 0 1rem"><h1>This document cannot be opened</h1><p>${escaped(words)}</p></body></html>`;
  response.sendRaw(404, page, { ...private_, 'content-type': 'text/html; charset=utf-8' });
};

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
