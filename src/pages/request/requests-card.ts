import type { Organisation } from '../../domain/organisation/organisation.ts';
import { matterFacts } from '../../domain/request/matters.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import { button } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import { requestClockLine } from '../../teams/card/request-clock-line.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { rowsPage } from '../desk-cards.ts';
import { startButton } from '../start-button.ts';
import { requestStanding } from './request-words.ts';

const mostListed = 14;
const mostButtons = 4;

/** The open requests of those that somebody works on, the one to be answered first first. It names nobody. */
export const requestsCard = (
  requests: readonly DataRequest[],
  seen: { organisations: readonly Organisation[]; now: Date },
): Shown => {
  const log = startButton('Log a request', 'log-request');
  const due = button('What’s due', { do: 'show', show: 'whats-due' });
  if (requests.length === 0) {
    return messageCard('No request is open', ['Nothing that you look after waits for an answer.'], [log, due]);
  }
  const [first, ...others] = requests.slice(0, mostButtons);
  const rows = requests.slice(0, mostListed).map((each) => ({ name: each.reference, answer: requestLine(each, seen) }));
  const lines = [
    'The one to be answered first comes first. To open one, press it below or type its reference.',
    ...(requests.length > mostListed ? [`The first ${mostListed} of ${requests.length} are shown.`] : []),
  ];
  return rowsPage(`Open requests: ${requests.length}`, lines, rows, [
    ...(first ? [button(first.reference, { do: 'case', reference: first.reference }, 'positive')] : []),
    ...others.map(({ reference }) => button(reference, { do: 'case', reference })),
    log,
    due,
  ]);
};

/** How long is left, where it stands and what is asked for. */
export const requestLine = (
  about: DataRequest,
  { organisations, now }: { organisations: readonly Organisation[]; now: Date },
): string => {
  const organisation = organisations.find(({ id }) => id === about.organisation);
  const clock = organisation && requestClockLine(about, { organisation, now });
  const words = [clock?.words, requestStanding(about), matterFacts[about.asked.matter].name];
  return words.filter((each) => each !== undefined).join('. ');
};
