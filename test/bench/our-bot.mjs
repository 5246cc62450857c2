// The product as it is built, with the throttle out of the way, because all of the load comes from one address.
import { setTimeout as sleep } from 'node:timers/promises';
import { startApp } from '../../dist/app.js';
import { readConfig } from '../../dist/config.js';

const config = readConfig(process.env);
if (!config.ok) throw new Error(config.words);
const app = await startApp(config.value, { throttle: { perSecond: 1e6, burst: 1e6 } });

// Whoever measures asks for the memory; a few collections first, so that only what is held on to counts.
process.on('message', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc?.();
    await sleep(100);
  }
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss, heapUsed });
});
process.once('disconnect', () => process.exit(0));
process.send?.({ port: app.port });
