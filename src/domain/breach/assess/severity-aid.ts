import { inThousands } from '../../in-thousands.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';
import type { BreachReport, dataKinds } from '../report/breach-report.ts';
import { type Danger, isDanger } from '../report/danger.ts';
import { choiceNames } from '../report/report-words.ts';
import { sensitiveKinds } from '../report/sensitivity.ts';
import { type Likelihood, type Severity, severities } from './assessment.ts';

/** One thing that counts, and for how much. */
export interface Factor {
  readonly words: string;
  readonly points: number;
}

/** A sum that can be followed by hand, and what it suggests. */
export interface Sum<Result> {
  readonly factors: readonly Factor[];
  readonly total: number;
  readonly suggests: Result;
}

/**
 * How serious a breach could be and how likely harm is, added up from the report. The factors are those of the
 * European guidelines on notification (9/2022): the nature, sensitivity and volume of the data, how easily people are
 * known by it, children, and how many people. It suggests; a person decides.
 */
export const severityAid = (
  report: BreachReport,
  policy: Organisation['policy'],
): { readonly severity: Sum<Severity>; readonly likelihood: Sum<Likelihood> } => ({
  severity: severitySum(report, policy),
  likelihood: likelihoodSum(report),
});

/** `2 + 3 − 2 = 3`: the points of the factors in their order, and their sum. */
export const arithmetic = ({ factors, total }: Sum<unknown>): string => {
  const [first = 0, ...others] = factors.map(({ points }) => points);
  const added = others.map((points) => `${points < 0 ? '−' : '+'} ${Math.abs(points)}`);
  return `${[signed(first), ...added].join(' ')} = ${signed(total)}`;
};

/** With a minus sign, which is longer than a hyphen. */
export const signed = (points: number): string => (points < 0 ? `−${-points}` : String(points));

type Group = BreachReport['whose'][number];
type DataKind = (typeof dataKinds)[number];

/** Children weigh more: they may know less of risks and of their rights (UK GDPR recital 38). Whose is not known may be theirs. */
const groupPoints: Record<Group, number> = {
  pupils: 2,
  staff: 1,
  parents: 1,
  providers: 1,
  'other-people': 1,
  'not-known': 2,
};

/** What is not known is taken as sensitive until it is. */
const dataPoints: Record<DataKind, number> = {
  'names-contacts': 1,
  sen: 3,
  safeguarding: 4,
  'looked-after': 3,
  health: 3,
  'behaviour-progress': 1,
  ethnicity: 2,
  religion: 2,
  'sexuality-gender': 3,
  passwords: 2,
  money: 3,
  'identity-papers': 3,
  location: 2,
  biometric: 3,
  criminal: 3,
  'trade-union-politics': 2,
  'not-known': 2,
  'other-data': 1,
};

const severitySum = (report: BreachReport, policy: Organisation['policy']): Sum<Severity> => {
  const factors = [
    dangerFactor(report.danger, 4),
    heaviest(report.whose.map(groupFactor)),
    heaviest([...report.data.map(dataFactor), ...referralFactor(report, policy)]),
    ...(sensitiveKinds(report).length > 1 ? [{ words: 'More than one sensitive kind', points: 1 }] : []),
    countFactor(report.people),
  ];
  const total = sum(factors);
  return {
    factors,
    total,
    suggests: notBelow(leastSeverity(report), report.people === 0 ? 'none' : severityOf(total)),
  };
};

const groupFactor = (group: Group): Factor => ({
  words: group === 'not-known' ? 'Whose data: not known' : choiceNames.whose[group],
  points: groupPoints[group],
});

const dataFactor = (kind: DataKind): Factor => ({
  words: kind === 'not-known' ? 'What kinds of data: not known' : choiceNames.data[kind],
  points: dataPoints[kind],
});

/** That an organisation knows a pupil may tell something by itself. */
const referralFactor = ({ whose }: BreachReport, policy: Organisation['policy']): Factor[] => {
  const words = policyOf({ policy }).breach.referralShows;
  return words !== null && whose.includes('pupils') ? [{ words, points: dataPoints.sen }] : [];
};

const countFactor = (people: number | undefined): Factor => {
  if (people === undefined) return { words: 'How many people: not known', points: 1 };
  const words = people === 1 ? '1 person' : `${inThousands(people)} people`;
  if (people <= 10) return { words, points: 0 };
  if (people <= 100) return { words, points: 1 };
  return { words, points: people <= 1000 ? 2 : 3 };
};

/** Asked first: where somebody could be traced or hurt, all else weighs little (ICO, 27 September 2023). */
const dangerFactor = (danger: Danger | undefined, points: number): Factor => {
  if (danger === undefined)
    return { words: 'Whether anyone could be traced or hurt: it has not been asked', points: 0 };
  return danger === 'no'
    ? { words: 'Nobody could be traced or hurt', points: 0 }
    : { words: `Somebody could be traced or hurt: ${danger === 'yes' ? 'yes' : 'not sure'}`, points };
};

/** A nuisance that passes is not suggested to somebody who has not been asked whether anyone may be hurt. */
const leastSeverity = ({ danger, people }: BreachReport): Severity => {
  if (isDanger({ danger })) return 'severe';
  return danger === undefined && people !== 0 ? 'serious' : 'none';
};

const notBelow = (least: Severity, suggested: Severity): Severity =>
  severities.indexOf(suggested) < severities.indexOf(least) ? least : suggested;

const severityOf = (total: number): Severity => {
  if (total <= 3) return 'minor';
  return total <= 6 ? 'serious' : 'severe';
};

const likelihoodSum = (report: BreachReport): Sum<Likelihood> => {
  const factors = [
    dangerFactor(report.danger, 3),
    protectionFactors[report.protection],
    recoveryFactors[report.recovered],
    ...(report.read ? [readFactors[report.read]] : []),
    ...(report.recipient ? [recipientFactors[report.recipient]] : []),
    ...(report.passwordEntered ? [passwordFactors[report.passwordEntered]] : []),
  ];
  const total = sum(factors);
  const suggests = likelihoodOf(total);
  return { factors, total, suggests: isDanger(report) && suggests !== 'very-likely' ? 'likely' : suggests };
};

const factor = (words: string, points: number): Factor => ({ words, points });

const protectionFactors: Record<BreachReport['protection'], Factor> = {
  encrypted: factor('Encrypted', -2),
  password: factor('A password or PIN only', 1),
  none: factor('Nothing protected it', 3),
  'not-known': factor('What protected it: not known', 2),
};
const recoveryFactors: Record<BreachReport['recovered'], Factor> = {
  yes: factor('Got back', -2),
  no: factor('Not got back', 2),
  'not-known': factor('Whether got back: not known', 1),
};
const readFactors: Record<NonNullable<BreachReport['read']>, Factor> = {
  yes: factor('Read or passed on', 2),
  no: factor('Not read', 0),
  'not-known': factor('Whether read: not known', 1),
};
const recipientFactors: Record<NonNullable<BreachReport['recipient']>, Factor> = {
  parent: factor('A parent or carer has it', 1),
  // A child is bound by no duty and may pass it on without knowing what that does.
  pupil: factor('A pupil has it', 2),
  many: factor('Many people have it', 3),
  'other-school': factor('Another school has it', 0),
  colleague: factor('A colleague has it', 0),
  'outside-organisation': factor('Another organisation has it', 1),
  stranger: factor('A stranger has it', 2),
  public: factor('Anyone could see it', 4),
  'not-known': factor('Who has it: not known', 2),
};
const passwordFactors: Record<NonNullable<BreachReport['passwordEntered']>, Factor> = {
  yes: factor('A password was given away', 2),
  no: factor('No password was given away', 0),
  'not-known': factor('Whether a password was given away: not known', 1),
};

const likelihoodOf = (total: number): Likelihood => {
  if (total <= 0) return 'very-unlikely';
  if (total <= 2) return 'unlikely';
  if (total <= 3) return 'neutral';
  return total <= 5 ? 'likely' : 'very-likely';
};

const sum = (factors: readonly Factor[]): number => factors.reduce((total, { points }) => total + points, 0);

const heaviest = (factors: readonly Factor[]): Factor =>
  factors.reduce((most, each) => (each.points > most.points ? each : most), factor('', 0));
