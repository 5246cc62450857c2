import type { ActId } from '../../acts/index.ts';
import { type Breach, isOver } from '../../domain/breach/breach.ts';
import {
  answersOf,
  followUpPack,
  type IcoPack,
  icoPack,
  openInWords,
  readyInWords,
} from '../../domain/breach/tell/ico-pack.ts';
import type { AskedIn } from '../../domain/breach/tell/ico-questions.ts';
import { kindNames } from '../../domain/breach/tell/tell-ico.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { button } from '../../teams/card/buttons.ts';
import { namingRow } from '../../teams/card/naming-row.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { shortTitle } from '../../teams/card/short-title.ts';
import { type Button, mostButtons } from '../../teams/card/show.ts';
import { startButton } from '../start-button.ts';
import { pageButton } from './page-buttons.ts';
import type { PageParts, Section } from './page-card.ts';
import type { Viewing } from './viewing.ts';

/** How ready the report to the ICO is, what is missing, what may name someone, and what has been sent. */
export const icoPage = (about: Breach, { organisation, now }: Viewing): PageParts => {
  const pack = icoPack(about, { organisation, now });
  return {
    sections: [readiness(about, pack), ...namingSection(pack), ...sentSection(about), answersSection(pack)],
    buttons: isOver(about) ? [pageButton(about.reference, 'report')] : buttonsFor(about, pack),
  };
};

const readiness = ({ drill }: Breach, pack: IcoPack): Section => ({
  heading: readyInWords(pack),
  lines: [
    ...(drill ? ['This is a drill: send nothing to the ICO.'] : []),
    ...pack.missing.map(({ name, article }) => `Missing: ${name} (UK GDPR ${article}).`),
    ...(pack.missing.length === 0
      ? []
      : ['You can send it all the same and tell the ICO the rest later (Art. 33(4)).']),
    ...(pack.later.length > 0 ? ['“Not known yet” is allowed. I keep a task to tell the ICO when it is known.'] : []),
    ...openInWords(pack),
    'I send nothing to the ICO myself: you copy the answers into its form.',
  ],
});

const mostNaming = 5;

const namingSection = ({ naming }: IcoPack): Section[] =>
  naming.length === 0
    ? []
    : [
        {
          heading: 'These answers may name someone',
          lines: ['The ICO asks not to be told who was affected. Write them anew, or confirm that they name nobody.'],
          rows: naming.slice(0, mostNaming).map(namingRow),
        },
      ];

const sentSection = ({ icoReports }: Breach): Section[] =>
  icoReports.length === 0
    ? []
    : [
        {
          heading: 'Sent to the ICO',
          rows: icoReports.slice(-4).map(({ kind, sentAt, icoReference, by }) => ({
            name: `${kindNames[kind]}, ${dayAndTime(sentAt)}`,
            answer: safeText(
              `${icoReference ? `ICO reference ${icoReference}` : 'No reference yet'}. Recorded by ${by.name}.`,
            ),
          })),
        },
      ];

/** Enough to recognise an answer by: the whole of it is in the document. */
const longestAnswer = 160;

const answersSection = (pack: IcoPack): Section => ({
  heading: 'What the law asks for',
  rows: answersOf(pack)
    .filter(({ article }) => article !== undefined)
    .map(({ name, words }) => ({ name, answer: words === '' ? 'No answer yet' : safeText(words, longestAnswer) })),
});

/** One thing to do; the first that stands is the main one. */
type Way = readonly [title: string, drawn: (title: string, style: 'positive' | 'default') => Button];

const buttonsFor = (about: Breach, pack: IcoPack): Button[] => {
  const { reference } = about;
  const start = (title: string, dialogue: ActId, part?: string): Way => [
    shortTitle(title),
    (short, style) => startButton(short, dialogue, { reference, part }, style),
  ];
  const [naming] = pack.naming;
  const document = hasChanged(about, pack) ? 'ico-follow-up' : 'ico-report';
  const make: Way = [
    documentTitles[document],
    (title, style) => button(title, { do: 'document', reference, document }, style),
  ];
  const ways: Way[] = [
    ...pack.missing.slice(0, 2).map(({ name, askedIn }) => start(`Answer: ${name}`, ...asking(askedIn))),
    ...(pack.open.some(({ id }) => id === 'identifiers')
      ? [start('Say whether it names people', 'prepare-ico-report', 'identifiers')]
      : []),
    ...(naming ? [start('Rewrite what may name someone', ...asking(naming.askedIn))] : []),
    ...(naming ? [start('They name nobody', 'prepare-ico-report', 'check-answers')] : []),
    ...(naming ? [] : [make]),
    start('I have sent it', 'record-ico-report'),
    start('Go through the answers', 'prepare-ico-report'),
  ];
  return [
    ...distinct(ways).map(([title, drawn], at) => drawn(title, at === 0 ? 'positive' : 'default')),
    pageButton(reference, 'tasks'),
  ].slice(0, mostButtons);
};

const documentTitles = { 'ico-report': 'Make the document', 'ico-follow-up': 'Make the follow-up' } as const;

/** Beside what every follow-up holds. */
const hasChanged = (about: Breach, pack: IcoPack): boolean =>
  about.icoReports.length > 0 &&
  answersOf(followUpPack(pack, about)).some(({ id }) => !['kind', 'icoReference', 'contact'].includes(id));

/** The act that asks a question, and its step. */
const asking = (askedIn: AskedIn): [ActId, string?] => {
  if (askedIn === 'report') return ['correct-report'];
  return askedIn === 'assessment' ? ['assess'] : ['prepare-ico-report', askedIn];
};

const distinct = (ways: readonly Way[]): Way[] =>
  ways.filter(([title], at) => ways.findIndex(([other]) => other === title) === at);
