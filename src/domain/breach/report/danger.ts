import type { Organisation } from '../../organisation/organisation.ts';

/** Answers to “could anyone be traced or hurt because of this?” */
export const dangers = ['yes', 'not-sure', 'no'] as const;
export type Danger = (typeof dangers)[number];

export const dangerNames: Record<Danger, string> = { yes: 'Yes', 'not-sure': 'Not sure', no: 'No' };

export const dangerQuestion = 'Could anyone be traced or hurt because of this?';

/** All that a card, a banner or a mail says of it: no detail, because channels are read by many. */
export const dangerMark = 'Somebody may be in danger';

/** Whoever is not sure is taken at the graver word: the lead for safeguarding finds out, not the reporter (KCSIE; SEIPS 6.4). */
export const isDanger = ({ danger }: { readonly danger?: Danger | undefined }): boolean =>
  danger === 'yes' || danger === 'not-sure';

/** Whether a case carries the mark: until danger is ruled out, or the case was withdrawn or closed. */
export const carriesDanger = (about: {
  readonly report: { readonly danger?: Danger | undefined };
  readonly withdrawn: unknown;
  readonly closed?: unknown;
}): boolean => isDanger(about.report) && !about.withdrawn && !about.closed;

/** Always said in this order: whom to ring, who is warned, and only then whom nobody contacts. */
export const ringFirst = 'Ring the safeguarding lead now';
export const warnFamily = 'Agree with the safeguarding lead who rings the family to warn them, now.';
export const noContact = 'Do not contact the person who may have it, for any reason.';
export const ifNoAnswer = 'No answer: their deputy, then the headteacher. 999 if somebody could be hurt at once.';

/** `Amara Cole, 0116 496 0123`, where the organisation has said whom to ring; for one-to-one chats only. */
export const safeguardingContact = ({ safeguarding }: Pick<Organisation, 'safeguarding'>): string | undefined =>
  safeguarding && `${safeguarding.name}, ${safeguarding.telephone}`;

/**
 * What is done first where somebody could be traced or hurt. The ICO's reprimands of 27 September 2023 are about addresses
 * that reached an abuser; whom to ring is Keeping Children Safe in Education's, and nobody waits for consent (SEIPS 6.4).
 */
export const safetySteps = [
  { id: 'ring-lead', words: 'Ring the safeguarding lead. No answer: their deputy, then the headteacher' },
  { id: 'ring-999', words: 'If somebody could be hurt at once: ring the police, 999' },
  { id: 'warn-family', words: 'Agree with the safeguarding lead who rings the family to warn them, now' },
] as const;

export const safetyStepIds = safetySteps.map(({ id }) => id) as readonly string[];
