import type { Reading } from '../../desk/ports/case-store.ts';
import type { AnyPage, Case } from '../../domain/any-case.ts';
import { type Incident, isOver } from '../../domain/breach/breach.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { may } from '../../domain/organisation/roles.ts';
import { subjectOf } from '../../domain/subject-of.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Button } from '../../teams/card/show.ts';
import { didWords } from '../event-words.ts';
import { startButton } from '../start-button.ts';
import { pageButton } from './page-buttons.ts';
import type { PageParts, Section } from './page-card.ts';
import { changeButtons } from './report-page.ts';
import type { Viewing } from './viewing.ts';

const mostLines = 20;
const longestLine = 200;
const mostReadings = 12;

/** Who did what and when; for those who decide about the case, who has read it too. */
export const historyPage = (about: Incident, viewing: Viewing): PageParts => ({
  sections: [historySection(about), ...readingsSection(viewing.readings)],
  buttons: buttonsFor(about, viewing),
});

/** The newest lines of a case's history, of any kind. */
export const historySection = ({ history }: Pick<Case, 'history'>): Section => ({
  heading: history.length > mostLines ? `History: the last ${mostLines} of ${history.length}` : 'History',
  lines: history
    .slice(-mostLines)
    .map(({ at, by, what }) => safeText(`${dayAndTime(at)}: ${by.name} ${didWords(what)}`, longestLine)),
});

const pageNames: Record<AnyPage | 'document' | 'look-ups', string> = {
  report: 'the report',
  assessment: 'the assessment',
  tasks: 'the tasks',
  ico: 'the report to the ICO',
  people: 'who was told',
  investigation: 'the investigation',
  request: 'the request',
  dates: 'the dates',
  work: 'the work',
  answer: 'the answer',
  question: 'the question',
  document: 'a document',
  consent: 'the answers',
  entries: 'everything on file',
  record: 'what can be recorded',
  'look-ups': 'who has looked this pupil up',
  history: 'this page',
};

/** Who has read a case, for those who may know. */
export const readingsSection = (readings: readonly Reading[] | undefined): Section[] => {
  if (!readings) return [];
  // Each step of a form that shows the file is a reading; a row of the same is one line.
  const isNew = ({ name, page }: Reading, newer: Reading | undefined) => newer?.name !== name || newer.page !== page;
  const told = readings.filter((each, at) => isNew(each, readings[at - 1])).slice(0, mostReadings);
  const lines = told.map(({ at, name, page }) => {
    const what = (pageNames as Readonly<Record<string, string>>)[page] ?? 'it';
    return safeText(`${dayAndTime(at)}: ${name} read ${what}`, longestLine);
  });
  return [{ heading: 'Who has read it', lines }];
};

const buttonsFor = (about: Incident, { person }: Viewing): Button[] => {
  const { reference, type } = about;
  const decides = type === 'breach' && may(person, 'triage', subjectOf(about));
  const canLink = decides && !isOver(about);
  return [
    pageButton(reference, 'report'),
    ...(decides && !about.withdrawn ? changeButtons(about, person) : []),
    ...(canLink ? [startButton('It is a duplicate', 'link-duplicate', { reference })] : []),
  ];
};
