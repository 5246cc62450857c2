import type { RecordedAbsence } from '../../desk/absence.ts';
import { weekdayInWords } from '../../domain/deadlines/day-words.ts';
import { messageCard } from './message-card.ts';
import { safeText } from './safe-text.ts';
import type { Shown } from './shown.ts';

/** What somebody sees who has said that they are away. */
export const awayCard = ({ from, until, coverName, backOn }: RecordedAbsence): Shown => {
  const days =
    from === until
      ? `You are away on ${weekdayInWords(from)}.`
      : `You are away from ${weekdayInWords(from)} to ${weekdayInWords(until)}.`;
  return messageCard('You are away', [
    days,
    `${safeText(coverName)} stands in and hears what you would have heard.`,
    `You are back on ${weekdayInWords(backOn)}. Type “I’m back” if it is sooner.`,
  ]);
};
