import { dayAndTime } from '../deadlines/london-time.ts';
import { coverFor, type Member, type Organisation } from '../organisation/organisation.ts';
import type { Role } from '../organisation/person.ts';
import type { ChannelName } from './audience.ts';
import { howToMendChannel, whyOutOfReach } from './out-of-reach.ts';
import { roleToTell } from './who-can-hear.ts';

/**
 * Who hears, on a day (`2026-11-23`, Europe/London), that a channel has died: each administrator, who can mend it, and each Data
 * Protection Officer, who must know that it is silent. Whoever covers hears for those who are away; a deputy where there is no
 * Data Protection Officer; where there is none of them, the next in line.
 */
export const channelKeepers = (organisation: Organisation, day: string): Member[] => {
  const present = (role: Role): Member[] =>
    organisation.people
      .filter(({ roles }) => roles.includes(role))
      .map((member) => coverFor(organisation, member, day) ?? member);
  const officers = present('dpo').length > 0 ? present('dpo') : present('deputy-dpo');
  const keepers = new Set([...present('administrator'), ...officers]);
  if (keepers.size > 0) return [...keepers];
  const next = roleToTell(organisation, day);
  return next ? present(next) : [];
};

export const channelNames: Readonly<Record<ChannelName, string>> = { dpo: 'DPO channel', chair: 'Chair channel' };

/** What is said once of a channel that has died. */
export const channelAlarmWords = ({
  organisation: { name },
  channel,
  code,
  since,
}: {
  organisation: Pick<Organisation, 'name'>;
  channel: ChannelName;
  code: string;
  since: Date;
}): { title: string; lines: string[] } => ({
  title: `The ${channelNames[channel]} cannot be reached`,
  lines: [
    `Organisation: ${name}.`,
    `Since ${dayAndTime(since)}: ${whyOutOfReach(code)}.`,
    'What is meant for it goes to the people themselves, in private, until it works again.',
    howToMendChannel(code),
    'I say this once. “delivery health” shows how it stands.',
  ],
});
