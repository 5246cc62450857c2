import type { BreachKind } from './breach-kinds.ts';
import type { BreachReport, dataKinds } from './breach-report.ts';
import { isDanger } from './danger.ts';

/** Danger that was sent at once, before it was said whose data it is or which: the rest is still to come. */
export const isUnfinished = (report: Pick<BreachReport, 'danger' | 'whose' | 'data'>): boolean =>
  isDanger(report) && (report.whose.includes('not-known') || report.data.includes('not-known'));

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
