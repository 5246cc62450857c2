import type { ConsentAnswer } from '../../domain/consent/consent-answer.ts';
import type { ConsentQuestion } from '../../domain/consent/question.ts';

type Colour = 'Good' | 'Warning' | 'Attention';
interface Heading {
  readonly words: string;
  readonly color: Colour;
}

/** An answer in a word or two, and its colour: both say the same, for whoever sees only one. */
export const answerWords: Readonly<Record<ConsentAnswer['answer'], Heading>> = {
  yes: { words: 'Yes', color: 'Good' },
  no: { words: 'No', color: 'Attention' },
  only: { words: 'Only this much', color: 'Warning' },
  'ask-first': { words: 'Ask first', color: 'Warning' },
  'not-recorded': { words: 'Not recorded', color: 'Warning' },
};

const overridden: Heading = { words: 'Allowed, to keep a child safe', color: 'Warning' };
const whatTheyNeed: Heading = { words: 'Yes, what they need to know', color: 'Good' };
const photographNotRecorded: Heading = { words: 'Not recorded: ask before you use one', color: 'Warning' };

/** How an answer is headed. A yes says how much, and what only the safety of a child allows is never shown as a plain yes. */
export const headingOf = (question: ConsentQuestion, { answer, override }: ConsentAnswer): Heading => {
  if (override === 'safeguarding') return overridden;
  const asNeeded = question.about === 'share' && question.what === 'what-they-need' && answer === 'yes';
  return asNeeded ? whatTheyNeed : answerWords[answer];
};

/** The same in a list, where how much may be shared stands once above it and nothing says what follows. */
export const listedAnswer = ({ about }: ConsentQuestion, { answer }: ConsentAnswer): Heading =>
  about === 'photograph' && answer === 'not-recorded' ? photographNotRecorded : answerWords[answer];
