import { dateInWords } from '../../../domain/deadlines/day-words.ts';
import { dayAndTime } from '../../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import type { RequestEvent } from '../../../domain/request/machine.ts';
import type { DataRequest } from '../../../domain/request/request.ts';
import { versionsInWords } from '../../../domain/request/rights/marker-words.ts';
import { adviceToSeek, withoutAdvice } from '../../../domain/request/work/advice-needed.ts';
import { clauseOf, exemptionFacts } from '../../../domain/request/work/exemption-facts.ts';
import { openTasksOf } from '../../../domain/request/work/open-tasks.ts';
import { adviceNames, adviserOf } from '../../../domain/request/work/record-advice.ts';
import type { RequestTask } from '../../../domain/request/work/request-tasks.ts';
import { requestTaskName } from '../../../domain/request/work/settle-request-task.ts';
import { stillWithheld } from '../../../domain/request/work/still-withheld.ts';
import { extentNames } from '../../../domain/request/work/withhold.ts';
import type { Withheld } from '../../../domain/request/work/work.ts';
import type { Viewing } from '../case-pages/case-page.ts';
import { fittingWords } from '../case-pages/fitting-words.ts';
import type { PageParts, Section } from '../case-pages/page-card.ts';
import { safeText } from '../safe-text.ts';
import type { Button } from '../show.ts';
import { eventButton, isOpenTo } from './next-request-button.ts';
import { requestPageButton } from './request-page-button.ts';

type Fitted = (words: string) => string;

const mostSearches = 8;
const mostWithheld = 6;

/** What was done for an answer: the school consulted, where was looked, what is held back and why, the advice taken. */
export const workPage = (about: DataRequest, viewing: Viewing): PageParts => {
  const fitted = fittingWords(wordsIn(about));
  const sections = [
    ...taskSection(about, viewing.organisation, fitted),
    ...searchSection(about, fitted),
    ...withheldSection(about, fitted),
    ...adviceSection(about, viewing.organisation, fitted),
    ...disputeSection(about, fitted),
  ];
  return {
    sections: sections.length === 0 ? [{ lines: ['Nothing has been recorded yet.'] }] : sections,
    buttons: buttonsFor(about, viewing),
  };
};

const wordsIn = (about: DataRequest) => [
  ...about.tasks.flatMap(({ done, notDone }) => [done?.words, notDone?.reason]),
  ...about.searches.slice(-mostSearches).flatMap(({ place, found }) => [place, found]),
  ...about.withheld.slice(-mostWithheld).flatMap(({ what, reason, fullCopy }) => [what, reason, fullCopy]),
  ...[about.advice?.words, ...versionsInWords(about).map(({ words }) => words)],
];

const taskSection = (about: DataRequest, organisation: Organisation, fitted: Fitted): Section[] => {
  const open = openTasksOf(about);
  const rows = about.tasks
    .filter((task) => task.done || task.notDone || open.includes(task))
    .map((task) => ({ name: safeText(requestTaskName(task, organisation)), answer: taskWords(task, fitted) }));
  return rows.length === 0 ? [] : [{ heading: 'Tasks', rows }];
};

const taskWords = ({ done, notDone }: RequestTask, fitted: Fitted): string => {
  if (done) return `${safeText(`${dateInWords(done.on)}, ${done.by.name}`)}. ${fitted(done.words)}`;
  if (notDone) return `Not done (${safeText(notDone.by.name)}): ${fitted(notDone.reason)}`;
  return 'To be done.';
};

const searchSection = ({ searches }: DataRequest, fitted: Fitted): Section[] => {
  const rows = searches.slice(-mostSearches).map(({ place, found, on, by }) => ({
    name: fitted(place),
    answer: `${safeText(`${dateInWords(on)}, ${by.name}`)}. ${fitted(found)}`,
  }));
  const heading = searches.length > mostSearches ? `Where we looked: the last ${mostSearches}` : 'Where we looked';
  return rows.length === 0 ? [] : [{ heading, rows }];
};

/** The redaction log, with the place where the complete copy is kept (trust policy s. 15). */
const withheldSection = ({ withheld }: DataRequest, fitted: Fitted): Section[] => {
  const rows = withheld.slice(-mostWithheld).map((each) => ({
    name: `${exemptionFacts[each.exemption].name}${each.liftedAt ? ' (handed over after all)' : ''}`,
    answer: withheldWords(each, fitted),
  }));
  return rows.length === 0 ? [] : [{ heading: 'Held back', rows }];
};

const withheldWords = (
  { exemption, what, extent, reason, fullCopy, by, at, liftedAt }: Withheld,
  fitted: Fitted,
): string =>
  [
    `${extentNames[extent]}: ${fitted(what)}`,
    `Why: ${fitted(reason)}`,
    `Complete copy: ${fitted(fullCopy)}`,
    `${clauseOf(exemption)}. ${safeText(by.name)}, ${dayAndTime(at)}.`,
    ...(liftedAt ? [`Handed over after all since ${dayAndTime(liftedAt)}.`] : []),
  ].join('\n');

const adviceSection = (about: DataRequest, organisation: Organisation, fitted: Fitted): Section[] => {
  const { advice } = about;
  const wanted = withoutAdvice(about, organisation) ?? adviceToSeek(about, organisation);
  const lines = wanted === undefined ? [] : [wanted];
  if (!advice) return lines.length === 0 ? [] : [{ heading: 'Advice', lines }];
  const when = `Asked on ${dateInWords(advice.askedOn)}, given on ${dateInWords(advice.givenOn)}`;
  return [
    {
      heading: 'Advice',
      lines,
      rows: [{ name: adviceNames[advice.advises], answer: `${adviserOf(advice)}. ${when}. ${fitted(advice.words)}` }],
    },
  ];
};

const disputeSection = (about: DataRequest, fitted: Fitted): Section[] => {
  const rows = versionsInWords(about).map(({ name, words }) => ({ name, answer: fitted(words) }));
  return rows.length === 0 ? [] : [{ heading: 'In dispute', rows }];
};

const offered = [
  'searched',
  'withheld',
  'advice-recorded',
  'dispute-moved',
  'restricted',
  'restriction-lifted',
] as const satisfies readonly RequestEvent[];

/** Beside the way back. */
const mostOffered = 5;

const buttonsFor = (about: DataRequest, viewing: Viewing): Button[] => {
  const { reference } = about;
  const tasks = openTasksOf(about)
    .slice(0, 2)
    .map(({ id: part }) => eventButton(about, { event: 'request-task-settled', part }));
  const lines = stillWithheld(about).length > 0 ? (['handed-over-after-all'] as const) : [];
  const events = [...offered.slice(0, 3), ...lines, ...offered.slice(3)].filter((event) =>
    isOpenTo(event, about, viewing),
  );
  const buttons = [...tasks, ...events.map((event) => eventButton(about, { event }))];
  return [...distinct(buttons).slice(0, mostOffered), requestPageButton(reference, 'request')];
};

const distinct = (buttons: readonly Button[]): Button[] =>
  buttons.filter((each, at) => buttons.findIndex(({ title }) => title === each.title) === at);
