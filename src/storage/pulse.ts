import type { Log } from '../log.ts';

/** What a look at the database finds: it does not answer, it answers but its indexes are not all there, or all is well. */
export type Standing = 'away' | 'unfinished' | 'ready';

export interface Pulse {
  /** How the database stood a few seconds ago. Asks nobody, so that many who ask cost nothing. */
  readonly standing: () => Standing;
  readonly stop: () => void;
}

/** A look that hangs must not leave the last good answer standing. */
const oldestMs = 8_000;

/** Looks at the database every two seconds, and says once when it is gone and once when it is back. */
export const startPulse = async (
  look: () => Promise<Standing>,
  { log, everyMs = 2_000, nowMs = () => performance.now() }: { log: Log; everyMs?: number; nowMs?: () => number },
): Promise<Pulse> => {
  let last: Standing = 'ready';
  let at = nowMs();
  let looking = false;

  const standing = (): Standing => (nowMs() - at > oldestMs ? 'away' : last);
  const lookAgain = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    const found = await look().catch((): Standing => 'away');
    looking = false;
    if (found === 'away' && last !== 'away') log('error', 'mongodb-away');
    if (found !== 'away' && last === 'away') log('info', 'mongodb-back');
    last = found;
    at = nowMs();
  };

  await lookAgain();
  const timer = setInterval(() => void lookAgain(), everyMs);
  return { standing, stop: () => clearInterval(timer) };
};
