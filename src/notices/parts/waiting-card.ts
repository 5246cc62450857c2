import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { mayDecide } from '../../domain/organisation/may-decide.ts';
import { button } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import type { PublicIncident } from '../../teams/card/public-case.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { isAcknowledged, open, reminderOf, snoozes } from './reminder.ts';
import { inPublic } from './telling.ts';

/** Nobody has acknowledged a breach yet. The Chair, who opens no case, is asked to ring whoever can. */
export const waitingCard = inPublic((about, reminding) => {
  const { reference, reportedAt } = about;
  const decides = mayDecide(reminding.notice.holder ?? '', about, reminding);
  if (isAcknowledged(about)) return outrun(about, `${reference} has been acknowledged`);
  return reminderOf(about, reminding, {
    title: `${reference}: nobody has acknowledged it yet`,
    lines: [
      `It was reported on ${dayAndTime(reportedAt)}.`,
      decides
        ? 'Acknowledge it to say that you look after it. Then assess it.'
        : 'Please ring the Data Protection Officer, or whoever stands in for them.',
    ],
    buttons: decides
      ? [button('Acknowledge', { do: 'acknowledge', reference }, 'positive'), ...open(reference), ...snoozes(reference)]
      : [],
  });
});

/** A message that waited for its turn may come when what it asks for has been done. */
const outrun = ({ reference }: PublicIncident, title: string): Shown =>
  messageCard(title, ['Nothing is left for you to do here.'], [button('Open', { do: 'case', reference })]);
