import type { Problem } from '../../domain/breach/report/breach-report.ts';
import type { Typed } from './read-inputs.ts';
import { safeText } from './safe-text.ts';
import { readTime } from './typed-time.ts';

type Element = Readonly<Record<string, unknown>>;

/** A step's card with everything typed so far in its inputs, and each problem in words under the input it is about. */
export const fillInputs = (body: readonly Element[], typed: Typed, problems: readonly Problem[]): Element[] =>
  body.flatMap((element) => {
    if (!isInput(element)) return [element];
    const filled = filledWith(element, typed[element.id]);
    const words = problems.filter((problem) => lastInputOf(problem.field, body) === element.id);
    return [filled, ...words.map((problem) => problemBlock(problem.words))];
  });

/** What a card proposes stands until somebody has answered; an answer that they emptied stays empty. */
const filledWith = (input: Element, typed: string | undefined): Element => {
  if (typed === undefined) return input;
  const { value: _proposed, ...empty } = input;
  const value = valueFor(input, typed);
  return value === '' ? empty : { ...empty, value };
};

const isInput = (element: Element): element is Element & { id: string; type: string } =>
  typeof element['id'] === 'string' && String(element['type']).startsWith('Input.');

/** A field that asks for a day and a time shows its problem under the time. */
const lastInputOf = (field: string, body: readonly Element[]): string | undefined =>
  body
    .filter(isInput)
    .map((input) => input.id)
    .findLast((id) => id === field || id === `${field}-date` || id === `${field}-time`);

/** A time that is none is left out: a phone would show the present time in its place. */
const valueFor = (input: Element, value: string): string | number => {
  if (input['type'] === 'Input.Time') return readTime(value) ?? '';
  const shown = input['type'] === 'Input.Text' ? safeText(value, Number.POSITIVE_INFINITY) : value;
  const count = Number(value);
  return input['type'] === 'Input.Number' && Number.isFinite(count) ? count : shown;
};

const problemBlock = (words: string): Element => ({
  type: 'TextBlock',
  text: words,
  color: 'Attention',
  weight: 'Bolder',
  wrap: true,
  spacing: 'Small',
});
