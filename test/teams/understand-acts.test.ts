import assert from 'node:assert/strict';
import type { About } from '../../src/acts/act.ts';
import { acts } from '../../src/acts/index.ts';
import { understand } from '../../src/teams/understand/understand.ts';

const now = new Date('2026-11-16T10:00:00Z');
const referenceOf: Readonly<Record<About, string>> = {
  nothing: '',
  report: 'BR-2026-0001',
  breach: 'BR-2026-0001',
  request: 'AR-2026-0001',
  pupil: 'PF-2026-0001',
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
