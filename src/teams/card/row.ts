import { z } from 'zod';

/** A name as it stands before its answer in one line: a question has its mark, and nothing is announced by a colon. */
export const announced = (name: string): string => (name.endsWith('?') ? `${name} ` : `${name.replace(/\.$/, '')}: `);

/** A name and what is answered, in one line; a name alone where there is nothing to say of it. */
export const row = z
  .strictObject({ name: z.string(), answer: z.string() })
  .transform(({ name, answer }) => ({ name: answer === '' ? name : announced(name), answer }));
