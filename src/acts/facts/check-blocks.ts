import { asTyped, type Block, drawn, pick, together } from '../../teams/card/blocks.ts';
import { plain } from '../../teams/card/safe-text.ts';
import type { Step } from '../act.ts';
import type { Setting } from '../setting.ts';
import type { Fact } from './case-facts.ts';

const bold = { weight: 'Bolder', spacing: 'None' } as const;

/** Names and answers that may both be people’s words, each answer under its name. */
export const passages = (parts: readonly Fact[]): Block =>
  drawn(...parts.map(({ name, answer }) => together({ spacing: 'Small' }, asTyped(name, bold), asTyped(answer))));

/** Back to one of the questions that apply. It is no field of the form. */
export const changing = (
  questions: readonly Pick<Step, 'id' | 'name' | 'when'>[],
  soFar: Readonly<Record<string, unknown>>,
  setting: Setting,
): Block => {
  const asked = questions.filter((each) => each.when(soFar, setting));
  const choices = asked.map(({ id, name }) => ({ title: plain(name), value: id }));
  const prompt = 'Choose what to change';
  return drawn(...pick('change', 'Is something not right?', choices, { prompt, apart: true }).elements);
};
