import { type DocumentKind, documentKinds, type MadeBreachDocument } from './breach/tell/make-document.ts';
import type { MadeRequestDocument } from './request/letters/make-request-document.ts';
import { type RequestDocumentKind, requestDocumentKinds } from './request/letters/request-documents.ts';

/** What can be had as a document, of whichever kind of case. */
export const anyDocumentKinds = [...documentKinds, ...requestDocumentKinds] as const;
export type AnyDocumentKind = DocumentKind | RequestDocumentKind;
export type MadeDocument = MadeBreachDocument | MadeRequestDocument;

export const isRequestDocument = (kind: AnyDocumentKind): kind is RequestDocumentKind =>
  requestDocumentKinds.some((each) => each === kind);

export const isOfRequest = (made: MadeDocument): made is MadeRequestDocument => isRequestDocument(made.document);
