import type { Breach } from '../../domain/breach/breach.ts';
import { kindFacts } from '../../domain/breach/report/breach-kinds.ts';
import { carriesDanger, dangerMark } from '../../domain/breach/report/danger.ts';
import { dayInWords } from '../../domain/deadlines/london-time.ts';
import { button } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { standingWords } from '../case-words.ts';
import { rowsPage } from '../desk-cards.ts';

const mostListed = 12;
const mostButtons = 5;

/** Every breach that somebody is told of, closed ones too, the newest first. It holds nothing that anybody wrote. */
export const myBreachesCard = (breaches: readonly Breach[]): Shown => {
  const tasks = button('My tasks', { do: 'show', show: 'my-tasks' });
  if (breaches.length === 0) {
    return messageCard('No breach has been reported', ['You are told of each as soon as it is.'], [tasks]);
  }
  const rows = breaches.slice(0, mostListed).map((each) => ({ name: nameOf(each), answer: wordsOf(each) }));
  const lines = [
    'The newest comes first, and closed ones are here too. To see one, press it below or type its reference.',
    ...(breaches.length > mostListed
      ? [`The newest ${mostListed} are shown. Older ones open by their reference.`]
      : []),
  ];
  return rowsPage('Your breaches', lines, rows, [
    ...breaches
      .slice(0, mostButtons)
      .map(({ reference }, at) => button(reference, { do: 'case', reference }, at === 0 ? 'positive' : 'default')),
    tasks,
  ]);
};

const nameOf = ({ reference, drill }: Breach): string => (drill ? `${reference} · DRILL` : reference);

const wordsOf = (about: Breach): string => {
  const words = [
    carriesDanger(about) ? dangerMark : undefined,
    standingWords(about),
    kindFacts[about.report.kind].name,
    `Reported on ${dayInWords(about.reportedAt)}`,
  ];
  return words.filter((each) => each !== undefined).join('. ');
};
