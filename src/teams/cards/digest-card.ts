import type { AnswerBy } from '../../desk/ports/notifier.ts';
import type { DigestLine } from '../../domain/reminders/digest.ts';
import { digestName, digestWords } from '../../domain/reminders/digest-words.ts';
import { button } from '../buttons.ts';
import type { Shown } from '../incoming.ts';
import { rowsPage } from './desk-cards.ts';
import { toAnswerByTyping } from './reminder-card.ts';
import { safeText } from './safe-text.ts';

const mostListed = 12;

/** Once a day, what is open: each breach with its clock and what this person has to do about it. */
export const digestCard = ({ lines, answerBy }: { lines: readonly DigestLine[]; answerBy: AnswerBy }): Shown => {
  const title = lines.length === 1 ? 'One data breach waits for you' : `${lines.length} data breaches wait for you`;
  const more = lines.length > mostListed ? [`The first ${mostListed} are shown.`] : [];
  const rows = lines
    .slice(0, mostListed)
    .map((line) => ({ name: safeText(digestName(line)), answer: safeText(digestWords(line)) }));
  const shown = rowsPage(title, ['The most pressing comes first.', ...more], rows, [
    button('My tasks', { do: 'show', show: 'my-tasks' }, 'positive'),
    button('Open breaches', { do: 'show', show: 'open-cases' }),
  ]);
  return answerBy === 'typing' ? toAnswerByTyping(shown, 'my tasks') : shown;
};
