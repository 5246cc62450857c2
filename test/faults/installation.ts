import type { ChannelName } from '../../src/domain/notices/audience.ts';
import { type Organisation, organisation } from '../../src/domain/organisation/organisation.ts';
import { brookvale, idOf } from '../support/cast.ts';

/** An installation of eight partnerships, so that one message a second for each channel does not take hours. */
const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
const reportersEach = 5;

/** A product that was started without an app id serves no tenant in particular. */
export const tenant = '';
export const bot = { id: '28:privacy-desk', name: 'Privacy desk' };

const numbered = (number: number): Organisation => {
  const domain = `org-${number}.example`;
  return organisation.parse({
    ...brookvale,
    id: `org-${number}`,
    name: `${brookvale.name} ${number}`,
    emailDomains: [domain],
    // Nobody acknowledges anything here, so that reminders are owed while everything fails.
    reminders: { tellDpoAfter: 1, mostPerDay: 50 },
    people: brookvale.people.map((member, at) => ({
      ...member,
      id: idOf(1000 * number + at),
      email: member.email.replace('brookvale.example', domain),
    })),
  });
};

export const organisations: readonly Organisation[] = numbers.map(numbered);

export interface Reporter {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
}

export const reporters: readonly Reporter[] = numbers.flatMap((number) =>
  Array.from({ length: reportersEach }, (_, at) => ({
    id: idOf(1000 * number + 100 + at),
    name: 'Maya Okafor',
    email: `maya.okafor.${at + 1}@org-${number}.example`,
    organisation: `org-${number}`,
  })),
);

export const channelNames: readonly ChannelName[] = ['dpo', 'chair'];

export const channelId = (organisationId: string, channel: ChannelName): string =>
  `19:${organisationId}-${channel}@thread.tacv2`;

/** As the loopback connector calls a chat that the bot opens. */
export const chatId = (personId: string): string => `chat-with-${personId}`;
