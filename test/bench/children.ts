import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of a process of the bench is this one. */
export const startChild = (
  name: string,
  { environment = {}, execArgv }: { environment?: NodeJS.ProcessEnv; execArgv?: string[] } = {},
): ChildProcess => {
  const { PATH } = process.env;
  const child = fork(fileURLToPath(new URL(`./${name}`, import.meta.url)), {
    env: { PATH, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    ...(execArgv ? { execArgv } : {}),
  });
  child.once('exit', (code) => {
    if (code) throw new Error(`${name} ended with ${code}`);
  });
  return child;
};

/** The next message that a process sends; `question` is sent to it before. */
export const answerOf = <Answer>(child: ChildProcess, question?: unknown): Promise<Answer> =>
  new Promise((resolve) => {
    child.once('message', (answer) => resolve(answer as Answer));
    if (question !== undefined) child.send(question as object);
  });
