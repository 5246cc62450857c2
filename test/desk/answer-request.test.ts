import assert from 'node:assert/strict';
import { checkAnswer } from '../../src/acts/about-a-request/check-answer.ts';
import { deliverAnswer } from '../../src/acts/about-a-request/deliver-answer.ts';
import { doRequestTask } from '../../src/acts/about-a-request/do-request-task/do-request-task.ts';
import { handOverAfterAll } from '../../src/acts/about-a-request/hand-over-after-all.ts';
import { judgeStanding } from '../../src/acts/about-a-request/judge-standing/judge-standing.ts';
import { prepareAnswer } from '../../src/acts/about-a-request/prepare-answer/prepare-answer.ts';
import { recordAdvice } from '../../src/acts/about-a-request/record-advice.ts';
import { recordSearch } from '../../src/acts/about-a-request/record-search.ts';
import { settleIdentity } from '../../src/acts/about-a-request/settle-identity/settle-identity.ts';
import { withhold } from '../../src/acts/about-a-request/withhold.ts';
import type { ChangeNeeds } from '../../src/desk/change-breach.ts';
import { logRequest } from '../../src/desk/log-request.ts';
import { deliveryForm } from '../../src/domain/request/answer/deliver-answer.ts';
import { requestForm } from '../../src/domain/request/log/request-form.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { identityForm } from '../../src/domain/request/standing/identity-form.ts';
import { standingForm } from '../../src/domain/request/standing/standing-form.ts';
import { adviceForm } from '../../src/domain/request/work/record-advice.ts';
import { requestTaskForm } from '../../src/domain/request/work/settle-request-task.ts';
import { handOverForm } from '../../src/domain/request/work/withhold.ts';
import { openCases } from '../../src/storage/cases.ts';
import { line, right, search, sendBack, whole } from '../domain/request/support.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague, kestrel, maya } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { testSealing } from '../support/mongo.ts';
import { accepted, refusedAs } from '../support/run-breach.ts';
import { khanAsks } from '../support/sample-request.ts';

const dev = colleague('Dev Patel');
const ruth = colleague('Ruth Adeyemi');
const sam = colleague('Sam Whitlock');
const imran = colleague('Imran Sadiq', kestrel);
const today = '2026-11-20';
const advice = adviceForm.parse({ askedOn: today, givenOn: today, advises: 'hold-part', words: 'Hold it back.' });
const done = requestTaskForm.parse({
  ...{ taskId: 'consult-school.hillcrest', outcome: 'done' },
  ...{ on: today, words: 'They know of no risk.' },
});
const known = identityForm.parse({ way: 'known', knownBecause: 'I know her.' });
const delivered = deliveryForm.parse({ how: 'handed-over', on: today, proof: 'Sam explained it to her.' });

describe('the work and the answer at the desk', () => {
  let database: FreshDatabase;
  let needs: ChangeNeeds;
  before(async () => {
    database = await freshDatabase();
    const clock = { now: () => new Date(`${today}T10:00:00Z`), sleep: async () => {} };
    needs = { cases: openCases(database.db, testSealing), clock, organisations: [brookvale, kestrel], wake: () => {} };
  });
  after(() => database.drop());

  let asked = 0;
  const asking = (reference: string, person = sam) => {
    asked += 1;
    return { reference, submissionId: `asked ${asked}`, person };
  };
  const logged = async (): Promise<string> => {
    const form = requestForm.parse(khanAsks);
    const { submissionId } = asking('');
    const logging = { submissionId, organisation: 'brookvale', form, person: maya, receiptCard: null };
    return accepted(await logRequest(needs, logging)).reference;
  };
  const find = async (reference: string): Promise<DataRequest> => {
    const found = await needs.cases.find(reference);
    assert.ok(found?.type === 'request');
    return found;
  };
  const answers = standingForm.parse({
    understands: 'not-judged',
    safeguarding: 'no',
    decision: 'for-child',
    reason: 'He is eight.',
  });

  it('leads from the search to the answer, with two people and the advice', async () => {
    const reference = await logged();
    accepted(await doing(needs, settleIdentity, { ...asking(reference), answers: known }));
    accepted(await doing(needs, judgeStanding, { ...asking(reference), answers }));
    accepted(await doing(needs, doRequestTask, { ...asking(reference), answers: done }));
    accepted(await doing(needs, recordSearch, { ...asking(reference), answers: search }));
    accepted(await doing(needs, withhold, { ...asking(reference), answers: { ...line, exemption: 'serious-harm' } }));
    assert.equal(refusedAs(await doing(needs, prepareAnswer, { ...asking(reference), answers: whole })), 'not-now');
    accepted(await doing(needs, recordAdvice, { ...asking(reference), answers: advice }));
    accepted(await doing(needs, prepareAnswer, { ...asking(reference), answers: whole }));
    assert.equal(refusedAs(await doing(needs, checkAnswer, { ...asking(reference), answers: right })), 'not-now');
    accepted(await doing(needs, checkAnswer, { ...asking(reference, ruth), answers: sendBack }));
    const lift = handOverForm.parse({ withheldId: 'withheld.1', reason: 'They agree.' });
    accepted(await doing(needs, handOverAfterAll, { ...asking(reference), answers: lift }));
    accepted(await doing(needs, prepareAnswer, { ...asking(reference), answers: whole }));
    accepted(await doing(needs, checkAnswer, { ...asking(reference, dev), answers: right }));
    accepted(await doing(needs, deliverAnswer, { ...asking(reference), answers: delivered }));
    const { stage, notices, history } = await find(reference);
    assert.equal(stage, 'answered');
    assert.equal(history.at(-1)?.what, 'delivered');
    const asks = notices.filter(({ kind }) => kind === 'check-asked').map(({ holder }) => holder);
    assert.deepEqual([...new Set(asks)].sort(), [dev.id, ruth.id].sort());
    assert.equal(notices.filter(({ kind }) => kind === 'request-ended').length, 1);
  });

  it('is done once, however often the same press comes', async () => {
    const reference = await logged();
    const pressed = { ...asking(reference), answers: search };
    const outcomes = await Promise.all([1, 2, 3].map(() => doing(needs, recordSearch, pressed)));
    for (const outcome of outcomes) accepted(outcome);
    assert.equal((await find(reference)).searches.length, 1);
  });

  it('is nobody’s who may not work on the request', async () => {
    const reference = await logged();
    for (const person of [maya, imran]) {
      const to = asking(reference, person);
      const outcomes = [
        await doing(needs, recordSearch, { ...to, answers: search }),
        await doing(needs, withhold, { ...to, answers: line }),
        await doing(needs, recordAdvice, { ...to, answers: advice }),
        await doing(needs, prepareAnswer, { ...to, answers: whole }),
        await doing(needs, checkAnswer, { ...to, answers: right }),
        await doing(needs, deliverAnswer, { ...to, answers: delivered }),
      ];
      assert.deepEqual([...new Set(outcomes.map(refusedAs))], ['not-found']);
    }
  });
});
