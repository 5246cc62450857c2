import type { Breach } from '../domain/breach/breach.ts';
import { kindFacts } from '../domain/breach/report/breach-kinds.ts';
import { carriesDanger, dangerMark } from '../domain/breach/report/danger.ts';
import { button } from '../teams/card/buttons.ts';
import { clockLine } from '../teams/card/clock-line.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Shown } from '../teams/card/shown.ts';
import { standingWords } from './case-words.ts';
import { rowsPage } from './desk-cards.ts';

const mostListed = 20;
const mostButtons = 5;

/** The open breaches of those that somebody looks after, the one whose 72 hours end first first. */
export const openCasesCard = (cases: readonly Breach[], now: Date): Shown => {
  const mine = button('My tasks', { do: 'show', show: 'my-tasks' });
  if (cases.length === 0) {
    return messageCard('No breach is open', ['Nothing is waiting for a decision of yours.'], [mine]);
  }
  const [first, ...others] = cases.slice(0, mostButtons);
  const rows = cases.slice(0, mostListed).map((each) => ({ name: nameOf(each), answer: wordsOf(each, now) }));
  const lines = [
    'The one whose time ends first comes first. To open one, press it below or type its reference.',
    ...(cases.length > mostListed ? [`The first ${mostListed} of ${cases.length} are shown.`] : []),
  ];
  return rowsPage(`Open breaches: ${cases.length}`, lines, rows, [
    ...(first ? [button(first.reference, { do: 'case', reference: first.reference }, 'positive')] : []),
    ...others.map(({ reference }) => button(reference, { do: 'case', reference })),
    mine,
  ]);
};

const nameOf = ({ reference, drill }: Breach): string => (drill ? `${reference} · DRILL` : reference);

const wordsOf = (about: Breach, now: Date): string => {
  const clock = clockLine(about, now);
  const words = [
    carriesDanger(about) ? dangerMark : undefined,
    clock?.words,
    `${standingWords(about)}. ${kindFacts[about.report.kind].name}`,
  ];
  return words.filter((each) => each !== undefined).join('. ');
};
