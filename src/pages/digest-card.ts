import type { AnswerBy } from '../desk/ports/notifier.ts';
import type { DigestLine } from '../domain/reminders/digest.ts';
import { digestCommand, digestName, digestTitle, digestWords } from '../domain/reminders/digest-words.ts';
import { button } from '../teams/card/buttons.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Shown } from '../teams/card/shown.ts';
import { toAnswerByTyping } from './answer-by-typing.ts';
import { rowsPage } from './desk-cards.ts';

const mostListed = 12;

/** Once a day, what is open: each case with its time and what this person has to do about it. */
export const digestCard = ({ lines, answerBy }: { lines: readonly DigestLine[]; answerBy: AnswerBy }): Shown => {
  const title = digestTitle(lines);
  const more = lines.length > mostListed ? [`The first ${mostListed} are shown.`] : [];
  const rows = lines
    .slice(0, mostListed)
    .map((line) => ({ name: safeText(digestName(line)), answer: safeText(digestWords(line)) }));
  const shown = rowsPage(title, ['The most pressing comes first.', ...more], rows, [
    button('My tasks', { do: 'show', show: 'my-tasks' }, 'positive'),
    ...(lines.some(({ type }) => type === 'breach')
      ? [button('Open breaches', { do: 'show', show: 'open-cases' })]
      : []),
    ...(lines.some(({ type }) => type !== 'breach') ? [button('What’s due', { do: 'show', show: 'whats-due' })] : []),
  ]);
  return answerBy === 'typing' ? toAnswerByTyping(shown, digestCommand(lines)) : shown;
};
