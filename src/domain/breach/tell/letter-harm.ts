import type { BreachKind } from '../report/breach-kinds.ts';
import type { BreachReport } from '../report/breach-report.ts';

type DataKind = BreachReport['data'][number];

/** `danger`: whether anyone could be traced or hurt, where somebody has answered that; so too what protected the data. */
export type Harming = Pick<BreachReport, 'kind' | 'data'> & {
  readonly danger?: string | undefined;
  readonly protection?: BreachReport['protection'] | undefined;
};

/** What somebody could do with a kind of data, and therefore what helps against it. */
type Harm = 'whereabouts' | 'confidence' | 'fraud' | 'identity' | 'account' | 'private' | 'unknown';

/** The letter follows the data: what may come of it does not hang on how it got out (UK GDPR Art. 34(2), recital 85). */
const harmOf: Readonly<Record<DataKind, Harm>> = {
  location: 'whereabouts',
  'looked-after': 'whereabouts',
  safeguarding: 'confidence',
  money: 'fraud',
  'identity-papers': 'identity',
  passwords: 'account',
  'names-contacts': 'private',
  sen: 'private',
  health: 'private',
  'behaviour-progress': 'private',
  ethnicity: 'private',
  religion: 'private',
  'sexuality-gender': 'private',
  biometric: 'private',
  criminal: 'private',
  'trade-union-politics': 'private',
  'not-known': 'unknown',
  'other-data': 'unknown',
};

/**
 * What became of the data. Of whatever is not known to be gone or unused it is taken that somebody may have read it, also of
 * a kind of breach that is added later.
 */
type Fate = 'read' | 'gone' | 'not-used';
const fates: Partial<Readonly<Record<BreachKind, Fate>>> = {
  'system-failure': 'gone',
  'wrongly-destroyed': 'gone',
  'fire-or-flood': 'gone',
  'not-acted-on': 'not-used',
};
const fateOf = (kind: BreachKind): Fate => fates[kind] ?? 'read';

/** The gravest first; each once. */
const harmsOf = ({ data }: Harming): Harm[] =>
  (['whereabouts', 'confidence', 'fraud', 'identity', 'account', 'private', 'unknown'] as const).filter((harm) =>
    data.some((each) => harmOf[each] === harm),
  );

const consequenceOf: Readonly<Record<Harm, string>> = {
  whereabouts: 'Somebody who should not know where you or your child are could find out.',
  confidence: 'Somebody could learn what was told to keep a child safe, and who told it.',
  fraud: 'Somebody could try to take money in your name, or to trick you into paying.',
  identity: 'Somebody could pretend to be you or your child.',
  account: 'Somebody could get into an account that has this password, here or elsewhere.',
  private: 'Whoever has it could learn something private about you or your child.',
  unknown: 'We do not know yet all that it held.',
};

const consequenceByFate: Readonly<Record<Exclude<Fate, 'read'>, string>> = {
  gone: 'We may have to ask you again for information that you have already given us.',
  'not-used': 'You or your child may not have had the support that you should have had.',
};

const lookalikes = 'Whoever it was could send you messages that look as if they came from us.';
const careful =
  'Be careful with messages that seem to come from us, above all where they ask for money or a password. If you are unsure, ring us.';

/** What the way of a breach adds to what the data brings with it. Only what is so in every breach of the kind. */
const byKind: Partial<Readonly<Record<BreachKind, { readonly consequence: string; readonly advice: string }>>> = {
  phishing: { consequence: lookalikes, advice: careful },
  tricked: {
    consequence: 'Whoever it was could use it to seem to know you, or to seem to be us.',
    advice:
      'If somebody rings or writes and says that they are from the school, ring us back on a number that you already have before you tell them anything.',
  },
  'system-attacked': {
    consequence: `Whoever attacked us could have taken a copy, and could pass it on. ${lookalikes}`,
    advice: careful,
  },
  'supplier-told-us': {
    consequence: 'Whoever got in there could send you messages that look as if they came from the company or from us.',
    advice:
      'Be careful with messages about it that seem to come from the company or from us. If you have a password with the company, change it on its own website, not by a link in a message.',
  },
  'published-online': {
    consequence: 'Whoever saw it could have kept a copy or passed it on.',
    advice: 'If you see it anywhere, tell us where. Please do not share it or answer whoever posted it.',
  },
};

/**
 * What nobody without the key can read is not said to be readable (UK GDPR Art. 34(3)(a)). It holds for a device that is lost,
 * and not for what was sent, shown or opened for somebody: they have the key, or need none.
 */
const encrypted =
  'The information was encrypted, so nobody should be able to read it without the key or the password. What follows could happen only if somebody got past that.';
const someone = 'Somebody could learn something private about you or your child.';

/** What the breach may mean for the people affected (UK GDPR Art. 34(2) with 33(3)(c)). That nothing came of it is never said. */
export const consequencesFor = (about: Harming): string => {
  const fate = fateOf(about.kind);
  if (fate !== 'read') return consequenceByFate[fate];
  const more = byKind[about.kind]?.consequence;
  const isEncrypted = about.protection === 'encrypted' && about.kind === 'lost-device';
  const harms = harmsOf(about).map((harm) => (isEncrypted && harm === 'private' ? someone : consequenceOf[harm]));
  return [...(isEncrypted ? [encrypted] : []), ...harms, ...(more ? [more] : [])].join(' ');
};

/** Where somebody could be traced or hurt nobody waits for a letter’s answer; the person who is feared is not asked. */
const ringNow =
  'If you think that somebody could find or hurt you or your child, do not wait. If it could happen at once, ring the police on 999. Otherwise ring our safeguarding lead now, on [telephone number]. Do not contact the person you are afraid of.';

/** Where whoever reported it says that somebody could be traced or hurt, fear is reason enough for the police. */
const ringIfAfraid = ringNow.replace(
  'If it could happen at once, ring the police on 999.',
  'If you are afraid, ring the police, 999.',
);

/** An address is among the contact details, and the report does not say whether anybody is hiding. */
const mustBeKept =
  'If your address or telephone number must be kept from somebody, do not wait: ring our safeguarding lead now, on [telephone number].';

/** Cifas' own service: its members check further before they lend or sell in that name, and it costs a fee. */
const cifas =
  'You can ask Cifas, at cifas.org.uk, for protective registration: companies then check more carefully that it is really you. Cifas charges for it, and can tell you whether it does so for a child.';

const adviceOf: Readonly<Record<Harm, readonly string[]>> = {
  whereabouts: [ringNow],
  confidence: [ringNow],
  fraud: [
    'Tell your bank now what has happened, watch your accounts, and tell the bank at once of anything that is not yours.',
    cifas,
  ],
  identity: [
    'Watch your accounts and your post for anything that you did not ask for. If a passport or licence is missing, tell whoever issued it.',
    cifas,
  ],
  account: [
    'Change the password now, and everywhere else where you use the same one. Turn on a second step for signing in where you can.',
  ],
  private: [],
  unknown: [],
};

const beCareful =
  'If anyone contacts you about it, or something seems odd, please tell us. We will never ask for your password.';

const adviceByFate: Readonly<Record<Fate, string>> = {
  read: beCareful,
  gone: 'If you have a copy of something you once gave us, please keep it. If we ask you for something again, you can check with us that it is us who asks.',
  'not-used': 'Please tell us if there is something that you or your child need now.',
};

/** What the people affected can do to protect themselves, the most urgent first (recital 86; the ICO recommends it). */
export const adviceFor = (about: Harming): string => {
  const fate = fateOf(about.kind);
  const inDanger = about.danger === 'yes' || about.danger === 'not-sure';
  // What is gone tells nobody anything; what was not acted on may have left a child unsafe.
  const harms =
    fate === 'gone' ? [] : harmsOf(about).filter((harm) => fate === 'read' || adviceOf[harm][0] === ringNow);
  const asked = harms.flatMap((harm) => adviceOf[harm]);
  const urgent = inDanger ? [ringIfAfraid, ...asked.filter((words) => words !== ringNow)] : asked;
  const isFound = fate === 'read' && !inDanger && about.data.includes('names-contacts') && !urgent.includes(ringNow);
  const more = fate === 'read' ? byKind[about.kind]?.advice : undefined;
  const said = [...(isFound ? [mustBeKept] : []), ...urgent, ...(more ? [more] : []), adviceByFate[fate]];
  return [...new Set(said)].join(' ');
};
