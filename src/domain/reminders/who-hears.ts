import type { Day } from '../deadlines/day-words.ts';
import { coverFor, type Member, type Organisation } from '../organisation/organisation.ts';
import type { Role } from '../organisation/person.ts';
import { policyOf } from '../policies/index.ts';

/** The ids of colleagues who hear of something on a day. */
export type Hearers = (organisation: Organisation, day: Day) => readonly string[];

/** Whoever runs the clock: the Data Protection Officers; where there is none, the next who may decide (roles.ts). */
const runners: readonly Role[] = ['dpo', 'deputy-dpo', 'data-controller', 'lead-processor', 'headteacher'];

/** All who hold the first of these roles that anybody holds; nobody where none is held. */
export const thoseWhoRunIt: Hearers = (organisation, day) => {
  const role = runners.find((each) => holdersOf(organisation, each).length > 0);
  return role === undefined ? [] : thoseWho(role)(organisation, day);
};

/** The deputies, and whoever covers for a Data Protection Officer who is away. */
export const deputiesAndCover: Hearers = (organisation, day) => {
  const officers = holdersOf(organisation, 'dpo');
  const covering = officers.flatMap((member) => coverFor(organisation, member, day)?.id ?? []);
  return distinct([...thoseWho('deputy-dpo')(organisation, day), ...covering]);
};

/** For a breach of what the partnerships share (SEIPS 1, 10.1). */
export const jointOfficers: Hearers = (organisation, day) => thoseWho('joint-dpo')(organisation, day);

/** The same as `deputiesAndCover`, for the joint officers (SEIPS 1, 10.1). */
export const jointDeputiesAndCover: Hearers = (organisation, day) => {
  const covering = holdersOf(organisation, 'joint-dpo').flatMap(
    (member) => coverFor(organisation, member, day)?.id ?? [],
  );
  return distinct([...thoseWho('deputy-joint-dpo')(organisation, day), ...covering]);
};

/** Who answers for the organisation beside its Data Protection Officer. */
export const thoseWhoAnswer: Hearers = (organisation, day) =>
  thoseWho(...policyOf(organisation).people.answering)(organisation, day);

/** The Data Protection Officer, and whoever looks after requests with them by the organisation's policy. */
export const thoseWhoRunRequests: Hearers = (organisation, day) =>
  distinct([
    ...thoseWhoRunIt(organisation, day),
    ...thoseWho(policyOf(organisation).requests.lookedAfterBy)(organisation, day),
  ]);

/** Whoever keeps pupils' files: the Co-ordinators (SEIPS 2 and 4); where there is none, whoever runs the clock. */
export const thoseWhoKeepFiles: Hearers = (organisation, day) => {
  const keepers = thoseWho('co-ordinator')(organisation, day);
  return keepers.length > 0 ? keepers : thoseWhoRunIt(organisation, day);
};

/** Each person once, however many of the groups they are in. */
export const allOf =
  (...groups: readonly Hearers[]): Hearers =>
  (organisation, day) =>
    distinct(groups.flatMap((each) => each(organisation, day)));

/** Who is there for a colleague on a day: themselves, or their cover. A cover who is away too leaves neither out. */
export const presentFor = (organisation: Organisation, personId: string, day: Day): readonly string[] => {
  const member = organisation.people.find(({ id }) => id === personId);
  const cover = member && coverFor(organisation, member, day);
  if (!cover) return [personId];
  return coverFor(organisation, cover, day) ? [cover.id, personId] : [cover.id];
};

const thoseWho =
  (...roles: readonly Role[]): Hearers =>
  (organisation, day) =>
    distinct(
      roles.flatMap((role) => holdersOf(organisation, role)).flatMap(({ id }) => presentFor(organisation, id, day)),
    );

const holdersOf = ({ people }: Organisation, role: Role): Member[] =>
  people.filter((member) => member.roles.includes(role));

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
