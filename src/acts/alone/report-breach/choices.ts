import { z } from 'zod';
import { choiceNames } from '../../../domain/breach/report/report-words.ts';

export const choice = z.object({ title: z.string(), value: z.string() });

/** The choices of a question, from the names of its answers. */
export const choices = (names: Readonly<Record<string, string>>): z.infer<typeof choice>[] =>
  Object.entries(names).map(([value, title]) => ({ title, value }));

export const yesNoUnknown = choices(choiceNames.yesNoUnknown);
