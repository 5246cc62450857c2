import type { DocumentToOpen } from '../desk/documents.ts';
import { paperOf } from '../documents/paper.ts';
import {
  type AnyDocumentKind,
  isOfPupil,
  isOfRequest,
  isPupilDocument,
  isRequestDocument,
  jsonOf,
  type MadeDocument,
} from '../domain/any-document.ts';
import { pupilDocumentNames } from '../domain/consent/export/pupil-document.ts';
import { requestDocumentNames } from '../domain/request/letters/make-request-document.ts';
import { button, linkButton } from '../teams/card/buttons.ts';
import { caseMarked } from '../teams/card/case-marks.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Shown } from '../teams/card/shown.ts';
import { rowsPage } from './desk-cards.ts';
import { paperPages } from './paper-pages.ts';
import { startButton } from './start-button.ts';

const titles: Readonly<Record<AnyDocumentKind, string>> = {
  ...requestDocumentNames,
  ...pupilDocumentNames,
  'ico-report': 'the report to the ICO',
  'ico-follow-up': 'the follow-up to the ICO',
  letter: 'the letter to the people affected',
};

/** A document to download or, where the desk does not know its own address, its text to be read and copied here. */
export const documentCard = (opened: DocumentToOpen): Shown => {
  const { made, url } = opened;
  const title = `${made.reference}: ${titles[made.document]}`;
  const shown = url === undefined ? textCard(title, opened) : linkCard(title, opened, url);
  return caseMarked(shown, made);
};

const linkCard = (title: string, { made }: DocumentToOpen, url: string): Shown => {
  const forPeople = [linkButton('Open as Word', url), linkButton('Open as plain text', `${url}?as=text`)];
  const forMachines = jsonOf(made) === undefined ? [] : [linkButton('Open for machines', `${url}?as=json`)];
  return messageCard(
    title,
    [...aboutIt(made.document), 'The links work for 15 minutes. Ask again for new ones.'],
    [
      ...(made.document === 'pupil-data' ? [...forMachines, ...forPeople] : [...forPeople, ...forMachines]),
      ...nextButtons(made),
    ],
  );
};

const textCard = (title: string, { made, page }: DocumentToOpen): Shown => {
  const { reference, document } = made;
  const pages = paperPages(paperOf(made));
  const at = Math.min(page, pages.length);
  const turn = (words: string, to: number) => button(words, { do: 'document', reference, document, page: to });
  return rowsPage(
    title,
    [
      'I cannot make Word files, because documents have not been set up here. This is the text to copy.',
      ...(pages.length > 1 ? [`Page ${at} of ${pages.length}`] : []),
    ],
    pages[at - 1] ?? [],
    [
      ...(at < pages.length ? [turn('Next page', at + 1)] : []),
      ...(at > 1 ? [turn('Page before', at - 1)] : []),
      ...nextButtons(made),
    ],
  );
};

const aboutIt = (document: AnyDocumentKind): string[] => {
  if (isPupilDocument(document)) {
    return ['Look through it for what is about somebody else before you hand it over. I do not send it.'];
  }
  if (isRequestDocument(document)) return ['Read it, fill in what stands in brackets, and sign it. I do not send it.'];
  return document === 'letter'
    ? ['Fill in the date, the name and who signs. I do not send it.']
    : ['Copy the answers into the ICO’s own form, then tell me that you have sent it. I do not send it.'];
};

const nextButtons = (made: MadeDocument) => {
  const { reference } = made;
  if (isOfRequest(made) || isOfPupil(made)) return [button(`Back to ${reference}`, { do: 'case', reference })];
  return made.document === 'letter'
    ? [
        startButton('Record who was told', 'record-people-told', { reference }),
        button('Those affected', { do: 'case', reference, page: 'people' }),
      ]
    : [
        startButton('I have sent it', 'record-ico-report', { reference }),
        button('Back to the ICO report', { do: 'case', reference, page: 'ico' }),
      ];
};
