import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import helmet from 'helmet';
import { pino } from 'pino';
import restify, { type Next, type Request, type Response, type ServerOptions } from 'restify';
import type { Config } from '../config.ts';
import type { Desk } from '../desk/desk.ts';
import { sitePaths } from '../site/pages.ts';
import { within } from '../time-limit.ts';
import { formatOf, sendDocument } from './documents-route.ts';
import { codeOf } from './fault.ts';
import { type Answer, answerActivity, type MessageParts } from './messages-route.ts';
import { mayReadMetrics, metricsAreOnMainPort, startMetricsServer } from './metrics-route.ts';
import { sendPage } from './site-route.ts';
import { openGate } from './throttle.ts';

export interface ServerParts extends MessageParts {
  readonly config: Pick<
    Config,
    'port' | 'credentials' | 'allowedTenants' | 'metrics' | 'trustedProxies' | 'site' | 'organisations'
  >;
  readonly desk: Pick<Desk, 'openDocument'>;
  /** True when MongoDB answers and the indexes stand, as of a few seconds ago: it is asked often and must not wait. */
  readonly ready: () => boolean;
  /** For each address; all addresses together may do ten times as much. */
  readonly limits?: { readonly perSecond: number; readonly burst: number };
  /** How long headers may take to arrive, and a whole request. */
  readonly patience?: { readonly headersMs: number; readonly requestMs: number; readonly lookEveryMs: number };
  /** How long `stop` waits for turns in hand. */
  readonly stopLimitMs?: number;
}

export interface RunningServer {
  readonly port: number;
  /** Where the figures have a port of their own. */
  readonly metricsPort: number | undefined;
  /** Takes nothing new, lets the turns in hand finish, and ends within `stopLimitMs`. */
  readonly stop: () => Promise<void>;
}

/** A whole request is small and comes from Teams at once. Node itself looks only twice a minute who is too slow. */
const usualPatience = { headersMs: 10_000, requestMs: 20_000, lookEveryMs: 1_000 };

/** The web server. Throws when it cannot listen (the port is taken). */
export const startServer = async (parts: ServerParts): Promise<RunningServer> => {
  const { config, ready, metrics, log, patience = usualPatience, stopLimitMs = 8_000 } = parts;
  const { trustedProxies } = config;
  const gate = openGate({ ...(parts.limits ?? { perSecond: 100, burst: 200 }), trustedProxies });
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
  server.pre((request: Request, response: Response, next: Next) => {
    const spent = gate.refuse(request);
    if (spent === undefined) return next();
    metrics.requestRefused({ caller: spent });
    end(response, { status: 429 });
    return next(false);
  });
  server.post('/api/messages', async (request: IncomingMessage, response: Response) => {
    end(response, stopping ? { status: 503 } : await answerActivity(request, gate, parts));
  });
  const document = async (request: Request, response: Response) => {
    if (stopping) return end(response, { status: 503 });
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
  for (const path of sitePaths) {
    const page = async (_: IncomingMessage, response: Response) =>
      sendPage(path, response, { config, now: new Date() });
    server.get(path, page);
    server.head(path, page);
  }
  server.get('/', async (_: IncomingMessage, response: Response) => {
    response.setHeader('location', '/help');
    end(response, { status: 302 });
  });
  if (metricsAreOnMainPort(config)) {
    server.get('/metrics', async ({ headers }: IncomingMessage, response: Response) => {
      if (!mayReadMetrics(config.metrics.token, headers.authorization)) return end(response, { status: 401 });
      const { contentType, text } = await metrics.write();
      response.sendRaw(200, text, { 'content-type': contentType, 'cache-control': 'no-store' });
    });
  }
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

  server.server.headersTimeout = patience.headersMs;
  server.server.requestTimeout = patience.requestMs;
  // restify makes the server itself and hands no options on; this is read when it begins to listen.
  Object.assign(server.server, { connectionsCheckingInterval: patience.lookEveryMs });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: config.port, ...onlyThisMachine(config) }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const figures = config.metrics.port === undefined ? undefined : await startFigures(parts);
  log('info', 'listening', { port });
  return {
    port,
    metricsPort: figures?.port,
    stop: async () => {
      stopping = true;
      figures?.server.close();
      figures?.server.closeAllConnections();
      const closed = new Promise<void>((resolve) => server.close(resolve));
      await within(stopLimitMs, () => closed).catch(() => log('warn', 'turns-cut-off', { ms: stopLimitMs }));
      server.server.closeAllConnections();
    },
  };
};

const startFigures = ({ config, metrics }: ServerParts) =>
  startMetricsServer({ ...config.metrics, port: config.metrics.port ?? 0 }, metrics);

const errorNames: Record<number, string> = { 404: 'not-found', 405: 'method-not-allowed', 500: 'internal-error' };

/** restify has a log of its own, which could say anything. Its types still name bunyan, which it left for pino. */
const silent = pino({ level: 'silent' }) as unknown as NonNullable<ServerOptions['log']>;

/** With no app id nobody's token is checked, so only this machine is listened to. */
const onlyThisMachine = ({ credentials }: ServerParts['config']): { host?: string } =>
  credentials.kind === 'none' ? { host: '127.0.0.1' } : {};
