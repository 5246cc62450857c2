import type { Snooze } from '../desk/snooze.ts';
import { dayAndTime } from '../domain/deadlines/london-time.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Shown } from '../teams/card/shown.ts';

/** What stands where a reminder was put off. */
export const snoozedCard = ({ reference, remindedAt }: Snooze): Shown =>
  messageCard(
    `${reference}: I’ll remind you again`,
    [`You hear from me on ${dayAndTime(remindedAt)}. Nobody else hears any less.`],
    [button('Open', { do: 'case', reference })],
  );
