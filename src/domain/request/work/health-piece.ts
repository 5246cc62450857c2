import { z } from 'zod';
import { actor } from '../../history.ts';
import { personal } from '../../personal-data.ts';

/** Whether what was found holds data about somebody's health. Left out: nobody was asked, so it is not known. */
export const healthAnswers = ['yes', 'no', 'not-known'] as const;

/** The person whose data it is: not whoever asks for it (Data Protection Act 2018 Sch. 3 para. 6(2)). */
export const waysKnown = ['seen', 'knows', 'gave'] as const;

/** Whether handing it over would be likely to cause serious harm to anybody's health (Data Protection Act 2018 Sch. 3 para. 2(2)). */
export const conclusions = ['no-harm', 'harm'] as const;

/** One piece of health data in what was found, and why it may go out or is held back (Data Protection Act 2018 Sch. 3 Part 2). */
export const healthPiece = z.object({
  id: z.string(),
  /** Which piece, without repeating it. */
  what: personal(z.string()),
  by: actor,
  at: z.date(),
  /** A health professional was asked for an opinion. */
  asked: z.object({ on: z.iso.date(), of: personal(z.string()), by: actor }).nullable(),
  known: z.object({ how: z.enum(waysKnown), reason: personal(z.string()), by: actor, at: z.date() }).nullable(),
  opinion: z
    .object({
      conclusion: z.enum(conclusions),
      on: z.iso.date(),
      of: personal(z.string()),
      profession: personal(z.string()),
      words: personal(z.string()),
      by: actor,
      at: z.date(),
    })
    .nullable(),
  /** The line of the redaction log that holds it back in full. */
  heldBy: z.string().nullable(),
  /** It was listed by mistake: it is no health data. */
  struck: z.object({ reason: personal(z.string()), by: actor, at: z.date() }).nullable(),
});
export type HealthPiece = z.infer<typeof healthPiece>;
