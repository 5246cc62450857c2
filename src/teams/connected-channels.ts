import type { ConversationStore, KnownConversation } from '../desk/ports/conversations.ts';
import type { NoticeQueue } from '../desk/ports/notice-queue.ts';
import type { Clock } from '../desk/ports.ts';
import { destinationKey } from '../domain/notices/recipients.ts';
import type { Log } from '../log.ts';
import { codeOf } from './fault.ts';
import { type TeamsActivity, tenantsOf, withoutThread } from './read-activity.ts';
import { endedByArrival, type TeamNews, teamNewsOf } from './team-news.ts';

export interface ChannelNeeds {
  readonly conversations: ConversationStore;
  readonly queue: Pick<NoticeQueue, 'hurry'>;
  readonly wake: () => void;
  readonly clock: Clock;
  readonly log: Log;
}

export interface ConnectedChannels {
  /** What Teams tells of a channel or team, kept for the delivery and its health; false where it tells nothing of them. */
  hear(activity: TeamsActivity): Promise<boolean>;
  /** The bot was taken out of a team, or of one channel: what waits for its channels is tried elsewhere. */
  lose(activity: TeamsActivity): Promise<void>;
  /** The bot was added to a team: its channels are given another try. True when one was out of reach. */
  comeBack(activity: TeamsActivity): Promise<boolean>;
  /** The destination that this very channel serves, if it is a connected one; keeps what it is called. */
  at(activity: TeamsActivity): Promise<string[]>;
}

/** The channels where a DPO or Chair is told, and what becomes of them in Teams. */
export const openConnectedChannels = ({ conversations, queue, wake, clock, log }: ChannelNeeds): ConnectedChannels => {
  /** What waits is tried anew: in the channel that is back, or in person where it has gone. */
  const tryWhatWaits = async (): Promise<void> => {
    await queue.hurry(clock.now());
    wake();
  };

  const goneNow = async (channels: readonly KnownConversation[], code: string): Promise<void> => {
    for (const key of keysOf(channels)) {
      await conversations.markDead(key, { code, at: clock.now() });
      log('error', 'destination-dead', { kind: 'channel', code });
    }
    if (channels.length > 0) await tryWhatWaits();
  };

  const backNow = async (channels: readonly KnownConversation[], ends: (code: string) => boolean): Promise<boolean> => {
    const keys = keysOf(channels);
    const over = (await conversations.listDead()).filter((each) => keys.includes(each.destination) && ends(each.code));
    return (await Promise.all(over.map(({ destination }) => conversations.revive(destination)))).includes(true);
  };

  const take = async (activity: TeamsActivity, news: TeamNews): Promise<void> => {
    const concerned = await channelsOf(conversations, activity, news);
    switch (news.became) {
      case 'gone':
        return goneNow(concerned, news.code);
      case 'back':
        if (await backNow(concerned, news.ends)) {
          log('info', 'destination-revived', { kind: 'channel' });
          await tryWhatWaits();
        }
        return;
      case 'renamed':
        for (const { id } of concerned) await conversations.name(id, news.named);
    }
  };

  return {
    hear: async (activity) => {
      const news = teamNewsOf(activity);
      if (!news) return false;
      try {
        await take(activity, news);
      } catch (fault) {
        log('error', 'conversation-not-kept', { code: codeOf(fault) });
      }
      return true;
    },
    lose: async (activity) => {
      await goneNow(await channelsOf(conversations, activity, { became: 'gone', of: told(activity) }), 'uninstalled');
    },
    comeBack: async (activity) => {
      return backNow(await channelsOf(conversations, activity, { became: 'back', of: told(activity) }), endedByArrival);
    },
    at: async (activity) => {
      const here = (await conversations.listConnected()).filter(({ id }) => id === placeId(activity));
      for (const { id, named } of here) {
        const { channel, team } = namesIn(activity);
        const isNew = (channel && channel !== named?.channel) || (team && team !== named?.team);
        if (isNew) await conversations.name(id, namesIn(activity));
      }
      return keysOf(here);
    },
  };
};

const keysOf = (channels: readonly KnownConversation[]): string[] =>
  channels.flatMap(({ connectedAs }) => (connectedAs ? [destinationKey({ by: 'channel', ...connectedAs })] : []));

const placeId = ({ conversation }: TeamsActivity): string => withoutThread(conversation.id);
/** A team is known by its first channel. */
const teamId = (activity: TeamsActivity): string => activity.channelData?.team?.id ?? placeId(activity);

/** Into private and shared channels the bot is added, and taken out of them, one by one. */
const isOfOneChannel = ({ channelData }: TeamsActivity): boolean =>
  channelData?.eventType?.toLowerCase().startsWith('channelmember') === true ||
  ['private', 'shared'].includes(channelData?.channel?.type?.toLowerCase() ?? '');

/** What the bot was added to or taken out of. */
const told = (activity: TeamsActivity): TeamNews['of'] =>
  isOfOneChannel(activity) ? { channel: placeId(activity) } : { team: teamId(activity) };

/**
 * The connected channels that something is told of. Of a channel connected before its team was kept, and silent since, nobody
 * knows whether it is in this team: it counts as in it, save for the name. What is told in person instead is not lost; what
 * is sent into a team without the bot may be, for Teams has answered 200 to it.
 */
const channelsOf = async (
  conversations: Pick<ConversationStore, 'listConnected'>,
  activity: TeamsActivity,
  { became, of }: Pick<TeamNews, 'became' | 'of'>,
): Promise<KnownConversation[]> => {
  const connected = await conversations.listConnected();
  if ('channel' in of) return connected.filter(({ id }) => id === of.channel);
  return connected.filter(({ id, team, tenantId }) => {
    const isUnknown = team === undefined && became !== 'renamed' && tenantsOf(activity)[0] === tenantId;
    return team === of.team || id === of.team || id === placeId(activity) || isUnknown;
  });
};

/** The channel's name is that of another channel where the activity is told in the team's first. */
const namesIn = (activity: TeamsActivity): { channel?: string; team?: string } => {
  const { channel, team } = activity.channelData ?? {};
  return {
    ...(channel?.name && channel.id === placeId(activity) ? { channel: channel.name } : {}),
    ...(team?.name ? { team: team.name } : {}),
  };
};
