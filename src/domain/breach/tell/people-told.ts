import { listInWords } from '../../deadlines/day-words.ts';
import { inThousands } from '../../in-thousands.ts';
import type { Breach } from '../breach.ts';
import type { PeopleTold } from './letter.ts';

export const wayNames: Readonly<Record<PeopleTold['how'], string>> = {
  letter: 'by letter',
  'e-mail': 'by e-mail',
  phone: 'by phone',
  'in-person': 'in person',
  'public-notice': 'by a public notice',
};

export interface ToldSoFar {
  readonly told: number;
  /** How many people are affected; undefined while that is not known. */
  readonly of: number | undefined;
  readonly groups: readonly { readonly group: PeopleTold['group']; readonly told: number }[];
  readonly ways: readonly PeopleTold['how'][];
  /** As many as are affected have been told or, where their number is not known, some of every group. */
  readonly everyone: boolean;
}

/** How many of how many have been told, by group. It counts tellings: somebody told twice is counted twice. */
export const toldSoFar = ({ peopleTold, report }: Pick<Breach, 'peopleTold' | 'report'>): ToldSoFar => {
  const toldOf = (group: PeopleTold['group']) => sum(peopleTold.filter((each) => each.group === group));
  const others = peopleTold.map(({ group }) => group).filter((group) => !report.whose.includes(group));
  const known = report.whose.filter((group) => group !== 'not-known');
  const groups = [...new Set([...known, ...others])].map((group) => ({ group, told: toldOf(group) }));
  const told = sum(peopleTold);
  const everyGroup = report.whose.every((group) => group !== 'not-known' && toldOf(group) > 0);
  const publicly = peopleTold.some(({ how }) => how === 'public-notice');
  return {
    told,
    of: report.people,
    groups,
    ways: [...new Set(peopleTold.map(({ how }) => how))],
    everyone: told > 0 && (publicly || (report.people === undefined ? everyGroup : told >= report.people)),
  };
};

const sum = (tellings: readonly PeopleTold[]): number => tellings.reduce((total, { count }) => total + count, 0);

/** `by letter and in person`. */
export const waysInWords = (ways: readonly PeopleTold['how'][]): string =>
  listInWords(ways.map((way) => wayNames[way]));

/** `30 told by letter and by phone`: the evidence that people were told, without a name. */
export const toldInWords = ({ told, ways }: Pick<ToldSoFar, 'told' | 'ways'>): string =>
  `${inThousands(told)} told ${waysInWords(ways)}`;

/** `12 of 30`. */
export const toldSoFarWords = ({ told, of }: Pick<ToldSoFar, 'told' | 'of'>): string =>
  of === undefined
    ? `${inThousands(told)}; how many are affected is not known yet`
    : `${inThousands(told)} of ${inThousands(of)}`;

/** When people affected need not each be told although the risk to them is high (UK GDPR Art. 34(3)). */
export const reasonsNotToTell = [
  'The data cannot be read by anyone without the key: it was encrypted (Art. 34(3)(a)).',
  'What has been done since makes a high risk no longer likely (Art. 34(3)(b)).',
  'Telling each person would be out of proportion, so a public notice tells them (Art. 34(3)(c)).',
] as const;
