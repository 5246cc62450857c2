import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Facts, type Level, openLog } from '../src/log.ts';

const logged = (level: Level, write: (log: ReturnType<typeof openLog>) => void): Record<string, unknown>[] => {
  const lines: string[] = [];
  write(openLog(level, { write: (line: string) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('the log', () => {
  it('writes one line of JSON for an event, with its time and facts', () => {
    const [line, ...others] = logged('info', (log) =>
      log('info', 'document-opened', { reference: 'BR-2026-0001', ms: 12 }),
    );
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(line ?? {}).sort(), ['event', 'level', 'ms', 'reference', 'time']);
    assert.equal(line?.['event'], 'document-opened');
    assert.ok(!Number.isNaN(Date.parse(String(line?.['time']))));
  });

  it('leaves out every fact that is not on its list, even past the compiler', () => {
    const smuggled = { name: 'Maya Okafor', message: 'Maya lost it', err: new Error('Maya'), code: 'x' } as Facts;
    const [line] = logged('info', (log) => log('error', 'turn-failed', smuggled));
    assert.equal(line?.['code'], 'x');
    assert.ok(!JSON.stringify(line).includes('Maya'));
  });

  it('names neither this machine nor the process', () => {
    const [line] = logged('info', (log) => log('info', 'listening', { port: 3978 }));
    for (const fact of ['hostname', 'pid', 'name']) assert.ok(!(fact in (line ?? {})), fact);
  });

  it('keeps to its level', () => {
    const lines = logged('warn', (log) => {
      log('info', 'stopped');
      log('warn', 'answer-late');
      log('error', 'reply-failed');
    });
    assert.deepEqual(
      lines.map(({ event }) => event),
      ['answer-late', 'reply-failed'],
    );
  });

  it('does not break its line for what a fact holds', () => {
    const [line, ...others] = logged('info', (log) => log('info', 'stopped', { code: 'a\nb"}' }));
    assert.deepEqual(others, []);
    assert.equal(line?.['code'], 'a\nb"}');
  });

  describe('of a trouble that goes on', () => {
    const during = (write: (log: ReturnType<typeof openLog>, pass: (ms: number) => void) => void) => {
      let nowMs = 0;
      const lines: string[] = [];
      const log = openLog('debug', { write: (line: string) => lines.push(line) }, () => nowMs);
      write(log, (ms) => {
        nowMs += ms;
      });
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    };

    it('says one line a minute, and how many it stands for', () => {
      const lines = during((log, pass) => {
        for (let second = 0; second < 150; second += 1) {
          log('warn', 'timers-in-trouble', { kind: 'send-reminders', code: 'MongoNetworkError', ms: second });
          pass(1_000);
        }
      });
      assert.deepEqual(
        lines.map(({ ms, repeats }) => [ms, repeats]),
        [
          [0, undefined],
          [60, 59],
          [120, 59],
        ],
      );
    });

    it('keeps one trouble apart from another', () => {
      const lines = during((log) => {
        for (const kind of ['send-reminders', 'deliver-notices', 'send-reminders']) {
          log('warn', 'timers-in-trouble', { kind });
        }
      });
      assert.deepEqual(
        lines.map(({ kind }) => kind),
        ['send-reminders', 'deliver-notices'],
      );
    });

    it('leaves out nothing that a person was given a reference for, and no good news', () => {
      const lines = during((log) => {
        for (const correlation of ['c-1', 'c-2']) log('error', 'turn-failed', { code: 'TypeError', correlation });
        for (const _ of [1, 2]) log('info', 'document-opened', { reference: 'BR-2026-0001' });
      });
      assert.equal(lines.length, 4);
    });

    it('forgets what was said longest ago where there is no end of different troubles', () => {
      const lines = during((log) => {
        for (let at = 0; at < 1_001; at += 1) log('warn', 'token-refused', { code: `${at}` });
        log('warn', 'token-refused', { code: '1000' });
        log('warn', 'token-refused', { code: '0' });
      });
      assert.equal(lines.length, 1_002);
    });
  });
});
