import type { Due } from '../desk/requests.ts';
import type { Breach } from '../domain/breach/breach.ts';
import { carriesDanger, dangerMark } from '../domain/breach/report/danger.ts';
import { dueInWords, taskName } from '../domain/breach/tasks/task-words.ts';
import { pupilTaskDue, pupilTaskName } from '../domain/consent/pupil-task-words.ts';
import { londonClock } from '../domain/deadlines/london-time.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { button } from '../teams/card/buttons.ts';
import { clockLine } from '../teams/card/clock-line.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Shown } from '../teams/card/shown.ts';
import { standingWords } from './case-words.ts';
import { rowsPage } from './desk-cards.ts';
import { waitingWords } from './question/questions-card.ts';
import { requestLine } from './request/requests-card.ts';

const mostListed = 20;
/** Beside the lists of each kind. */
const mostOpened = 3;

interface Seen {
  readonly organisations: readonly Organisation[];
  readonly now: Date;
}

/** Everything that waits for somebody, of whichever kind, what ends first first. It names nobody. */
export const whatsDueCard = (due: readonly Due[], seen: Seen): Shown => {
  const lists = [
    button('Open breaches', { do: 'show', show: 'open-cases' }),
    button('Requests', { do: 'show', show: 'requests' }),
    button('My tasks', { do: 'show', show: 'my-tasks' }),
  ];
  if (due.length === 0) return messageCard('Nothing is due', ['Nothing is waiting for you.'], lists);
  const rows = due.slice(0, mostListed).map((each) => ({ name: nameOf(each, seen), answer: answerOf(each, seen) }));
  const lines = [
    'What ends first comes first. To open one, press it below or type its reference.',
    ...(due.length > mostListed ? [`The first ${mostListed} of ${due.length} are shown.`] : []),
  ];
  const references = [...new Set(due.map(({ about }) => about.reference))].slice(0, mostOpened);
  return rowsPage('What’s due', lines, rows, [
    ...references.map((reference, at) =>
      button(reference, { do: 'case', reference }, at === 0 ? 'positive' : 'default'),
    ),
    ...lists,
  ]);
};

const nameOf = (due: Due, { organisations }: Seen): string => {
  const { reference, organisation } = due.about;
  switch (due.what) {
    case 'request':
    case 'question':
      return reference;
    case 'breach':
      return `${reference}${due.about.drill ? ' · DRILL' : ''}`;
    case 'pupil-task':
      return `${reference}: ${pupilTaskName(due.task)}`;
    case 'task': {
      const schools = organisations.find(({ id }) => id === organisation) ?? { schools: [] };
      return safeText(`${reference}${due.about.drill ? ' · DRILL' : ''}: ${taskName(due.task, schools)}`);
    }
  }
};

const answerOf = (due: Due, seen: Seen): string => {
  switch (due.what) {
    case 'request':
      return requestLine(due.about, seen);
    case 'breach':
      return [dangerIn(due.about), clockLine(due.about, seen.now)?.words, `Data breach. ${standingWords(due.about)}`]
        .filter((each) => each !== undefined)
        .join('. ');
    case 'task':
      return [dangerIn(due.about), upper(dueInWords(due.task))].filter((each) => each !== undefined).join('. ');
    case 'question':
      return waitingWords(due.about);
    case 'pupil-task':
      return upper(pupilTaskDue(due.task, londonClock(seen.now).day));
  }
};

const dangerIn = (about: Breach): string | undefined => (carriesDanger(about) ? dangerMark : undefined);

const upper = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase());
