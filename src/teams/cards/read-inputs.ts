import { z } from 'zod';
import type { Problem } from '../../domain/breach/report/breach-report.ts';
import { instantInLondon, londonClock } from '../../domain/deadlines/london-time.ts';

/** What an input of a card delivers: always words, by input id. A moment has two inputs, a day and a time. */
export type Typed = Readonly<Record<string, string>>;

type Field = z.ZodType;

/** The schema itself, without the wrapping that says it may be left out. */
const core = (field: Field): Field =>
  field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable
    ? core(field.unwrap() as Field)
    : field;

/** The ids of the inputs that ask for a field. */
export const inputIds = (form: z.ZodObject, field: string): string[] =>
  core(form.shape[field] as Field) instanceof z.ZodDate ? [`${field}-date`, `${field}-time`] : [field];

/**
 * Reads the asked fields out of what was typed. `needs` names those that must be answered here although the form
 * can do without them. Each problem has words for the person; nothing that was typed is changed or lost.
 */
export const readInputs = (
  form: z.ZodObject,
  { asks, needs = [] }: { asks: readonly string[]; needs?: readonly string[] },
  typed: Typed,
): { answers: Record<string, unknown>; problems: Problem[] } => {
  const answers: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const name of asks) {
    const whole = form.shape[name] as Field;
    const field = needs.includes(name) ? core(whole) : whole;
    const candidate = candidateFor(core(whole), name, typed);
    if (candidate === impossible) {
      problems.push({ field: name, words: 'That day and time do not exist in this country. Check them.' });
      continue;
    }
    const parsed = field.safeParse(candidate);
    if (!parsed.success) problems.push({ field: name, words: parsed.error.issues[0]?.message ?? 'Check this answer.' });
    else if (parsed.data !== undefined) answers[name] = parsed.data;
  }
  return { answers, problems };
};

const impossible = Symbol('a wall-clock time that does not exist');

const candidateFor = (field: Field, name: string, typed: Typed): unknown => {
  const raw = typed[name]?.trim() ?? '';
  if (field instanceof z.ZodDate) return momentFrom(typed[`${name}-date`] ?? '', typed[`${name}-time`] ?? '');
  if (field instanceof z.ZodArray) return raw === '' ? [] : raw.split(',');
  if (raw === '') return undefined;
  if (field instanceof z.ZodNumber) return Number(raw.replaceAll(/[\s,](?=\d{3}\b)/g, ''));
  return raw;
};

const momentFrom = (day: string, time: string): unknown => {
  if (day === '' && time === '') return undefined;
  if (day === '' || time === '') return new Date(Number.NaN);
  return instantInLondon(day, time) ?? impossible;
};

/** The words that an answer would have been typed as; the opposite of `readInputs`. */
export const typedFrom = (form: z.ZodObject, answers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]): [string, string][] => {
      if (value === undefined || !(name in form.shape)) return [];
      if (value instanceof Date) {
        const { day, time } = londonClock(value);
        return [
          [`${name}-date`, day],
          [`${name}-time`, time],
        ];
      }
      return [[name, Array.isArray(value) ? value.join(',') : String(value)]];
    }),
  );
