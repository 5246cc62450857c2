import type { ConsentAnswer } from '../../../domain/consent/consent-answer.ts';

type Colour = 'Good' | 'Warning' | 'Attention' | 'Accent';

/** An answer in a word or two, and its colour: both say the same, for whoever sees only one. */
export const answerWords: Readonly<
  Record<ConsentAnswer['answer'], { readonly words: string; readonly color: Colour }>
> = {
  yes: { words: 'Yes', color: 'Good' },
  no: { words: 'No', color: 'Attention' },
  only: { words: 'Only this much', color: 'Warning' },
  'ask-first': { words: 'Ask first', color: 'Warning' },
  'not-recorded': { words: 'Not recorded', color: 'Accent' },
};

const overridden = { words: 'Allowed, to keep a child safe', color: 'Warning' } as const;

/** How an answer is headed. What only the safeguarding of a child allows is never shown as a plain yes. */
export const headingOf = ({ answer, override }: Pick<ConsentAnswer, 'answer' | 'override'>) =>
  override === 'safeguarding' ? overridden : answerWords[answer];
