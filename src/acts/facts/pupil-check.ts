import type { z } from 'zod';
import { drawn, facts as factLines, heading, hint, ours } from '../../teams/card/blocks.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Step } from '../act.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';
import type { Fact } from './case-facts.ts';
import { changing } from './check-blocks.ts';
import { pupilFacts } from './pupil-facts.ts';

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
    card: (soFar, setting) => [
      heading('Check your answers'),
      hint(explanation),
      factLines(facts(setting)),
      drawn(...notes(soFar).map((words) => ours(words, { color: 'Warning', weight: 'Bolder', spacing: 'Small' }))),
      factLines(rows(soFar, setting).map(({ field, words }) => ({ name: field, answer: safeText(words) }))),
      changing(questions, soFar, setting),
    ],
  });
