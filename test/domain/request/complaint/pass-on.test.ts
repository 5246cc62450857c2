import assert from 'node:assert/strict';
import { passOn, passOnForm } from '../../../../src/domain/request/complaint/pass-on.ts';
import { datesOf, workToOn } from '../../../../src/domain/request/dates/dates-of.ts';
import { brookvale } from '../../../support/cast.ts';
import { accepted, refusedAs } from '../../../support/run-breach.ts';
import { askedFor, changesOf, decidedOn } from '../rights/support.ts';

const freedom = () => askedFor('freedom-of-information', {}, { wants: 'How many pupils were excluded last year?' });
const question = () => askedFor('question', {}, { wants: 'Who sees the referral form?' });
const away = (on = '2026-03-03') =>
  passOnForm.parse({ way: 'passed-on', to: 'The school office of Hillcrest School', on });
const answered = (on = '2026-03-03') =>
  passOnForm.parse({ way: 'answered', answer: 'The Co-ordinator and the mentor.', on });

describe('what is no matter of the desk', () => {
  it('has a clock of its own for freedom of information, and none for a question', () => {
    assert.deepEqual(
      datesOf(freedom(), brookvale).map(({ kind, dueOn }) => [kind, dueOn]),
      [['freedom-of-information', '2026-03-30']],
    );
    assert.deepEqual(datesOf(question(), brookvale), []);
  });

  it('is passed on to somebody, on a day, and whoever logged it hears that it has ended', () => {
    const { record, notices } = accepted(passOn({ ...decidedOn('2026-03-03', freedom()), ...away() }));
    assert.equal(record.stage, 'closed');
    assert.equal(record.history.at(-1)?.what, 'passed-on');
    assert.deepEqual(changesOf(record), {
      'Passed on to': 'The school office of Hillcrest School',
      On: '3 March 2026',
    });
    assert.ok(notices.some(({ kind, to }) => kind === 'request-ended' && to === 'reporter'));
    assert.equal(workToOn(record, brookvale), undefined);
  });

  it('tells another authority, for which it is a new request', () => {
    const telling = passOnForm.parse({ way: 'other-authority', to: 'The county council', on: '2026-03-03' });
    const { record } = accepted(passOn({ ...decidedOn('2026-03-03', freedom()), ...telling }));
    assert.equal(record.history.at(-1)?.what, 'passed-on');
    assert.equal(record.ended?.otherAuthority, true);
    assert.equal(changesOf(record)['Another authority was told'], 'The county council');
  });

  it('is answered in words', () => {
    const { record } = accepted(passOn({ ...decidedOn('2026-03-03', question()), ...answered() }));
    assert.equal(record.stage, 'closed');
    assert.equal(record.history.at(-1)?.what, 'question-answered');
    assert.equal(record.ended?.words, 'The Co-ordinator and the mentor.');
  });

  it('is not passed on to nobody, answered with nothing, or on a day that cannot be', () => {
    const refused = (form: object) => {
      const outcome = passOn({ ...decidedOn('2026-03-03', freedom()), ...passOnForm.parse(form) });
      return outcome.ok ? 'accepted' : outcome.words;
    };
    assert.match(refused({ way: 'passed-on', on: '2026-03-03' }), /to whom/);
    assert.match(refused({ way: 'answered', on: '2026-03-03' }), /what was answered/);
    assert.match(refused({ ...away('2026-03-04') }), /in the future/);
    assert.match(refused({ ...away('2026-03-01') }), /came on 2 March 2026/);
  });

  it('is not what happens to a request for data, nor to what has ended', () => {
    for (const matter of ['access', 'erasure', 'complaint'] as const)
      assert.equal(refusedAs(passOn({ ...decidedOn('2026-03-03', askedFor(matter)), ...away() })), 'not-now');
    const { record } = accepted(passOn({ ...decidedOn('2026-03-03', freedom()), ...away() }));
    assert.equal(refusedAs(passOn({ ...decidedOn('2026-03-04', record), ...answered('2026-03-04') })), 'not-now');
  });
});
