import { type Incident, statusOf } from '../domain/breach/breach.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Shown } from '../teams/card/shown.ts';
import type { CardOf } from './parts/telling.ts';

export const breachClosed: CardOf<'breach-closed'> = { report: (about) => closedCard(about) };

/** As much of what the Data Protection Officer wrote as fits; the whole of it stands in the case. */
const mostHeard = 2000;

/** What the reporter hears when nothing more is to be done: what has changed, in the words of whoever closed it. */
const closedCard = (about: Incident): Shown => {
  const { reference } = about;
  if (about.type === 'breach' && statusOf(about) === 'duplicate') {
    return messageCard(
      `${reference} goes on as ${about.duplicateOf}`,
      ['Somebody else had reported the same. Both reports are kept, and the work goes on under the other number.'],
      [open(reference)],
    );
  }
  const heard = about.type === 'breach' && about.closed ? [safeText(about.closed.heard, mostHeard)] : [];
  return messageCard(
    `${reference} is closed`,
    ['Thank you for telling us. This is what has changed because of it:', ...heard],
    [open(reference), button('My reports', { do: 'show', show: 'my-reports' })],
  );
};

const open = (reference: string) => button('Show the report', { do: 'case', reference }, 'positive');
