import assert from 'node:assert/strict';
import { readings } from '../src/figures.ts';
import { createMetrics } from '../src/metrics.ts';
import type { Standing } from '../src/storage/pulse.ts';

const nine = new Date('2026-11-25T09:00:00Z');
const away = () => Promise.reject(new Error('MongoDB is away'));

describe('the figures', () => {
  let standing: Standing;
  let answers: boolean;
  beforeEach(() => {
    standing = 'ready';
    answers = true;
  });

  const metrics = () =>
    createMetrics(
      readings({
        queue: {
          countWaiting: async () => (answers ? { waiting: 3, inTrouble: 1 } : away()),
          oldestWaiting: async () => (answers ? new Date('2026-11-25T08:58:30Z') : away()),
        },
        conversations: { listDead: async () => (answers ? [] : away()) },
        clock: { now: () => nine },
        pulse: { standing: () => standing },
        lastGoodRuns: async () => new Map([['send-reminders', nine]]),
      }),
      { version: '1.2.3', commit: 'abcdef1' },
    );
  const linesOf = async (from: ReturnType<typeof createMetrics>) =>
    (await from.write()).text.split('\n').filter((line) => line.startsWith('privacy_desk_'));

  it('say what waits, for how long, when each timer ran, that MongoDB is there, and which build this is', async () => {
    const lines = await linesOf(metrics());
    for (const line of [
      'privacy_desk_notices_waiting 3',
      'privacy_desk_notices_in_trouble 1',
      'privacy_desk_oldest_notice_seconds 90',
      'privacy_desk_dead_destinations 0',
      'privacy_desk_mongodb_up 1',
      `privacy_desk_timer_last_good_run_timestamp_seconds{timer="send-reminders"} ${nine.getTime() / 1_000}`,
      'privacy_desk_build_info{version="1.2.3",commit="abcdef1"} 1',
    ]) {
      assert.ok(lines.includes(line), `${line}\n\n${lines.join('\n')}`);
    }
  });

  it('leave out what they cannot read while MongoDB is away, say that it is, and come back', async () => {
    const whole = metrics();
    await whole.write();
    answers = false;
    standing = 'away';
    const lines = await linesOf(whole);
    assert.ok(lines.includes('privacy_desk_mongodb_up 0'));
    assert.deepEqual(
      lines.filter((line) => /notices_(waiting|in_trouble) |oldest_notice|dead_dest|nan/i.test(line)),
      [],
    );
    answers = true;
    assert.ok((await linesOf(whole)).includes('privacy_desk_notices_waiting 3'));
  });

  it('count what arrived and what nobody could be told, by kind of notice', async () => {
    const counting = metrics();
    for (const outcome of ['delivered', 'delivered', 'given-up'] as const) {
      counting.noticeTold({ kind: 'breach-reported', outcome });
    }
    const lines = await linesOf(counting);
    assert.ok(lines.includes('privacy_desk_notices_delivered_total{kind="breach-reported"} 2'));
    assert.ok(lines.includes('privacy_desk_notices_given_up_total{kind="breach-reported"} 1'));
  });
});
