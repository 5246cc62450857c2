import type { Organisation } from '../../organisation/organisation.ts';
import type { BreachKind } from './breach-kinds.ts';
import type { BreachReport, dataKinds } from './breach-report.ts';

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

/** Danger that was sent at once, before it was said whose data it is or which: the rest is still to come. */
export const isUnfinished = (report: Pick<BreachReport, 'danger' | 'whose' | 'data'>): boolean =>
  isDanger(report) && (report.whose.includes('not-known') || report.data.includes('not-known'));

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

type DataKind = (typeof dataKinds)[number];
interface Asked {
  /** `outside`: only where somebody outside the staff may have it. */
  readonly when: 'always' | 'outside' | 'never';
  readonly why: string;
}

/** Whether a kind of data can lead somebody to a person or turn somebody against them. When in doubt it is asked. */
export const askedFor: Record<DataKind, Asked> = {
  location: { when: 'always', why: 'It says where somebody is.' },
  safeguarding: { when: 'always', why: 'It says who is feared, and who has told.' },
  'looked-after': { when: 'always', why: 'It can lead a birth family to a placement.' },
  'sexuality-gender': { when: 'always', why: 'Somebody may be hurt for what they are, at home too.' },
  'not-known': { when: 'always', why: 'What is not known may be the worst.' },
  'names-contacts': { when: 'outside', why: 'An address is all that somebody needs who is looking for a family.' },
  health: { when: 'outside', why: 'Letters about health carry an address, and may say what was confided.' },
  'behaviour-progress': {
    when: 'outside',
    why: 'Reports name the school and the home, and who has complained of whom.',
  },
  sen: { when: 'outside', why: 'A plan carries the address and the family’s story.' },
  criminal: { when: 'outside', why: 'Those who were accused, and those who told, may be sought out.' },
  'identity-papers': { when: 'outside', why: 'They carry an address or a new name.' },
  'other-data': { when: 'outside', why: 'Nobody knows what it holds.' },
  ethnicity: { when: 'never', why: 'By itself it leads to nobody.' },
  religion: { when: 'never', why: 'By itself it leads to nobody.' },
  passwords: { when: 'never', why: 'Harm through an account is weighed elsewhere.' },
  money: { when: 'never', why: 'The harm is fraud, which is weighed elsewhere.' },
  biometric: { when: 'never', why: 'By itself it leads to nobody.' },
  'trade-union-politics': { when: 'never', why: 'By itself it leads to nobody.' },
};

/** Those who are bound by the same rules; whoever else has it may be, or may know, the person somebody hides from. */
const inside: ReadonlySet<string> = new Set(['colleague', 'other-school']);
/** Kinds in which it reaches somebody, who need not be asked for. */
const reaching: ReadonlySet<BreachKind> = new Set<BreachKind>([
  'published-online',
  'tricked',
  'seen-by-wrong-person',
  'said-aloud',
  'wrong-recipient',
  'not-redacted',
]);

/** Whether the question is asked, going by the data and by who has it. */
export const mayBeDanger = ({ kind, recipient, data }: Partial<Pick<BreachReport, 'kind' | 'recipient' | 'data'>>) => {
  const isOutside = recipient === undefined ? kind !== undefined && reaching.has(kind) : !inside.has(recipient);
  return (data ?? []).some(
    (each) => askedFor[each].when === 'always' || (askedFor[each].when === 'outside' && isOutside),
  );
};
