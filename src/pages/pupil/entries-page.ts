import type { PupilOpened } from '../../desk/ask-consent.ts';
import type { Entry } from '../../domain/consent/entry.ts';
import { entryNames } from '../../domain/consent/entry-names.ts';
import { entryRows } from '../../domain/consent/entry-words.ts';
import { openTasksOfPupil } from '../../domain/consent/pupil-file.ts';
import { pupilTaskDue, pupilTaskName } from '../../domain/consent/pupil-task-words.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { button } from '../../teams/card/buttons.ts';
import { fittingWords } from '../../teams/card/fitting-words.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { PageParts, Section } from '../case-pages/page-card.ts';
import { startButton } from '../start-button.ts';
import { pupilPageButton } from './pupil-page-button.ts';

const mostEntries = 5;
const mostTasks = 6;
const mostTaskButtons = 2;
/** In characters of JSON, beside what the page has of its own. */
const roomForEntries = 4_000;

/** Everything that is on file, the newest first: what it says, from which day, how it came, who recorded it and where it is kept. */
export const entriesPage = ({ file, today }: PupilOpened): PageParts => {
  const { reference } = file;
  const tasks = openTasksOfPupil(file);
  return {
    sections: [
      ...(tasks.length === 0
        ? []
        : [
            {
              heading: 'To be done',
              lines: tasks
                .slice(0, mostTasks)
                .map((task, at) => `${at + 1}. ${pupilTaskName(task)}, ${pupilTaskDue(task, today)}.`),
            },
          ]),
      entriesSection(file.entries),
    ],
    buttons: [
      pupilPageButton(reference, 'record', 'positive'),
      ...tasks
        .slice(0, mostTaskButtons)
        .map(({ id }, at) => startButton(`Task ${at + 1} is done`, 'do-pupil-task', { reference, part: id })),
      pupilPageButton(reference, 'consent'),
      pupilPageButton(reference, 'history'),
      button('Export', { do: 'document', reference, document: 'pupil-record' }),
    ],
  };
};

const entriesSection = (entries: readonly Entry[]): Section => {
  if (entries.length === 0) return { heading: 'On file', lines: ['Nothing is recorded yet.'] };
  const newest = entries.toReversed().slice(0, mostEntries);
  const fitted = fittingWords(newest.map(entryInWords), roomForEntries);
  return {
    heading: 'On file, the newest first',
    ...(entries.length > mostEntries
      ? { lines: [`The newest ${mostEntries} of ${entries.length} are shown. The export has all of them.`] }
      : {}),
    rows: newest.map((entry) => ({ name: nameOf(entry), answer: fitted(entryInWords(entry)) })),
  };
};

const nameOf = ({ kind, undone }: Entry): string =>
  undone ? `Undone, it never counted: ${entryNames[kind]}` : entryNames[kind];

const entryInWords = (entry: Entry): string => {
  const { at, by, undone } = entry;
  return safeText(
    [
      ...entryRows(entry).map(({ field, words }) => `${field}: ${words.replace(/\.$/, '')}`),
      `Recorded on ${dayAndTime(at)} by ${by.name}`,
      ...(undone ? [`Undone on ${dayAndTime(undone.at)} by ${undone.by.name}`] : []),
    ].join('. '),
    Number.POSITIVE_INFINITY,
  );
};
