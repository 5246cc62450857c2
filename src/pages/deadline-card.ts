import { z } from 'zod';
import type { DeadlineAnswer, DeadlineSubject } from '../domain/deadlines/deadline-question.ts';
import { button } from '../teams/card/buttons.ts';
import { defineCard } from '../teams/card/define-card.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { safeText } from '../teams/card/safe-text.ts';
import { show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { help } from './desk-buttons.ts';
import { startButton } from './start-button.ts';

const deadline = defineCard(
  'shared/deadline',
  z.strictObject({
    title: z.string(),
    dates: z.array(z.strictObject({ name: z.string(), when: z.string(), source: z.string() })),
    working: z.array(z.strictObject({ words: z.string() })),
    canChange: z.string(),
  }),
);

/**
 * The answer to “when is it due?”: the day in large, how it was worked out and what can change it; or what is missing.
 * `draft` holds the words, for whatever they are meant as; those of a request (`isRequest`) are what it is logged with.
 */
export const deadlineCard = (
  answer: DeadlineAnswer,
  {
    about,
    draft,
    isRequest = false,
  }: { about: DeadlineSubject | undefined; draft?: string | undefined; isRequest?: boolean },
): Shown => {
  const buttons = [
    ...(about === 'breach' ? [startButton('Report a breach', 'report-breach', {}, 'positive')] : []),
    ...(draft === undefined || !isRequest ? [] : [button('Log a request', { do: 'resume', draft }, 'positive')]),
    help(draft),
  ];
  if (answer.is === 'asking')
    return messageCard(
      answer.title,
      answer.lines.map((words) => safeText(words)),
      buttons,
    );
  const { title, dates, working, canChange } = answer;
  return show(
    deadline.render({
      title,
      dates: dates.map((date) => ({ ...date })),
      working: working.map((words) => ({ words: safeText(words) })),
      canChange,
    }),
    title,
    buttons,
  );
};
