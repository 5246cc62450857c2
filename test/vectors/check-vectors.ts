import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { vectorKinds } from './vector-kinds.ts';

const vectors = z.array(
  z.object({
    kind: z.string(),
    input: z.record(z.string(), z.unknown()),
    expected: z.record(z.string(), z.unknown()),
    why: z.string().optional(),
  }),
);
export type Vector = z.infer<typeof vectors>[number];

/** Reads a file of vectors: dated cases of the rules, each with what must come out. */
export const readVectors = (json: string): Vector[] => vectors.parse(JSON.parse(json));

export type Checked = { readonly passed: true } | { readonly passed: false; readonly got: unknown };

/** Whether the product gives what a vector expects. What is not known how to answer has not passed. */
export const checkVector = ({ kind, input, expected }: Vector): Checked => {
  const answer = vectorKinds[kind];
  if (!answer) return { passed: false, got: 'nothing: this kind is unknown' };
  try {
    const read = answer.safeParse(input);
    if (!read.success) return { passed: false, got: `nothing: ${z.prettifyError(read.error)}` };
    const got = Object.fromEntries(Object.keys(expected).map((key) => [key, read.data[key]]));
    const passed = Object.keys(expected).length > 0 && isDeepStrictEqual(got, expected);
    return passed ? { passed } : { passed, got: read.data };
  } catch (problem) {
    return { passed: false, got: `nothing: ${problem}` };
  }
};
