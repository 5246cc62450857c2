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
import { safeText } from './safe-text.ts';
import { shareRoom } from './share-room.ts';
import { show } from './show.ts';

const row = z.strictObject({ name: z.string(), answer: z.string() });
const line = z.strictObject({ words: z.string() });
const page = defineCard(
  'shared/case',
  z.strictObject({
    status: z.string(),
    statusColor: z.string(),
    title: z.string(),
    organisation: z.string(),
    hasClock: z.boolean(),
    clock: z.string(),
    rows: z.array(row),
    hasAdditions: z.boolean(),
    additions: z.array(row),
    told: z.array(line),
    history: z.array(line),
  }),
);

const mostAdditions = 6;
const mostHistory = 12;
/** In characters of JSON. */
const roomForWords = 9_000;

/** The whole case for someone with the right to read it; only ever shown in a 1:1 chat. */
export const caseCard = (
  about: Case,
  { organisation, person }: { organisation: Organisation; person: Person },
): Shown => {
  const words = fittingWords(about);
  const card = page.render({
    ...statusLine(about),
    title: `${about.reference}: ${kindFacts[about.report.kind].name}`,
    organisation: safeText(organisation.name),
    ...clockOf(about),
    rows: rowsOf(about, organisation, words),
    hasAdditions: about.additions.length > 0,
    additions: about.additions.slice(-mostAdditions).map(({ at, by, words: added }) => ({
      name: safeText(`${dayAndTime(at)}, ${by.name}`),
      answer: words.get(added) ?? '',
    })),
    told: toldLines(about).map((each) => ({ words: each })),
    history: about.history.slice(-mostHistory).map(({ at, by, what }) => ({
      words: safeText(`${dayAndTime(at)}: ${by.name} ${historyWords[what] ?? what}`),
    })),
  });
  return show(card, `${about.reference}: the report`, buttonsFor(about, organisation, person));
};

const clockOf = (about: Case) => ({
  hasClock: about.type === 'breach' && statusOf(about) === 'open',
  clock: about.type === 'breach' ? `The 72 hours end on ${dayAndTime(icoDueAt(about.report.awareAt))}` : '',
});

/** Everything that people wrote, by what they wrote: whole, unless all of it together is more than a card can bear. */
const fittingWords = ({ report, withdrawn, additions }: Case): ReadonlyMap<string, string> => {
  const written = [
    report.summary,
    ...('done' in report ? [report.whereNow, report.toldAlready, report.done] : []),
    ...('stoppedBy' in report ? [report.stoppedBy] : []),
    withdrawn?.reason,
    ...additions.slice(-mostAdditions).map(({ words }) => words),
  ].filter((each) => each !== undefined);
  const fitted = shareRoom(
    written.map((each) => safeText(each, Number.POSITIVE_INFINITY)),
    roomForWords,
  );
  return new Map(written.map((each, at) => [each, fitted[at] ?? '']));
};

const rowsOf = (about: Case, organisation: Organisation, words: ReadonlyMap<string, string>) => {
  const report = about.type === 'breach' ? about.report : { ...about.report };
  const fitted = (answer: string) => words.get(answer) ?? safeText(answer);
  const answers = (Object.keys(breachReport.shape) as BreachField[]).map((field) => ({
    name: fieldNames[field],
    answer: fitted(answerInWords(field, report, organisation)),
  }));
  const stopped =
    about.type === 'near-miss' ? [{ name: 'What stopped it', answer: fitted(about.report.stoppedBy ?? '') }] : [];
  const reason = about.withdrawn ? [{ name: 'Why it was withdrawn', answer: fitted(about.withdrawn.reason) }] : [];
  const reporter = { name: 'Reported by', answer: safeText(`${about.reporter.name}, ${dayAndTime(about.reportedAt)}`) };
  return [reporter, ...reason, ...answers, ...stopped].filter(({ answer }) => answer !== '');
};

const buttonsFor = (about: Case, organisation: Organisation, person: Person) => {
  const { reference } = about;
  const subject = { organisation: organisation.id, reporterId: about.reporter.id };
  if (about.withdrawn) return [];
  return [
    ...(may(person, 'add-to-report', subject)
      ? [button('Add information', { do: 'start', dialogue: 'add-information', reference }, 'positive')]
      : []),
    ...(about.type === 'breach' && may(person, 'correct-report', subject)
      ? [button('Correct it', { do: 'start', dialogue: 'correct-report', reference })]
      : []),
    ...(may(person, 'withdraw-report', subject)
      ? [button('Withdraw it', { do: 'start', dialogue: 'withdraw-report', reference })]
      : []),
  ];
};
