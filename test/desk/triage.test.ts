import assert from 'node:assert/strict';
import type { Document } from 'mongodb';
import { assess } from '../../src/acts/about-a-breach/assess/assess.ts';
import { doTask } from '../../src/acts/about-a-breach/do-task/do-task.ts';
import { recordAwareness } from '../../src/acts/about-a-breach/record-awareness.ts';
import { openCase } from '../../src/desk/open-case.ts';
import type { CaseStore } from '../../src/desk/ports/case-store.ts';
import type { Clock } from '../../src/desk/ports.ts';
import { acknowledge, myTasks, openCases } from '../../src/desk/triage.ts';
import { awarenessForm } from '../../src/domain/breach/assess/record-awareness.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { dueAtOf } from '../../src/domain/breach/clock.ts';
import { withdrawReport } from '../../src/domain/breach/report/change-report.ts';
import { taskForm } from '../../src/domain/breach/tasks/settle-task.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { openDocument } from '../../src/storage/case-document.ts';
import { openCases as openCaseStore } from '../../src/storage/cases.ts';
import { sealOlder } from '../../src/storage/seal-older.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague, idOf, kestrel, maya } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { testSealing } from '../support/mongo.ts';
import { accepted, answersFor, closedBreach, deciding, minutesOn, refusedAs, reported } from '../support/run-breach.ts';

const dev = colleague('Dev Patel');
const ruth = colleague('Ruth Adeyemi');
const helen = colleague('Helen Marsh');
const imran = colleague('Imran Sadiq', kestrel);

describe('triage at the desk', () => {
  let fresh: FreshDatabase;
  let cases: CaseStore;
  let needs: Parameters<typeof acknowledge>[0] & { cases: CaseStore };
  let woken = 0;
  let minutes = 60;
  const clock: Clock = { now: () => minutesOn(minutes) };

  beforeEach(async () => {
    fresh = await freshDatabase();
    cases = openCaseStore(fresh.db, testSealing);
    woken = 0;
    minutes = 60;
    needs = {
      cases,
      clock,
      organisations: [brookvale, kestrel],
      wake: () => {
        woken += 1;
      },
    };
  });
  afterEach(() => fresh.drop());

  const store = async (given: Parameters<typeof reported>[0] = {}): Promise<Breach> => {
    const { stored } = await openCase(cases, {
      prefix: 'BR',
      year: 2026,
      submissionId: `report ${Math.random()}`,
      decide: (reference) => ({ ...reported({ ...given, reference }), submissionId: `report of ${reference}` }),
    });
    return stored as Breach;
  };
  let asked = 0;
  const asking = (person: Person, reference: string) => {
    asked += 1;
    return { person, reference, submissionId: `request ${asked}` };
  };
  const decide = (person: Person, reference: string, answers = answersFor('high', 'yes')) =>
    doing(needs, assess, { ...asking(person, reference), answers, givenAt: clock.now() });
  const stored = async (reference: string) => (await cases.find(reference)) as Breach;

  it('lets one of two who acknowledge at once win, and tells the other', async () => {
    const { reference } = await store();
    const both = await Promise.all([dev, ruth].map((person) => acknowledge(needs, { reference, person })));
    assert.deepEqual(both.map(refusedAs).sort(), ['accepted', 'already-acknowledged']);
    const { acknowledged, history } = await stored(reference);
    const winner = both[0]?.ok ? dev : ruth;
    assert.equal(acknowledged?.by.id, winner.id);
    assert.equal(history.length, 2);
    assert.ok(woken > 0);
  });

  it('takes the same person’s acknowledgement, pressed again and again, as one', async () => {
    const { reference } = await store();
    const all = await Promise.all([1, 2, 3].map(() => acknowledge(needs, { reference, person: dev })));
    minutes = 90;
    assert.ok([...all, await acknowledge(needs, { reference, person: dev })].every(({ ok }) => ok));
    assert.equal((await stored(reference)).history.length, 2);
  });

  it('keeps both decisions of two who decide at once, and none that was taken unseen', async () => {
    const { reference } = await store();
    const both = await Promise.all([decide(dev, reference), decide(ruth, reference, answersFor('unlikely'))]);
    assert.deepEqual(both.map(refusedAs), ['accepted', 'accepted']);
    const { assessments } = await stored(reference);
    assert.equal(assessments.length, 2);
    minutes = 70;
    const other = assessments.at(-1)?.by.id === ruth.id ? dev : ruth;
    const unseen = { ...asking(other, reference), answers: answersFor('risk'), givenAt: minutesOn(50) };
    assert.equal(refusedAs(await doing(needs, assess, unseen)), 'decided-meanwhile');
  });

  it('refuses whoever may not triage as if there were no such case', async () => {
    const { reference } = await store();
    const attempts: Outcome<unknown>[] = await Promise.all(
      [maya, helen, imran, colleague('Alex Reid'), colleague('Sam Whitlock')].flatMap((person) => [
        acknowledge(needs, { reference, person }),
        decide(person, reference),
        doing(needs, recordAwareness, {
          ...asking(person, reference),
          answers: awarenessForm.parse({ at: minutesOn(1), reason: 'Later' }),
        }),
        doing(needs, doTask, {
          ...asking(person, reference),
          answers: taskForm.parse({
            ...{ outcome: 'done', taskId: 'tell-people', at: minutesOn(1), how: 'phone', evidence: 'A call' },
          }),
        }),
      ]),
    );
    assert.deepEqual([...new Set(attempts.map(refusedAs))], ['not-found']);
    assert.equal((await stored(reference)).version, 1);
  });

  it('lets the owner of a task settle that one and no other', async () => {
    const { reference } = await store();
    accepted(await decide(dev, reference));
    const done = { outcome: 'done', at: minutesOn(55), how: 'teams', evidence: 'Minutes of today’s meeting.' };
    const settle = (taskId: string) =>
      doing(needs, doTask, { ...asking(helen, reference), answers: taskForm.parse({ taskId, ...done }) });
    assert.equal(refusedAs(await settle('tell-people')), 'not-found');
    assert.equal(refusedAs(await settle('tell-esg')), 'accepted');
    assert.deepEqual(await myTasks(needs, helen), []);
  });

  it('lists what a person has to do over all cases, what is due first first', async () => {
    const first = await store({ awareAt: new Date('2026-11-17T10:00:00Z') });
    const second = await store({ awareAt: new Date('2026-11-16T10:00:00Z') });
    for (const { reference } of [first, second]) accepted(await decide(dev, reference));
    const listed = await myTasks(needs, dev);
    assert.deepEqual(
      listed.slice(0, 2).map(({ about, task }) => [about.reference, task.kind]),
      [
        [second.reference, 'tell-ico'],
        [first.reference, 'tell-ico'],
      ],
    );
    assert.ok(listed.every(({ task }) => task.owner?.id === dev.id && task.done === null));
    const chairs = await myTasks(needs, helen);
    assert.deepEqual(
      chairs.map(({ task }) => task.kind),
      ['tell-esg', 'tell-esg'],
    );

    const given = taskForm.parse({ outcome: 'give', taskId: 'tell-people', ownerId: idOf(5) });
    accepted(await doing(needs, doTask, { ...asking(dev, first.reference), answers: given }));
    accepted(
      await doing(needs, doTask, {
        ...asking(dev, first.reference),
        answers: taskForm.parse({ outcome: 'not-done', taskId: 'tell-ico', reason: 'Asked twice.' }),
      }),
    );
    const later = await myTasks(needs, dev);
    assert.equal(later.length, listed.length - 2);
    assert.equal((await myTasks(needs, colleague('Sam Whitlock'))).length, 1);
  });

  it('lists open breaches where the person may triage, the first to run out first', async () => {
    const late = await store({ awareAt: new Date('2026-11-18T10:00:00Z') });
    const early = await store({ awareAt: new Date('2026-11-16T10:00:00Z') });
    const gone = await store();
    const withdrawing = { ...deciding(gone), reason: 'It was in the staff room.' };
    const withdrawn = accepted(withdrawReport(withdrawing));
    await cases.save({ ...withdrawn, now: clock.now() });
    await openCase(cases, {
      prefix: 'BR',
      year: 2026,
      submissionId: 'closed',
      decide: (reference) => closedBreach(reported({ reference })),
    });
    await store({ organisation: kestrel });

    const listed = await openCases(needs, dev);
    assert.deepEqual(
      listed.map(({ reference }) => reference),
      [early.reference, late.reference],
    );
    assert.deepEqual(
      listed.map(dueAtOf),
      listed.map(dueAtOf).toSorted((one, other) => one.getTime() - other.getTime()),
    );
    assert.equal((await openCases(needs, imran)).length, 1);
    for (const nobody of [maya, helen, colleague('Sam Whitlock')]) assert.deepEqual(await openCases(needs, nobody), []);
  });

  it('moves a case in that list when its clock begins later', async () => {
    const first = await store({ awareAt: new Date('2026-11-18T08:00:00Z') });
    const second = await store({ awareAt: new Date('2026-11-18T10:00:00Z') });
    const at = new Date('2026-11-18T12:00:00Z');
    accepted(
      await doing(needs, recordAwareness, {
        ...asking(dev, first.reference),
        answers: awarenessForm.parse({ at, reason: 'IT looked at noon.' }),
      }),
    );
    assert.deepEqual(
      (await openCases(needs, dev)).map(({ reference }) => reference),
      [second.reference, first.reference],
    );
  });

  it('lists cases that were stored before there was anything to triage', async () => {
    const { reference } = await store();
    const cases = fresh.db.collection<Document & { _id: string }>('cases');
    const { over, clockDueAt, taskOwners, tasks, bound, sealedWith, headDue, ...older } = openDocument(
      (await cases.findOne({ _id: reference })) ?? assert.fail(),
      testSealing,
    );
    const history = older['history'].map(({ seal, ...line }: Document) => line);
    await cases.replaceOne({ _id: reference }, { ...older, history, schema: 1 });
    const begun = new Date();
    await sealOlder(
      fresh.db,
      testSealing,
      () => {},
      () => begun,
    );
    assert.deepEqual(
      (await openCases(needs, dev)).map((each) => each.reference),
      [reference],
    );
  });
});
