import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { personalChat, sampleBot, sampleChannels, sampleTenant, teacher, teamId } from './sample.ts';

export interface RunningChat {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts Microsoft's own local chat client in front of the bot, with the sample team and its channels. */
export const startChat = async ({
  folder,
  root,
  port,
  botUrl,
  people,
}: {
  folder: string;
  root: string;
  port: number;
  botUrl: string;
  people: Organisation['people'];
}): Promise<RunningChat> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.m365agentsplayground.yml'), JSON.stringify(settings(people), undefined, 2));
  const words = ['start', '-e', botUrl, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = spawn(process.execPath, [join(root, 'src/local/chat-client.cjs'), ...words], {
    cwd: folder,
    // Read and dropped: with nowhere to write to, the client ends at once.
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
  });
  child.stdout.resume();
  child.stderr.resume();
  const ended = once(child, 'exit');
  const url = `http://localhost:${port}`;
  await Promise.race([
    isUp(url),
    ended.then(() => Promise.reject(new Error('The chat client ended as soon as it began.'))),
  ]);
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 3000);
      if (child.exitCode === null && child.signalCode === null) await ended;
      clearTimeout(patience);
    },
  };
};

/** JSON is YAML, too. The client wants exactly five others, and finds them for a 1:1 chat by `id` alone. */
const settings = (people: Organisation['people']) => ({
  version: '0.1.1',
  tenantId: sampleTenant,
  bot: sampleBot,
  currentUser: userOf(teacher),
  users: people.map(userOf),
  personalChat: { id: personalChat },
  groupChat: { id: '19:staff-room@thread.v2', name: 'Staff room' },
  team: {
    id: teamId,
    name: 'Brookvale Inclusion Partnership',
    aadGroupId: '00000000-0000-4000-8000-0000000000ab',
    channels: sampleChannels.map(({ id, name }) => ({ id, name })),
  },
});

const userOf = ({ id, name, email }: { id: string; name: string; email: string | undefined }) => {
  const [givenName = '', surname = ''] = name.split(' ');
  return { id, aadObjectId: id, name, givenName, surname, email, userPrincipleName: email };
};

const isUp = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 1200; tries += 1) {
    try {
      await fetch(url, { signal: AbortSignal.timeout(1000) });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('The chat client did not come up within two minutes.');
};
