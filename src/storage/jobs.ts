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

export interface RunningTimers {
  /** When each timer last ran to its end without a fault, in whichever process; as last known while MongoDB is away. */
  readonly lastGoodRuns: () => Promise<ReadonlyMap<string, Date>>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts timers that all processes share: each falls due once, wherever. A run that throws is logged by the error's
 * name, never by its message, and the timer goes on. `stop` lets runs finish, for 5 s at most.
 */
export const startTimers = async (db: Db, timers: readonly Timer[], log: Log): Promise<RunningTimers> => {
  const name = randomUUID();
  const repository = new MongoJobRepository({ mongo: db, db: { collection: 'timers' }, ensureIndex: false });
  const timerOf = namingFaults(repository);
  const agenda = new Agenda({
    // Not agenda's own backend: that one also sets up a collection for logging, which would hold errors' messages.
    backend: { name: 'MongoDB', repository, ownsConnection: false, connect: () => repository.connect(), disconnect },
    name,
    processEvery: Math.min(1000, ...timers.map((timer) => timer.everyMs)),
    defaultConcurrency: 1,
    defaultLockLimit: 1,
    defaultLockLifetime: lockMs,
  });
  agenda.on('error', (error) => log('warn', 'timers-in-trouble', { ...timerOf(error), code: codeOf(error) }));
  await agenda.ready;

  const goodRuns = openGoodRuns(db);
  for (const timer of timers) {
    agenda.define(timer.name, async (job) => {
      if (await runOnce(timer, job, log)) await goodRuns.keep(timer.name, new Date());
    });
    await agenda.every(timer.everyMs, timer.name);
  }
  await agenda.start();
  return { lastGoodRuns: goodRuns.read, stop: () => stop(agenda, db, log) };
};

/** Agenda tells of a fault but not of whose turn it was; this answers with the timer that was asked for or written. */
const namingFaults = (repository: MongoJobRepository): ((fault: unknown) => { kind?: string }) => {
  const names = new WeakMap<object, string>();
  const named = async <Done>(name: string, doing: Promise<Done>): Promise<Done> => {
    try {
      return await doing;
    } catch (fault) {
      if (fault instanceof Error) names.set(fault, name);
      throw fault;
    }
  };
  const getNextJobToRun = repository.getNextJobToRun.bind(repository);
  const lockJob = repository.lockJob.bind(repository);
  const saveJob = repository.saveJob.bind(repository);
  const saveJobState = repository.saveJobState.bind(repository);
  repository.getNextJobToRun = (name, ...asked) => named(name, getNextJobToRun(name, ...asked));
  repository.lockJob = (job, ...asked) => named(job.name, lockJob(job, ...asked));
  repository.saveJob = (job, ...asked) => named(job.name, saveJob(job, ...asked));
  repository.saveJobState = (job, ...asked) => named(job.name, saveJobState(job, ...asked));
  return (fault) => {
    const kind = fault instanceof Error ? names.get(fault) : undefined;
    return kind === undefined ? {} : { kind };
  };
};

/** Beside agenda's own fields: those say when a run ended, not how. Any process may have run it last. */
const openGoodRuns = (db: Db) => {
  const known = new Map<string, Date>();
  const stored = db.collection<{ name: string; lastGoodAt?: Date }>('timers');
  return {
    keep: async (name: string, at: Date): Promise<void> => {
      known.set(name, at);
      await stored.updateOne({ name }, { $max: { lastGoodAt: at } });
    },
    read: async (): Promise<ReadonlyMap<string, Date>> => {
      try {
        for (const { name, lastGoodAt } of await stored.find({}, { timeoutMS: 1_000 }).toArray()) {
          if (lastGoodAt) known.set(name, lastGoodAt);
        }
      } catch {
        // MongoDB is away: what was known last grows old, which is the truth.
      }
      return known;
    },
  };
};

const disconnect = async (): Promise<void> => {};

/** Whether it ran to its end. */
const runOnce = async ({ name, run }: Timer, job: Job, log: Log): Promise<boolean> => {
  const stillHere = setInterval(() => void job.touch().catch(() => {}), lockMs / 3);
  try {
    await run();
    return true;
  } catch (error) {
    log('error', 'timer-failed', { kind: name, code: codeOf(error) });
    return false;
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
