import assert from 'node:assert/strict';
import { answerQuestion } from '../../src/acts/about-a-question/answer-question.ts';
import { askAgain } from '../../src/acts/about-a-question/ask-again.ts';
import { closeQuestion } from '../../src/acts/about-a-question/close-question.ts';
import { dropKeptAnswer } from '../../src/acts/about-a-question/drop-kept-answer.ts';
import type { CaseStore } from '../../src/desk/ports/case-store.ts';
import type { Ports } from '../../src/desk/ports.ts';
import { askQuestion, keptAnswers, openQuestions, thankForAnswer } from '../../src/desk/questions.ts';
import { myReports, readCase, readSubmission } from '../../src/desk/read-case.ts';
import { openRequests, whatsDue } from '../../src/desk/requests.ts';
import { openCases as openBreaches } from '../../src/desk/triage.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import { answerForm } from '../../src/domain/question/answer-question.ts';
import { askAgainForm, questionForm } from '../../src/domain/question/ask-question.ts';
import { closingForm } from '../../src/domain/question/close-question.ts';
import { openCases } from '../../src/storage/cases.ts';
import { sealHeads } from '../../src/storage/proof/heads.ts';
import { openReadings } from '../../src/storage/readings.ts';
import { verifyHistory } from '../../src/storage/verify-history.ts';
import { emptyAndBegun, type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague, kestrel, maya } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { dumpOf } from '../support/dump.ts';
import { testSealing } from '../support/mongo.ts';
import { accepted, minutesOn, refusedAs } from '../support/run-breach.ts';

const dev = colleague('Dev Patel');
const sam = colleague('Sam Whitlock');
const helen = colleague('Helen Marsh');
const imran = colleague('Imran Sadiq', kestrel);

const asked = 'May I e-mail Jordan’s EHCP to his new school?';
const answer = answerForm.parse({ answer: 'Yes, by a secure way.', source: 'SEIPS 2.3.2' });
const kept = { ...answer, ...answerForm.parse({ ...answer, keep: ['keep'], keptQuestion: 'May I e-mail an EHCP?' }) };

describe('questions at the desk', () => {
  let fresh: FreshDatabase;
  let cases: CaseStore;
  let organisations: readonly Organisation[];
  let needs: Parameters<typeof askQuestion>[0] & Parameters<typeof readCase>[0];
  let minutes = 0;
  let times = 0;

  beforeEach(async () => {
    fresh = await freshDatabase();
    await emptyAndBegun(fresh.db);
    cases = openCases(fresh.db, testSealing);
    organisations = [brookvale, kestrel];
    minutes = 0;
    needs = {
      ...{ cases, clock: { now: () => minutesOn(minutes) }, wake: () => undefined },
      readings: openReadings(fresh.db, testSealing),
      get organisations() {
        return organisations;
      },
    } as typeof needs;
  });
  afterEach(() => fresh.drop());

  const ask = (person: Person = maya, submissionId = 'draft 1', question = asked) =>
    askQuestion(needs, {
      ...{ submissionId, organisation: 'brookvale', form: questionForm.parse({ question }), person },
      receiptCard: null,
    });
  const asking = (person: Person, reference = 'QU-2026-0001') => {
    times += 1;
    minutes += 10;
    return { person, reference, submissionId: `press ${times}` };
  };
  const answering = (person: Person, answers = answer) => doing(needs, answerQuestion, { ...asking(person), answers });
  const again = (person: Person) =>
    doing(needs, askAgain, { ...asking(person), answers: askAgainForm.parse({ words: 'What is a secure way?' }) });

  it('are stored once under a number of their own, however often the form arrives', async () => {
    const first = accepted(await ask());
    assert.equal(first.reference, 'QU-2026-0001');
    assert.equal(accepted(await ask()).reference, 'QU-2026-0001');
    assert.equal(accepted(await ask(maya, 'draft 2', 'Another?')).reference, 'QU-2026-0002');
    assert.equal(
      accepted(await readSubmission(needs as never, { submissionId: 'draft 1', person: maya })).type,
      'question',
    );
  });

  it('are asked only by the organisation’s own people', async () => {
    assert.equal(refusedAs(await ask(imran)), 'no-right');
  });

  it('are opened by whoever asked and whoever answers, which leaves a line, and by nobody else', async () => {
    accepted(await ask());
    const opened = async (person: Person) => {
      minutes += 1;
      return refusedAs(await readCase(needs, { reference: 'QU-2026-0001', person, page: 'first' }));
    };
    assert.deepEqual(
      [await opened(maya), await opened(dev), await opened(sam), await opened(helen), await opened(imran)],
      ['accepted', 'accepted', 'not-found', 'not-found', 'not-found'],
    );
    const lines = await needs.readings.listOf('QU-2026-0001', 10);
    assert.deepEqual(
      lines.map(({ name, page }) => `${name} ${page}`),
      ['Dev Patel question', 'Maya Okafor question'],
    );
  });

  it('are answered, asked again and settled by those alone who may', async () => {
    accepted(await ask());
    for (const person of [maya, sam, helen, imran]) assert.equal(refusedAs(await answering(person)), 'not-found');
    assert.equal(accepted(await answering(dev)).state, 'answered');
    assert.equal(refusedAs(await again(dev)), 'not-found');
    assert.equal(refusedAs(await thankForAnswer(needs, { reference: 'QU-2026-0001', person: dev })), 'not-found');
    assert.equal(accepted(await again(maya)).state, 'asked');
    assert.equal(accepted(await answering(colleague('Ruth Adeyemi'))).state, 'answered');
    for (const _ of [1, 2]) {
      const settled = await thankForAnswer(needs, { reference: 'QU-2026-0001', person: maya });
      assert.equal(accepted(settled).version, 5);
    }
  });

  it('are the Co-ordinator’s where nobody else is named, and stay closed to the others', async () => {
    organisations = [
      {
        ...brookvale,
        people: brookvale.people.filter(({ id }) => ![dev.id].includes(id) && id !== colleague('Ruth Adeyemi').id),
      },
    ];
    assert.equal(accepted(await ask()).sentTo, 'co-ordinator');
    assert.deepEqual(
      (await openQuestions(needs, sam)).map(({ reference }) => reference),
      ['QU-2026-0001'],
    );
    assert.equal(refusedAs(await answering(helen)), 'not-found');
    assert.equal(accepted(await answering(sam)).state, 'answered');
  });

  it('wait in the lists of whoever answers until they are answered, and count as no breach and no request', async () => {
    accepted(await ask());
    const waiting = async (person: Person) => (await openQuestions(needs, person)).map(({ reference }) => reference);
    assert.deepEqual([await waiting(dev), await waiting(sam), await waiting(maya)], [['QU-2026-0001'], [], []]);
    const due = await whatsDue(needs as unknown as Ports, dev);
    assert.deepEqual(
      due.map(({ what, dueAt }) => [what, dueAt]),
      [['question', null]],
    );
    assert.deepEqual([await openBreaches(needs, dev), await openRequests(needs, dev)], [[], []]);
    assert.deepEqual(
      (await myReports(needs, maya)).map(({ type }) => type),
      ['question'],
    );
    accepted(
      await doing(needs, closeQuestion, { ...asking(dev), answers: closingForm.parse({ reason: 'Asked twice.' }) }),
    );
    assert.deepEqual(await waiting(dev), []);
    assert.deepEqual(await whatsDue(needs as unknown as Ports, dev), []);
  });

  it('keep an answer for the whole organisation, and for no other, until it is taken back', async () => {
    accepted(await ask());
    accepted(await answering(dev, kept));
    assert.deepEqual(await keptAnswers(needs, 'brookvale'), [
      {
        reference: 'QU-2026-0001',
        question: 'May I e-mail an EHCP?',
        answer: 'Yes, by a secure way.',
        source: 'SEIPS 2.3.2',
      },
    ]);
    assert.deepEqual(await keptAnswers(needs, 'kestrel'), []);
    assert.equal(refusedAs(await doing(needs, dropKeptAnswer, { ...asking(maya), answers: {} })), 'not-found');
    accepted(await doing(needs, dropKeptAnswer, { ...asking(dev), answers: {} }));
    assert.deepEqual(await keptAnswers(needs, 'brookvale'), []);
  });

  it('are refused where what is kept seems to name somebody, also past the form', async () => {
    accepted(await ask());
    const naming = answerForm.parse({ ...kept, answer: 'Yes, Kai Smith agreed.' });
    assert.equal(refusedAs(await answering(dev, naming)), 'wrong-answer');
  });

  it('stand in the database without a word or a name, and their history verifies', async () => {
    accepted(await ask());
    accepted(await answering(dev, kept));
    accepted(await again(maya));
    const dump = await dumpOf(fresh.db);
    for (const words of ['Jordan', 'EHCP', 'secure way', '2.3.2', 'Maya', 'Dev Patel'])
      assert.ok(!dump.includes(words), words);
    await sealHeads(fresh.db, testSealing, () => minutesOn(minutes));
    const lines: string[] = [];
    const { broken } = await verifyHistory(fresh.db, testSealing, (line) => lines.push(line));
    assert.equal(broken, 0, lines.join('\n'));
  });

  it('are noticed when somebody gives them to another role in the database', async () => {
    accepted(await ask());
    await fresh.db
      .collection<{ _id: string }>('cases')
      .updateOne({ _id: 'QU-2026-0001' }, { $set: { sentTo: 'co-ordinator' } });
    await assert.rejects(() => cases.find('QU-2026-0001'), /QU-2026-0001 in storage/);
  });
});
