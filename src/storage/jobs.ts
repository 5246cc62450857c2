import { randomUUID } from 'node:crypto';
import { MongoJobRepository } from '@agendajs/mongo-backend';
import { Agenda, type Job } from 'agenda';
import type { Db } from 'mongodb';
import type { Log } from '../log.ts';

export interface Timer {
  readonly name: string;
  readonly everyMs: number;
  /** Must bear running twice: after a kill, or when another process starts, a run can overlap with the one before. */
  readonly run: () => Promise<void>;
}

/** When a process dies in a run, another takes the timer over after this long. */
const lockMs = 20_000;
const stopWithinMs = 5000;

/**
 * Starts timers that all processes share: each falls due once, wherever. A run that throws is logged by the error's
 * name and a correlation id, never by its message, and the timer goes on. `stop` lets runs finish, for 5 s at most.
 */
export const startTimers = async (
  db: Db,
  timers: readonly Timer[],
  log: Log,
): Promise<{ stop: () => Promise<void> }> => {
  const name = randomUUID();
  const repository = new MongoJobRepository({ mongo: db, db: { collection: 'timers' }, ensureIndex: false });
  const agenda = new Agenda({
    // Not agenda's own backend: that one also sets up a collection for logging, which would hold errors' messages.
    backend: { name: 'MongoDB', repository, ownsConnection: false, connect: () => repository.connect(), disconnect },
    name,
    processEvery: Math.min(1000, ...timers.map((timer) => timer.everyMs)),
    defaultConcurrency: 1,
    defaultLockLimit: 1,
    defaultLockLifetime: lockMs,
  });
  agenda.on('error', (error) => log('warn', 'timers-in-trouble', { code: codeOf(error) }));
  await agenda.ready;

  for (const timer of timers) {
    agenda.define(timer.name, (job) => runOnce(timer, job, log));
    await agenda.every(timer.everyMs, timer.name);
  }
  await agenda.start();
  return { stop: () => stop(agenda, db, log) };
};

const disconnect = async (): Promise<void> => {};

const runOnce = async ({ name, run }: Timer, job: Job, log: Log): Promise<void> => {
  const stillHere = setInterval(() => void job.touch().catch(() => {}), lockMs / 3);
  try {
    await run();
  } catch (error) {
    log('error', 'timer-failed', { kind: name, code: codeOf(error), correlation: randomUUID() });
  } finally {
    clearInterval(stillHere);
  }
};

/** Draining waits for runs, but keeps the locks on those that were about to start: others would wait out the lock. */
const stop = async (agenda: Agenda, db: Db, log: Log): Promise<void> => {
  const { running } = await agenda.drain({ timeout: stopWithinMs, closeConnection: false });
  if (running > 0) log('warn', 'timers-still-running', { count: running });
  try {
    await db.collection('timers').updateMany({ lastModifiedBy: agenda.attrs.name }, { $set: { lockedAt: null } });
  } catch (error) {
    log('warn', 'timers-not-released', { code: codeOf(error) });
  }
};

const codeOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
