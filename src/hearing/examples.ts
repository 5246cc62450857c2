import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** What people want when they write to us first. */
export const wants = [
  'report-breach',
  'near-miss',
  'log-request',
  'question',
  'consent',
  'deadline',
  'command',
  'other',
] as const;
export type Want = (typeof wants)[number];

const oneOrMore = <Value extends z.ZodType>(value: Value) =>
  z.union([value.transform((one) => [one]), z.array(value).min(1)]);

/** What somebody said, and what it means; where two readings are as good, both. */
const example = z.object({
  /** Sentences of one case are never learnt from where another of them is tried. */
  case: z.string(),
  words: z.string(),
  want: oneOrMore(z.enum(wants)),
  kind: oneOrMore(z.string()).optional(),
  matter: oneOrMore(z.string()).optional(),
});
export type Example = z.infer<typeof example>;

const folder = new URL('../../words/examples/', import.meta.url);

/** The files of examples, in the order of their names: what they hold, as it is written. */
export const exampleFiles = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));

export const examplesIn = (files: readonly string[]): Example[] =>
  files.flatMap((file) =>
    file
      .trim()
      .split('\n')
      .map((line) => example.parse(JSON.parse(line))),
  );
