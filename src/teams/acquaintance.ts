import { TeamsInfo, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { PeopleStore } from '../desk/ports/colleagues.ts';
import type { ConversationStore, KnownConversation } from '../desk/ports/conversations.ts';
import type { NoticeQueue } from '../desk/ports/notice-queue.ts';
import type { Clock } from '../desk/ports.ts';
import { type Destination, destinationKey } from '../domain/notices/recipients.ts';
import type { Log } from '../log.ts';
import { within } from '../time-limit.ts';
import { codeOf } from './fault.ts';
import type { Sender } from './incoming.ts';
import {
  activityOf,
  isArrival,
  isShared,
  placeOf,
  type TeamsActivity,
  tenantsOf,
  withoutThread,
} from './read-activity.ts';

export interface AcquaintanceParts {
  readonly conversations: ConversationStore;
  readonly people: PeopleStore;
  readonly queue: Pick<NoticeQueue, 'hurry'>;
  readonly wake: () => void;
  readonly clock: Clock;
  readonly log: Log;
}

type MetConversation = Omit<KnownConversation, 'connectedAs'>;

/** Where an activity came from as we keep it; undefined for a chat whose colleague Teams does not name. */
const conversationOf = (activity: TeamsActivity, now: Date): MetConversation | undefined => {
  const kind = placeOf(activity);
  const personId = kind === 'chat' ? (activity.from.aadObjectId ?? null) : null;
  if (kind === 'chat' && personId === null) return undefined;
  const shared = isShared(activity);
  return {
    id: withoutThread(activity.conversation.id),
    kind,
    tenantId: tenantsOf(activity)[0] ?? '',
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
    personId,
    ...(shared === undefined ? {} : { shared }),
    seenAt: now,
  };
};

/** Whom and what the bot meets on its way. */
export interface Acquaintance {
  /** Keeps the conversation, and lets notices that could not reach it try again. Failing at that is logged, never thrown. */
  meetConversation(activity: TeamsActivity): Promise<void>;
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

  const keep = async (activity: TeamsActivity, conversation: MetConversation): Promise<void> => {
    await conversations.remember(conversation);
    const keys = await destinationsAt(activity, conversation, conversations);
    const revived = await Promise.all(keys.map((key) => conversations.revive(key)));
    keptConversations.set(conversation.id, conversation.serviceUrl);
    if (!revived.includes(true)) return;
    log('info', 'destination-revived', { kind: conversation.kind });
    await queue.hurry(clock.now());
    wake();
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
    partFromConversation: async (activity) => {
      const now = clock.now();
      const conversation = conversationOf(activity, now);
      if (!conversation) return;
      const keys = await destinationsAt(activity, conversation, conversations);
      await Promise.all(keys.map((key) => conversations.markDead(key, { code: 'uninstalled', at: now })));
      log('warn', 'uninstalled', { kind: conversation.kind });
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

/**
 * The destinations that a conversation serves. An arrival in a team names its first channel only, so every connected
 * channel is given another try: one that is still out of reach is soon found dead again.
 */
const destinationsAt = async (
  activity: TeamsActivity,
  { id, kind, personId, tenantId }: MetConversation,
  conversations: ConversationStore,
): Promise<string[]> => {
  if (personId !== null) return [destinationKey({ by: 'chat', personId })];
  if (kind !== 'channel') return [];
  const anyOfTenant = isArrival(activity);
  const connected = await conversations.listConnected();
  return connected
    .filter((each) => each.id === id || (anyOfTenant && each.tenantId === tenantId))
    .flatMap(({ connectedAs }): Destination[] => (connectedAs ? [{ by: 'channel', ...connectedAs }] : []))
    .map(destinationKey);
};

/** The longest that a turn waits for Teams to say someone's e-mail address. */
const longestAskMs = 2_000;

const askEmail = async (context: TurnContext, teamsId: string): Promise<string | null> => {
  const member = await within(longestAskMs, () => TeamsInfo.getMember(context, teamsId));
  return member.email || member.userPrincipalName || null;
};
