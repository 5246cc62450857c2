import { coverFor, type Member, type Organisation } from '../organisation/organisation.ts';
import type { Role } from '../organisation/person.ts';
import { policyOf } from '../policies/index.ts';
import type { Audience, ChannelName } from './audience.ts';
import { joint } from './joint.ts';
import type { CaseType } from './kind.ts';
import { kindOf, type NoticeKind } from './kinds/index.ts';
import { type Notice, waitingNotice } from './notice.ts';

export type Destination =
  | { readonly by: 'channel'; readonly organisation: string; readonly channel: ChannelName }
  | { readonly by: 'chat'; readonly personId: string }
  | { readonly by: 'e-mail'; readonly personId: string; readonly address: string };

/** One name for each place a message can go, for pacing and for remembering that it cannot be reached. */
export const destinationKey = (to: Destination): string => {
  switch (to.by) {
    case 'channel':
      return `channel:${to.organisation}:${to.channel}`;
    case 'chat':
      return `chat:${to.personId}`;
    case 'e-mail':
      return `e-mail:${to.personId}`;
  }
};

/**
 * The notices that an event owes; in an organisation with several Co-ordinators each gets their own. What is meant for one
 * colleague (a reminder, a task) is not in here: whoever decides it knows whom.
 */
export const noticesFor = (
  kind: NoticeKind,
  {
    shared = false,
    of,
    ...owed
  }: { of: CaseType; shared?: boolean; organisation: Organisation; version: number; now: Date },
): Notice[] => {
  const { hears } = kindOf({ kind });
  if (hears === 'whoever-is-named') return [];
  return noticesTo(hears({ policy: policyOf(owed.organisation), of, shared }), kind, owed);
};

/** A report that turns out later to be about shared data is new to them. */
export const noticesToJoint = (owed: { organisation: Organisation; version: number; now: Date }): Notice[] =>
  noticesTo(joint, 'breach-reported', owed);

const noticesTo = (
  audiences: readonly Audience[],
  kind: NoticeKind,
  { organisation, version, now }: { organisation: Organisation; version: number; now: Date },
): Notice[] =>
  audiences.flatMap((to) => {
    if (to === 'dpo' || to === 'chair' || to === 'reporter' || to === 'colleague')
      return [waitingNotice({ kind, to, version, now })];
    const holders = inRole(organisation, to);
    if (holders.length === 0) return [waitingNotice({ kind, to, version, now })];
    return holders.map((member) => waitingNotice({ kind, to, holder: member.id, version, now }));
  });

const standIns: Partial<Record<Audience, readonly Role[]>> = {
  dpo: ['deputy-dpo'],
  'data-controller': ['lead-processor'],
  'joint-dpo': ['deputy-joint-dpo'],
};

/**
 * Where to try, in order, on a day (`2026-11-23`, Europe/London): the channel, the person (or who covers for them),
 * the deputies, then e-mail to the same people. Roles are read now, not when the notice was written: whoever has
 * been removed hears nothing more. An empty list means that nobody holds the role, or that the case is not (`shared`) or no
 * longer the joint Data Protection Officer's.
 */
export const destinationsFor = (
  notice: Pick<Notice, 'kind' | 'to' | 'holder'>,
  { shared = false, ...there }: { organisation: Organisation; reporter: Contact; day: string; shared?: boolean },
): Destination[] => {
  const { way } = kindOf(notice);
  if (notice.to === 'joint-dpo' && !shared && way !== 'in-private') return [];
  const channel: Destination[] =
    notice.to === 'dpo' || notice.to === 'chair'
      ? [{ by: 'channel', organisation: there.organisation.id, channel: notice.to }]
      : [];
  const people = hearersOfOne(notice, there);
  // Nobody is asked their own question.
  if (way === 'in-private') return inPerson(people.filter(({ id }) => id !== there.reporter.id));
  if (way === 'in-person' && notice.to === 'dpo')
    return inPerson([...people, ...thoseNext(there.organisation, there.day)]);
  const byMail = people.flatMap((person): Destination[] =>
    person.email === undefined ? [] : [{ by: 'e-mail', personId: person.id, address: person.email }],
  );
  if (way === 'e-mail-alone') return byMail;
  return [...channel, ...people.map((person): Destination => ({ by: 'chat', personId: person.id })), ...byMail];
};

/**
 * Of danger the Data Protection Officer hears in person, the channel having its card. Where neither they nor a deputy can be
 * reached, whoever answers for the organisation does: somebody may be hurt before a card in a channel is read.
 */
const thoseNext = (organisation: Organisation, day: string): Member[] =>
  (['chair', 'data-controller', 'headteacher', 'co-ordinator'] as const).flatMap((audience) =>
    peopleFor({ holder: null }, organisation, audience, day),
  );

const inPerson = (people: readonly Contact[]): Destination[] => {
  const each = people.filter(({ id }, at) => people.findIndex((other) => other.id === id) === at);
  return [
    ...each.map((person): Destination => ({ by: 'chat', personId: person.id })),
    ...each.flatMap(({ id, email }): Destination[] =>
      email === undefined ? [] : [{ by: 'e-mail', personId: id, address: email }],
    ),
  ];
};

const hearersOfOne = (
  { to, holder }: Pick<Notice, 'to' | 'holder'>,
  { organisation, reporter, day }: { organisation: Organisation; reporter: Contact; day: string },
): Contact[] => {
  if (to === 'reporter') return [reporter];
  if (to !== 'colleague') return peopleFor({ holder }, organisation, to, day);
  if (holder === null) return [];
  const member = organisation.people.find((each) => each.id === holder);
  return [member ?? { id: holder, email: undefined }];
};

export interface Contact {
  readonly id: string;
  readonly email: string | undefined;
}

/** Whoever is there for an audience on a day: its holders or their cover, its deputies, then all of them once more. */
export const peopleFor = (
  { holder }: Pick<Notice, 'holder'>,
  organisation: Organisation,
  audience: Exclude<Audience, 'reporter' | 'colleague'>,
  day: string,
): Member[] => {
  const holders = inRole(organisation, audience);
  const first = holders.filter((member) => member.id === holder);
  const others = holders.filter((member) => member.id !== holder);
  const deputies = (standIns[audience] ?? []).flatMap((role) => inRole(organisation, role));
  const inOrder = [...first, ...others, ...deputies];
  const present = inOrder.map((member) => coverFor(organisation, member, day) ?? member);
  return [...new Set([...present, ...inOrder])];
};

const inRole = (organisation: Organisation, role: Role): Member[] =>
  organisation.people.filter((member) => member.roles.includes(role));
