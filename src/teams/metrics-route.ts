import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config.ts';
import type { Metrics } from '../metrics.ts';

/**
 * Where /metrics is: on a port of its own (loopback unless told otherwise), or on the bot's port behind a token. With
 * neither it is nowhere but in a trial copy, which only its own machine can reach.
 */
export const metricsAreOnMainPort = ({ metrics, credentials }: Pick<Config, 'metrics' | 'credentials'>): boolean =>
  metrics.port === undefined && (metrics.token !== undefined || credentials.kind === 'none');

/** Whether whoever asks may see the figures. Compared in constant time, by digests, which are of one length. */
export const mayReadMetrics = (token: string | undefined, authorization: string | undefined): boolean =>
  token === undefined || timingSafeEqual(digest(`Bearer ${token}`), digest(authorization ?? ''));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A server for the figures alone. Throws when its port is taken. */
export const startMetricsServer = async (
  { port, host, token }: Config['metrics'] & { readonly port: number },
  metrics: Metrics,
): Promise<{ readonly server: Server; readonly port: number }> => {
  const server = createServer(async ({ url, method, headers }, response) => {
    // Not `writeHead(...)`: restify changes it for the whole process, and the chain breaks.
    response.statusCode = statusOf({ url, method, authorization: headers.authorization }, token);
    if (response.statusCode !== 200) return response.end();
    const { contentType, text } = await metrics.write();
    response.setHeader('content-type', contentType);
    response.setHeader('cache-control', 'no-store');
    return response.end(text);
  });
  server.headersTimeout = 5_000;
  server.requestTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
};

const statusOf = (
  asked: { url: string | undefined; method: string | undefined; authorization: string | undefined },
  token: string | undefined,
): number => {
  if (asked.url?.split('?')[0] !== '/metrics') return 404;
  if (asked.method !== 'GET') return 405;
  return mayReadMetrics(token, asked.authorization) ? 200 : 401;
};
