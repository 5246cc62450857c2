import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';

/** True while `key` may pass. */
export type Throttle = (key: string) => boolean;

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** A token bucket for each key: `perSecond` in the long run, `burst` at once. The longest unseen key is forgotten at 10,000. */
export const createThrottle = ({
  perSecond,
  burst,
  nowMs,
  mostKeys = 10_000,
}: {
  perSecond: number;
  burst: number;
  nowMs: () => number;
  mostKeys?: number;
}): Throttle => {
  const buckets = new LRUCache<string, Bucket>({ max: mostKeys });
  return (key) => {
    const at = nowMs();
    const before = buckets.get(key) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1_000) * perSecond);
    const passes = tokens >= 1;
    buckets.set(key, { tokens: passes ? tokens - 1 : tokens, at });
    return passes;
  };
};

/** What the nearest proxy says of who called, beside its own address: the rest of the header may be made up. */
export const callerOf = ({ headers, socket }: IncomingMessage): string => {
  const forwarded = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)?.trim();
  // Azure writes the caller's port behind the address, another one for each connection.
  return `${socket.remoteAddress} ${forwarded?.replace(/(?<=\.\d{1,3}|\]):\d+$/, '')}`;
};

/** Where no proxy stands before us that header is the caller's own word, so there is a limit for all together, too. */
export const throttleCallers = ({ perSecond, burst }: { perSecond: number; burst: number }): Throttle => {
  const nowMs = () => performance.now();
  const each = createThrottle({ perSecond, burst, nowMs });
  const all = createThrottle({ perSecond: perSecond * 10, burst: burst * 10, nowMs });
  return (caller) => each(caller) && all('');
};
