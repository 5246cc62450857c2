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
      log('info', 'notice-sent', { reference: 'BR-2026-0001', ms: 12 }),
    );
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(line ?? {}).sort(), ['event', 'level', 'ms', 'reference', 'time']);
    assert.equal(line?.['event'], 'notice-sent');
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
      for (const level of ['debug', 'info', 'warn', 'error'] as const) log(level, `an-${level}`);
    });
    assert.deepEqual(
      lines.map(({ event }) => event),
      ['an-warn', 'an-error'],
    );
  });

  it('does not break its line for what a fact holds', () => {
    const [line, ...others] = logged('info', (log) => log('info', 'odd', { code: 'a\nb"}' }));
    assert.deepEqual(others, []);
    assert.equal(line?.['code'], 'a\nb"}');
  });
});
