import { z } from 'zod';
import { type Case, statusOf } from '../../domain/breach/breach.ts';
import { kindFacts } from '../../domain/breach/breach-kinds.ts';
import { type BreachField, breachReport } from '../../domain/breach/breach-report.ts';
import { answerInWords, fieldNames } from '../../domain/breach/report-words.ts';
import { icoDueAt } from '../../domain/deadlines/ico-due.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { may } from '../../domain/organisation/roles.ts';
import { button } from '../buttons.ts';
import type { Shown } from '../incoming.ts';
import { historyWords, statusLine, toldLines } from './case-words.ts';
import { defineCard } from './define-card.ts';
import { plain, safeText } from './safe-text.ts';
import { show } from './show.ts';

const row = z.strictObject({ name: z.string(), answer: z.string() });
const line = z.strictObject({ words: z.string() });
const page = defineCard(
  'shared/case',
  z.strictObject({
    status: z.string(),
    statusColor: z.string(),
    title: z.string(),
    lines: z.array(line),
    rows: z.array(row),
    hasAdditions: z.boolean(),
    additions: z.array(row),
    history: z.array(line),
  }),
);

const mostAdditions = 3;
const mostHistory = 12;

/** The whole case for someone with the right to read it; only ever shown in a 1:1 chat. */
export const caseCard = (
  about: Case,
  { organisation, person }: { organisation: Organisation; person: Person },
): Shown => {
  const card = page.render({
    ...statusLine(about),
    title: `${about.reference}: ${kindFacts[about.report.kind].name}`,
    lines: [organisation.name, ...clockWords(about), ...toldLines(about)].map((words) => ({ words: plain(words) })),
    rows: rowsOf(about, organisation),
    hasAdditions: about.additions.length > 0,
    additions: about.additions.slice(-mostAdditions).map(({ at, by, words }) => ({
      name: plain(`${dayAndTime(at)}, ${by.name}`),
      answer: safeText(words, 1000),
    })),
    history: about.history.slice(-mostHistory).map(({ at, by, what }) => ({
      words: safeText(`${dayAndTime(at)}: ${by.name} ${historyWords[what] ?? what}`),
    })),
  });
  return show(card, `${about.reference}: the report`, buttonsFor(about, organisation, person));
};

const clockWords = (about: Case): string[] =>
  about.type === 'breach' && statusOf(about) === 'open'
    ? [`The 72 hours end on ${dayAndTime(icoDueAt(about.report.awareAt))}.`]
    : [];

const longest: Partial<Record<BreachField, number>> = { summary: 4000, whereNow: 2000, toldAlready: 2000, done: 2000 };

const rowsOf = (about: Case, organisation: Organisation) => {
  const report = about.type === 'breach' ? about.report : { ...about.report };
  const answers = (Object.keys(breachReport.shape) as BreachField[]).map((field) => ({
    name: fieldNames[field],
    answer: safeText(answerInWords(field, report, organisation), longest[field]),
  }));
  const stopped =
    about.type === 'near-miss'
      ? [{ name: 'What stopped it', answer: safeText(about.report.stoppedBy ?? '', 2000) }]
      : [];
  const reason = about.withdrawn
    ? [{ name: 'Why it was withdrawn', answer: safeText(about.withdrawn.reason, 2000) }]
    : [];
  const reporter = { name: 'Reported by', answer: safeText(`${about.reporter.name}, ${dayAndTime(about.reportedAt)}`) };
  return [reporter, ...reason, ...answers, ...stopped].filter(({ answer }) => answer !== '');
};

const buttonsFor = (about: Case, organisation: Organisation, person: Person) => {
  const { reference } = about;
  const subject = { organisation: organisation.id, reporterId: about.reporter.id };
  if (about.withdrawn) return [];
  return [
    ...(may(person, 'add-to-report', subject)
      ? [button('Add information', { do: 'start', dialogue: 'add-information', reference })]
      : []),
    ...(about.type === 'breach' && may(person, 'correct-report', subject)
      ? [button('Correct it', { do: 'start', dialogue: 'correct-report', reference })]
      : []),
    ...(may(person, 'withdraw-report', subject)
      ? [button('Withdraw it', { do: 'start', dialogue: 'withdraw-report', reference })]
      : []),
  ];
};
