import assert from 'node:assert/strict';
import { addToRequest } from '../../src/acts/about-a-request/add-to-request.ts';
import { withdrawRequest } from '../../src/acts/about-a-request/withdraw-request.ts';
import { correctRequest, linkRequest, logRequest } from '../../src/desk/log-request.ts';
import type { CaseStore } from '../../src/desk/ports/case-store.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import type { RequestForm } from '../../src/domain/request/log/request-form.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { openCases as openCaseStore } from '../../src/storage/cases.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague, kestrel, maya, now } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { testSealing } from '../support/mongo.ts';
import { accepted, refusedAs } from '../support/run-breach.ts';
import { khanAsks } from '../support/sample-request.ts';

const dev = colleague('Dev Patel');
const sam = colleague('Sam Whitlock');
const helen = colleague('Helen Marsh');
const imran = colleague('Imran Sadiq', kestrel);

describe('requests at the desk', () => {
  let fresh: FreshDatabase;
  let cases: CaseStore;
  let needs: Parameters<typeof logRequest>[0];
  let woken = 0;

  beforeEach(async () => {
    fresh = await freshDatabase();
    cases = openCaseStore(fresh.db, testSealing);
    woken = 0;
    const wake = () => {
      woken += 1;
    };
    needs = { cases, clock: { now: () => now }, organisations: [brookvale, kestrel], wake };
  });
  afterEach(() => fresh.drop());

  const log = (over: Record<string, unknown> = {}, submissionId = 'draft 1', person: Person = maya) =>
    logRequest(needs, {
      submissionId,
      organisation: person.organisation ?? '',
      form: { ...khanAsks, ...over } as RequestForm,
      person,
      receiptCard: null,
    });
  const stored = async (reference: string) => (await cases.find(reference)) as DataRequest;
  let times = 0;
  const asking = (person: Person, reference = 'AR-2026-0001') => {
    times += 1;
    return { person, reference, submissionId: `change ${times}` };
  };

  it('stores it under the next number of the year, and wakes the delivery', async () => {
    assert.equal(accepted(await log()).reference, 'AR-2026-0001');
    assert.equal(accepted(await log({ matter: 'complaint' }, 'draft 2')).reference, 'AR-2026-0002');
    assert.deepEqual((await stored('AR-2026-0001')).asked, khanAsks);
    assert.equal(woken, 2);
  });

  it('makes one request of the same form, however often and however close together it arrives', async () => {
    const all = await Promise.all([log(), log(), log()]);
    assert.deepEqual([...new Set(all.map((each) => accepted(each).reference))], ['AR-2026-0001']);
    assert.equal(accepted(await log()).reference, 'AR-2026-0001');
  });

  it('is for staff of the organisation, and refuses impossible days', async () => {
    const stranger: Person = { id: maya.id, name: 'A Guest', email: undefined, organisation: undefined, roles: [] };
    assert.equal(refusedAs(await log({}, 'draft 1', stranger)), 'no-right');
    assert.equal(refusedAs(await log({ receivedOn: '2027-01-01' })), 'wrong-answer');
    assert.equal(await cases.find('AR-2026-0001'), undefined);
  });

  it('finds what it may repeat, in its own organisation alone', async () => {
    await log({}, 'draft 1', imran);
    await log({ subject: 'Leila Khan', bornOn: '2015-01-01' }, 'draft 2');
    await log({ requester: 'Jo Bell', subject: 'Sam Bell' }, 'draft 3');
    assert.deepEqual(accepted(await log({}, 'draft 4')).similar, ['AR-2026-0002']);
  });

  it('looks again for what it may repeat when the name is corrected', async () => {
    await log({ requester: 'Jo Bell', subject: 'Sam Bell', bornOn: undefined }, 'draft 1');
    await log({}, 'draft 2');
    const corrected = { ...khanAsks, subject: 'Sam Bell' } as RequestForm;
    const { similar, asked } = accepted(await correctRequest(needs, { ...asking(dev, 'AR-2026-0002'), corrected }));
    assert.deepEqual([similar, asked.subject], [['AR-2026-0001'], 'Sam Bell']);
  });

  const changes: [what: string, change: (person: Person) => Promise<{ ok: boolean }>][] = [
    [
      'added to',
      (person) => doing(needs, addToRequest, { ...asking(person), answers: { words: 'On paper, please.' as never } }),
    ],
    ['corrected', (person) => correctRequest(needs, { ...asking(person), corrected: { ...khanAsks, how: 'letter' } })],
    [
      'withdrawn',
      (person) => doing(needs, withdrawRequest, { ...asking(person), answers: { reason: 'She rang.' as never } }),
    ],
    ['linked', (person) => linkRequest(needs, { ...asking(person), other: 'AR-2026-0002', why: 'repeats' })],
  ];
  for (const [what, change] of changes) {
    it(`can be ${what} by those who work on requests, and by nobody else`, async () => {
      await log();
      await log({}, 'draft 2');
      for (const person of [maya, helen, imran]) assert.equal((await change(person)).ok, false, person.name);
      assert.equal((await stored('AR-2026-0001')).version, 1);
      assert.equal((await change(sam)).ok, true);
      assert.equal((await stored('AR-2026-0001')).version, 2);
    });
  }

  it('does not link to what somebody may not work on, or to what is no request', async () => {
    await log();
    await log({}, 'draft 2', imran);
    const link = async (other: string) =>
      refusedAs(await linkRequest(needs, { ...asking(dev), other, why: 'repeats' }));
    assert.deepEqual([await link('AR-2026-0002'), await link('BR-2026-0001')], ['not-found', 'not-found']);
  });

  it('does a change once, however often it is asked for', async () => {
    await log();
    const once = { ...asking(dev), answers: { words: 'On paper, please.' as never } };
    await Promise.all([doing(needs, addToRequest, once), doing(needs, addToRequest, once)]);
    await doing(needs, addToRequest, once);
    assert.equal((await stored('AR-2026-0001')).additions.length, 1);
  });
});
