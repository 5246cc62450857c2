import assert from 'node:assert/strict';
import { checkAnswer, deliverAnswer, prepareAnswer } from '../../src/desk/answer-request.ts';
import type { ChangeNeeds } from '../../src/desk/change-breach.ts';
import { logRequest } from '../../src/desk/log-request.ts';
import {
  handOverAfterAll,
  recordAdvice,
  recordSearch,
  settleRequestTask,
  withhold,
} from '../../src/desk/request-work.ts';
import { judgeStanding, settleIdentity } from '../../src/desk/standing.ts';
import { deliveryForm } from '../../src/domain/request/answer/deliver-answer.ts';
import { requestForm } from '../../src/domain/request/log/request-form.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { adviceForm } from '../../src/domain/request/work/record-advice.ts';
import type { TaskSettled } from '../../src/domain/request/work/settle-request-task.ts';
import { handOverForm } from '../../src/domain/request/work/withhold.ts';
import { openCases } from '../../src/storage/cases.ts';
import { line, right, search, sendBack, whole } from '../domain/request/support.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague, kestrel, maya } from '../support/cast.ts';
import { testSealing } from '../support/mongo.ts';
import { accepted, refusedAs } from '../support/run-breach.ts';
import { khanAsks } from '../support/sample-request.ts';

const dev = colleague('Dev Patel');
const ruth = colleague('Ruth Adeyemi');
const sam = colleague('Sam Whitlock');
const imran = colleague('Imran Sadiq', kestrel);
const today = '2026-11-20';
const advice = adviceForm.parse({ askedOn: today, givenOn: today, advises: 'hold-part', words: 'Hold it back.' });
const done = { outcome: 'done', on: today, words: 'They know of no risk.' } as TaskSettled;
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
  const answers = {
    understands: 'not-judged',
    safeguarding: false,
    decision: 'for-child',
    reason: 'He is eight.',
  } as const;

  it('leads from the search to the answer, with two people and the advice', async () => {
    const reference = await logged();
    accepted(await settleIdentity(needs, { ...asking(reference), settling: { known: 'I know her.' } }));
    accepted(await judgeStanding(needs, { ...asking(reference), answers }));
    accepted(
      await settleRequestTask(needs, { ...asking(reference), taskId: 'consult-school.hillcrest', settled: done }),
    );
    accepted(await recordSearch(needs, { ...asking(reference), search }));
    accepted(await withhold(needs, { ...asking(reference), line: { ...line, exemption: 'serious-harm' } }));
    assert.equal(refusedAs(await prepareAnswer(needs, { ...asking(reference), given: whole })), 'not-now');
    accepted(await recordAdvice(needs, { ...asking(reference), advice }));
    accepted(await prepareAnswer(needs, { ...asking(reference), given: whole }));
    assert.equal(refusedAs(await checkAnswer(needs, { ...asking(reference), found: right })), 'not-now');
    accepted(await checkAnswer(needs, { ...asking(reference, ruth), found: sendBack }));
    const lift = handOverForm.parse({ withheldId: 'withheld.1', reason: 'They agree.' });
    accepted(await handOverAfterAll(needs, { ...asking(reference), ...lift }));
    accepted(await prepareAnswer(needs, { ...asking(reference), given: whole }));
    accepted(await checkAnswer(needs, { ...asking(reference, dev), found: right }));
    accepted(await deliverAnswer(needs, { ...asking(reference), delivered }));
    const { stage, notices, history } = await find(reference);
    assert.equal(stage, 'answered');
    assert.equal(history.at(-1)?.what, 'delivered');
    const asks = notices.filter(({ kind }) => kind === 'check-asked').map(({ holder }) => holder);
    assert.deepEqual([...new Set(asks)].sort(), [dev.id, ruth.id].sort());
    assert.equal(notices.filter(({ kind }) => kind === 'request-ended').length, 1);
  });

  it('is done once, however often the same press comes', async () => {
    const reference = await logged();
    const pressed = { ...asking(reference), search };
    for (const outcome of await Promise.all([1, 2, 3].map(() => recordSearch(needs, pressed)))) accepted(outcome);
    assert.equal((await find(reference)).searches.length, 1);
  });

  it('is nobody’s who may not work on the request', async () => {
    const reference = await logged();
    for (const person of [maya, imran]) {
      const to = asking(reference, person);
      const outcomes = [
        await recordSearch(needs, { ...to, search }),
        await withhold(needs, { ...to, line }),
        await recordAdvice(needs, { ...to, advice }),
        await prepareAnswer(needs, { ...to, given: whole }),
        await checkAnswer(needs, { ...to, found: right }),
        await deliverAnswer(needs, { ...to, delivered }),
      ];
      assert.deepEqual([...new Set(outcomes.map(refusedAs))], ['not-found']);
    }
  });
});
