import type { Db, Filter } from 'mongodb';
import { z } from 'zod';
import type { ConversationStore, KnownConversation } from '../desk/ports/conversations.ts';
import { isDuplicate, openCollection, parseStored, presentSchema, type StoredAs } from './collection.ts';

const conversation: z.ZodType<KnownConversation> = z.object({
  id: z.string(),
  kind: z.enum(['chat', 'channel', 'group']),
  tenantId: z.string(),
  serviceUrl: z.string(),
  botId: z.string(),
  personId: z.string().nullable(),
  shared: z.boolean().optional(),
  connectedAs: z.object({ organisation: z.string(), channel: z.enum(['dpo', 'chair']) }).nullable(),
  seenAt: z.date(),
});
type Stored = StoredAs<KnownConversation>;

interface DeadDestination {
  _id: string;
  schema: number;
  code: string;
  since: Date;
}

/** Where the bot can speak, and where Teams has refused it for good. */
export const openConversations = (db: Db): ConversationStore => {
  const conversations = openCollection<Stored>(db, 'conversations');
  const dead = openCollection<DeadDestination>(db, 'dead-destinations');

  const newest = async (filter: Filter<Stored>) => {
    const found = await conversations.findOne(filter, { sort: { seenAt: -1 } });
    return found ? fromStored(found) : undefined;
  };

  const tryToConnect = async (id: string, as: NonNullable<KnownConversation['connectedAs']>): Promise<boolean> => {
    await conversations.updateMany(
      { 'connectedAs.organisation': as.organisation, 'connectedAs.channel': as.channel, _id: { $ne: id } },
      { $set: { connectedAs: null } },
    );
    try {
      await conversations.updateOne({ _id: id }, { $set: { connectedAs: { ...as } } });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  };

  return {
    remember: async ({ id, ...seen }) => {
      const connectedAs = { connectedAs: null };
      await conversations.updateOne(
        { _id: id },
        {
          $set: { schema: presentSchema, ...seen, ...(seen.shared ? connectedAs : {}) },
          ...(seen.shared ? {} : { $setOnInsert: connectedAs }),
        },
        { upsert: true },
      );
    },

    find: async (id) => {
      const found = await conversations.findOne({ _id: id });
      return found ? fromStored(found) : undefined;
    },

    chatWith: (personId) => newest({ kind: 'chat', personId }),

    channelOf: async (organisation, channel) => {
      const found = await conversations.findOne({
        'connectedAs.organisation': organisation,
        'connectedAs.channel': channel,
      });
      return found ? fromStored(found) : undefined;
    },

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
      return found.map(fromStored);
    },

    markDead: async (destination, { code, at }) => {
      await dead.updateOne(
        { _id: destination },
        { $set: { schema: presentSchema, code }, $setOnInsert: { since: at } },
        { upsert: true },
      );
    },

    revive: async (destination) => (await dead.deleteOne({ _id: destination })).deletedCount === 1,

    deadAmong: async (destinations) => {
      const found = await dead.find({ _id: { $in: [...destinations] } }, { projection: { _id: 1 } }).toArray();
      return found.map(({ _id }) => _id);
    },

    listDead: async () => {
      const found = await dead.find().sort({ since: 1 }).toArray();
      return found.map((each) => parseStored(deadDestination, { ...each, destination: each._id }, each._id));
    },
  };
};

const deadDestination = z.object({ destination: z.string(), code: z.string(), since: z.date() });

const fromStored = ({ _id: id, ...rest }: Stored): KnownConversation =>
  parseStored(conversation, { id, ...rest }, `conversation with the bot in tenant ${rest.tenantId}`);
