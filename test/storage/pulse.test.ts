import assert from 'node:assert/strict';
import { setImmediate as aTurn } from 'node:timers/promises';
import { type Standing, startPulse } from '../../src/storage/pulse.ts';

describe('the pulse of the database', () => {
  const events: string[] = [];
  let stop = () => {};
  let nowMs = 0;
  beforeEach(() => {
    events.length = 0;
    nowMs = 0;
  });
  afterEach(() => stop());

  const start = async (look: () => Promise<Standing>) => {
    const log = (_: unknown, event: string) => void events.push(event);
    const pulse = await startPulse(look, { log, everyMs: 1, nowMs: () => nowMs });
    stop = pulse.stop;
    return pulse;
  };
  const until = async (holds: () => boolean) => {
    while (!holds()) await aTurn();
  };

  it('answers with what it found last, and says once when the database is gone and once when it is back', async () => {
    let found: Standing = 'ready';
    let looks = 0;
    const pulse = await start(async () => {
      looks += 1;
      return found;
    });
    assert.equal(pulse.standing(), 'ready');
    found = 'away';
    await until(() => pulse.standing() === 'away');
    const from = looks;
    await until(() => looks > from + 3);
    assert.deepEqual(events, ['mongodb-away']);
    found = 'unfinished';
    await until(() => pulse.standing() === 'unfinished');
    found = 'ready';
    await until(() => pulse.standing() === 'ready');
    assert.deepEqual(events, ['mongodb-away', 'mongodb-back']);
  });

  it('takes a look that fails for a database that is away', async () => {
    const pulse = await start(() => Promise.reject(new Error('no')));
    assert.equal(pulse.standing(), 'away');
  });

  it('does not go on saying that all is well while a look hangs', async () => {
    let hangs = false;
    let looks = 0;
    const pulse = await start(() => {
      looks += 1;
      return hangs ? new Promise(() => {}) : Promise.resolve('ready');
    });
    hangs = true;
    const from = looks;
    await until(() => looks > from);
    assert.equal(pulse.standing(), 'ready');
    nowMs += 8_001;
    assert.equal(pulse.standing(), 'away');
  });
});
