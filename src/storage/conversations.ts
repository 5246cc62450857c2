import type { Db, Filter } from 'mongodb';
import { z } from 'zod';
import type { ConversationStore, KnownConversation } from '../desk/ports/conversations.ts';
import { isDuplicate, openCollection, parseStored, presentSchema, type StoredAs } from './collection.ts';
import { conversationCodes, conversationIs, withConnectionCode } from './conversation-codes.ts';
import type { Sealing } from './sealing/sealing.ts';

const conversation: z.ZodType<KnownConversation> = z.object({
  id: z.string(),
  kind: z.enum(['chat', 'channel', 'group']),
  tenantId: z.string(),
  serviceUrl: z.string(),
  botId: z.string(),
  personId: z.string().nullable(),
  shared: z.boolean().optional(),
  team: z.string().optional(),
  named: z.object({ channel: z.string().optional(), team: z.string().optional() }).optional(),
  connectedAs: z.object({ organisation: z.string(), channel: z.enum(['dpo', 'chair']) }).nullable(),
  seenAt: z.date(),
});
type Stored = StoredAs<KnownConversation> & { sealedWith: string[] };

interface StoredDead {
  _id: string;
  schema: number;
  code: string;
  since: Date;
  alarmed?: boolean;
}

/**
 * Where the bot can speak, and where Teams has refused it for good. Notices go where a conversation says, so one that is not
 * as the desk wrote it is passed over, as if the bot had never been there.
 */
export const openConversations = (db: Db, sealing: Sealing): ConversationStore => {
  const conversations = openCollection<Stored>(db, 'conversations');
  const dead = openCollection<StoredDead>(db, 'dead-destinations');

  const sealedWith = { sealedWith: sealing.sealsWith };
  const isWhole = (found: Stored): boolean => conversationCodes.problem(found, sealing) === undefined;
  const wholeOf = (found: Stored | null) => (found && isWhole(found) ? fromStored(found) : undefined);

  /** Somebody may have put another in front of it. */
  const newest = async (filter: Filter<Stored>) => {
    const sort = { seenAt: -1 } as const;
    const found = await conversations.findOne(filter, { sort });
    if (!found || isWhole(found)) return wholeOf(found);
    for await (const each of conversations.find(filter).sort(sort)) if (isWhole(each)) return fromStored(each);
    return undefined;
  };

  /** Teams does not say it each time; what it said before still holds. */
  const sharedBefore = async (id: string): Promise<boolean | undefined> =>
    wholeOf(await conversations.findOne({ _id: id }))?.shared;

  const tryToConnect = async (id: string, as: NonNullable<KnownConversation['connectedAs']>): Promise<boolean> => {
    await conversations.updateMany(
      { 'connectedAs.organisation': as.organisation, 'connectedAs.channel': as.channel, _id: { $ne: id } },
      { $set: { connectedAs: null }, $unset: { named: true } },
    );
    try {
      const { matchedCount } = await conversations.updateOne(
        { _id: id, shared: { $ne: true } },
        { $set: { connectedAs: withConnectionCode(id, as, sealing) }, $addToSet: sealedWith },
      );
      return matchedCount === 1;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  };

  return {
    remember: async ({ id, ...said }) => {
      const isUnsaid = said.kind === 'channel' && said.shared === undefined;
      const seen = isUnsaid ? { ...said, shared: await sharedBefore(id) } : said;
      const connectedAs = { connectedAs: null };
      const code = sealing.code(conversationIs(id, seen));
      await conversations.updateOne(
        { _id: id },
        {
          $set: { schema: presentSchema, ...seen, code, ...(seen.shared ? connectedAs : {}) },
          $addToSet: sealedWith,
          ...(seen.shared === undefined ? { $unset: { shared: true } } : {}),
          ...(seen.shared ? {} : { $setOnInsert: connectedAs }),
        },
        { upsert: true },
      );
    },

    name: async (id, { channel, team }) => {
      await conversations.updateOne(
        { _id: id, 'connectedAs.organisation': { $exists: true } },
        {
          $set: {
            ...(channel === undefined ? {} : { 'named.channel': channel }),
            ...(team === undefined ? {} : { 'named.team': team }),
          },
        },
      );
    },

    find: async (id) => wholeOf(await conversations.findOne({ _id: id })),

    chatWith: (personId) => newest({ kind: 'chat', personId }),

    channelOf: async (organisation, channel) =>
      wholeOf(
        await conversations.findOne({
          'connectedAs.organisation': organisation,
          'connectedAs.channel': channel,
        }),
      ),

    latestOfTenant: (tenantId) => newest({ tenantId }),

    /** Throws a fault when nothing was ever heard from the conversation, or others keep connecting the same channel. */
    connect: async (id, as) => {
      if (!(await conversations.findOne({ _id: id }, { projection: { _id: 1 } }))) {
        throw new Error(`the conversation to be the ${as.channel} channel of ${as.organisation} is not known`);
      }
      for (let tries = 0; tries < 10; tries += 1) {
        if (await tryToConnect(id, as)) return;
      }
      throw new Error(`the ${as.channel} channel of ${as.organisation} is being connected by several people at once`);
    },

    listConnected: async () => {
      const found = await conversations
        .find({ 'connectedAs.organisation': { $exists: true } })
        .sort({ 'connectedAs.organisation': 1, 'connectedAs.channel': 1 })
        .toArray();
      return found.filter(isWhole).map(fromStored);
    },

    markDead: async (destination, { code, at }) => {
      const { upsertedCount } = await dead.updateOne(
        { _id: destination },
        { $set: { schema: presentSchema, code }, $setOnInsert: { since: at } },
        { upsert: true },
      );
      return upsertedCount === 1;
    },

    revive: async (destination) => (await dead.deleteOne({ _id: destination })).deletedCount === 1,

    deadAmong: async (destinations) => {
      const found = await dead.find({ _id: { $in: [...destinations] } }, { projection: { _id: 1 } }).toArray();
      return found.map(({ _id }) => _id);
    },

    markAlarmed: async ({ destination, since }) => {
      await dead.updateOne({ _id: destination, since }, { $set: { alarmed: true } });
    },

    listDead: async () => {
      const found = await dead.find().sort({ since: 1 }).toArray();
      return found.map((each) => parseStored(deadDestination, { ...each, destination: each._id }, each._id));
    },
  };
};

const deadDestination = z.object({
  destination: z.string(),
  code: z.string(),
  since: z.date(),
  alarmed: z.boolean().default(false),
});

const fromStored = ({ _id: id, ...rest }: Stored): KnownConversation =>
  parseStored(conversation, { id, ...rest }, `conversation with the bot in tenant ${rest.tenantId}`);
