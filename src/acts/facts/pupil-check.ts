import { z } from 'zod';
import { defineCard } from '../../teams/card/define-card.ts';
import { plain, safeText } from '../../teams/card/safe-text.ts';
import { over, type Step } from '../act.ts';
import type { Setting } from '../setting.ts';
import { type Fact, fact } from './case-facts.ts';
import { pupilFacts } from './pupil-facts.ts';
import { choice } from './request-choices.ts';

const card = defineCard(
  'shared/check-pupil',
  z.strictObject({
    facts: z.array(fact),
    explanation: z.string(),
    notes: z.array(z.strictObject({ words: z.string() })),
    rows: z.array(z.strictObject({ name: z.string(), answer: z.string() })),
    steps: z.array(choice),
  }),
);

/** What sending does where something is recorded. */
export const recordedAtOnce = 'It is in the pupil’s record as soon as you send this. You can undo it for 10 minutes.';

type Answers<Form extends z.ZodObject> = Partial<z.output<Form>>;

/** The last card where several were asked: everything that was answered to `questions`, and what to know before it is sent. */
export const checkPupil = <Form extends z.ZodObject>(
  form: Form,
  {
    explanation,
    questions,
    rows,
    facts = pupilFacts,
    notes = () => [],
  }: {
    explanation: string;
    questions: readonly Step[];
    facts?: (setting: Setting) => Fact[];
    rows: (soFar: Answers<Form>, setting: Setting) => readonly { readonly field: string; readonly words: string }[];
    notes?: (soFar: Answers<Form>) => readonly string[];
  },
): Step =>
  over(form).step({
    id: 'check-answers',
    name: 'Check your answers',
    asks: [],
    card,
    view: (soFar, setting) => ({
      facts: facts(setting),
      explanation,
      notes: notes(soFar).map((words) => ({ words })),
      rows: rows(soFar, setting).map(({ field, words }) => ({ name: field, answer: safeText(words) })),
      steps: questions
        .filter((each) => each.when(soFar, setting))
        .map(({ id, name }) => ({ title: plain(name), value: id })),
    }),
  });
