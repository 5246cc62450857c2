import type { DocumentToOpen } from '../../desk/documents.ts';
import { paperOf } from '../../documents/paper.ts';
import type { DocumentKind } from '../../domain/breach/tell/make-document.ts';
import { button, linkButton } from '../buttons.ts';
import type { Shown } from '../incoming.ts';
import { rowsPage } from './desk-cards.ts';
import { drillMarked } from './drill-mark.ts';
import { messageCard } from './message-card.ts';
import { paperPages } from './paper-pages.ts';

const titles: Readonly<Record<DocumentKind, string>> = {
  'ico-report': 'the report to the ICO',
  'ico-follow-up': 'the follow-up to the ICO',
  letter: 'the letter to the people affected',
};

/** A document to download or, where the desk does not know its own address, its text to be read and copied here. */
export const documentCard = (opened: DocumentToOpen): Shown => {
  const { made, url } = opened;
  const title = `${made.reference}: ${titles[made.document]}`;
  const shown = url === undefined ? textCard(title, opened) : linkCard(title, opened, url);
  return drillMarked(shown, made);
};

const linkCard = (title: string, { made }: DocumentToOpen, url: string): Shown =>
  messageCard(
    title,
    [...aboutIt(made.document), 'The links work for 15 minutes. Ask again for new ones.'],
    [linkButton('Open as Word', url), linkButton('Open as plain text', `${url}?as=text`), ...nextButtons(made)],
  );

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

const aboutIt = (document: DocumentKind): string[] =>
  document === 'letter'
    ? ['Fill in the date, the name and who signs. I do not send it.']
    : ['Copy the answers into the ICO’s own form, then tell me that you have sent it. I do not send it.'];

const nextButtons = ({ document, reference }: DocumentToOpen['made']) =>
  document === 'letter'
    ? [
        button('Record who was told', { do: 'start', dialogue: 'record-people-told', reference }),
        button('Those affected', { do: 'case', reference, page: 'people' }),
      ]
    : [
        button('I have sent it', { do: 'start', dialogue: 'record-ico-report', reference }),
        button('Back to the ICO report', { do: 'case', reference, page: 'ico' }),
      ];
