import { type DocumentKind, documentKinds, type MadeBreachDocument } from './breach/tell/make-document.ts';
import { type MadePupilDocument, type PupilDocumentKind, pupilDocumentKinds } from './consent/export/pupil-document.ts';
import type { MadeRequestDocument } from './request/letters/make-request-document.ts';
import { type RequestDocumentKind, requestDocumentKinds } from './request/letters/request-documents.ts';

/** What can be had as a document, of whichever kind of case. */
export const anyDocumentKinds = [...documentKinds, ...requestDocumentKinds, ...pupilDocumentKinds] as const;
export type AnyDocumentKind = DocumentKind | RequestDocumentKind | PupilDocumentKind;
export type MadeDocument = MadeBreachDocument | MadeRequestDocument | MadePupilDocument;

/** The kind alone tells what a document is about: one that is neither a request’s nor a pupil’s is a breach’s. */
export const isRequestDocument = (kind: AnyDocumentKind): kind is RequestDocumentKind =>
  requestDocumentKinds.some((each) => each === kind);

/** To make one of these is to look a pupil up, which is put on record. */
export const isPupilDocument = (kind: AnyDocumentKind): kind is PupilDocumentKind =>
  pupilDocumentKinds.some((each) => each === kind);

/** As `isRequestDocument`, of a document that has been made: its kind tells its parts. */
export const isOfRequest = (made: MadeDocument): made is MadeRequestDocument => isRequestDocument(made.document);

/** As `isPupilDocument`, of a document that has been made. */
export const isOfPupil = (made: MadeDocument): made is MadePupilDocument => isPupilDocument(made.document);

/** What a machine reads of a document; undefined for those that are for people alone. */
export const jsonOf = (made: MadeDocument): unknown => (isOfRequest(made) || isOfPupil(made) ? made.json : undefined);
