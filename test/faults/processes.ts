import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { within } from '../../src/time-limit.ts';
import { mainProgram } from '../support/build.ts';

export interface Processes {
  /** Where those listen that are alive now. */
  ports(): number[];
  /** Whether all of them listen. */
  readonly complete: boolean;
  /** Kills one of those that listen, without a warning; it is started anew at once. */
  killOne(random: () => number): void;
  readonly killed: number;
  /** Ends that nobody asked for, of processes that had come up: there should be none. */
  readonly fallen: number;
  /** Stops all as an orderly stop does. True when each ended well within ten seconds. */
  stop(): Promise<boolean>;
}

interface Slot {
  child: ChildProcess;
  port: number | undefined;
  doomed: boolean;
}

/** So many processes of the product on one database, each started again whenever it ends. Their logs go to `folder`. */
export const startProcesses = (
  count: number,
  { environment, folder }: { environment: NodeJS.ProcessEnv; folder: string },
): Processes => {
  let [killed, fallen, stopping] = [0, 0, false];

  const start = (log: WriteStream, slot: Partial<Slot> = {}): Slot => {
    const child = spawn(process.execPath, [mainProgram], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const started: Slot = Object.assign(slot, { child, port: undefined, doomed: false });
    child.stderr.pipe(log, { end: false });
    createInterface({ input: child.stdout }).on('line', (line) => {
      log.write(`${line}\n`);
      if (child === started.child) started.port ??= portIn(line);
    });
    child.once('exit', () => {
      if (started.port !== undefined && !started.doomed && !stopping) fallen += 1;
      started.port = undefined;
      // One that cannot come up while MongoDB is away must not be started without a pause.
      if (!stopping) setTimeout(() => stopping || start(log, started), 200);
    });
    return started;
  };

  const slots = Array.from({ length: count }, (_, at) =>
    start(createWriteStream(join(folder, `process-${at + 1}.log`))),
  );
  process.once('exit', () => {
    for (const { child } of slots) child.kill('SIGKILL');
  });

  const ports = () => slots.flatMap(({ port, doomed }) => (port === undefined || doomed ? [] : port));

  return {
    ports,
    get complete() {
      return ports().length === count;
    },
    killOne: (random) => {
      const alive = slots.filter(({ port, doomed }) => port !== undefined && !doomed);
      const slot = alive[Math.floor(random() * alive.length)];
      if (!slot) return;
      slot.doomed = true;
      slot.child.kill('SIGKILL');
      killed += 1;
    },
    get killed() {
      return killed;
    },
    get fallen() {
      return fallen;
    },
    stop: async () => {
      stopping = true;
      const codes = await Promise.all(slots.map(({ child }) => stopOne(child)));
      return codes.every((code) => code === 0);
    },
  };
};

const portIn = (line: string): number | undefined => {
  const port = /"event":"listening","port":(\d+)/.exec(line)?.[1];
  return port === undefined ? undefined : Number(port);
};

const stopOne = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return within(10_000, () => ended).catch(() => {
    child.kill('SIGKILL');
    return null;
  });
};
