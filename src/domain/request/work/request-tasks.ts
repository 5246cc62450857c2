import { z } from 'zod';
import { actor } from '../../history.ts';
import { personal } from '../../personal-data.ts';

/**
 * `consult-school`: SEIPS 5.1; without a school, that one is to be found out first. `tell-recipients`: whoever was given the data hears of a correction, erasure or restriction
 * (UK GDPR Art. 19; SEIPS 5.4). `governing-body`: an accuracy that cannot be settled (trust policy s. 11).
 */
export const requestTaskKinds = ['consult-school', 'tell-recipients', 'governing-body'] as const;
export type RequestTaskKind = (typeof requestTaskKinds)[number];

export const requestTask = z.object({
  id: z.string(),
  kind: z.enum(requestTaskKinds),
  school: z.string().nullable(),
  createdAt: z.date(),
  done: z.object({ on: z.iso.date(), by: actor, words: personal(z.string()), recordedAt: z.date() }).nullable(),
  /** Why it is not done although it was asked for. */
  notDone: z.object({ reason: personal(z.string()), by: actor, at: z.date() }).nullable(),
});
export type RequestTask = z.infer<typeof requestTask>;

/** Which school it is is not known yet. */
export const isSchoolUnknown = ({ kind, school }: Pick<RequestTask, 'kind' | 'school'>): boolean =>
  kind === 'consult-school' && school === null;

/** Neither done nor explained. */
export const isOpenTask = ({ done, notDone }: Readonly<Record<'done' | 'notDone', unknown>>): boolean =>
  done === null && notDone === null;
