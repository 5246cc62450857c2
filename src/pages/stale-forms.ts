import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { noteAbove } from '../teams/card/note-above.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Shown } from '../teams/card/shown.ts';

/** A form that has nothing left to ask, and what its owner had written in it in their own words. */
export interface StaleForm {
  readonly title: string;
  readonly about: string;
  readonly why: 'recorded' | 'ended';
  readonly written: readonly string[];
}

const mostCharacters = 600;

const wordsOf = ({ title, about, why, written }: StaleForm): string[] => [
  why === 'recorded'
    ? `What your form “${title}” asks about ${about} has been recorded since you began it. The form is not needed any more, and is gone.`
    : `${about} has ended since you began the form “${title}”. The form is not needed any more, and is gone.`,
  ...(written.length === 0
    ? []
    : [`You had written in it: ${written.map((each) => `“${safeText(each, mostCharacters)}”`).join(' ')}`]),
];

/** Told once, when the form goes: nothing that somebody wrote is lost without a word. */
export const staleFormsCard = (forms: readonly StaleForm[]): Shown => {
  const [first] = forms;
  return messageCard(
    forms.length === 1 ? 'That form is not needed any more' : 'Those forms are not needed any more',
    forms.flatMap(wordsOf),
    first ? [button(`Open ${first.about}`, { do: 'case', reference: first.about }, 'positive')] : [],
  );
};

/** The same above an answer to something else. */
export const withStaleForms = (shown: Shown, forms: readonly StaleForm[]): Shown =>
  forms.flatMap(wordsOf).reduceRight(noteAbove, shown);
