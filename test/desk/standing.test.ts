import assert from 'node:assert/strict';
import { judgeStanding } from '../../src/acts/about-a-request/judge-standing/judge-standing.ts';
import { settleIdentity } from '../../src/acts/about-a-request/settle-identity/settle-identity.ts';
import type { ChangeNeeds } from '../../src/desk/change-breach.ts';
import { openCase } from '../../src/desk/open-case.ts';
import type { CaseStore } from '../../src/desk/ports/case-store.ts';
import { firstBrokenLink } from '../../src/domain/history.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { clockOfRequest } from '../../src/domain/request/dates/request-clock.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { identityForm } from '../../src/domain/request/standing/identity-form.ts';
import { standingForm } from '../../src/domain/request/standing/standing-form.ts';
import { openCases as openCaseStore } from '../../src/storage/cases.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague, kestrel, maya } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { testSealing } from '../support/mongo.ts';
import { accepted, refusedAs } from '../support/run-breach.ts';
import { sampleRequest } from '../support/sample-request.ts';

const dev = colleague('Dev Patel');
const sam = colleague('Sam Whitlock');
const now = new Date('2026-11-23T10:00:00Z');
const asksOn = (askedOn: string) =>
  identityForm.parse({ way: 'ask', askedOn, doubt: 'The message came from an address that we do not know.' });
const known = identityForm.parse({ way: 'known', knownBecause: 'I know her.' });

describe('who may ask, at the desk', () => {
  let fresh: FreshDatabase;
  let cases: CaseStore;
  let needs: ChangeNeeds;
  let woken = 0;
  let reference = '';

  beforeEach(async () => {
    fresh = await freshDatabase();
    cases = openCaseStore(fresh.db, testSealing);
    woken = 0;
    const wake = () => {
      woken += 1;
    };
    needs = { cases, clock: { now: () => now }, organisations: [brookvale, kestrel], wake };
    const make = (given: string) => sampleRequest({ reference: given });
    const { stored } = await openCase(cases, {
      prefix: 'AR',
      year: 2026,
      submissionId: 'submission of AR-2026-0001',
      decide: make,
    });
    reference = stored.reference;
  });
  afterEach(() => fresh.drop());

  let presses = 0;
  const by = (person: Person) => {
    presses += 1;
    return { person, reference, submissionId: `press ${presses}` };
  };
  const stored = async () => (await cases.find(reference)) as DataRequest;
  const waitingFor = async () => {
    const clock = clockOfRequest(await stored(), now);
    return clock.state === 'waiting' ? clock.for : clock.state;
  };
  const seen = identityForm.parse({ way: 'seen', evidence: ['passport'], seenOn: '2026-11-20', seenBy: maya.id });
  const answers = standingForm.parse({
    understands: 'understands',
    understandsBecause: 'He told me what he wants.',
    safeguarding: 'yes',
    decision: 'ask-authority',
    reason: 'He understands it.',
    authorityOn: '2026-11-19',
  });
  const authority = standingForm.parse({
    next: 'authority-came',
    authorityOn: '2026-11-21',
    evidence: 'A note that he signed.',
  });

  it('goes from doubt to proof, and from a judgement to authority, each kept as it was recorded', async () => {
    accepted(await doing(needs, settleIdentity, { ...by(sam), answers: asksOn('2026-11-17') }));
    assert.equal(await waitingFor(), 'identity');
    accepted(await doing(needs, settleIdentity, { ...by(sam), answers: seen }));
    assert.equal(await waitingFor(), 'running');
    accepted(await doing(needs, judgeStanding, { ...by(dev), answers }));
    assert.equal(await waitingFor(), 'authority');
    accepted(
      await doing(needs, judgeStanding, {
        ...by(sam),
        answers: authority,
      }),
    );

    const request = await stored();
    assert.equal(request.identity?.seen?.by.name, 'Maya Okafor');
    assert.equal(request.standing?.judgement, 'with-authority');
    assert.equal(request.standing?.understandsBecause, 'He told me what he wants.');
    assert.deepEqual(
      request.history.map(({ what }) => what),
      ['request-logged', 'identity-asked', 'identity-settled', 'standing-judged', 'authority-came'],
    );
    assert.equal(firstBrokenLink(request.history, reference), undefined);
    assert.equal(request.version, 5);
    assert.ok(woken >= 4);
  });

  it('counts a press that arrives again once', async () => {
    const asked = { ...by(dev), answers: asksOn('2026-11-17') };
    await Promise.all([1, 2, 3].map(() => doing(needs, settleIdentity, asked)));
    accepted(await doing(needs, settleIdentity, asked));
    assert.equal((await stored()).version, 2);
  });

  it('refuses whoever may not work on requests as if there were none', async () => {
    const strangers = [maya, colleague('Helen Marsh'), colleague('Alex Reid'), colleague('Imran Sadiq', kestrel)];
    const attempts: Outcome<unknown>[] = await Promise.all(
      strangers.flatMap((person) => [
        doing(needs, settleIdentity, { ...by(person), answers: asksOn('2026-11-17') }),
        doing(needs, settleIdentity, { ...by(person), answers: known }),
        doing(needs, judgeStanding, { ...by(person), answers }),
        doing(needs, judgeStanding, {
          ...by(person),
          answers: authority,
        }),
      ]),
    );
    assert.deepEqual([...new Set(attempts.map(refusedAs))], ['not-found']);
    assert.equal((await stored()).version, 1);
  });

  it('keeps nothing of what it refuses', async () => {
    assert.equal(
      refusedAs(await doing(needs, settleIdentity, { ...by(dev), answers: asksOn('2026-11-24') })),
      'wrong-answer',
    );
    const early = { ...seen, seenOn: '2026-11-15' };
    assert.equal(refusedAs(await doing(needs, settleIdentity, { ...by(dev), answers: early })), 'wrong-answer');
    assert.equal((await stored()).version, 1);
  });
});
