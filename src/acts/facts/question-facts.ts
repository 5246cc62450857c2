import type { Case } from '../../domain/any-case.ts';
import { lastAsked } from '../../domain/question/question.ts';
import { facts } from '../../teams/card/blocks.ts';
import { safeText } from '../../teams/card/safe-text.ts';

/** Of what was asked, in characters; the whole of it is on its page. */
const longest = 1200;

/** Who asked, and what. */
export const askedFacts = (about: Case | undefined) => {
  if (about?.type !== 'question') return facts([]);
  const asked = lastAsked(about);
  return facts([
    { name: 'Asked by', answer: safeText(asked.by.name, 200) },
    { name: 'Question', answer: safeText(asked.words, longest) },
  ]);
};
