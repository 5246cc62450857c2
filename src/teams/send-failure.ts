import type { SendResult } from '../desk/ports/notifier.ts';

export type SendFailure = Extract<SendResult, { result: 'busy' | 'unreachable' | 'uncertain' | 'gone' }>;

/** What the SDK throws: an HTTP answer that is no success, or a connection that failed. */
interface Thrown {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly errorCode?: unknown;
  readonly statusCode?: unknown;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
  readonly details?: { readonly error?: { readonly code?: unknown } };
}

/**
 * What a failed call means for whoever wanted to send. Decided by status and code alone: the error's message may
 * quote a person's words, and goes nowhere.
 */
export const failureOf = (error: unknown, { doing, now }: { doing: 'post' | 'update'; now: Date }): SendFailure => {
  const thrown = (typeof error === 'object' && error !== null ? error : {}) as Thrown;
  if (typeof thrown.statusCode !== 'number') return { result: 'uncertain', code: connectionCode(thrown) };

  const code = serviceCode(thrown) ?? String(thrown.statusCode);
  if (thrown.statusCode === 429) return { result: 'busy', retryAfterMs: retryAfterMs(thrown, now), code: '429' };
  if (thrown.statusCode === 404 && doing === 'update' && !conversationGone.has(code)) return { result: 'gone' };
  if (thrown.statusCode === 403 || (thrown.statusCode === 404 && conversationGone.has(code))) {
    return { result: 'unreachable', code };
  }
  return { result: 'uncertain', code: String(thrown.statusCode) };
};

/** A 404 without one of these may be a mistake on the way (a proxy, a service being moved), so it kills no destination. */
const conversationGone = new Set(['ConversationNotFound', 'ChannelNotFound']);

const serviceCode = ({ details, code }: Thrown): string | undefined =>
  [details?.error?.code, code].find(
    (each): each is string => typeof each === 'string' && /^[A-Za-z]{3,60}$/.test(each),
  );

const connectionCode = ({ name, code, errorCode }: Thrown): string => {
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return 'timeout';
  if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'REQUEST_SEND_ERROR') return 'reset';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no-connection';
  return typeof errorCode === 'string' ? 'token' : 'failed';
};

const hour = 3_600_000;

/** Seconds or an HTTP date (RFC 9110 10.2.3). The longest of Teams' limits is counted by the hour, so more is a mistake. */
const retryAfterMs = ({ response }: Thrown, now: Date): number | undefined => {
  const said = response?.headers?.get('retry-after')?.trim();
  if (!said) return undefined;
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), hour);
};
