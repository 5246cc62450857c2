import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { About } from '../../src/acts/act.ts';
import { acts } from '../../src/acts/index.ts';
import { otherSayings } from '../../src/teams/understand/other-sayings.ts';
import { understand } from '../../src/teams/understand/understand.ts';
import { sayings } from '../house/sayings.ts';

const now = new Date('2026-11-16T10:00:00Z');
const referenceOf: Readonly<Record<About, string>> = {
  nothing: '',
  report: 'BR-2026-0001',
  breach: 'BR-2026-0001',
  request: 'AR-2026-0001',
  pupil: 'PF-2026-0001',
  question: 'QU-2026-0001',
};

describe('the words that begin an act', () => {
  for (const { id, title, about, said } of acts.filter((act) => act.id !== 'record-absence'))
    it(`are heard as people are shown them: ${said.help} (${title})`, () => {
      const wanted = understand({ words: said.help.replace('…', referenceOf[about]), now });
      assert.deepEqual(
        [wanted.want, 'dialogue' in wanted && wanted.dialogue],
        [about === 'nothing' ? 'start' : 'change', id],
      );
    });
});

describe('what else people can say', () => {
  const kinds = { breaches: 'BR-2026-0001', requests: 'AR-2026-0004', pupils: 'PF-2026-0004' } as const;
  for (const [speaker, said] of Object.entries(otherSayings))
    for (const words of said)
      it(`is heard as it is shown: ${words}`, () => {
        const reference = Object.entries(kinds).find(([kind]) => kind === speaker)?.[1] ?? '';
        const { want } = understand({ words: words.replace('…', reference), now });
        assert.ok(!['unclear', 'ask-which'].includes(want), want);
      });

  it('is printed for people as it is here; `npm run say` prints it', () =>
    assert.equal(readFileSync('docs/what-people-can-say.md', 'utf8'), sayings()));
});
