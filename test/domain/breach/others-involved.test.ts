import assert from 'node:assert/strict';
import type { AssessmentForm } from '../../../src/domain/breach/assess/assessment.ts';
import { dutiesOf, isUnsettled } from '../../../src/domain/breach/assess/duties.ts';
import { basisInWords, howToDo, taskName } from '../../../src/domain/breach/tasks/task-words.ts';
import { answerTo } from '../../../src/domain/breach/tell/ico-answers.ts';
import { brookvale, lostLaptop, maya } from '../../support/cast.ts';

describe('a processor or joint controller that is involved (UK GDPR Art. 33(2), EDPB on joint controllers)', () => {
  type Given = Parameters<typeof isUnsettled>[0];
  const written = 'We notify. Their e-mail of 18 November says so.' as NonNullable<AssessmentForm['agreed']>;
  const table: [Given, boolean][] = [
    [{}, false],
    [{ others: 'no' }, false],
    [{ others: 'not-known' }, false],
    [{ others: 'processor' }, true],
    [{ others: 'processor', notifier: 'we' }, true],
    [{ others: 'processor', notifier: 'not-settled', agreed: written }, true],
    [{ others: 'processor', notifier: 'we', agreed: written }, false],
    [{ others: 'joint-controller' }, true],
    [{ others: 'joint-controller', notifier: 'each' }, true],
    [{ others: 'joint-controller', notifier: 'they', agreed: written }, false],
    [{ others: 'joint-controller', notifier: 'not-settled' }, true],
    [{ others: 'joint-controller', level: 'not-personal-data' }, false],
  ];
  for (const [given, unsettled] of table) {
    it(`${unsettled ? 'asks to settle' : 'asks nothing'} for ${JSON.stringify(given)}`, () => {
      assert.equal(isUnsettled({ level: 'risk', ...given }), unsettled);
    });
  }

  const duties = (unsettled: boolean) =>
    dutiesOf({ report: lostLaptop(), awareness: null }, brookvale, { level: 'risk', policyMet: false, unsettled });

  it('becomes a task, and the regulator must still be told in time', () => {
    assert.deepEqual(
      duties(true).map(({ kind }) => kind),
      ['tell-ico', 'settle-who-notifies', 'tell-chair'],
    );
    assert.deepEqual(
      duties(false).map(({ kind }) => kind),
      ['tell-ico', 'tell-chair'],
    );
  });

  it('stands in the report to the Commissioner, before who has been told', () => {
    const answers = { others: 'processor', othersWho: 'Cloud Registers Ltd', notifier: 'we', agreed: written };
    const breach = { report: lostLaptop(), icoAnswers: {}, investigation: null, tasks: [], reporter: maya };
    const said = (assessments: object[]) =>
      answerTo('othersTold', { breach: { ...breach, assessments } as never, organisation: brookvale, kind: 'initial' });
    assert.equal(
      said([{ answers }])?.words,
      `A processor is involved: Cloud Registers Ltd\nWho tells the Commissioner: We do\nWhat was agreed: ${written}`,
    );
    assert.equal(said([{ answers: { others: 'no' } }]), undefined);
    assert.equal(said([]), undefined);
  });

  it('says what to do and why in plain words', () => {
    const task = duties(true).find(({ kind }) => kind === 'settle-who-notifies') ?? assert.fail();
    assert.equal(taskName(task, brookvale), 'Settle who tells the ICO, and get it in writing');
    assert.match(
      howToDo('settle-who-notifies'),
      /You remain responsible: for a supplier always, with a joint controller until that is settled/,
    );
    assert.match(basisInWords(task, brookvale), /UK GDPR Arts\. 26\(1\), 28\(3\) and 33\(2\)/);
  });
});
