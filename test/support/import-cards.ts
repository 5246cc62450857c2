import type { ImportCounts } from '../../src/desk/import-pupils.ts';
import type { HeadingsAsked } from '../../src/desk/pupil-uploads.ts';
import { paperOf } from '../../src/documents/paper.ts';
import { pupilDocument, pupilDocumentKinds } from '../../src/domain/consent/export/pupil-document.ts';
import { comeToChatCard } from '../../src/pages/desk-cards.ts';
import { documentCard } from '../../src/pages/document-card.ts';
import { unclearCard } from '../../src/pages/first-words-cards.ts';
import { paperPages } from '../../src/pages/paper-pages.ts';
import { askHeadingsCard } from '../../src/pages/pupil/ask-headings-card.ts';
import * as cards from '../../src/pages/pupil/import-cards.ts';
import { fileAloneCard, noFilesHereCard, withFileNote, withPublicFileNote } from '../../src/pages/sent-file-cards.ts';
import type { NamedCard } from './all-cards.ts';
import { pupilsTold } from './all-pupil-cards.ts';
import { brookvale, now } from './cast.ts';
import type { Voice } from './walk-dialogue.ts';

const url = `https://privacy-desk.brookvale.example/documents/${'x'.repeat(43)}`;

/** Every card of an import, and of a copy of a pupil's data. */
export const importCards = (voice: Voice, name: string): NamedCard[] => {
  const counts = (over: Partial<ImportCounts> = {}): ImportCounts => ({
    added: 312,
    changed: 14,
    renamed: [],
    same: 3_001,
    bad: [],
    ...over,
  });
  const offer = (upload: string | undefined, over: Partial<ImportCounts> = {}, leftOut: string[] = []) =>
    cards.importOfferCard({ ...counts(over), organisation: brookvale, upload, leftOut });
  const asked: HeadingsAsked = {
    ...{ upload: 'upload', free: ['lastName', 'knownAs', 'keptAt'], problem: undefined },
    ask: Array.from({ length: 7 }, (_, at) => ({
      at: at + 3,
      heading: at === 0 ? 'Family' : voice.type('heading', 60),
    })),
  };
  const bad = Array.from({ length: 25 }, (_, at) => ({
    line: at + 17,
    problems: ['Date of birth: 31/02/2012 is not a day.', 'School: It is needed beside “Referral form received on”.'],
  }));
  const renamed = Array.from({ length: 12 }, (_, at) => `PF-2026-00${at + 21}`);
  const chat = (card: string, shown: NamedCard['shown']): NamedCard => ({
    name: `import-pupils/${card}`,
    where: 'chat',
    shown,
  });
  return [
    chat('how to', cards.howToImportCard(brookvale)),
    chat(
      'how to, headings told',
      cards.howToImportCard(brookvale, [
        { heading: 'Family', means: 'lastName' },
        { heading: voice.type('heading', 40), means: 'left-out' },
      ]),
    ),
    chat('headings forgotten', cards.headingsForgottenCard()),
    chat('one heading asked', askHeadingsCard({ ...asked, ask: asked.ask.slice(0, 1) })),
    chat('more headings asked than a card holds', askHeadingsCard(asked)),
    chat(
      'headings asked again',
      askHeadingsCard({
        ...asked,
        problem: '“Family” and “Surname” both mean “Last name”. Delete one of them from your list.',
      }),
    ),
    chat('reading', cards.readingCard()),
    chat('offer', offer('upload')),
    chat('offer, one last name', offer('upload', { renamed: ['PF-2026-0007'] })),
    chat('offer, many last names', offer('upload', { renamed })),
    chat('offer, columns left out', offer('upload', {}, ['Year Group', 'Gender', 'Middle name(s)'])),
    chat('nothing new', offer(undefined, { added: 0, changed: 0 })),
    chat('one bad row', offer(undefined, { bad: bad.slice(0, 1) })),
    chat('many bad rows', offer(undefined, { bad })),
    chat('not taken', cards.notTakenCard(`There is no column called “${voice.type('heading', 200)}”.`)),
    chat('importing', cards.importingCard()),
    chat('imported', cards.importedCard(counts())),
    chat('imported, one last name', cards.importedCard(counts({ renamed: ['PF-2026-0007'] }))),
    chat('discarded', cards.discardedCard()),
    { name: 'import-pupils/in a channel', where: 'channel', shown: noFilesHereCard(undefined) },
    {
      name: 'import-pupils/in a channel, with a link',
      where: 'channel',
      shown: noFilesHereCard('https://teams.microsoft.com/l/chat/0/0?users=28:desk'),
    },
    ...(['list', 'picture', 'recording', 'document'] as const).flatMap((what) => [
      chat(`a ${what} alone`, fileAloneCard({ what }, { open: undefined, mayImport: false })),
      chat(`a ${what} alone, in the middle of a form`, fileAloneCard({ what }, { open: 'a-draft', mayImport: true })),
      chat(`a ${what} beside words`, withFileNote(unclearCard({}), { what }, false)),
    ]),
    chat('a list beside words, from whoever may import', withFileNote(unclearCard({}), { what: 'list' }, true)),
    {
      name: 'import-pupils/beside words in a channel',
      where: 'channel',
      shown: withPublicFileNote(comeToChatCard(undefined)),
    },
    ...pupilDocumentKinds.flatMap((document) => documentCards(document, voice, name)),
  ];
};

const documentCards = (document: (typeof pupilDocumentKinds)[number], voice: Voice, name: string): NamedCard[] => {
  const made = pupilDocument(pupilsTold(voice, name).marked, { document, organisation: brookvale, now });
  const card = (title: string, given: Partial<Parameters<typeof documentCard>[0]>): NamedCard => ({
    name: `pupil-documents/${document}, ${title}`,
    where: 'chat',
    shown: documentCard({ made, url, page: 1, ...given }),
  });
  const pages = paperPages(paperOf(made)).map((_, at) => at + 1);
  return [card('link', {}), ...pages.map((page) => card(`text ${page}`, { url: undefined, page }))];
};
