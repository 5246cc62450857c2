import { Temporal } from 'temporal-polyfill';

/**
 * The ICO must hear within 72 hours of our becoming aware (UK GDPR Art. 33(1)). Hours are elapsed hours: nights,
 * weekends, holidays and a clock change all count (Art. 4A with Regulation 1182/71 Art. 3).
 */
export const icoDueAt = (awareAt: Date): Date => hoursAfter(awareAt, 72);

const hoursAfter = (at: Date, hours: number): Date =>
  new Date(Temporal.Instant.fromEpochMilliseconds(at.getTime()).add({ hours }).epochMilliseconds);
