import { policiesFor, policyOf } from '../policies/index.ts';
import type { Organisation } from './organisation.ts';
import { jointRoles, type Role, roleNames } from './person.ts';

/** What is wrong with an organisation as its file describes it: where, and in words that come after the place. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly words: string;
}

/**
 * Who must be named beside the Data Protection Officer, any one of them: whoever answers for the organisation by its policy.
 * A deputy acts for the Data Protection Officer everywhere. Cover for days away ends with those days, so it is not enough.
 */
const besides = (each: Pick<Organisation, 'policy'>): readonly Role[] => [
  'deputy-dpo',
  ...policyOf(each).people.answering,
];

/** Everything that would let a breach go unheard, or that says two things at once. */
export const findingsAbout = (each: Organisation): Finding[] => [
  ...kindAgainstPolicy(each),
  ...nobodyToHear(each),
  ...groupAlone(each),
  ...twice(each.people, 'people', 'person'),
  ...twice(each.schools, 'schools', 'school'),
  ...each.people.flatMap((person, at) => absencesOf(each, person).map(under('people', at))),
];

const kindAgainstPolicy = ({ kind, policy }: Organisation): Finding[] => {
  if (policyOf({ policy }).kinds.includes(kind)) return [];
  const fitting = policiesFor(kind).map((name) => `“${name}”`);
  return [{ path: ['policy'], words: `a ${kind} goes with the policy ${fitting.join(' or ')}, not “${policy}”` }];
};

/**
 * A public authority has a Data Protection Officer (UK GDPR Art. 37(1)(a)); every policy has breaches reported to them.
 * One who is the only one to know is a risk of its own.
 */
const nobodyToHear = ({ name, policy, people }: Organisation): Finding[] => {
  const [officer, second] = people.filter(({ roles }) => roles.includes('dpo'));
  const beside = people.some(
    (person) => person !== officer && person.roles.some((role) => besides({ policy }).includes(role)),
  );
  const missing = [
    ...(officer ? [] : [`${name} has no ${named('dpo')}: nobody would decide about a breach`]),
    ...(second || beside
      ? []
      : [
          `${name} has nobody beside the Data Protection Officer, who must not be the only one to hear of a breach. ` +
            `Name another person as ${besides({ policy }).map(named).join(' or ')}`,
        ]),
  ];
  return missing.map((words) => ({ path: ['people'], words }));
};

/** The Executive Steering Group appoints one joint Data Protection Officer for what its partnerships share (SEIPS 1, 10.1). */
const groupAlone = ({ kind, group, people }: Organisation): Finding[] => {
  const isHeld = (role: Role) => people.some(({ roles }) => roles.includes(role));
  if (group === undefined) {
    return jointRoles
      .filter(isHeld)
      .map((role) => ({ path: ['people'], words: `${named(role)} goes with a “group”, and none is set` }));
  }
  if (kind !== 'partnership')
    return [{ path: ['group'], words: `only a partnership belongs to a group, not a ${kind}` }];
  return isHeld('joint-dpo')
    ? []
    : [{ path: ['people'], words: `a partnership with a “group” needs a ${named('joint-dpo')}` }];
};

/** One role over several organisations: each of them has to name the same people for it. */
export const findingsAboutGroup = (each: Organisation, others: readonly Organisation[]): Finding[] => {
  const first = others.find(({ group }) => group !== undefined && group === each.group);
  return first === undefined || first === each
    ? []
    : jointRoles
        .filter((role) => holdersOf(each, role) !== holdersOf(first, role))
        .map((role) => ({
          path: ['people'],
          words: `${named(role)} is somebody else than at “${first.id}”, which is in the same group`,
        }));
};

const holdersOf = ({ people }: Organisation, wanted: Role): string =>
  people
    .filter(({ roles }) => roles.includes(wanted))
    .map(({ id }) => id)
    .sort()
    .join();

const named = (role: Role): string => `${roleNames[role]} (“${role}”)`;

const twice = (list: readonly { readonly id: string }[], key: string, noun: string): Finding[] =>
  list.flatMap(({ id }, at) => {
    const first = list.findIndex((other) => other.id === id);
    return first === at ? [] : [{ path: [key, at, 'id'], words: `is the id of ${noun} ${first + 1} too` }];
  });

const absencesOf = ({ people }: Organisation, { id, away }: Organisation['people'][number]): Finding[] =>
  away.flatMap(({ from, until, cover }, at): Finding[] => {
    const path = ['away', at];
    return [
      ...(cover === id ? [{ path: [...path, 'cover'], words: 'nobody can stand in for themselves' }] : []),
      ...(people.some((other) => other.id === cover)
        ? []
        : [{ path: [...path, 'cover'], words: 'name a colleague from this list' }]),
      ...(until < from ? [{ path: [...path, 'until'], words: 'comes before “from”' }] : []),
    ];
  });

const under =
  (...before: (string | number)[]) =>
  ({ path, words }: Finding): Finding => ({ path: [...before, ...path], words });
