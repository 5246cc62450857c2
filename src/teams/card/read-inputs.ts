import { z } from 'zod';
import type { Problem } from '../../domain/breach/report/breach-report.ts';
import { instantInLondon, londonClock } from '../../domain/deadlines/london-time.ts';
import { readDay, readTime } from './typed-time.ts';

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
    if (candidate instanceof DayAlone && dayBeside(form, name)) {
      answers[dayBeside(form, name) ?? ''] = candidate.day;
      // A moment that must be there is the beginning of that day, until the form reads it with what else it knows.
      if (!field.safeParse(undefined).success) answers[name] = instantInLondon(candidate.day, '00:00');
      continue;
    }
    if (candidate instanceof NoMoment) {
      problems.push({ field: name, words: candidate.why });
      continue;
    }
    const parsed = field.safeParse(candidate);
    if (!parsed.success) problems.push({ field: name, words: parsed.error.issues[0]?.message ?? 'Check this answer.' });
    else if (parsed.data !== undefined) answers[name] = parsed.data;
  }
  return { answers, problems };
};

/** Why what was typed is no moment. */
class NoMoment {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

/** A day whose time was left empty. It is an answer where the form has a field for the day beside that for the moment. */
class DayAlone {
  readonly day: string;
  constructor(day: string) {
    this.day = day;
  }
}

/** `occurredOn` for `occurredAt`, where the form has it; days end in `On`, moments in `At`. */
export const dayBeside = (form: z.ZodObject, name: string): string | undefined => {
  const day = name.replace(/At$/, 'On');
  return day !== name && day in form.shape ? day : undefined;
};

const candidateFor = (field: Field, name: string, typed: Typed): unknown => {
  const raw = typed[name]?.trim() ?? '';
  if (field instanceof z.ZodDate) return momentFrom(typed[`${name}-date`] ?? '', typed[`${name}-time`] ?? '');
  if (field instanceof z.ZodArray) return raw === '' ? [] : raw.split(',');
  if (raw === '') return undefined;
  if (field instanceof z.ZodNumber) return Number(raw.replaceAll(/[\s,](?=\d{3}\b)/g, ''));
  return raw;
};

const aDay = z.iso.date();

const momentFrom = (typedDay: string, typedTime: string): unknown => {
  const day = readDay(typedDay);
  if (day === '' && typedTime.trim() === '') return undefined;
  if (day === '') return new Date(Number.NaN);
  if (!aDay.safeParse(day).success) return new NoMoment('There is no such day. Check it.');
  if (typedTime.trim() === '') return new DayAlone(day);
  const time = readTime(typedTime);
  if (time === undefined) return new NoMoment('Give the time as 15:40 or 3:40 pm.');
  return (
    instantInLondon(day, time) ??
    new NoMoment(`The clocks went forward that night, so there was no ${time}. Check the time.`)
  );
};

/** The words that an answer would have been typed as; the opposite of `readInputs`. */
export const typedFrom = (form: z.ZodObject, answers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]): [string, string][] => {
      if (value === undefined || !(name in form.shape)) return [];
      const moment = name.replace(/On$/, 'At');
      if (moment !== name && moment in form.shape) return momentTyped(moment, String(value), '');
      if (value instanceof Date) {
        const { day, time } = londonClock(value);
        return momentTyped(name, day, answers[dayBeside(form, name) ?? ''] === undefined ? time : '');
      }
      return [[name, Array.isArray(value) ? value.join(',') : String(value)]];
    }),
  );

const momentTyped = (name: string, day: string, time: string): [string, string][] => [
  [`${name}-date`, day],
  [`${name}-time`, time],
];
