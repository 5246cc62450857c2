import { z } from 'zod';

/** A name and what is answered, in one line; a name alone where there is nothing to say of it. */
export const row = z
  .strictObject({ name: z.string(), answer: z.string() })
  .transform(({ name, answer }) => ({ name: answer === '' ? name : `${name}: `, answer }));
