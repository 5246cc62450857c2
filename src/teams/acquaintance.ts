import { TeamsInfo, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { PeopleStore } from '../desk/ports/colleagues.ts';
import type { MetConversation } from '../desk/ports/conversations.ts';
import { destinationKey } from '../domain/notices/recipients.ts';
import { within } from '../time-limit.ts';
import { type ChannelNeeds, openConnectedChannels } from './connected-channels.ts';
import { codeOf } from './fault.ts';
import type { Sender } from './incoming.ts';
import {
  activityOf,
  comesToTeam,
  isShared,
  placeOf,
  type TeamsActivity,
  tenantsOf,
  withoutThread,
} from './read-activity.ts';

export interface AcquaintanceParts extends ChannelNeeds {
  readonly people: PeopleStore;
}

/** Where an activity came from as we keep it; undefined for a chat whose colleague Teams does not name. */
const conversationOf = (activity: TeamsActivity, now: Date): MetConversation | undefined => {
  const kind = placeOf(activity);
  const personId = kind === 'chat' ? (activity.from.aadObjectId ?? null) : null;
  if (kind === 'chat' && personId === null) return undefined;
  const shared = isShared(activity);
  const team = kind === 'channel' ? activity.channelData?.team?.id : undefined;
  return {
    id: withoutThread(activity.conversation.id),
    kind,
    tenantId: tenantsOf(activity)[0] ?? '',
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
    personId,
    ...(shared === undefined ? {} : { shared }),
    ...(team ? { team } : {}),
    seenAt: now,
  };
};

/** Whom and what the bot meets on its way. */
export interface Acquaintance {
  /** Keeps the conversation, and lets notices that could not reach it try again. Failing at that is logged, never thrown. */
  meetConversation(activity: TeamsActivity): Promise<void>;
  /** What has become of a channel or a team, as Teams tells it; false where the activity tells nothing of that. */
  hearOfTeam(activity: TeamsActivity): Promise<boolean>;
  /** Nothing more can be sent there, until the bot is seen there again. */
  partFromConversation(activity: TeamsActivity): Promise<void>;
  /** Who is speaking. Their e-mail address is asked of Teams once and then kept; without it they are still answered. */
  meetColleague(context: TurnContext, id: string): Promise<Sender>;
}

/**
 * What was kept a moment ago is not kept again for every card that somebody goes through: a button writes at most once
 * a minute. Words and arrivals always do, so whoever comes back is reached at once.
 */
export const createAcquaintance = ({
  conversations,
  people,
  queue,
  wake,
  clock,
  log,
}: AcquaintanceParts): Acquaintance => {
  const byOurClock = { max: 10_000, ttlResolution: 0, perf: { now: () => clock.now().getTime() } };
  /** The service address of each conversation. */
  const keptConversations = new LRUCache<string, string>({ ...byOurClock, ttl: 60_000 });
  const keptColleagues = new LRUCache<string, Sender>({ ...byOurClock, ttl: 600_000 });

  const channels = openConnectedChannels({ conversations, queue, wake, clock, log });

  const keep = async (activity: TeamsActivity, conversation: MetConversation): Promise<void> => {
    await conversations.remember(conversation);
    keptConversations.set(conversation.id, conversation.serviceUrl);
    if (!(await reviveAt(activity, conversation))) return;
    log('info', 'destination-revived', { kind: conversation.kind });
    await queue.hurry(clock.now());
    wake();
  };

  /** Who was added to a team is told in its first channel, and says of none that the bot can write there. */
  const reviveAt = async (activity: TeamsActivity, { kind, personId }: MetConversation): Promise<boolean> => {
    if (personId !== null) return conversations.revive(destinationKey({ by: 'chat', personId }));
    if (kind !== 'channel') return false;
    const here = await channels.at(activity);
    if (comesToTeam(activity)) return channels.comeBack(activity);
    if (activity.type === 'conversationUpdate') return false;
    return (await Promise.all(here.map((key) => conversations.revive(key)))).includes(true);
  };

  /** Without their address they are still answered; it is asked for again the next time. */
  const notSaid = (fault: unknown): null => {
    log('warn', 'email-not-said', { code: codeOf(fault) });
    return null;
  };

  const findColleague = async (context: TurnContext, id: string): Promise<Sender> => {
    const { from } = activityOf(context);
    const known = await people.find(id);
    const name = from.name ?? known?.name ?? '';
    if (known?.email && known.name === name && known.teamsId === from.id) return { id, name, email: known.email };
    const email = known?.email ?? (await askEmail(context, from.id).catch(notSaid));
    await people.remember({ id, name, email, teamsId: from.id });
    return { id, name, email: email ?? undefined };
  };

  return {
    meetConversation: async (activity) => {
      const conversation = conversationOf(activity, clock.now());
      if (!conversation) return;
      if (activity.type === 'invoke' && keptConversations.get(conversation.id) === conversation.serviceUrl) return;
      try {
        await keep(activity, conversation);
      } catch (fault) {
        log('error', 'conversation-not-kept', { code: codeOf(fault) });
      }
    },
    hearOfTeam: channels.hear,
    partFromConversation: async (activity) => {
      const now = clock.now();
      const conversation = conversationOf(activity, now);
      if (!conversation) return;
      const { kind, personId } = conversation;
      if (personId !== null) {
        await conversations.markDead(destinationKey({ by: 'chat', personId }), { code: 'uninstalled', at: now });
      }
      if (kind === 'channel') await channels.lose(activity);
      log('warn', 'uninstalled', { kind });
    },
    meetColleague: async (context, id) => {
      const recent = keptColleagues.get(id);
      const { name } = activityOf(context).from;
      if (recent && recent.name === (name ?? recent.name)) return recent;
      const sender = await findColleague(context, id);
      if (sender.email !== undefined) keptColleagues.set(id, sender);
      return sender;
    },
  };
};

/** The longest that a turn waits for Teams to say someone's e-mail address. */
const longestAskMs = 2_000;

const askEmail = async (context: TurnContext, teamsId: string): Promise<string | null> => {
  const member = await within(longestAskMs, () => TeamsInfo.getMember(context, teamsId));
  return member.email || member.userPrincipalName || null;
};
