import type { Day } from '../../deadlines/day-words.ts';
import { londonYear } from '../../deadlines/london-time.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { regulatorOn } from '../../regulator.ts';
import { namesOfNobody } from './ico-pack.ts';
import { type LetterForm, type LetterPart, letterNames, type MissingPart, missingFromLetter } from './letter.ts';
import { type Passage, passagesNaming } from './names-in-text.ts';

/** A letter as paragraphs. What stands in square brackets is filled in by hand: the desk knows no addressee. */
export interface LetterText {
  readonly address: readonly string[];
  readonly subject: string;
  readonly opening: readonly string[];
  readonly parts: readonly { readonly heading: string; readonly words: string }[];
  readonly closing: readonly string[];
}

const inOrder: readonly LetterPart[] = ['nature', 'consequences', 'measures', 'advice', 'contact'];

/** The letter to the people affected, in the order in which a reader asks (UK GDPR Art. 34(2)). */
export const letterText = (
  form: LetterForm,
  { organisation: { name }, on }: { organisation: Pick<Organisation, 'name'>; on: Day },
): LetterText => ({
  address: [name, '[Date]', 'Dear [name]'],
  subject: 'Something has gone wrong with your information',
  opening: [
    'We are writing because something has gone wrong with information about you, or about your child. We are sorry. This letter says what happened and what you can do.',
  ],
  parts: inOrder.flatMap((part) => {
    const words = form[part];
    return words ? [{ heading: letterNames[part], words }] : [];
  }),
  closing: [
    `You can also complain to the ${regulatorOn(on)}, at ico.org.uk/make-a-complaint or on 0303 123 1113. We would like to hear from you first, so that we can put it right.`,
    'Yours sincerely',
    '[Name and role of the person who signs]',
    name,
  ],
});

const namingNobody = inOrder.filter((part) => part !== 'contact');

export interface LetterTroubles {
  readonly missing: readonly MissingPart[];
  /** What looks as if it named somebody: everyone affected gets the same letter. Whom to ask is named, of course. */
  readonly naming: readonly Passage[];
}

/** What the law asks for and the letter does not say, and what in it may name someone. */
export const troublesOf = (
  form: LetterForm,
  { organisation, now }: { organisation: Organisation; now: Date },
): LetterTroubles => {
  const known = namesOfNobody(organisation);
  const naming = namingNobody.flatMap((part) => passagesNaming(form[part] ?? '', { known, year: londonYear(now) }));
  return { missing: missingFromLetter(form), naming };
};
