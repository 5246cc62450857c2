import type { Actor } from '../../history.ts';
import type { Identity } from '../standing/standing.ts';
import type { RequestForm } from './request-form.ts';

/** Whoever is known to us needs to show nothing (UK GDPR Art. 12(6)); null where nobody has said why they are sure. */
export const identityFrom = (
  { knownBecause: reason }: Pick<RequestForm, 'knownBecause'>,
  { by, now }: { by: Actor; now: Date },
): Identity | null =>
  reason === undefined ? null : { asked: null, known: { reason, by, recordedAt: now }, seen: null };
