import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { bot, channelId, chatId, type Reporter, tenant } from './installation.ts';

/** Teams does not wait longer than this for the answer to a button. */
const patienceMs = 12_000;
const mostCopies = 4;

type Activity = Readonly<Record<string, unknown>>;

export interface Delivery {
  /** What Teams answers to whoever pressed: the first copy that is answered well counts. Tries until it succeeds. */
  invoke(activity: Activity): Promise<unknown>;
  /** One attempt; whether it was answered well. */
  post(activity: Activity): Promise<boolean>;
  /** Copies that are still under way when their press has been answered. */
  settle(): Promise<void>;
  readonly presses: number;
  readonly copies: number;
}

/**
 * Brings activities to whichever process is alive, as Teams does: one press arrives up to four times, at the same
 * moment or seconds later, each time with another activity id, and again when nobody answered.
 */
export const openDelivery = ({
  ports,
  serviceUrl,
  random,
  signal,
}: {
  ports: () => number[];
  serviceUrl: string;
  random: () => number;
  /** Ends everything when the run has taken too long. */
  signal: AbortSignal;
}): Delivery => {
  const underWay = new Set<Promise<unknown>>();
  let [presses, copies] = [0, 0];

  const send = async (activity: Activity): Promise<unknown> => {
    const alive = ports();
    const port = alive[Math.floor(random() * alive.length)];
    if (port === undefined) throw new Error('no process is alive');
    copies += 1;
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ id: randomUUID(), timestamp: new Date().toISOString() },
        ...{ channelId: 'msteams', serviceUrl, recipient: bot },
        ...activity,
      }),
      signal: AbortSignal.any([AbortSignal.timeout(patienceMs), signal]),
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`answered ${response.status}`);
    return text === '' ? undefined : JSON.parse(text);
  };

  const sendAfter = (ms: number, activity: Activity): Promise<unknown> => {
    const sent = sleep(ms, undefined, { signal }).then(() => send(activity));
    underWay.add(sent);
    void sent.catch(() => {}).finally(() => underWay.delete(sent));
    return sent;
  };

  return {
    invoke: async (activity) => {
      presses += 1;
      for (;;) {
        signal.throwIfAborted();
        const more = Array.from({ length: Math.floor(random() * mostCopies) }, () =>
          sendAfter(random() < 0.2 ? random() * 4000 : random() * 30, activity),
        );
        try {
          return await Promise.any([sendAfter(0, activity), ...more]);
        } catch {
          await sleep(200 + random() * 800, undefined, { signal });
        }
      }
    },
    post: async (activity) => {
      try {
        await send(activity);
        return true;
      } catch {
        return false;
      }
    },
    settle: async () => {
      await Promise.allSettled(underWay);
    },
    get presses() {
      return presses;
    },
    get copies() {
      return copies;
    },
  };
};

export const inChat = ({ id, name }: Pick<Reporter, 'id' | 'name'>) => ({
  from: { id: `29:${id}`, aadObjectId: id, name },
  conversation: { id: chatId(id), conversationType: 'personal', tenantId: tenant },
});

/** The bot is added again to the place that a dead destination (`channel:org-1:dpo`, `chat:<id>`) names. */
export const arrivalAt = (destination: string): Activity => {
  const [by, of = '', channel = ''] = destination.split(':');
  if (by === 'chat') {
    return { ...inChat({ id: of, name: 'Colleague' }), type: 'installationUpdate', action: 'add' };
  }
  const id = channelId(of, channel === 'dpo' ? 'dpo' : 'chair');
  return {
    type: 'conversationUpdate',
    from: { id: '29:owner' },
    conversation: { id, conversationType: 'channel', isGroup: true, tenantId: tenant },
    channelData: { channel: { id } },
    membersAdded: [bot],
  };
};
