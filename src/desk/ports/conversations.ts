import type { ChannelName } from '../../domain/notices/audience.ts';

/** Where the bot can speak, kept from the last activity that came from there. */
export interface KnownConversation {
  readonly id: string;
  readonly kind: 'chat' | 'channel' | 'group';
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** The bot's own id in this conversation. */
  readonly botId: string;
  /** The colleague of a 1:1 chat. */
  readonly personId: string | null;
  /** A channel that can hold people of other teams and other organisations. Absent where Teams has not said. */
  readonly shared?: boolean | undefined;
  /** The team that a channel is in, by Teams' id. Absent where Teams has not said. */
  readonly team?: string | undefined;
  /** What Teams calls a connected channel and its team, as far as it has said. */
  readonly named?: { readonly channel?: string | undefined; readonly team?: string | undefined } | undefined;
  /** Which channel of which organisation this has been connected as. */
  readonly connectedAs: { readonly organisation: string; readonly channel: ChannelName } | null;
  readonly seenAt: Date;
}

/** Where an activity has come from just now. */
export type MetConversation = Omit<KnownConversation, 'connectedAs' | 'named'>;

export interface ConversationStore {
  /** Keeps `connectedAs` of what was known before, unless the channel is now known to be a shared one: nobody is told there. */
  remember(conversation: MetConversation): Promise<void>;
  /** Keeps what a connected channel is called; of any other the name is nobody's business. */
  name(id: string, named: NonNullable<KnownConversation['named']>): Promise<void>;
  find(id: string): Promise<KnownConversation | undefined>;
  chatWith(personId: string): Promise<KnownConversation | undefined>;
  channelOf(organisation: string, channel: ChannelName): Promise<KnownConversation | undefined>;
  /** The newest service address seen for a tenant, for starting a chat with someone new. */
  latestOfTenant(tenantId: string): Promise<KnownConversation | undefined>;
  /** Makes a conversation the channel of an organisation; one that was it before is it no longer. */
  connect(conversationId: string, as: { organisation: string; channel: ChannelName }): Promise<void>;
  listConnected(): Promise<KnownConversation[]>;

  /** Destinations that Teams has refused for good, by destination key, until the bot is seen there again. */
  /** True when it was not known to be dead yet. The newest code is kept, and the day of the first. */
  markDead(destination: string, because: { code: string; at: Date }): Promise<boolean>;
  revive(destination: string): Promise<boolean>;
  deadAmong(destinations: readonly string[]): Promise<string[]>;
  listDead(): Promise<DeadDestination[]>;
  /** Whoever must hear that it is dead has been found; they are told of it once. */
  markAlarmed(dead: Pick<DeadDestination, 'destination' | 'since'>): Promise<void>;
}

export interface DeadDestination {
  readonly destination: string;
  readonly code: string;
  readonly since: Date;
  readonly alarmed: boolean;
}

/** That a channel has died, for one of those who can mend it. */
export interface ChannelAlarm {
  readonly id: string;
  readonly personId: string;
  readonly organisation: string;
  readonly channel: ChannelName;
  /** Of the time it died that this tells of; it may have lived and died again meanwhile. */
  readonly since: Date;
  readonly attempts: number;
}

/** Alarms that wait to be told, each to one person and once. */
export interface ChannelAlarmStore {
  /** To expect the same one again does nothing. */
  expect(alarms: readonly Omit<ChannelAlarm, 'id' | 'attempts'>[], now: Date): Promise<void>;
  claim(by: { now: Date; claim: string; leaseMs: number }): Promise<ChannelAlarm | undefined>;
  markSent(to: { id: string; claim: string; now: Date }): Promise<void>;
  postpone(to: { id: string; claim: string; until: Date; countsAsAttempt: boolean }): Promise<void>;
}
