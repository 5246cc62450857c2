import type { Response } from 'restify';
import type { Desk } from '../desk/desk.ts';
import { docxOf } from '../documents/docx-of.ts';
import { paperOf } from '../documents/paper.ts';
import { textOf } from '../documents/text-of.ts';
import { type AnyDocumentKind, jsonOf, type MadeDocument } from '../domain/any-document.ts';
import type { Log } from '../log.ts';

/** What a token is made of: 32 bytes as base64url. Anything else is not looked up. */
const aToken = /^[\w-]{43}$/;

/**
 * Sends the document that a link leads to, made anew from the case as it stands. Only the reference is logged: whoever
 * has the token has the document.
 */
export const sendDocument = async (
  { token, as }: { token: string; as: Format },
  response: Response,
  { desk, log }: { desk: Pick<Desk, 'openDocument'>; log: Log },
): Promise<void> => {
  const opened = aToken.test(token) ? await desk.openDocument(token) : undefined;
  if (!opened?.ok) return sendWords(response, opened?.words ?? 'There is no document here. Check the link.');
  const { reference, document } = opened.value;
  const body = await bodyOf(opened.value, as);
  if (!body) return sendWords(response, 'There is no document here in that form. Check the link.');
  log('info', 'document-opened', { reference, kind: document });
  response.sendRaw(200, body, {
    ...private_,
    'content-type': types[as],
    'content-disposition': `attachment; filename="${fileNameOf(reference, document, as)}"`,
  });
};

type Format = 'word' | 'text' | 'json';

/** A Word file, unless a link asks for another form. */
export const formatOf = (asked: string | null): Format => (asked === 'text' || asked === 'json' ? asked : 'word');

/** Undefined for a form that this document does not have. */
const bodyOf = async (made: MadeDocument, as: Format): Promise<Buffer | undefined> => {
  switch (as) {
    case 'word':
      return Buffer.from(await docxOf(paperOf(made)));
    case 'text':
      return Buffer.from(textOf(paperOf(made)), 'utf8');
    case 'json': {
      const json = jsonOf(made);
      return json === undefined ? undefined : Buffer.from(JSON.stringify(json, null, 2), 'utf8');
    }
  }
};

const types = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<Format, string>;

const endings = { word: 'docx', text: 'txt', json: 'json' } as const satisfies Record<Format, string>;

const private_ = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow, noarchive' };

const fileNameOf = (reference: string, document: AnyDocumentKind, as: Format): string =>
  `${reference}-${document.replace('ico-', 'ICO-')}.${endings[as]}`;

/** In plain words, because a person in front of a browser reads it. The words are the desk's own. */
const sendWords = (response: Response, words: string): void => {
  const page = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Privacy desk</title><meta name="viewport" content="width=device-width"><body style="font: 1.1rem/1.5 sans-serif; max-width: 38rem; margin: 3rem auto; padding: 0 1rem"><h1>This document cannot be opened</h1><p>${escaped(words)}</p></body></html>`;
  response.sendRaw(404, page, { ...private_, 'content-type': 'text/html; charset=utf-8' });
};

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
