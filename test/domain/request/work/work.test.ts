import assert from 'node:assert/strict';
import { missingBefore } from '../../../../src/domain/request/in-the-way.ts';
import { doubtAbout } from '../../../../src/domain/request/work/exemption-doubts.ts';
import { exemptionFacts } from '../../../../src/domain/request/work/exemption-facts.ts';
import { openTasksOf } from '../../../../src/domain/request/work/open-tasks.ts';
import { recordAdvice } from '../../../../src/domain/request/work/record-advice.ts';
import { recordSearch } from '../../../../src/domain/request/work/record-search.ts';
import { settleRequestTask, type TaskSettled } from '../../../../src/domain/request/work/settle-request-task.ts';
import { stillWithheld } from '../../../../src/domain/request/work/still-withheld.ts';
import { handOverAfterAll, handOverForm } from '../../../../src/domain/request/work/withhold.ts';
import { accepted, refusedAs } from '../../../support/run-breach.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';
import {
  advice,
  checked,
  consultation,
  decided,
  mayAsk,
  prepared,
  search,
  searched,
  withheldFrom,
} from '../support.ts';

const lift = handOverForm.parse({ withheldId: 'withheld.1', reason: 'The other family agrees.' });

describe('a search', () => {
  it('was not made in the future, nor before the request came', () => {
    for (const on of ['2026-11-21', '2026-11-15']) {
      const outcome = recordSearch({ ...decided(sampleRequest()), search: { ...search, on } });
      assert.equal(refusedAs(outcome), 'wrong-answer');
    }
  });

  it('that finds more takes the check from an answer that was ready', () => {
    const after = accepted(recordSearch({ ...decided(checked(), { on: '2026-11-24' }), search })).record;
    assert.deepEqual([after.stage, after.check], ['open', null]);
  });
});

describe('what is withheld', () => {
  it('stays on the redaction log when it is handed over after all', () => {
    const held = withheldFrom(withheldFrom(searched()));
    const after = accepted(handOverAfterAll({ ...decided(held), ...lift })).record;
    assert.deepEqual(
      after.withheld.map(({ id }) => id),
      ['withheld.1', 'withheld.2'],
    );
    assert.deepEqual(
      stillWithheld(after).map(({ id }) => id),
      ['withheld.2'],
    );
    assert.equal(refusedAs(handOverAfterAll({ ...decided(after), ...lift })), 'not-withheld');
  });

  it('to protect a child needs advice before the answer, and anew when more is held back after it', () => {
    const missing = (before: Parameters<typeof decided>[0]) => missingBefore('prepared', decided(before)).join();
    const hold = (before: Parameters<typeof decided>[0], on?: string) =>
      withheldFrom(before, on, { exemption: 'child-abuse-data' });
    const held = hold(searched());
    assert.match(missing(held), /^Something is held back to protect the child\. Take the advice/);
    const advised = accepted(recordAdvice({ ...decided(held), advice: advice() })).record;
    assert.equal(missing(advised), '');
    const more = hold(advised, '2026-11-21');
    assert.match(missing(more), /was held back to protect the child after/);
    const again = accepted(recordAdvice({ ...decided(more, { on: '2026-11-22' }), advice: advice() })).record;
    assert.equal(missing(again), '');
  });

  it('needs no advice any more when all of it is handed over', () => {
    const after = accepted(
      handOverAfterAll({ ...decided(withheldFrom(searched(), undefined, { exemption: 'serious-harm' })), ...lift }),
    ).record;
    assert.deepEqual(missingBefore('prepared', decided(after)), []);
  });

  it('has a name, a rule and a clause for each exemption', () => {
    for (const { name, rule, clause } of Object.values(exemptionFacts)) {
      assert.match(`${name}. ${rule}`, /^[A-Z].+\.$/);
      assert.match(clause ?? 'Sch. 2 ', /^Sch\. [234] /);
    }
  });

  it('is doubted where abuse of a child is the reason and no parent of a child asks', () => {
    const doubt = (over: Partial<typeof khanAsks>) =>
      doubtAbout('child-abuse-data', { ...khanAsks, ...over }, '2026-11-20');
    assert.equal(doubt({}), undefined);
    assert.match(doubt({ capacity: 'pupil' }) ?? '', /somebody else asks/);
    assert.match(
      doubt({ bornOn: '2008-11-20' as typeof khanAsks.bornOn }) ?? '',
      /has been 18 since 20 November 2026\.$/,
    );
    assert.match(
      doubt({ bornOn: '2008-02-29' as typeof khanAsks.bornOn }) ?? '',
      /has been 18 since 28 February 2026\. Whoever was born on 29 February .* it is our reading\.$/,
    );
    assert.equal(doubt({ bornOn: '2008-11-21' as typeof khanAsks.bornOn }), undefined);
    assert.equal(doubtAbout('other-people', { ...khanAsks, capacity: 'pupil' }, '2026-11-20'), undefined);
  });
});

describe('advice', () => {
  const harmful = searched({ standing: mayAsk.standing && { ...mayAsk.standing, safeguarding: true } });
  const ready = checked(prepared(accepted(recordAdvice({ ...decided(harmful), advice: advice() })).record));

  it('is given on the day it was asked for or later, and neither in the future nor before the request', () => {
    const outcome = (over: object) => refusedAs(recordAdvice({ ...decided(harmful), advice: advice(over) }));
    assert.equal(outcome({ givenOn: '2026-11-19' }), 'accepted');
    assert.equal(outcome({ givenOn: '2026-11-18' }), 'wrong-answer');
    assert.equal(outcome({ givenOn: '2026-11-21' }), 'wrong-answer');
    assert.equal(outcome({ askedOn: '2026-11-15' }), 'wrong-answer');
  });

  it('is wanted before the file is handed over where it may harm somebody, also when nothing is withheld', () => {
    assert.match(missingBefore('prepared', decided(harmful)).join(), /may harm somebody/);
  });

  it('that comes while the answer is looked at leads back, so that it is looked at with it', () => {
    const after = accepted(recordAdvice({ ...decided(ready, { on: '2026-11-24' }), advice: advice() })).record;
    assert.deepEqual([after.stage, after.check], ['open', null]);
  });
});

describe('the task to consult the school', () => {
  const settle = (before: Parameters<typeof decided>[0], settled: object) =>
    settleRequestTask({ ...decided(before), taskId: consultation.id, settled: settled as TaskSettled });
  const open = searched({ tasks: [consultation] });

  it('is done with what they said, or explained, and then the answer can be put together', () => {
    assert.match(missingBefore('prepared', decided(open)).join(), /has not been consulted/);
    for (const settled of [
      { outcome: 'done', on: '2026-11-18', words: 'They know of no risk.' },
      { outcome: 'not-done', reason: 'It has closed.' },
    ]) {
      const after = accepted(settle(open, settled)).record;
      assert.deepEqual(missingBefore('prepared', decided(after)), []);
      assert.equal(refusedAs(settle(after, settled)), 'no-task');
    }
  });

  it('is not done in the future', () => {
    assert.equal(refusedAs(settle(open, { outcome: 'done', on: '2026-11-21', words: 'Yes.' })), 'wrong-answer');
  });

  it('is over when the request is', () => {
    assert.deepEqual(openTasksOf({ ...open, stage: 'refused' }), []);
  });
});
