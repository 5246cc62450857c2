import type { AskedQuestion } from '../../domain/question/question.ts';
import { button } from '../../teams/card/buttons.ts';
import type { Button } from '../../teams/card/show.ts';
import { startButton } from '../start-button.ts';

type Asked = Pick<AskedQuestion, 'reference' | 'state' | 'kept'>;

/** What whoever answers can do about it; of a question of their own they take back only what is kept for everybody. */
export const answererButtons = ({ reference, state, kept }: Asked, { own } = { own: false }): Button[] => [
  ...(state === 'asked' && !own
    ? [
        startButton('Answer', 'answer-question', { reference }, 'positive'),
        startButton('Close without an answer', 'close-question', { reference }),
      ]
    : []),
  ...(state === 'answered' && !own ? [startButton('Add to the answer', 'answer-question', { reference })] : []),
  ...(kept ? [startButton('Take the kept answer back', 'drop-kept-answer', { reference })] : []),
];

/** What whoever asked can do about it. */
export const askerButtons = ({ reference, state }: Asked): Button[] => {
  if (state === 'answered') {
    return [
      button('Thanks', { do: 'thanks', reference }, 'positive'),
      startButton('This does not answer it', 'ask-again', { reference }),
    ];
  }
  return [startButton(state === 'asked' ? 'Add to my question' : 'Ask again', 'ask-again', { reference })];
};
