import { randomUUID } from 'node:crypto';
import { deliverNext, faultName } from './deliver-notices.ts';
import type { DeliveryPorts } from './delivery-attempt.ts';
import { openTurns } from './delivery-turns.ts';

/** So many sends at once in one process; a place that does not answer holds one of them. */
const workers = 8;
/** How long the queue is left alone when nothing is known to be due: another process may have died with work in hand. */
const longestRestMs = 5000;

interface Delivery {
  /** Says that notices wait. Returns at once. */
  wake(): void;
  /** Takes nothing more, waits up to `withinMs` for what is in hand, and lets the rest of this process's claims go. */
  stop(withinMs?: number): Promise<void>;
}

/** Delivers what is due until nothing is due any more; what is postponed into the future stays for the next time. */
export const deliverNotices = async (ports: DeliveryPorts, { processId }: { processId: string }): Promise<void> => {
  const turns = openTurns(ports);
  const work = async (): Promise<void> => {
    while (await deliverNext(ports, { turns, claim: claimName(processId), claimed: () => {} })) {
      // The next one.
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
};

/** Delivers from now on: at once when woken, otherwise when the next notice falls due. */
export const startDelivery = (ports: DeliveryPorts, { processId }: { processId: string }): Delivery => {
  const turns = openTurns(ports);
  const working = new Set<Promise<void>>();
  let stopped = false;
  let wokenMeanwhile = false;
  let timer: NodeJS.Timeout | undefined;

  const startWorker = (): void => {
    if (stopped) return;
    if (working.size >= workers) {
      wokenMeanwhile = true;
      return;
    }
    const worker = work().finally(() => {
      working.delete(worker);
      if (wokenMeanwhile) wake();
    });
    working.add(worker);
  };

  /** Whoever finds a notice calls one more worker: there may be more. */
  const work = async (): Promise<void> => {
    let restMs = longestRestMs;
    try {
      while (!stopped && (await deliverNext(ports, { turns, claim: claimName(processId), claimed: startWorker }))) {
        // The next one.
      }
      const dueAt = stopped ? undefined : await ports.queue.nextDueAt();
      if (dueAt) restMs = Math.min(Math.max(dueAt.getTime() - ports.clock.now().getTime(), 10), longestRestMs);
    } catch (error) {
      // The database is away; the timer asks again.
      ports.log('error', 'delivery-fault', { code: faultName(error) });
    }
    rest(restMs);
  };

  const rest = (ms: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(wake, ms);
  };

  const wake = (): void => {
    wokenMeanwhile = false;
    startWorker();
  };

  wake();
  return {
    wake,
    stop: async (withinMs = 5000) => {
      stopped = true;
      clearTimeout(timer);
      const bound = AbortSignal.timeout(withinMs);
      const tooLong = new Promise<void>((resolve) => bound.addEventListener('abort', () => resolve()));
      await Promise.race([Promise.all(working), tooLong]);
      try {
        await ports.queue.release(`${processId}:`, ports.clock.now());
      } catch {
        // The database is away. The leases run out by themselves.
        ports.log('warn', 'claims-not-released');
      }
    },
  };
};

/** New for each claim, so that a claim which was lost is never taken for a later one. */
const claimName = (processId: string): string => `${processId}:${randomUUID()}`;
