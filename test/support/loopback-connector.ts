import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seededRandom } from './seeded-random.ts';

/** How the service misbehaves towards one request. `stored` faults keep the activity and then fail all the same. */
export type Fault =
  | { readonly status: number; readonly code?: string; readonly retryAfter?: string; readonly stored?: boolean }
  | { readonly cut: 'before-storing' | 'after-storing' }
  | 'silence';

export type Operation = 'post' | 'update' | 'create';

/** An activity as it now looks in a conversation. */
export interface Posted {
  readonly conversationId: string;
  readonly id: string;
  readonly activity: Readonly<Record<string, unknown>>;
  /** How often it has been updated in place. */
  readonly updates: number;
}

/** A request as it came in. `at` is in ms, by the clock that the connector was started with. */
export interface Received {
  readonly operation: Operation;
  readonly conversationId: string;
  readonly body: unknown;
  readonly authorization: string | undefined;
  readonly at: number;
}

export interface Member {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly email?: string;
}

export interface LoopbackConnector {
  /** The service address (`serviceUrl`) that conversations carry. */
  readonly url: string;
  /** Every activity in the order it was first posted, in its present state. */
  activities(conversationId?: string): Posted[];
  /** Every request that came in, the failed ones too. */
  requests(): Received[];
  /** Fails the next requests (one unless told otherwise), everywhere or in one conversation only. */
  failNext(fault: Fault, where?: { times?: number; conversationId?: string; operation?: Operation }): void;
  /** Fails this share of all requests, each with one of `faults`; the same seed gives the same run. */
  failAtRandom(how: { seed: number; share: number; faults: readonly Fault[] }): void;
  /** Forgets every fault: all is well again. */
  heal(): void;
  /** Takes an activity away, as somebody does who deletes a message; updates of it answer 404. */
  remove(conversationId: string, activityId: string): void;
  /** Who is in a conversation, for the calls that ask. */
  addMember(conversationId: string, member: Member): void;
  close(): Promise<void>;
}

interface PlannedFault {
  readonly fault: Fault;
  readonly conversationId: string | undefined;
  readonly operation: Operation | undefined;
  left: number;
}

/** A server on 127.0.0.1 that speaks as much of the Bot Connector's REST API (v3) as a bot in Teams uses. */
export const startLoopbackConnector = async ({ port = 0, now = Date.now } = {}): Promise<LoopbackConnector> => {
  const posted: Posted[] = [];
  const requests: Received[] = [];
  const members = new Map<string, Member[]>();
  let planned: PlannedFault[] = [];
  let atRandom: (() => Fault | undefined) | undefined;
  let lastId = 0;

  const faultFor = (operation: Operation, conversationId: string): Fault | undefined => {
    const plan = planned.find(
      (each) =>
        each.left > 0 &&
        (each.conversationId ?? conversationId) === conversationId &&
        (each.operation ?? operation) === operation,
    );
    if (!plan) return atRandom?.();
    plan.left -= 1;
    return plan.fault;
  };

  const post = (conversationId: string, activity: object): { id: string } => {
    lastId += 1;
    const id = String(1_700_000_000_000 + lastId);
    posted.push({ conversationId, id, activity: { ...activity }, updates: 0 });
    return { id };
  };

  const update = (conversationId: string, id: string, activity: object): { id: string } | undefined => {
    const at = posted.findIndex((each) => each.conversationId === conversationId && each.id === id);
    const before = posted[at];
    if (!before) return undefined;
    posted[at] = { ...before, activity: { ...activity }, updates: before.updates + 1 };
    return { id };
  };

  const create = (wanted: Body): { id: string; activityId?: string } => {
    const channel = wanted.channelData?.channel?.id;
    if (channel && wanted.activity) {
      const { id } = post(channel, wanted.activity);
      return { id: `${channel};messageid=${id}`, activityId: id };
    }
    return { id: `chat-with-${wanted.members?.[0]?.id}` };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { operation, conversationId, activityId } = readAddress(request);
    const body = await readBody(request);
    if (operation === 'read') return reply(response, ...membersAnswer(members.get(conversationId) ?? [], request));
    if (operation === 'delete') {
      remove(conversationId, activityId);
      return reply(response, 200, {});
    }
    requests.push({ operation, conversationId, body, authorization: request.headers.authorization, at: now() });

    const store = (): object | undefined => {
      if (operation === 'create') return create(body);
      return operation === 'post' ? post(conversationId, body) : update(conversationId, activityId, body);
    };
    const fault = faultFor(operation, conversationId);
    if (fault) return misbehave(fault, request, response, store);
    const stored = store();
    if (!stored) return reply(response, 404, errorBody('ActivityNotFoundInConversation'));
    reply(response, operation === 'update' ? 200 : 201, stored);
  };

  const remove = (conversationId: string, activityId: string): void => {
    const at = posted.findIndex((each) => each.conversationId === conversationId && each.id === activityId);
    if (at >= 0) posted.splice(at, 1);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  // A connection that ends because nobody has spoken for five seconds would cut off whoever speaks at that moment.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    activities: (conversationId) =>
      posted.filter((each) => conversationId === undefined || each.conversationId === conversationId),
    requests: () => [...requests],
    failNext: (fault, { times = 1, conversationId, operation } = {}) => {
      planned.push({ fault, conversationId, operation, left: times });
    },
    failAtRandom: ({ seed, share, faults }) => {
      const random = seededRandom(seed);
      atRandom = () => (random() < share ? faults[Math.floor(random() * faults.length)] : undefined);
    },
    heal: () => {
      planned = [];
      atRandom = undefined;
    },
    remove,
    addMember: (conversationId, member) => {
      members.set(conversationId, [...(members.get(conversationId) ?? []), member]);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

interface Body {
  readonly activity?: object;
  readonly members?: readonly { readonly id: string }[];
  readonly channelData?: { readonly channel?: { readonly id: string } };
}

const addressPattern = /^\/v3\/conversations(?:\/([^/]+)\/(activities|members|pagedmembers)(?:\/([^/?]+))?)?/;

const readAddress = (request: IncomingMessage) => {
  const [, conversation = '', , part = ''] = addressPattern.exec(request.url ?? '') ?? [];
  const conversationId = decodeURIComponent(conversation);
  return {
    operation: operationOf(request.method, conversationId),
    conversationId,
    activityId: decodeURIComponent(part),
  };
};

const operationOf = (method: string | undefined, conversationId: string): Operation | 'read' | 'delete' => {
  if (method === 'GET') return 'read';
  if (method === 'DELETE') return 'delete';
  if (method === 'PUT') return 'update';
  return conversationId === '' ? 'create' : 'post';
};

const readBody = async (request: IncomingMessage): Promise<Body> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Body);
};

const membersAnswer = (known: readonly Member[], request: IncomingMessage): [number, object] => {
  const url = request.url ?? '';
  if (url.includes('/pagedmembers')) return [200, { members: known }];
  const wanted = /\/members\/([^/?]+)/.exec(url)?.[1];
  if (wanted === undefined) return [200, known];
  const member = known.find(({ id, aadObjectId }) => [id, aadObjectId].includes(decodeURIComponent(wanted)));
  return member ? [200, member] : [404, errorBody('MemberNotFoundInConversation')];
};

const misbehave = (
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  store: () => object | undefined,
): void => {
  if (fault === 'silence') return;
  if ('cut' in fault) {
    if (fault.cut === 'after-storing') store();
    request.socket.destroy();
    return;
  }
  if (fault.stored) store();
  if (fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter);
  reply(response, fault.status, errorBody(fault.code ?? 'ServiceError'));
};

/** The connector's words may name someone, so the message holds a marker that must never come out anywhere. */
const errorBody = (code: string): object => ({ error: { code, message: 'Maya Okafor cannot be reached' } });

const reply = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};
