import type { IcoAnswer } from '../../domain/breach/tell/ico-pack.ts';
import { whyWords } from '../../domain/breach/tell/names-in-text.ts';
import { safeText } from './safe-text.ts';

/** The question whose answer may name somebody, and the words that look like it. */
export const namingRow = ({ name, passages }: Pick<IcoAnswer, 'name' | 'passages'>) => ({
  name,
  answer: safeText(passages.map(({ words, why }) => `“${safeText(words, 60)}” ${whyWords[why]}`).join('; '), 200),
});
