import { Agent, request } from 'node:http';

/** A process of its own that plays so many people at once, each of whom presses the next button when the card is there. */
export interface Load {
  readonly url: string;
  /** For each connection the bodies that it sends, in a ring. */
  readonly rings: readonly (readonly string[])[];
  /** Ends when so many milliseconds have passed or so many turns are taken, whichever comes first. */
  readonly ms: number;
  readonly turns: number;
}

export interface Loaded {
  readonly turns: number;
  readonly ms: number;
  /** Of each turn, in milliseconds. */
  readonly latencies: readonly number[];
  /** Answers that were no card. */
  readonly failed: number;
}

/** Where in its ring each connection of each address stands. */
const places = new Map<string, number>();

const load = async ({ url, rings, ms, turns }: Load): Promise<Loaded> => {
  const agent = new Agent({ keepAlive: true, maxSockets: rings.length });
  const latencies: number[] = [];
  let [failed, begun] = [0, 0];
  const from = performance.now();
  await Promise.all(
    rings.map(async (ring, connection) => {
      const name = `${url} ${connection}`;
      let place = places.get(name) ?? 0;
      while (performance.now() - from < ms && begun < turns) {
        begun += 1;
        const pressedAt = performance.now();
        const isCard = await press(agent, url, ring[place % ring.length] ?? '');
        latencies.push(performance.now() - pressedAt);
        if (!isCard) failed += 1;
        place += 1;
      }
      places.set(name, place);
    }),
  );
  agent.destroy();
  return { turns: latencies.length, ms: performance.now() - from, latencies, failed };
};

/** Whether the answer is a card. */
const press = (agent: Agent, url: string, body: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve(response.statusCode === 200 && Buffer.concat(chunks).includes('"AdaptiveCard"')),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });

process.on('message', (wanted: Load) => {
  void load(wanted).then((loaded) => process.send?.(loaded));
});
process.once('disconnect', () => process.exit(0));
