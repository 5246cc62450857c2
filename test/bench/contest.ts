import type { ChildProcess } from 'node:child_process';
import type { Db, MongoClient } from 'mongodb';
import { answerOf } from './children.ts';
import { sum } from './figures.ts';
import type { Load, Loaded } from './load.ts';
import type { Person } from './people.ts';

/** One of the two bots that are measured side by side. */
export interface Contestant {
  readonly name: string;
  readonly url: string;
  /** Where its drafts are. */
  readonly db: Db;
  /** By connections. */
  readonly rounds: Map<number, Round[]>;
}

export interface Round extends Loaded {
  /** Requests to MongoDB for each turn. */
  readonly requests: number;
}

export interface Contest {
  readonly driver: ChildProcess;
  readonly people: readonly Person[];
  readonly client: MongoClient;
}

export const contestant = async (name: string, child: ChildProcess, db: Db): Promise<Contestant> => {
  const { port } = await answerOf<{ port: number }>(child);
  return { name, url: `http://127.0.0.1:${port}/api/messages`, db, rounds: new Map() };
};

/** Throws unless every answer was a card and every turn saved its draft. */
export const takeTurns = async (
  { name, url, db }: Contestant,
  { driver, people }: Contest,
  { connections, ms, turns = Number.MAX_SAFE_INTEGER }: { connections: number; ms: number; turns?: number },
): Promise<Loaded> => {
  const before = await savedSoFar(db);
  const load: Load = { url, rings: people.slice(0, connections).map(({ ring }) => ring), ms, turns };
  const loaded = await answerOf<Loaded>(driver, load);
  const saved = (await savedSoFar(db)) - before;
  if (loaded.failed > 0 || saved !== loaded.turns) {
    throw new Error(`${name}: of ${loaded.turns} turns ${loaded.failed} had no card, and ${saved} were saved`);
  }
  return loaded;
};

export const playRound = async (
  each: Contestant,
  contest: Contest,
  how: { connections: number; ms: number },
): Promise<void> => {
  const before = await requestsSoFar(contest.client);
  const loaded = await takeTurns(each, contest, how);
  const requests = ((await requestsSoFar(contest.client)) - before) / loaded.turns;
  each.rounds.set(how.connections, [...(each.rounds.get(how.connections) ?? []), { ...loaded, requests }]);
};

/** Each save raises the revision of its draft by one. */
const savedSoFar = async (db: Db): Promise<number> => {
  const count = [{ $group: { _id: null, revisions: { $sum: '$revision' } } }];
  const [all] = await db.collection('drafts').aggregate<{ revisions: number }>(count).toArray();
  return all?.revisions ?? 0;
};

/** Every request that MongoDB has served, whatever it was for. */
const requestsSoFar = async (client: MongoClient): Promise<number> => {
  const { opcounters } = (await client.db().command({ serverStatus: 1 })) as { opcounters: Record<string, number> };
  return sum(['query', 'insert', 'update', 'delete', 'command'].map((kind) => Number(opcounters[kind])));
};
