import assert from 'node:assert/strict';
import type { Day } from '../../../../src/domain/deadlines/day-words.ts';
import { clockOfRequest, lawDueOn } from '../../../../src/domain/request/dates/request-clock.ts';
import { delayForm, latenessInWords, tellDelay } from '../../../../src/domain/request/dates/tell-delay.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { accepted } from '../../../support/run-breach.ts';
import { askedFor, changesOf, decidedOn } from '../rights/support.ts';
import { refusedWords } from './support.ts';

const words = 'A colleague was ill. You will have our answer by 15 April.';
const tell = (before: DataRequest, toldOn: Day, on: Day = toldOn, said = words) =>
  tellDelay({ ...decidedOn(on, before), telling: delayForm.parse({ words: said, toldOn }) });

describe('telling of a delay', () => {
  it('is kept, and moves no day', () => {
    const told = accepted(tell(askedFor('access'), '2026-04-07')).record;
    assert.equal(lawDueOn(told), '2026-04-02');
    assert.equal(clockOfRequest(told, new Date('2026-04-07T10:00:00Z')).state, 'late');
    assert.deepEqual(changesOf(told), { 'Told that it is late': '7 April 2026', 'What they were told': words });
  });

  it('may come early, and again', () => {
    const early = accepted(tell(askedFor('access'), '2026-03-30')).record;
    const again = accepted(tell(early, '2026-04-14', '2026-04-14', 'It takes until 30 April.')).record;
    assert.equal(again.delay?.toldOn, '2026-04-14');
    assert.equal(again.history.at(-1)?.changes[0]?.old, '30 March 2026');
  });

  it('is neither in the future nor before the request came', () => {
    assert.match(refusedWords(tell(askedFor('access'), '2026-04-08', '2026-04-07')), /in the future/);
    assert.match(refusedWords(tell(askedFor('access'), '2026-03-01', '2026-04-07')), /came on 2 March 2026/);
  });

  it('is for what is answered with data or a decision, and has not been answered', () => {
    assert.match(refusedWords(tell(askedFor('complaint'), '2026-04-07')), /not asked for here/);
    assert.match(refusedWords(tell(askedFor('access', { stage: 'answered' }), '2026-04-07')), /has been answered/);
  });

  it('begins with how late it is', () => {
    assert.match(
      latenessInWords(askedFor('access'), '2026-04-02'),
      /It is not late yet: the last day is Thursday 2 April/,
    );
    assert.match(latenessInWords(askedFor('access'), '2026-04-03'), /The last day was Thursday 2 April 2026/);
    assert.match(latenessInWords(askedFor('educational-record'), '2026-04-03'), /no last day at the moment/);
  });
});
