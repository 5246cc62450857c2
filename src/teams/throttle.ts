import { createHash } from 'node:crypto';
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

/**
 * Who asks, as far as it can be known before a token is checked: with one that has been checked before (`teams`), with one
 * that has not (`bearer`), with none (`nobody`), or the platform that asks how we are (`probe`).
 */
export type Caller = 'teams' | 'bearer' | 'nobody' | 'probe';

/** Stands before every route. Each kind of caller has an allowance of its own, so that no flood uses up another's. */
export interface Gate {
  /** Undefined where the request may go on; otherwise which allowance is spent. */
  readonly refuse: (request: IncomingMessage) => Caller | undefined;
  /** From now on whoever brings this header is known. The token is checked again each time all the same. */
  readonly know: (authorization: string) => void;
}

/** Teams brings one token for about an hour and has a few at a time. */
const mostKnown = 1_000;

/**
 * An address may ask `perSecond` times; all of one kind together ten times as often, because an address may be made up
 * where more proxies are trusted than there are. What Teams signed counts together alone: it comes from few addresses.
 */
export const openGate = ({
  perSecond,
  burst,
  trustedProxies,
  nowMs = () => performance.now(),
}: {
  perSecond: number;
  burst: number;
  trustedProxies: number;
  nowMs?: () => number;
}): Gate => {
  const known = new LRUCache<string, true>({ max: mostKnown });
  const each = createThrottle({ perSecond, burst, nowMs });
  const all = createThrottle({ perSecond: perSecond * 10, burst: burst * 10, nowMs });

  const callerIn = ({ headers, url = '' }: IncomingMessage): Caller => {
    if (probes.has(url)) return 'probe';
    const { authorization = '' } = headers;
    if (known.has(digest(authorization))) return 'teams';
    return /^bearer \S/i.test(authorization) ? 'bearer' : 'nobody';
  };

  return {
    refuse: (request) => {
      const caller = callerIn(request);
      const passes =
        (caller === 'teams' || each(`${caller} ${addressOf(request, trustedProxies)}`)) &&
        // A flood from everywhere must not make the platform think that we are dead.
        (caller === 'probe' || all(caller));
      return passes ? undefined : caller;
    },
    know: (authorization) => void known.set(digest(authorization), true),
  };
};

const probes = new Set(['/health', '/ready']);

const digest = (authorization: string): string => createHash('sha256').update(authorization).digest('base64');

/**
 * Where the request comes from. Each proxy writes behind what it was told whom it heard that from, so with one trusted
 * proxy the last entry is true and all before it may be made up; with none the whole header may be.
 */
export const addressOf = ({ headers, socket }: IncomingMessage, trustedProxies: number): string => {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const said = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined;
  // Azure writes the caller's port behind the address, another one for each connection.
  return said?.replace(/(?<=\.\d{1,3}|\]):\d+$/, '') || String(socket.remoteAddress);
};
