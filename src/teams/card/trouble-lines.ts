import { type LetterForm, letterNames } from '../../domain/breach/tell/letter.ts';
import { troublesOf } from '../../domain/breach/tell/letter-text.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { safeText } from './safe-text.ts';

const mostNaming = 3;

/** What is wrong with a letter, a line each: what the law asks for and it does not say, and what in it may name someone. */
export const troubleLines = (form: LetterForm, setting: { organisation: Organisation; now: Date }): string[] => {
  const { missing, naming } = troublesOf(form, setting);
  return [
    ...missing.map(({ part, article }) => `Missing: ${letterNames[part]} (UK GDPR ${article}).`),
    ...naming
      .slice(0, mostNaming)
      .map(({ words }) => `“${safeText(words, 60)}” may name someone. The letter goes to everyone affected.`),
  ];
};
