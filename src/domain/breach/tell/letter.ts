import { z } from 'zod';
import { actor } from '../../history.ts';
import { personal } from '../../personal-data.ts';
import { peopleGroups, words, yesNoUnknown } from '../report/breach-report.ts';

/** In characters. */
export const longestConsequences = 3000;

/** What people affected must be told in clear and plain language (UK GDPR Art. 34(2) with Art. 33(3)(b)-(d)). */
export const letterForm = z.object({
  nature: personal(words(3000, 'Say what happened, in plain words.')).optional(),
  consequences: personal(words(longestConsequences, 'Say what this may mean for them.')).optional(),
  measures: personal(words(3000, 'Say what has been done and what is planned.')).optional(),
  advice: personal(words(3000, 'Say what they can do to protect themselves.')).optional(),
  contact: personal(words(500, 'Say whom they can ask.')).optional(),
});
export type LetterForm = z.infer<typeof letterForm>;
export type LetterPart = keyof LetterForm;

export const letter = letterForm.extend({ at: z.date(), by: actor });

export const letterNames: Readonly<Record<LetterPart, string>> = {
  nature: 'What happened',
  consequences: 'What this may mean for you',
  measures: 'What we have done and will do',
  advice: 'What you can do',
  contact: 'Whom you can ask',
};

export interface MissingPart {
  readonly part: LetterPart;
  readonly article: string;
}

/** What the law asks a letter to say and this one does not. Advice is the ICO's recommendation, and no count is asked for. */
export const missingFromLetter = (form: LetterForm): MissingPart[] =>
  required.filter(({ part }) => !form[part]?.trim());

const required: readonly MissingPart[] = [
  { part: 'nature', article: 'Art. 34(2)' },
  { part: 'consequences', article: 'Art. 34(2) with 33(3)(c)' },
  { part: 'measures', article: 'Art. 34(2) with 33(3)(d)' },
  { part: 'contact', article: 'Art. 34(2) with 33(3)(b)' },
];

export const waysTold = ['letter', 'e-mail', 'phone', 'in-person', 'public-notice'] as const;

/** That some of the people affected were told: how many of which group, by which way and when; never who they are. */
export const toldForm = z.object({
  group: z.enum(peopleGroups, { error: 'Choose a group.' }),
  count: z
    .number({ error: 'Give the number in figures, such as 30.' })
    .int({ error: 'Give a whole number, such as 30.' })
    .min(1, { error: 'Give a number of at least 1.' })
    .max(1_000_000, { error: 'That is more people than live in Leicestershire. Check the number.' }),
  how: z.enum(waysTold, { error: 'Choose how they were told.' }),
  at: z.date({ error: 'Give both a day and a time. A good guess is fine.' }),
  /** Whether everyone who has to be told now has been. */
  everyone: z.enum(yesNoUnknown, { error: 'Choose whether everybody who must be told has been. “Not known” is fine.' }),
});
export type ToldForm = z.infer<typeof toldForm>;

export const peopleTold = toldForm.omit({ everyone: true }).extend({ by: actor, recordedAt: z.date() });
export type PeopleTold = z.infer<typeof peopleTold>;
