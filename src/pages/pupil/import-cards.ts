import type { ImportCounts } from '../../desk/import-pupils.ts';
import type { ImportOffered } from '../../desk/pupil-uploads.ts';
import { columnNames } from '../../domain/consent/import/columns.ts';
import type { HeadingSaid } from '../../domain/consent/import/headings.ts';
import type { BadRow } from '../../domain/consent/import/pupil-row.ts';
import { listInWords } from '../../domain/deadlines/day-words.ts';
import { inThousands } from '../../domain/in-thousands.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { button } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import { plain, safeText } from '../../teams/card/safe-text.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { rowsPage } from '../desk-cards.ts';
import { startButton } from '../start-button.ts';

const mostBadRows = 18;
const mostRenamed = 10;
/** Of what is wrong with one row. */
const mostWords = 300;

const howTo = () => button('How to import', { do: 'show', show: 'import-pupils' });
const addOne = () => startButton('Add one pupil', 'add-pupil');

/** How a list of pupils comes in, and the headings to copy into it. */
export const howToImportCard = ({ name, schools }: Organisation, said: readonly HeadingSaid[] = []): Shown =>
  rowsPage(
    'Import pupils',
    [
      `Send me a list of the pupils of ${plain(name)} here, as a CSV file. I show you what it would change before I write anything.`,
      'In Excel choose File, Save As, “CSV UTF-8”. Then attach the file here with the paper clip.',
      'Delete the file and its copy in your OneDrive afterwards.',
    ],
    [
      { name: 'Headings to copy', answer: Object.values(columnNames).join(',') },
      {
        name: 'Needed',
        answer: 'First names, Last name, Date of birth. Leave out any other column. An empty cell says nothing.',
      },
      { name: 'Days', answer: '23/11/2026, 2026-11-23 or 23 Nov 2026.' },
      {
        name: 'From a school’s system',
        answer: 'SIMS, Arbor, Bromcom and ScholarPack: send the list as it is. I know their headings.',
      },
      { name: 'Schools', answer: safeText(listInWords(schools.map((school) => school.name))) },
      { name: 'Lists in a cell', answer: 'With semicolons between: website; press. Or write all, or none.' },
      ...(said.length === 0 ? [] : [{ name: 'What you told me about headings', answer: safeText(saidWords(said)) }]),
    ],
    [addOne(), ...(said.length === 0 ? [] : [button('Forget these headings', { do: 'forget-headings' })])],
  );

const meaningWords = (means: HeadingSaid['means']): string =>
  means === 'left-out' ? 'left out' : `“${columnNames[means]}”`;

const saidWords = (said: readonly HeadingSaid[]): string =>
  said.map(({ heading, means }) => `“${heading}” is ${meaningWords(means)}.`).join(' ');

export const headingsForgottenCard = (): Shown =>
  messageCard(
    'I have forgotten what you told me about headings',
    ['When you send the next list, I ask about them again. Nothing about a pupil has changed.'],
    [howTo()],
  );

/** What a list would do; where a row is bad, what to put right. */
export const importOfferCard = ({ upload, leftOut, ...counts }: ImportOffered): Shown => {
  const { added, changed, bad } = counts;
  if (bad.length > 0) return badRowsCard(counts);
  if (upload === undefined) return messageCard('Nothing to import', [countsWords(counts), ...afterwards], [howTo()]);
  return messageCard(
    'Is this right?',
    [
      countsWords(counts),
      ...renamedWords(counts),
      ...leftOutWords(leftOut),
      `They are pupils of ${plain(counts.organisation.name)}. Nothing has been written yet. I keep the list for an hour.`,
    ],
    [
      button(`Import ${pupils(added + changed)}`, { do: 'import', upload, choice: 'write' }, 'positive'),
      button('Discard', { do: 'import', upload, choice: 'discard' }),
    ],
  );
};

const badRowsCard = (counts: ImportCounts): Shown => {
  const { bad } = counts;
  const more = bad.length > mostBadRows ? [`The first ${mostBadRows} of ${inThousands(bad.length)} are shown.`] : [];
  return rowsPage(
    bad.length === 1 ? '1 row to put right' : `${inThousands(bad.length)} rows to put right`,
    [
      'Nothing was imported. Put these rows right in your list, and send it again. The headings are line 1.',
      `The other rows: ${countsWords(counts)}`,
      ...more,
    ],
    bad.slice(0, mostBadRows).map(badRow),
    [howTo()],
  );
};

const badRow = ({ line, problems }: BadRow) => ({
  name: `Line ${inThousands(line)}`,
  answer: safeText(problems.join(' '), mostWords),
});

/** All or nothing: where one row is wrong nothing was imported, and the wrong rows are shown instead. */
export const importedCard = (counts: ImportCounts): Shown =>
  counts.bad.length > 0
    ? badRowsCard(counts)
    : messageCard(
        'The pupils are imported',
        [countsWords(counts), ...renamedWords(counts), ...afterwards],
        [button('What I can do', { do: 'show', show: 'help' })],
      );

const afterwards = ['Now delete the file, and its copy in your OneDrive under “Microsoft Teams Chat Files”.'];

/** Where reading takes longer than a turn in Teams should. */
export const readingCard = (): Shown =>
  messageCard('I am reading your list', [
    'It is a long one. I write to you here when I have read it. Nothing is imported yet.',
  ]);

/** Where writing takes longer than a turn should. It says what to do if no word comes, because a process may die. */
export const importingCard = (): Shown =>
  messageCard('Importing …', [
    'I write to you here when it is done. If you have not heard from me in ten minutes, send the file again: nothing is imported twice.',
  ]);

/** What is kept elsewhere, in their own files and in Teams, only they can delete. */
export const discardedCard = (): Shown =>
  messageCard(
    'The list is discarded',
    ['Nothing was imported, and I have kept nothing of it.', ...afterwards],
    [howTo()],
  );

/** The words may name a heading of the list. */
export const notTakenCard = (words: string): Shown =>
  rowsPage('Nothing was imported', [], [{ name: 'Why', answer: safeText(words) }], [howTo()]);

const countsWords = ({ added, changed, same }: ImportCounts): string =>
  `${inThousands(added)} new, ${inThousands(changed)} changed, ${inThousands(same)} the same.`;

/** Another name may mean another child, so somebody should look. */
const renamedWords = ({ renamed }: ImportCounts): string[] => {
  if (renamed.length === 0) return [];
  const more = renamed.length - mostRenamed;
  const named = [...renamed.slice(0, mostRenamed), ...(more > 0 ? [`${inThousands(more)} more`] : [])];
  const records = renamed.length === 1 ? '1 record' : `${inThousands(renamed.length)} records`;
  return [`The last name changes on ${records}: ${listInWords(named)}. Check that each is the same pupil.`];
};

const leftOutWords = (headings: readonly string[]): string[] =>
  headings.length === 0 ? [] : [`I leave out what I do not keep: ${listInWords(headings.map(plain))}.`];

const pupils = (count: number): string => (count === 1 ? '1 pupil' : `${inThousands(count)} pupils`);
