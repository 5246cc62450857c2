import { type RequestDocumentKind, requestDocumentKinds } from '../../domain/request/letters/request-documents.ts';
import { type RequestPage, requestPages } from '../../domain/request/request-pages.ts';
import { saidOfOne } from './acts-said.ts';
import type { Phrases } from './phrases.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('requests');

/** With the reference of a request. */
export const changes = saidOfOne('request');

/** “ID” is heard as “I would”, which nobody says in the middle of a command. */
export const idSaid = /\b(?:photo )?i\.?d\.?\b(?! (?:like|love|want|prefer|rather|be|say)\b)/;

/** Words for the pages of a request. */
export const pages: readonly (readonly [RequestPage, Phrases])[] = lists.choices('page', requestPages);
export const asksToSee = lists.list('asksToSee');

/** A letter is made, downloaded or opened; looked for before the acts in which it is told. */
export const asksForDocument = lists.list('asksForDocument');
export const documents: readonly (readonly [RequestDocumentKind, Phrases])[] = lists.choices(
  'document',
  requestDocumentKinds,
);

export const linking = lists.list('linking');
