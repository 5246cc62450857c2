import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import helmet from 'helmet';
import { pino } from 'pino';
import restify, { type Request, type Response, type ServerOptions } from 'restify';
import type { Config } from '../config.ts';
import type { Desk } from '../desk/desk.ts';
import type { Log } from '../log.ts';
import type { Metrics, TurnOutcome } from '../metrics.ts';
import { within } from '../time-limit.ts';
import type { TeamsAdapter } from './adapter.ts';
import type { Bot } from './bot.ts';
import { formatOf, sendDocument } from './documents-route.ts';
import { codeOf } from './fault.ts';
import { type TeamsActivity, tenantsOf } from './read-activity.ts';
import { readActivity } from './read-body.ts';
import { callerOf, type Throttle, throttleCallers } from './throttle.ts';

export interface ServerParts {
  readonly config: Pick<Config, 'port' | 'credentials' | 'allowedTenants'>;
  readonly adapter: TeamsAdapter;
  readonly bot: Bot;
  readonly desk: Pick<Desk, 'openDocument'>;
  /** True when MongoDB answers and the indexes stand, as of a few seconds ago: it is asked often and must not wait. */
  readonly ready: () => boolean;
  readonly metrics: Metrics;
  readonly log: Log;
  /** For each caller of /api/messages and /documents; all callers together may do ten times as much. */
  readonly limits?: { readonly perSecond: number; readonly burst: number };
  /** How long `stop` waits for turns in hand. */
  readonly stopLimitMs?: number;
}

export interface RunningServer {
  readonly port: number;
  /** Takes nothing new, lets the turns in hand finish, and ends within `stopLimitMs`. */
  readonly stop: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** The person has been told that something broke. */
  readonly failed?: boolean;
}

/** The web server. Throws when it cannot listen (the port is taken). */
export const startServer = async (parts: ServerParts): Promise<RunningServer> => {
  const { config, ready, metrics, log, stopLimitMs = 8_000 } = parts;
  const mayPass = throttleCallers(parts.limits ?? { perSecond: 100, burst: 200 });
  let stopping = false;
  const end = (response: Response, { status, body }: Answer): void => {
    // A connection that is kept open would hold up the end.
    if (stopping || status === 413) response.setHeader('connection', 'close');
    if (status === 429) response.setHeader('retry-after', '1');
    if (body === undefined) response.sendRaw(status, '');
    else response.sendRaw(status, JSON.stringify(body), { 'content-type': 'application/json' });
  };

  const server = restify.createServer({ name: '', log: silent });
  server.pre(helmet());
  server.post('/api/messages', async (request: IncomingMessage, response: Response) => {
    end(response, stopping ? { status: 503 } : await answerActivity(request, mayPass, parts));
  });
  const document = async (request: Request, response: Response) => {
    if (stopping) return end(response, { status: 503 });
    if (!mayPass(callerOf(request))) return end(response, { status: 429 });
    const as = formatOf(new URLSearchParams(request.getQuery()).get('as'));
    await sendDocument({ token: String(request.params['token']), as }, response, parts);
  };
  server.get('/documents/:token', document);
  // Scanners of links ask for the head alone; node leaves the body out.
  server.head('/documents/:token', document);
  server.get('/health', async (_: IncomingMessage, response: Response) => {
    end(response, { status: 200, body: { status: 'alive' } });
  });
  server.get('/ready', async (_: IncomingMessage, response: Response) => {
    end(
      response,
      !stopping && ready()
        ? { status: 200, body: { status: 'ready' } }
        : { status: 503, body: { status: 'not-ready' } },
    );
  });
  server.get('/metrics', async (_: IncomingMessage, response: Response) => {
    const { contentType, text } = await metrics.write();
    response.sendRaw(200, text, { 'content-type': contentType });
  });
  // restify would tell the caller the message of whatever was thrown.
  server.on(
    'restifyError',
    (_: unknown, response: Response, fault: Error & { statusCode?: number }, done: () => void) => {
      const status = fault.statusCode ?? 500;
      if (status >= 500) log('error', 'request-failed', { code: codeOf(fault) });
      if (!response.headersSent) end(response, { status, body: { code: errorNames[status] ?? 'error' } });
      done();
    },
  );

  // A whole request is small and comes from Teams at once.
  server.server.requestTimeout = 20_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: config.port, ...onlyThisMachine(config) }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  log('info', 'listening', { port });
  return {
    port,
    stop: async () => {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(resolve));
      await within(stopLimitMs, () => closed).catch(() => log('warn', 'turns-cut-off', { ms: stopLimitMs }));
      server.server.closeAllConnections();
    },
  };
};

const errorNames: Record<number, string> = { 404: 'not-found', 405: 'method-not-allowed', 500: 'internal-error' };

/** restify has a log of its own, which could say anything. Its types still name bunyan, which it left for pino. */
const silent = pino({ level: 'silent' }) as unknown as NonNullable<ServerOptions['log']>;

/** With no app id nobody's token is checked, so only this machine is listened to. */
const onlyThisMachine = ({ credentials }: ServerParts['config']): { host?: string } =>
  credentials.kind === 'none' ? { host: '127.0.0.1' } : {};

const answerActivity = async (request: IncomingMessage, mayPass: Throttle, parts: ServerParts): Promise<Answer> => {
  const { metrics } = parts;
  const from = performance.now();
  let kind = 'unread';
  let outcome: TurnOutcome = 'failed';
  try {
    const answer = await takeActivity(request, mayPass, parts, (activity) => {
      kind = activity.type;
    });
    if (!answer.failed) outcome = answer.status < 400 ? 'answered' : 'refused';
    return answer;
  } finally {
    metrics.turnTaken({ kind, outcome, ms: performance.now() - from });
  }
};

/** Refusals carry no body: whoever is not Teams learns nothing from us. */
const takeActivity = async (
  request: IncomingMessage,
  mayPass: Throttle,
  { config, adapter, bot, log }: ServerParts,
  whenRead: (activity: TeamsActivity) => void,
): Promise<Answer> => {
  if (!mayPass(callerOf(request))) return { status: 429 };
  const read = await readActivity(request);
  if (!read.ok) return { status: read.code === 'too-large' ? 413 : 400 };
  const activity = read.value;
  const admitted = await adapter.admit(activity, request.headers.authorization ?? '');
  if (!admitted) return { status: 401 };
  whenRead(activity);
  const refusal = refusalOf(activity, config);
  if (refusal) {
    log('warn', refusal);
    return { status: 403 };
  }
  const { answer, failed } = await adapter.take(admitted, activity, bot);
  return { status: answer?.status ?? 200, body: answer?.body, failed };
};

/** The tenant allow-list. An activity that names no tenant is nobody's; one that names two must be of allowed ones alone. */
const refusalOf = (
  activity: TeamsActivity,
  { credentials, allowedTenants }: ServerParts['config'],
): 'channel-refused' | 'tenant-refused' | undefined => {
  if (credentials.kind !== 'none' && activity.channelId !== 'msteams') return 'channel-refused';
  if (allowedTenants.length === 0) return undefined;
  const allowed = new Set(allowedTenants.map((tenant) => tenant.toLowerCase()));
  const tenants = tenantsOf(activity);
  return tenants.length > 0 && tenants.every((tenant) => allowed.has(tenant.toLowerCase()))
    ? undefined
    : 'tenant-refused';
};
