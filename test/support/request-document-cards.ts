import { paperOf } from '../../src/documents/paper.ts';
import {
  type MadeRequestDocument,
  makeRequestDocument,
} from '../../src/domain/request/letters/make-request-document.ts';
import { requestDocumentKinds } from '../../src/domain/request/letters/request-documents.ts';
import { documentCard } from '../../src/pages/document-card.ts';
import { paperPages } from '../../src/pages/paper-pages.ts';
import type { NamedCard } from './all-cards.ts';
import { brookvale, now } from './cast.ts';
import { requestsTold } from './requests-told.ts';
import type { Voice } from './walk-dialogue.ts';

const url = `https://privacy-desk.brookvale.example/documents/${'x'.repeat(43)}`;

/** Each document about a request, of the first request that has it: as a link, and as text in as many pages as it needs. */
export const requestDocumentCards = (voice: Voice, name: string): NamedCard[] =>
  documentsOf(voice, name).flatMap((made) => {
    const card = (title: string, given: Partial<Parameters<typeof documentCard>[0]>): NamedCard => ({
      name: `request-documents/${made.document}, ${title}`,
      where: 'chat',
      shown: documentCard({ made, url, page: 1, ...given }),
    });
    const pages = paperPages(paperOf(made)).map((_, at) => at + 1);
    return [card('link', {}), ...pages.map((page) => card(`text ${page}`, { url: undefined, page }))];
  });

const documentsOf = (voice: Voice, name: string): MadeRequestDocument[] => {
  const requests = Object.values(requestsTold(voice, name));
  return requestDocumentKinds.map((document) => {
    const outcomes = requests.map((each) => makeRequestDocument(each, { document, organisation: brookvale, now }));
    const made = outcomes.find((outcome) => outcome.ok);
    if (!made) throw new Error(`No request is told of which there is a ${document}.`);
    return made.value;
  });
};
