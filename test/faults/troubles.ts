import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, LoopbackConnector } from '../support/loopback-connector.ts';
import { channelId, chatId, organisations } from './installation.ts';
import type { Processes } from './processes.ts';
import { arrivalAt, type Delivery } from './teams-delivery.ts';

const share = 0.3;
const faults: readonly Fault[] = [
  { status: 429 },
  { status: 429, retryAfter: '2' },
  { status: 500 },
  { status: 500, stored: true },
  { status: 503 },
  { status: 503, stored: true },
  { cut: 'before-storing' },
  { cut: 'after-storing' },
  'silence',
];

interface Around {
  readonly teams: LoopbackConnector;
  readonly seed: number;
  readonly random: () => number;
  /** Aborted when there has been trouble enough. */
  readonly enough: AbortSignal;
}

export const failAtRandom = ({ teams, seed }: Pick<Around, 'teams' | 'seed'>): void =>
  teams.failAtRandom({ seed, share, faults });

/** Kills one process after the other, at any moment of what they are doing, and now and then two or all of them. */
export const killAtRandom = async (processes: Processes, { random, enough }: Around): Promise<void> => {
  while (await pause(300 + random() * 1500, enough)) {
    const victims = random() < 0.7 ? 1 : 2 + Math.floor(random() * 2);
    for (let victim = 0; victim < victims; victim += 1) processes.killOne(random);
    // On a slow machine they would otherwise be killed before they had done anything.
    while (!processes.complete && (await pause(100, enough))) {
      // Still coming up.
    }
  }
};

/** One place after the other refuses the bot for good, and takes it back later. */
export const closeDoors = async (delivery: Delivery, around: Around): Promise<void> => {
  const { teams, random, enough } = around;
  for (const { place, destination, code } of doors(random)) {
    if (!(await pause(3000 + random() * 4000, enough))) return;
    teams.failNext({ status: 403, code }, { times: Number.POSITIVE_INFINITY, conversationId: place });
    await pause(10_000, enough);
    teams.heal();
    failAtRandom({ ...around, seed: around.seed + 1 });
    await delivery.post(arrivalAt(destination));
  }
};

const doors = (random: () => number) => {
  const [first, second, third] = [0, 1, 2].map(
    (turn) => organisations[(Math.floor(random() * organisations.length) + turn) % organisations.length],
  );
  const coordinator = third?.people.find(({ roles }) => roles.includes('co-ordinator'))?.id ?? '';
  return [
    door('dpo', first?.id ?? '', 'BotNotInConversationRoster'),
    door('chair', second?.id ?? '', 'BotDisabledByAdmin'),
    { place: chatId(coordinator), destination: `chat:${coordinator}`, code: 'ConversationBlockedByUser' },
  ];
};

const door = (channel: 'dpo' | 'chair', organisation: string, code: string) => ({
  place: channelId(organisation, channel),
  destination: `channel:${organisation}:${channel}`,
  code,
});

/** False when there has been trouble enough meanwhile. */
const pause = async (ms: number, enough: AbortSignal): Promise<boolean> => {
  try {
    await sleep(ms, undefined, { signal: enough });
    return true;
  } catch {
    return false;
  }
};
