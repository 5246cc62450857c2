import { type Lateness, latenessOf } from '../../deadlines/ico-due.ts';
import { londonYear } from '../../deadlines/london-time.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import type { Breach } from '../breach.ts';
import { awareAtOf } from '../clock.ts';
import { asksRecipient } from '../report/breach-kinds.ts';
import { mayNamePeople } from '../report/may-name-people.ts';
import { answerTo, isCyber, type Known, type Source } from './ico-answers.ts';
import {
  type AskedIn,
  type IcoSectionId,
  icoSections,
  type QuestionId,
  questionIds,
  questionOf,
} from './ico-questions.ts';
import { quoteBegins, type ReportKind } from './ico-report.ts';
import { type Passage, passagesNaming, withRoles } from './names-in-text.ts';

export interface IcoAnswer {
  readonly id: QuestionId;
  readonly name: string;
  /** Empty where there is no answer yet. */
  readonly words: string;
  readonly from: Source | undefined;
  /** The clause that makes it mandatory; undefined where only the form asks. */
  readonly article: string | undefined;
  readonly askedIn: AskedIn;
  /** `later`: said to be not known yet, which is allowed (UK GDPR Art. 33(4)) and has to be sent when it is. */
  readonly state: 'ready' | 'later' | 'missing';
  /** What in it looks like a name and nobody has said that it is none. */
  readonly passages: readonly Passage[];
}

export interface IcoPack {
  readonly kind: ReportKind;
  readonly sections: readonly {
    readonly id: IcoSectionId;
    readonly name: string;
    readonly answers: readonly IcoAnswer[];
  }[];
  /** How many of the mandatory answers are there; one that says “not known yet” is. */
  readonly ready: number;
  readonly of: number;
  /** Mandatory and not there, in the form's order. */
  readonly missing: readonly IcoAnswer[];
  /** Mandatory and to be told later. */
  readonly later: readonly QuestionId[];
  /** What only the form asks and is not known yet; it may follow too. */
  readonly open: readonly IcoAnswer[];
  /** Answers in which something looks like a name; while there are any no document is made. */
  readonly naming: readonly IcoAnswer[];
}

/**
 * The answers to the Commissioner's form in its order, filled in from the whole case. Colleagues are named by their role;
 * people affected must not be named at all (the ICO's form: no personal data involved in the breach).
 */
export const icoPack = (
  breach: Breach,
  { organisation, now, kind = nextKind(breach) }: { organisation: Organisation; now: Date; kind?: ReportKind },
): IcoPack => {
  const known: Known = { breach, organisation, kind };
  const { late } = latenessNow(breach, now);
  const asked = questionIds.filter((id) => {
    const { when } = questionOf(id);
    if (when === 'late') return late;
    if (when === 'cyber') return isCyber(breach);
    if (when === 'received') return asksRecipient(breach.report.kind);
    // Once they are known to be there, they stand among the kinds of data.
    if (when === 'may-name') return mayNamePeople(breach.report) && breach.icoAnswers.identifiers !== 'yes';
    return when === undefined || when === kind;
  });
  return packOf(
    kind,
    asked.map((id) => answered(id, known, londonYear(now))),
  );
};

/** What the next report to the Commissioner would be. */
export const nextKind = ({ icoReports }: Pick<Breach, 'icoReports'>): ReportKind =>
  icoReports.length === 0 ? 'initial' : 'follow-up';

/** How late the Commissioner was told or, while nobody has been told, would be told now (UK GDPR Art. 33(1)). */
export const latenessNow = (breach: Pick<Breach, 'report' | 'awareness' | 'icoReports'>, now: Date): Lateness =>
  latenessOf({ awareAt: awareAtOf(breach), notifiedAt: breach.icoReports[0]?.sentAt ?? now });

/** Only what has changed since what was last sent, with the ICO's reference and the contact (UK GDPR Art. 33(4)). */
export const followUpPack = (pack: IcoPack, { icoReports }: Pick<Breach, 'icoReports'>): IcoPack => {
  const said: Readonly<Record<string, string>> = Object.assign({}, ...icoReports.map((report) => report.said));
  const always: readonly QuestionId[] = ['kind', 'icoReference', 'contact'];
  const isNew = ({ id, words }: IcoAnswer) =>
    ![words, ...(id === 'whatHappened' ? beyond(words, said['whatWentWrong']) : [])].some(
      (each) => bare(each) === bare(said[id] ?? ''),
    );
  return packOf(
    'follow-up',
    answersOf(pack).filter((answer) => always.includes(answer.id) || isNew(answer)),
  );
};

/** What is said and not how it is put: the reporter's words are the same words when they are quoted. */
const bare = (words: string): string => words.replaceAll(quoteBegins, '').replace(/”+$/gm, '');

/** What an answer says beside the account that the Commissioner has had already as what went wrong. */
const beyond = (words: string, had: string | undefined): string[] =>
  had && words.startsWith(`${had}\n`) ? [words.slice(had.length + 1)] : [];

/** All answers of a pack, in the order of the Commissioner’s form. */
export const answersOf = ({ sections }: Pick<IcoPack, 'sections'>): IcoAnswer[] =>
  sections.flatMap(({ answers }) => answers);

const packOf = (kind: ReportKind, answers: readonly IcoAnswer[]): IcoPack => {
  const mandatory = answers.filter(({ article }) => article !== undefined);
  const missing = mandatory.filter(({ state }) => state === 'missing');
  return {
    kind,
    sections: (Object.keys(icoSections) as IcoSectionId[]).flatMap((id) => {
      const inIt = answers.filter((answer) => questionOf(answer.id).section === id);
      return inIt.length === 0 ? [] : [{ id, name: icoSections[id], answers: inIt }];
    }),
    ready: mandatory.length - missing.length,
    of: mandatory.length,
    missing,
    later: mandatory.filter(({ state }) => state === 'later').map(({ id }) => id),
    open: answers.filter(({ article, state }) => article === undefined && state !== 'ready'),
    naming: answers.filter(({ passages }) => passages.length > 0),
  };
};

/** How many of what must be answered now is ready, and how much else stands open, so that it never reads as finished. */
export const readyInWords = ({ ready, of, open }: Pick<IcoPack, 'ready' | 'of' | 'open'>): string => {
  const mandatory = `${ready} of ${of} mandatory answers are ready`;
  if (open.length === 0) return mandatory;
  return `${mandatory}, ${open.length === 1 ? '1 other question is' : `${open.length} other questions are`} still open`;
};

/** Which those are; what is not known may be told later, in phases (UK GDPR Art. 33(4)). */
export const openInWords = ({ open }: Pick<IcoPack, 'open'>): string[] =>
  open.length === 0
    ? []
    : [
        `Still open: ${open.map(({ name }) => name).join('; ')}. These can follow in a later report (UK GDPR Art. 33(4)).`,
      ];

const answered = (id: QuestionId, known: Known, year: number): IcoAnswer => {
  const { name, article, askedIn, free } = questionOf(id);
  const { breach, organisation } = known;
  const given = answerTo(id, known);
  const words = free
    ? withRoles(given?.words ?? '', { people: organisation.people, reporter: breach.reporter })
    : (given?.words ?? '');
  const confirmed = new Set(breach.icoAnswers.notNames);
  const passages = free ? passagesNaming(words, { known: namesOfNobody(organisation), year }) : [];
  return {
    ...{ id, name, words, article, askedIn, from: given?.from },
    state: words === '' ? 'missing' : saysNotKnown(words) ? 'later' : 'ready',
    passages: passages.filter((passage) => !confirmed.has(passage.words)),
  };
};

/** Names of the organisation and its schools, which name nobody. */
export const namesOfNobody = ({ name, schools }: Pick<Organisation, 'name' | 'schools'>): string[] => [
  name,
  ...schools.map((school) => school.name),
];

/** Whether an answer only says that it is not known. */
export const saysNotKnown = (words: string): boolean =>
  /^(this is )?(not (yet )?known( yet)?|unknown|(we )?do(n[’']t| not) (yet )?know( yet)?)( at the moment)?[.!]?$/i.test(
    words.trim(),
  );
