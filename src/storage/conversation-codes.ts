import type { Document } from 'mongodb';
import type { KnownConversation } from '../desk/ports/conversations.ts';
import { withCode } from './proof/coded-document.ts';
import type { Codes } from './sealing/seal-anew.ts';
import type { Sealing } from './sealing/sealing.ts';

type Place = Omit<KnownConversation, 'id' | 'connectedAs' | 'named' | 'team' | 'seenAt'>;
type Connection = NonNullable<KnownConversation['connectedAs']>;

/**
 * Whose chat it is, and where Teams has it. When it was last seen, its team and what it is called change with what Teams says
 * and give nobody anything.
 */
export const conversationIs = (
  id: string,
  { kind, tenantId, serviceUrl, botId, personId, shared }: Place,
): readonly unknown[] => ['conversation', id, kind, tenantId, serviceUrl, botId, personId, shared ?? null];

/** A code of its own: an activity writes the conversation without having read what it is connected as. */
export const withConnectionCode = (id: string, { organisation, channel }: Connection, sealing: Sealing) => ({
  ...{ organisation, channel },
  code: sealing.code(connectionIs(id, { organisation, channel })),
});

const connectionIs = (id: string, { organisation, channel }: Connection): readonly unknown[] => [
  ...['connection', id, organisation, channel],
];

/** A shared channel is connected as none: who put the connection back was not the desk. */
const isConnectionWhole = ({ _id, shared, connectedAs }: Document, sealing: Sealing): boolean =>
  !connectedAs || (shared !== true && sealing.isCode(connectedAs.code, connectionIs(_id, connectedAs)));

export const conversationCodes: Codes = {
  isCoded: ({ code }) => code !== undefined,
  problem: (stored, sealing) => {
    const isPlace = sealing.isCode(stored['code'], conversationIs(stored['_id'], stored as unknown as Place));
    return isPlace && isConnectionWhole(stored, sealing) ? undefined : 'it is not one that the desk wrote';
  },
  anew: (stored, sealing) => {
    const { _id: id, connectedAs } = stored;
    const connected = connectedAs ? withConnectionCode(id, connectedAs, sealing) : null;
    return withCode({ ...stored, connectedAs: connected }, conversationIs(id, stored as unknown as Place), sealing);
  },
};
