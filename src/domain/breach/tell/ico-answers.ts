import { listInWords } from '../../deadlines/day-words.ts';
import { dayAndTime } from '../../deadlines/london-time.ts';
import { inThousands } from '../../in-thousands.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { roleNames } from '../../organisation/person.ts';
import type { Assessment } from '../assess/assessment.ts';
import { assessmentAnswer } from '../assess/assessment-words.ts';
import type { Breach } from '../breach.ts';
import { kindFacts } from '../report/breach-kinds.ts';
import type { BreachReport } from '../report/breach-report.ts';
import { containedForIco } from '../report/contained-words.ts';
import { noticedInWords, occurredInWords } from '../report/report-times.ts';
import { choiceNames } from '../report/report-words.ts';
import type { QuestionId } from './ico-questions.ts';
import { type IcoAnswers, type IcoForm, longestAnswers, quoteBegins, type ReportKind } from './ico-report.ts';
import { cyberNames, icoData, icoPeople, identifiersNames, likelihoodNames } from './ico-words.ts';
import { withRoles } from './names-in-text.ts';
import { toldSoFar, waysInWords } from './people-told.ts';

/** Where an answer comes from. */
export type Source =
  | 'the report'
  | 'the assessment'
  | 'the tasks'
  | 'the investigation'
  | 'your answers'
  | 'your organisation';

export interface Known {
  readonly breach: Breach;
  readonly organisation: Organisation;
  readonly kind: ReportKind;
}
interface Given {
  readonly words: string;
  readonly from: Source;
}

export const notKnownYet = 'Not known yet';

type Offering = Pick<Breach, 'report' | 'investigation' | 'reporter'>;

/** What the case says already for a question of `IcoForm`, as it would be typed: it stands until somebody answers. */
export const offeredAnswers = ({ report, investigation, reporter }: Offering): Partial<IcoForm> => {
  const unnamed = (words = '') => withRoles(words, { people: [], reporter });
  const texts = {
    whatHappened: accountThenQuote(unnamed(investigation?.findings), asReported(unnamed(report.summary))),
    measures: [containedForIco([...(report.madeSafe ?? []), ...report.contained]), asReported(unnamed(report.done))]
      .filter(Boolean)
      .join('\n'),
    whatWentWrong: unnamed(investigation?.findings),
    prevention: unnamed(investigation?.prevention),
    othersTold: asReported(unnamed(report.toldAlready)),
  };
  return { ...Object.fromEntries(Object.entries(texts).filter(([, words]) => words)), cyber: cyberOffered(report) };
};

/** The words of whoever reported it, often “I”, are not the organisation's own: they are quoted as they were typed. */
const asReported = (words: string): string => (words ? `${quoteBegins}${words}”` : '');

/** What was found is the organisation's own account, so it comes first; alone where both are more than there is room for. */
const accountThenQuote = (account: string, quoted: string): string => {
  const both = [account, quoted].filter(Boolean).join('\n');
  return both.length > longestAnswers.whatHappened ? account || quoted : both;
};

/** The kinds of data as they are told to the Commissioner and to the people affected: with names, where somebody has said so. */
export const dataHeld = ({ report: { data }, icoAnswers }: Pick<Breach, 'report' | 'icoAnswers'>): typeof data =>
  icoAnswers.identifiers === 'yes' && !data.includes('names-contacts') ? ['names-contacts', ...data] : data;

/** Somebody who was tricked by a message met phishing, which the form counts as cyber; on the telephone it is none. */
const cyberOffered = ({
  kind,
  way,
}: Pick<BreachReport, 'kind'> & Partial<Pick<BreachReport, 'way'>>): NonNullable<IcoForm['cyber']> =>
  kind === 'tricked' && (way === 'e-mail' || way === 'message') ? 'yes' : kindFacts[kind].cyber;

/** The answer to a question as the case stands; undefined where nothing is known of it. */
export const answerTo = (id: QuestionId, known: Known): Given | undefined => {
  const { breach, organisation } = known;
  const { report, assessments, icoAnswers: own } = breach;
  const assessed = assessments.at(-1);
  switch (id) {
    case 'kind':
      return given(known.kind === 'initial' ? 'Initial report' : 'Follow-up report', 'the report');
    case 'icoReference':
      return given(icoReferenceOf(breach), 'your answers');
    case 'why':
      return assessed && given(whyWords[assessed.answers.level], 'the assessment');
    case 'discoveredAt':
      return breach.awareness
        ? given(dayAndTime(breach.awareness.at), 'the assessment')
        : given(noticedInWords(report), 'the report');
    case 'occurredAt':
      return given(occurredInWords(report) || notKnownYet, 'the report');
    case 'recipient':
      // By category: nobody who received it is named (the ICO’s form asks for no personal data).
      return given(report.recipient ? choiceNames.recipient[report.recipient] : notKnownYet, 'the report');
    case 'data':
      return given(
        dataHeld(breach)
          .map((each) => icoData[each])
          .join('; '),
        'the report',
      );
    case 'identifiers':
      return given(own.identifiers && identifiersNames[own.identifiers], 'your answers');
    case 'records':
      return given(own.records === undefined ? notKnownYet : inThousands(own.records), 'your answers');
    case 'whose':
      return given(report.whose.map((each) => icoPeople[each]).join('; '), 'the report');
    case 'people':
      return given(report.people === undefined ? notKnownYet : inThousands(report.people), 'the report');
    case 'likelihood':
      return given(likelihoodOf(assessed), 'the assessment');
    case 'protection':
      return given(choiceNames.protection[report.protection], 'the report');
    case 'cyberAffected':
      return given(own.cyberAffected?.map((each) => cyberNames.affected[each]).join('; '), 'your answers');
    case 'impact':
      return given(own.impact && cyberNames.impact[own.impact], 'your answers');
    case 'recovery':
      return given(own.recovery && cyberNames.recovery[own.recovery], 'your answers');
    case 'cyber':
      return cyberOf(breach);
    case 'peopleInformed':
      return given(informedWords(breach), 'the tasks');
    case 'othersTold':
      return withInvolved(othersTold(known), assessed);
    case 'contact':
      return given(own.contact, 'your answers') ?? given(contactOf(organisation), 'your organisation');
    case 'spokenTo':
    case 'whatHappened':
    case 'whatWentWrong':
    case 'howFound':
    case 'reasonsForDelay':
    case 'consequences':
    case 'staffInvolved':
    case 'training':
    case 'measures':
    case 'prevention':
      return freeAnswer(id, breach);
  }
};

const given = (words: string | undefined, from: Source): Given | undefined => (words ? { words, from } : undefined);

/** What the assessment says of a processor or joint controller stands before who has been told. */
const withInvolved = (told: Given | undefined, assessed: Assessment | undefined): Given | undefined => {
  const { others, othersWho, othersTold: when, notifier, agreed } = assessed?.answers ?? {};
  if (others !== 'processor' && others !== 'joint-controller') return told;
  const role = others === 'processor' ? 'A processor is involved' : 'A joint controller is involved';
  const lines = [
    [role, othersWho].filter(Boolean).join(': '),
    when && `Who told whom, and when: ${when}`,
    notifier && `Who tells the Commissioner: ${assessmentAnswer('notifier', { notifier })}`,
    agreed && `What was agreed: ${agreed}`,
    told?.words,
  ];
  return { words: lines.filter(Boolean).join('\n'), from: told?.from ?? 'the assessment' };
};

const likelihoodOf = (assessed: Assessment | undefined): string | undefined =>
  assessed?.answers.likelihood && likelihoodNames[assessed.answers.likelihood];

const whyWords = {
  'not-personal-data': 'Our policy asks for it.',
  unlikely: 'Our policy asks for it. We judge a risk to people to be unlikely.',
  risk: 'It is likely to result in a risk to people’s rights and freedoms.',
  high: 'It is likely to result in a high risk to people’s rights and freedoms.',
} as const;

type FreeField = Exclude<
  keyof IcoAnswers,
  'identifiers' | 'records' | 'cyberAffected' | 'impact' | 'recovery' | 'cyber' | 'notNames'
>;

const freeAnswer = (id: FreeField, breach: Breach): Given | undefined => {
  const offered = offeredAnswers(breach)[id];
  const isFound = id === 'whatWentWrong' || id === 'prevention' || (id === 'whatHappened' && breach.investigation);
  const from = isFound ? 'the investigation' : 'the report';
  return given(breach.icoAnswers[id], 'your answers') ?? given(offered, from);
};

/** Whether the part of the form for cyber incidents is asked: what was answered, or what the kind of breach says. */
export const isCyber = ({ report, icoAnswers }: Pick<Breach, 'report' | 'icoAnswers'>): boolean =>
  (icoAnswers.cyber ?? cyberOffered(report)) === 'yes';

const cyberOf = (breach: Breach): Given | undefined => {
  const own = breach.icoAnswers.cyber;
  return given(cyberNames.yesNo[own ?? cyberOffered(breach.report)], own ? 'your answers' : 'the report');
};

/** The reference that the ICO gave, as last recorded. */
export const icoReferenceOf = ({ icoReports }: Pick<Breach, 'icoReports'>): string | undefined =>
  icoReports.findLast(({ icoReference }) => icoReference)?.icoReference ?? undefined;

const informedWords = (breach: Breach): string | undefined => {
  const { told, ways } = toldSoFar(breach);
  if (told > 0) return `Yes. ${inThousands(told)} told so far, ${waysInWords(ways)}.`;
  const asked = breach.tasks.find(({ kind, droppedAt }) => kind === 'tell-people' && droppedAt === null);
  if (asked?.done) return 'Yes.';
  if (asked?.notDone) return `No. ${asked.notDone.reason}`;
  if (asked) return 'Not yet. They will be told without undue delay.';
  return breach.assessments.length > 0 ? 'No. We do not judge the risk to them to be high.' : undefined;
};

const othersTold = ({ breach, organisation }: Known): Given | undefined => {
  const free = freeAnswer('othersTold', breach);
  const done = breach.tasks.filter((task) => task.done && task.droppedAt === null);
  const bodies = done.flatMap(({ kind, school }) => {
    if (kind === 'tell-chair') return ['the Chair of Partnership'];
    if (kind === 'tell-esg') return ['the Executive Steering Group'];
    return kind === 'tell-school' ? [organisation.schools.find(({ id }) => id === school)?.name ?? 'a school'] : [];
  });
  if (bodies.length === 0) return free;
  const onRecord = `Told, as our records show: ${listInWords(bodies)}.`;
  return { words: free ? `${free.words}\n${onRecord}` : onRecord, from: free?.from ?? 'the tasks' };
};

/** Name and contact details of the Data Protection Officer (UK GDPR Art. 33(3)(b)); undefined where nobody holds the role. */
export const contactOf = ({ people, name }: Pick<Organisation, 'people' | 'name'>): string | undefined => {
  const dpo = people.find(({ roles }) => roles.includes('dpo'));
  return dpo && `${dpo.name}, ${roleNames.dpo}, ${name}, ${dpo.email}`;
};
