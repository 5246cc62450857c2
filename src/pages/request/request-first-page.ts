import { aboutAPersonPart } from '../../acts/facts/about-a-person.ts';
import { listInWords } from '../../domain/deadlines/day-words.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { deciderNames, decisionNames } from '../../domain/request/disclosure/disclosure.ts';
import { disclosureAdvice } from '../../domain/request/disclosure/disclosure-advice.ts';
import { adoptionWarning, concernsAdoption } from '../../domain/request/log/adoption.ts';
import type { RequestField } from '../../domain/request/log/request-form.ts';
import { requestAnswer, requestFieldNames } from '../../domain/request/log/request-words.ts';
import { answeredMatters } from '../../domain/request/matters.ts';
import { type DataRequest, hasEnded } from '../../domain/request/request.ts';
import { markerWords, restrictionWords } from '../../domain/request/rights/marker-words.ts';
import { askingFacts } from '../../domain/request/standing/asking-facts.ts';
import { identityInWords, standingInWords } from '../../domain/request/standing/standing-words.ts';
import { whoMayAsk } from '../../domain/request/standing/who-may-ask.ts';
import { fittingWords } from '../../teams/card/fitting-words.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Button } from '../../teams/card/show.ts';
import type { PageParts, Section } from '../case-pages/page-card.ts';
import type { Viewing } from '../case-pages/viewing.ts';
import { startButton } from '../start-button.ts';
import { isOpenTo } from './next-request-button.ts';
import { requestPageButton } from './request-page-button.ts';

type Fitted = (words: string) => string;

const mostAdditions = 4;

/** What was asked, by whom and by what right. */
export const requestFirstPage = (about: DataRequest, viewing: Viewing): PageParts => {
  const fitted = fittingWords(wordsIn(about));
  return {
    sections: [
      ...markSection(about, viewing),
      ...bodySection(about, viewing.organisation, fitted),
      { rows: [...endRows(about, fitted), ...askedRows(about, viewing.organisation, fitted)] },
      ...standingSection(about, viewing.organisation, fitted),
      ...additionsSection(about, fitted),
      ...otherRequests(about),
    ],
    buttons: buttonsFor(about, viewing),
  };
};

const wordsIn = (about: DataRequest) => {
  const { asked, identity, standing, withdrawn, ended } = about;
  return [
    ...[asked.wants, asked.requester, asked.contact, asked.subject, asked.knownBecause],
    ...[identity?.asked?.doubt, identity?.known && identityInWords(identity), standing?.reason],
    ...[standing?.authority?.evidence, withdrawn?.reason, ended?.words],
    ...[about.disclosure?.purpose, about.disclosure?.necessity, about.disclosure?.minimum, about.disclosure?.reason],
    ...about.additions.slice(-mostAdditions).map(({ words }) => words),
  ];
};

const marksOf = (about: DataRequest): string[] =>
  [markerWords(about), restrictionWords(about), concernsAdoption(about) ? adoptionWarning : undefined].filter(
    (each) => each !== undefined,
  );

/** The markers stand on every view of the data that they are about, also those that another request put on. */
const markSection = (about: DataRequest, { marked = [] }: Viewing): Section[] => {
  const others = marked.flatMap((each) => marksOf(each).map((words) => safeText(`${each.reference}: ${words}`)));
  const lines = [...marksOf(about), ...others];
  return lines.length === 0 ? [] : [{ heading: 'Before you use the data', lines }];
};

const endRows = ({ withdrawn, ended }: DataRequest, fitted: Fitted) => [
  ...(withdrawn ? [{ name: 'Why it was withdrawn', answer: fitted(withdrawn.reason) }] : []),
  ...(ended ? [{ name: 'How it ended', answer: fitted(ended.words) }] : []),
];

/** In the order in which somebody reads a request: who asks, by what right, for whom, what for. */
const asked = [
  'requester',
  'capacity',
  'contact',
  'subject',
  'bornOn',
  'school',
  'leftOn',
  'body',
  'power',
  'powerOn',
  'neededBy',
  'urgent',
  'wants',
] as const satisfies readonly RequestField[];

const askedRows = (about: DataRequest, organisation: Organisation, fitted: Fitted) => {
  const answer = (field: RequestField) => requestAnswer(field, about.asked, organisation);
  return [
    ...asked
      .map((field) => ({ name: requestFieldNames[field], answer: fitted(answer(field)) }))
      .filter((row) => row.answer !== ''),
    { name: 'How and when it came', answer: safeText(`${answer('how')}, ${answer('receivedOn')}`) },
    { name: 'Logged by', answer: safeText(`${about.reporter.name}, ${dayAndTime(about.reportedAt)}`) },
  ];
};

/** What a body may be given: what was decided or, before that, what the rules say; they stand on the decision's form too. */
const bodySection = (about: DataRequest, organisation: Organisation, fitted: Fitted): Section[] => {
  const { asked: form, disclosure } = about;
  if (form.matter !== 'disclosure') return [];
  if (disclosure) {
    const rows = [
      { name: 'Decided', answer: decisionNames[disclosure.decision] },
      { name: 'Who decided', answer: deciderNames[disclosure.decidedBy] },
      { name: 'What it is for', answer: fitted(disclosure.purpose) },
      { name: 'Why it is needed', answer: fitted(disclosure.necessity) },
      { name: 'The least that is enough', answer: fitted(disclosure.minimum) },
      { name: 'Reason', answer: fitted(disclosure.reason) },
    ];
    return [{ heading: 'What the body gets', rows }];
  }
  if (hasEnded(about)) return [];
  const lines = disclosureAdvice(about, organisation).map(({ words, source }) => safeText(`${words} (${source})`));
  return [{ heading: 'What the rules say', lines }];
};

/** Who they are, whether they may ask, and on which clause that rests. */
const standingSection = (about: DataRequest, organisation: Organisation, fitted: Fitted): Section[] => {
  const { identity, standing, asked: form } = about;
  if (!answeredMatters.includes(form.matter)) return [];
  const advice = whoMayAsk(askingFacts(about, organisation));
  const clause = { name: 'What the rules say', answer: safeText(`${advice.words} (${advice.clause})`) };
  return [
    {
      heading: 'Who may ask',
      rows: [
        { name: 'Who they are', answer: fitted(identityInWords(identity)) },
        ...(identity?.asked ? [{ name: 'Why proof was asked for', answer: fitted(identity.asked.doubt) }] : []),
        ...(identity === null && form.knownBecause
          ? [{ name: 'What whoever logged it knows', answer: fitted(form.knownBecause) }]
          : []),
        { name: 'Whether they may ask', answer: safeText(standingInWords(standing)) },
        ...(standing ? [{ name: 'Why', answer: fitted(standing.reason) }] : []),
        ...(hasEnded(about) ? [] : [clause]),
      ],
    },
  ];
};

const additionsSection = ({ additions }: DataRequest, fitted: Fitted): Section[] => {
  const rows = additions.slice(-mostAdditions).map(({ at, by, words }) => ({
    name: safeText(`${dayAndTime(at)}, ${by.name}`),
    answer: fitted(words),
  }));
  return rows.length === 0 ? [] : [{ heading: 'Added later', rows }];
};

const linkedWords = {
  repeats: 'repeats',
  overlaps: 'overlaps with',
  'complains-about': 'complains about',
} as const;

const otherRequests = (about: DataRequest): Section[] => {
  const linked = about.links.map(({ reference, why }) => `${about.reference} ${linkedWords[why]} ${reference}.`);
  const open = unlinked(about);
  const similar =
    open.length === 0
      ? []
      : [`Seem to be about the same person: ${listInWords(open)}. Link them if they belong together.`];
  return linked.length + similar.length === 0 ? [] : [{ heading: 'Other requests', lines: [...linked, ...similar] }];
};

/** What seemed to be about the same person when it was logged, and has not been linked. */
const unlinked = ({ similar, links }: DataRequest): string[] =>
  similar.filter((each) => !links.some(({ reference }) => reference === each));

/** One to link, then the pages. */
const buttonsFor = (about: DataRequest, viewing: Viewing): Button[] => {
  const { reference } = about;
  const [similar] = unlinked(about);
  const link = similar && startButton(`Link to ${similar}`, 'link-request', { reference, part: similar });
  return [
    ...aboutAPerson(about, viewing),
    ...(link ? [link] : []),
    ...(['dates', 'work', 'answer', 'history'] as const).map((page) => requestPageButton(reference, page)),
  ];
};

/**
 * What somebody asks about themselves or their child is an access request, whatever they call it (Freedom of Information Act
 * 2000 s. 40(1)). That may show only when it has been passed on; its month has run since it came.
 */
const aboutAPerson = (about: DataRequest, viewing: Viewing): Button[] => {
  const { reference, asked: form, stage } = about;
  const isOver = form.matter === 'freedom-of-information' && stage === 'closed';
  if (!isOver || !isOpenTo('request-corrected', about, viewing)) return [];
  return [startButton('It is about a person', 'correct-request', { reference, part: aboutAPersonPart }, 'positive')];
};
