import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readings } from '../src/figures.ts';
import { events } from '../src/log-events.ts';
import { createMetrics } from '../src/metrics.ts';

const page = readFileSync('docs/what-to-watch.md', 'utf8');

/** The cells of each row of a table whose first cell is a name of code. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
const plain = (cell = '') => cell.replaceAll('`', '');
const figures = rows.filter(([name = '']) => name.startsWith('`privacy_desk_'));
const told = rows.filter(([name = '']) => !name.startsWith('`privacy_desk_'));
const sorted = (names: Iterable<string>) => [...names].sort();

/** Every word of the sources that stands in quotation marks. */
const quoted = new Set(
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src/*.ts'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && path !== 'src/log-events.ts')
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/'([\w-]+)'/g)].map(([, word = '']) => word)),
);

describe('the page of what to watch', () => {
  it('has every figure with its labels, and none that there is not', async () => {
    const nothing = async () => 0 as never;
    const metrics = createMetrics(
      readings({
        queue: { countWaiting: nothing, oldestWaiting: nothing },
        conversations: { listDead: nothing },
        clock: { now: () => new Date() },
        pulse: { standing: () => 'ready' },
        lastGoodRuns: async () => new Map([['a-timer', new Date()]]),
      }),
      { version: '1.2.3' },
    );
    metrics.turnTaken({ kind: 'message', outcome: 'answered', ms: 1 });
    metrics.requestRefused({ caller: 'nobody' });
    for (const outcome of ['delivered', 'given-up'] as const) metrics.noticeTold({ kind: 'receipt', outcome });
    const { text } = await metrics.write();
    const names = [...text.matchAll(/^# TYPE (privacy_desk_\w+) /gm)].map(([, name = '']) => name);
    assert.deepEqual(sorted(figures.map(([name]) => plain(name))), sorted(names));
    for (const [name, labels] of figures) {
      const line = text.split('\n').find((each) => new RegExp(`^${plain(name)}(_sum)?[{ ]`).test(each)) ?? '';
      const has = [...line.matchAll(/(\w+)="/g)].map(([, label]) => label);
      assert.equal(plain(labels), has.join(', '), plain(name));
    }
  });

  it('has every event at its level, and none that there is not', () => {
    assert.deepEqual(sorted(told.map(([name, level]) => `${plain(name)} ${level}`)), [
      ...sorted(Object.entries(events).map(([name, level]) => `${name} ${level}`)),
    ]);
  });

  it('says of each what it means and whether to wake somebody', () => {
    for (const cells of rows) {
      const [name, , meaning = '', alarm = ''] = cells;
      assert.equal(cells.length, 4, name);
      assert.ok(meaning.length > 10, name);
      assert.match(alarm, /^(now|today|look)\b/, name);
    }
  });

  it('names no event or figure in its text that there is not', () => {
    const known = new Set([...Object.keys(events), ...figures.map(([name]) => plain(name))]);
    for (const [, name = ''] of page.matchAll(/\b(privacy_desk_\w+)/g)) assert.ok(known.has(name), name);
    for (const [, name = ''] of page.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)) {
      assert.ok(known.has(name) || name === 'privacy-desk', name);
    }
  });
});

describe('the list of events', () => {
  it('has none that nothing says', () =>
    assert.deepEqual(
      Object.keys(events).filter((event) => !quoted.has(event)),
      [],
    ));
});
