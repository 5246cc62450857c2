import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { dayAndTime, londonClock } from '../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { RequestEvent } from '../../domain/request/machine.ts';
import { type DataRequest, hasEnded } from '../../domain/request/request.ts';
import { versionsInWords } from '../../domain/request/rights/marker-words.ts';
import { adviceToSeek, withoutAdvice } from '../../domain/request/work/advice-needed.ts';
import { clauseOf, exemptionFacts } from '../../domain/request/work/exemption-facts.ts';
import { healthMissing, piecesOf } from '../../domain/request/work/health-data.ts';
import type { HealthPiece } from '../../domain/request/work/health-piece.ts';
import { openTasksOf } from '../../domain/request/work/open-tasks.ts';
import { adviceNames, adviserOf } from '../../domain/request/work/record-advice.ts';
import type { RequestTask } from '../../domain/request/work/request-tasks.ts';
import { conclusionNames, wayKnownNames } from '../../domain/request/work/settle-health.ts';
import { requestTaskName } from '../../domain/request/work/settle-request-task.ts';
import { stillWithheld } from '../../domain/request/work/still-withheld.ts';
import { agreementNames } from '../../domain/request/work/third-party.ts';
import { extentNames } from '../../domain/request/work/withhold.ts';
import type { Withheld } from '../../domain/request/work/work.ts';
import { fittingWords } from '../../teams/card/fitting-words.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Button } from '../../teams/card/show.ts';
import type { PageParts, Section } from '../case-pages/page-card.ts';
import type { Viewing } from '../case-pages/viewing.ts';
import { eventButton, isOpenTo } from './next-request-button.ts';
import { requestPageButton } from './request-page-button.ts';

type Fitted = (words: string) => string;

const mostSearches = 8;
const mostWithheld = 6;
const mostPieces = 6;

/** What was done for an answer: the school consulted, where was looked, what is held back and why, the advice taken. */
export const workPage = (about: DataRequest, viewing: Viewing): PageParts => {
  const fitted = fittingWords(wordsIn(about));
  const sections = [
    ...taskSection(about, viewing.organisation, fitted),
    ...searchSection(about, fitted),
    ...healthSection(about, viewing.now, fitted),
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
  ...piecesOf(about).slice(-mostPieces).flatMap(healthWords),
  ...about.withheld.slice(-mostWithheld).flatMap(lineWords),
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

/** Each piece of health data and what it rests on, with what is still missing (Data Protection Act 2018 Sch. 3 Part 2). */
const healthSection = (about: DataRequest, now: Date, fitted: Fitted): Section[] => {
  const today = londonClock(now).day;
  const missing = hasEnded(about) ? undefined : healthMissing(about, today);
  const rows = piecesOf(about)
    .slice(-mostPieces)
    .map((piece) => ({ name: fitted(piece.what), answer: pieceWords(piece, fitted) }));
  if (rows.length === 0 && missing === undefined) return [];
  return [{ heading: 'Health data', lines: missing === undefined ? [] : [missing.words], rows }];
};

const healthWords = ({ what, asked, known, opinion }: HealthPiece) => [
  ...[what, asked?.of, known?.reason, opinion?.of, opinion?.profession, opinion?.words],
];

const pieceWords = ({ asked, known, opinion, heldBy }: HealthPiece, fitted: Fitted): string => {
  const lines = [
    ...(known ? [`${wayKnownNames[known.how]}: ${fitted(known.reason)}`] : []),
    ...(opinion
      ? [
          `Opinion of ${dateInWords(opinion.on)}, ${fitted(opinion.of)}, ${fitted(opinion.profession)}. ${conclusionNames[opinion.conclusion]}. ${fitted(opinion.words)}`,
        ]
      : []),
    ...(heldBy ? [`Held back in full: line ${heldBy.replace('withheld.', '')} of the redaction log.`] : []),
    ...(asked && !opinion ? [`Asked on ${dateInWords(asked.on)}: ${fitted(asked.of)}.`] : []),
  ];
  return lines.length === 0 ? 'No answer yet.' : lines.join('\n');
};

/** The redaction log, with the place where the complete copy is kept (trust policy s. 15). */
const withheldSection = ({ withheld }: DataRequest, fitted: Fitted): Section[] => {
  const rows = withheld.slice(-mostWithheld).map((each) => ({
    name: `${exemptionFacts[each.exemption].name}${each.liftedAt ? ' (handed over after all)' : ''}`,
    answer: withheldWords(each, fitted),
  }));
  return rows.length === 0 ? [] : [{ heading: 'Held back', rows }];
};

const lineWords = ({ what, reason, thirdParty, provision, approved, fullCopy }: Withheld) => [
  ...[what, reason, thirdParty?.notReasonable, provision, approved?.reason, fullCopy],
];

const withheldWords = (
  { exemption, what, extent, reason, thirdParty, provision, approved, fullCopy, by, at, liftedAt }: Withheld,
  fitted: Fitted,
): string =>
  [
    `${extentNames[extent]}: ${fitted(what)}`,
    `Why: ${fitted(reason)}`,
    ...(thirdParty ? [`${agreementNames[thirdParty.agreed]}. ${fitted(thirdParty.notReasonable)}`] : []),
    `Complete copy: ${fitted(fullCopy)}`,
    ...(provision === undefined ? [] : [`The law: ${fitted(provision)}`]),
    `${provision === undefined ? `${clauseOf(exemption)}. ` : ''}${safeText(by.name)}, ${dayAndTime(at)}.`,
    ...(approved
      ? [`Approved by ${safeText(approved.by.name)}, ${dayAndTime(approved.at)}: ${fitted(approved.reason)}`]
      : []),
    ...(exemption === 'another-ground' && !approved && !liftedAt ? ['Not approved yet.'] : []),
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
  'health-settled',
  'health-listed',
  'withheld',
  'advice-recorded',
  'dispute-moved',
  'restricted',
  'restriction-lifted',
] as const satisfies readonly RequestEvent[];

const buttonsFor = (about: DataRequest, viewing: Viewing): Button[] => {
  const { reference } = about;
  const tasks = openTasksOf(about)
    .slice(0, 2)
    .map(({ id: part }) => eventButton(about, { event: 'request-task-settled', part }));
  const lines = stillWithheld(about).length > 0 ? (['handed-over-after-all'] as const) : [];
  const events = ['exemption-approved' as const, ...offered.slice(0, 5), ...lines, ...offered.slice(5)].filter(
    (event) => isOpenTo(event, about, viewing),
  );
  const buttons = [...tasks, ...events.map((event) => eventButton(about, { event }))];
  return [...distinct(buttons), requestPageButton(reference, 'request')];
};

const distinct = (buttons: readonly Button[]): Button[] =>
  buttons.filter((each, at) => buttons.findIndex(({ title }) => title === each.title) === at);
