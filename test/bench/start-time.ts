import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { mainProgram } from '../support/build.ts';
import { median } from './figures.ts';

const times = 5;

/** Milliseconds from the start of the process until it listens, and what of that it waits for MongoDB; medians of five. */
export const startTimes = async (environment: NodeJS.ProcessEnv): Promise<{ listening: number; database: number }> => {
  const listening: number[] = [];
  const database: number[] = [];
  for (let time = 0; time < times; time += 1) {
    listening.push(await timeToListen(environment));
    database.push(timeToConnect(environment));
  }
  return { listening: median(listening), database: median(database) };
};

const timeToListen = async (env: NodeJS.ProcessEnv): Promise<number> => {
  const from = performance.now();
  const child = spawn(process.execPath, [mainProgram], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let ms = Number.NaN;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('"listening"')) continue;
    ms = performance.now() - from;
    child.kill('SIGTERM');
    break;
  }
  child.stdout.resume();
  await ended;
  return ms;
};

const connectTime = fileURLToPath(new URL('./connect-time.mjs', import.meta.url));

const timeToConnect = (env: NodeJS.ProcessEnv): number =>
  Number(execFileSync(process.execPath, [connectTime], { env, encoding: 'utf8' }));
