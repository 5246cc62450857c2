import type { Config } from '../../src/config.ts';
import type { Credentials } from '../../src/credentials.ts';
import type { Desk } from '../../src/desk/desk.ts';
import type { KnownColleague, PeopleStore } from '../../src/desk/ports/colleagues.ts';
import type { ConversationStore, KnownConversation } from '../../src/desk/ports/conversations.ts';
import { refuse } from '../../src/domain/outcome.ts';
import { openLog } from '../../src/log.ts';
import { createMetrics, type Reading } from '../../src/metrics.ts';
import { createAdapter, createAuthentication } from '../../src/teams/adapter.ts';
import { createBot } from '../../src/teams/bot.ts';
import type { Shown } from '../../src/teams/card/shown.ts';
import type { Converse, Incoming } from '../../src/teams/incoming.ts';
import { type RunningServer, startServer } from '../../src/teams/server.ts';

/** The invented people and places that activities come from. */
export const tenant = '00000000-0000-4000-8000-00000000000a';
export const maya = { id: '29:maya', aadObjectId: '00000000-0000-4000-8000-000000000001', name: 'Maya Okafor' };
export const bot = { id: '28:privacy-desk', name: 'Privacy Desk' };
export const mayasChat = 'a:chat-with-maya';

/** An activity as Teams sends it from Maya's chat, changed as a test needs. */
export const activityFrom = (serviceUrl: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'message',
  id: '1700000000001',
  timestamp: '2026-11-23T16:10:00.000Z',
  channelId: 'msteams',
  serviceUrl,
  from: maya,
  recipient: bot,
  conversation: { id: mayasChat, conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  ...changes,
});

export const pressing = (data: Record<string, unknown>, verb = 'step') => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: '1700000000000',
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});

export const cardSaying = (text: string): Shown => ({
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
  summary: 'A card from the privacy desk',
});

export interface WayIn {
  readonly server: RunningServer;
  readonly heard: Incoming[];
  /** Lines of the log. */
  readonly log: string[];
  readonly known: Map<string, Omit<KnownConversation, 'connectedAs'>>;
  readonly dead: Map<string, string>;
  readonly named: Map<string, NonNullable<KnownConversation['named']>>;
  readonly colleagues: Map<string, KnownColleague>;
  readonly woken: string[];
  /** Lets so many milliseconds pass. */
  pass(ms: number): void;
  /** Posts an activity, or a text of any kind, to /api/messages. */
  post(activity: unknown, headers?: Record<string, string>): Promise<Response>;
  get(path: string, how?: RequestInit): Promise<Response>;
}

/** The whole road inwards on a free port, with a `converse` and stores of the test's own. */
export const openWayIn = async ({
  converse = async () => cardSaying('Hello'),
  credentials = { kind: 'none' },
  allowedTenants = [],
  openIdMetadataUrl,
  metrics = { host: '127.0.0.1' },
  trustedProxies = 0,
  site = { support: undefined, dpo: undefined, storedIn: undefined },
  organisations = [],
  connected = [],
  readings = [],
  ready = () => true,
  desk = { openDocument: async () => refuse('gone', 'This link has ended.') },
  ...limits
}: {
  converse?: Converse;
  credentials?: Credentials;
  allowedTenants?: readonly string[];
  openIdMetadataUrl?: string;
  metrics?: Config['metrics'];
  trustedProxies?: number;
  site?: Config['site'];
  organisations?: Config['organisations'];
  connected?: KnownConversation[];
  readings?: readonly Reading[];
  ready?: () => boolean;
  desk?: Pick<Desk, 'openDocument'>;
  limits?: { perSecond: number; burst: number };
  patience?: { headersMs: number; requestMs: number; lookEveryMs: number };
  stopLimitMs?: number;
  invokeBudgetMs?: number;
} = {}): Promise<WayIn> => {
  const heard: Incoming[] = [];
  const lines: string[] = [];
  const known: WayIn['known'] = new Map();
  const dead: WayIn['dead'] = new Map();
  const named: WayIn['named'] = new Map();
  const colleagues: WayIn['colleagues'] = new Map();
  const woken: string[] = [];

  let now = Date.parse('2026-11-23T16:10:00Z');
  const clock = { now: () => new Date(now) };
  const log = openLog('debug', { write: (line: string) => lines.push(line) });
  const adapter = createAdapter({
    authentication: createAuthentication(credentials, openIdMetadataUrl),
    clock,
    log,
    newCorrelation: () => 'c-12345678',
  });
  const server = await startServer({
    config: { port: 0, credentials, allowedTenants, metrics, trustedProxies, site, organisations },
    adapter,
    bot: createBot({
      converse: async (incoming) => {
        heard.push(incoming);
        return converse(incoming);
      },
      conversations: conversationStore({ known, dead, named, connected }),
      people: peopleStore(colleagues),
      queue: { hurry: async () => void woken.push('hurry') },
      wake: () => void woken.push('wake'),
      clock,
      log,
      ...limits,
    }),
    desk,
    ready,
    metrics: createMetrics(readings, { version: '1.2.3', commit: 'abcdef1' }),
    log,
    ...limits,
  });
  const base = `http://127.0.0.1:${server.port}`;
  return {
    server,
    heard,
    log: lines,
    known,
    dead,
    named,
    colleagues,
    woken,
    pass: (ms) => {
      now += ms;
    },
    post: (activity, headers = {}) =>
      fetch(`${base}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      }),
    get: (path, how) => fetch(`${base}${path}`, how),
  };
};

const conversationStore = ({
  known,
  dead,
  named,
  connected,
}: Pick<WayIn, 'known' | 'dead' | 'named'> & { connected: KnownConversation[] }): ConversationStore => ({
  remember: async (conversation) => void known.set(conversation.id, conversation),
  find: async () => undefined,
  chatWith: async () => undefined,
  channelOf: async () => undefined,
  latestOfTenant: async () => undefined,
  connect: async () => {},
  listConnected: async () => connected,
  name: async (id, is) => void named.set(id, { ...named.get(id), ...is }),
  markDead: async (destination, { code }) => !dead.has(destination) && dead.set(destination, code).size > 0,
  revive: async (destination) => dead.delete(destination),
  deadAmong: async () => [],
  listDead: async () =>
    [...dead].map(([destination, code]) => ({
      ...{ destination, code, since: new Date('2026-11-23T16:00:00Z'), alarmed: false },
    })),
  markAlarmed: async () => {},
});

const peopleStore = (colleagues: Map<string, KnownColleague>): PeopleStore => ({
  find: async (id) => colleagues.get(id),
  remember: async (colleague) => void colleagues.set(colleague.id, { organisation: null, ...colleague }),
  chooseOrganisation: async () => {},
  teamsIdsOf: async () => [],
});

/** Everything that is printed while `during` runs. */
export const printedWhile = async (during: () => Promise<void>): Promise<string> => {
  const printed: string[] = [];
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
  for (const { stream } of streams) {
    stream.write = (chunk: string | Uint8Array): boolean => printed.push(String(chunk)) > 0;
  }
  try {
    await during();
  } finally {
    for (const { stream, write } of streams) stream.write = write;
  }
  return printed.join('');
};
