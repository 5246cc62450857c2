import { startApp } from './app.ts';
import { readConfig } from './config.ts';
import { openLog } from './log.ts';

const config = readConfig(process.env);
if (!config.ok) {
  process.stderr.write(`Privacy desk cannot start. Please set these right:\n\n${config.words}\n`);
  process.exit(1);
}

const log = openLog(config.value.logLevel);
try {
  const app = await startApp(config.value, { log });
  const stop = async () => {
    await app.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (fault) {
  // A fault at start is about the machine, not about a person: an address, a port.
  process.stderr.write(`Privacy desk cannot start: ${fault instanceof Error ? fault.message : 'unknown fault'}\n`);
  process.exit(1);
}
