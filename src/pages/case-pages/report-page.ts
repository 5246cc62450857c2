import { type Breach, type Incident, statusOf } from '../../domain/breach/breach.ts';
import { breachFields } from '../../domain/breach/report/breach-report.ts';
import { isCorrectable, isWithdrawable } from '../../domain/breach/report/change-report.ts';
import { notYetDone } from '../../domain/breach/report/not-yet-done.ts';
import { answerInWords, namesOnCards } from '../../domain/breach/report/report-words.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { may } from '../../domain/organisation/roles.ts';
import { subjectOf } from '../../domain/subject-of.ts';
import { button } from '../../teams/card/buttons.ts';
import { fittingWords } from '../../teams/card/fitting-words.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Button } from '../../teams/card/show.ts';
import { nextOf } from '../next-button.ts';
import { startButton } from '../start-button.ts';
import { toldLines } from '../told-words.ts';
import { pageButton } from './page-buttons.ts';
import type { PageParts, Section } from './page-card.ts';
import type { Viewing } from './viewing.ts';

const mostAdditions = 6;

/** What was reported, with what was added since, and who has been told. */
export const reportPage = (about: Incident, viewing: Viewing): PageParts => {
  const fitted = fittingWords(wordsIn(about));
  return {
    sections: [{ rows: rowsOf(about, viewing, fitted) }, ...additionsOf(about, fitted), toldSection(about, viewing)],
    buttons: buttonsFor(about, viewing),
  };
};

const wordsIn = ({ report, withdrawn, additions }: Incident) => [
  report.summary,
  ...('done' in report ? [report.whereNow, report.toldAlready, report.done] : []),
  ...('stoppedBy' in report ? [report.stoppedBy] : []),
  withdrawn?.reason,
  ...additions.slice(-mostAdditions).map(({ words }) => words),
];

const rowsOf = (about: Incident, { organisation }: Viewing, fitted: (words: string) => string) => {
  const report = about.type === 'breach' ? about.report : { ...about.report };
  const answers = breachFields.map((field) => ({
    name: namesOnCards[field],
    answer: fitted(answerInWords(field, report, organisation)),
  }));
  const undone = { name: 'Not yet done, as far as we know', answer: notYetDone(about).join('; ') };
  const at = answers.findIndex(({ name }) => name === namesOnCards.contained) + 1;
  const stopped =
    about.type === 'near-miss' ? [{ name: 'What stopped it', answer: fitted(about.report.stoppedBy ?? '') }] : [];
  const reason = about.withdrawn ? [{ name: 'Why it was withdrawn', answer: fitted(about.withdrawn.reason) }] : [];
  const reporter = { name: 'Reported by', answer: safeText(`${about.reporter.name}, ${dayAndTime(about.reportedAt)}`) };
  return [reporter, ...reason, ...answers.slice(0, at), undone, ...answers.slice(at), ...stopped].filter(
    ({ answer }) => answer !== '',
  );
};

const additionsOf = ({ additions }: Incident, fitted: (words: string) => string): Section[] => {
  const rows = additions.slice(-mostAdditions).map(({ at, by, words }) => ({
    name: safeText(`${dayAndTime(at)}, ${by.name}`),
    answer: fitted(words),
  }));
  return rows.length > 0 ? [{ heading: 'Added later', rows }] : [];
};

const toldSection = (about: Incident, viewing: Viewing): Section => ({
  heading: 'Who the desk has told',
  lines: toldLines(about, viewing),
});

const buttonsFor = (about: Incident, { organisation, person }: Viewing): Button[] => {
  const decides = may(person, 'triage', subjectOf(about));
  return about.type === 'breach' && decides ? triageButtons(about, { organisation }) : reporterButtons(about, person);
};

/** What comes next, then the pages that have something in them. */
const triageButtons = (about: Breach, { organisation }: Pick<Viewing, 'organisation'>): Button[] => {
  const { reference } = about;
  const next = nextOf(about, organisation);
  const status = statusOf(about);
  const isDecided = about.assessments.length > 0;
  const assess = startButton('Assess', 'assess', { reference });
  const other = about.duplicateOf;
  return [
    ...(next ? [next.button] : []),
    ...(other ? [button(`Open ${other}`, { do: 'case', reference: other }, 'positive')] : []),
    ...(status === 'open' ? [assess] : []),
    ...(isDecided ? (['assessment', 'tasks', 'ico'] as const).map((page) => pageButton(reference, page)) : []),
    ...(about.investigation || (isDecided && next?.what !== 'investigation')
      ? [pageButton(reference, 'investigation')]
      : []),
    pageButton(reference, 'history'),
  ];
};

const reporterButtons = (about: Incident, person: Viewing['person']): Button[] => {
  const { reference } = about;
  const history = pageButton(reference, 'history');
  return about.withdrawn ? [history] : [...changeButtons(about, person), history];
};

/** What somebody may change of the report itself. */
export const changeButtons = (about: Incident, person: Viewing['person']): Button[] => {
  const { reference } = about;
  const subject = subjectOf(about);
  return [
    ...(may(person, 'add-to-report', subject)
      ? [startButton('Add information', 'add-information', { reference })]
      : []),
    ...(isCorrectable(about) && may(person, 'correct-report', subject)
      ? [startButton('Correct it', 'correct-report', { reference })]
      : []),
    ...(isWithdrawable(about) && may(person, 'withdraw-report', subject)
      ? [startButton('Withdraw it', 'withdraw-report', { reference })]
      : []),
  ];
};
