import assert from 'node:assert/strict';
import { askClarification } from '../../src/acts/about-a-request/ask-clarification.ts';
import { askFee } from '../../src/acts/about-a-request/ask-fee.ts';
import { extendRequest } from '../../src/acts/about-a-request/extend-request.ts';
import { recordClarification } from '../../src/acts/about-a-request/record-clarification.ts';
import { recordFee } from '../../src/acts/about-a-request/record-fee.ts';
import { refuseRequest } from '../../src/acts/about-a-request/refuse-request.ts';
import { tellDelay } from '../../src/acts/about-a-request/tell-delay.ts';
import type { ChangeNeeds } from '../../src/desk/change-breach.ts';
import { openCase } from '../../src/desk/open-case.ts';
import type { CaseStore } from '../../src/desk/ports/case-store.ts';
import { firstBrokenLink } from '../../src/domain/history.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { refusalForm } from '../../src/domain/request/answer/refuse-request.ts';
import { clarificationForm } from '../../src/domain/request/dates/clarification.ts';
import { extensionForm } from '../../src/domain/request/dates/extend-request.ts';
import { feeForm } from '../../src/domain/request/dates/fee-asked.ts';
import { clockOfRequest, lawDueOn } from '../../src/domain/request/dates/request-clock.ts';
import { delayForm } from '../../src/domain/request/dates/tell-delay.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { openCases as openCaseStore } from '../../src/storage/cases.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague, kestrel, maya } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { testSealing } from '../support/mongo.ts';
import { accepted, refusedAs } from '../support/run-breach.ts';
import { sampleRequest } from '../support/sample-request.ts';

const dev = colleague('Dev Patel');
const sam = colleague('Sam Whitlock');
const reasons = 'There are eleven years of records in four places.';
const asking = clarificationForm.parse({
  need: 'large-amount',
  reason: reasons,
  question: 'Which years would help you most?',
  askedOn: '2026-11-16',
});
const answered = { answeredOn: '2026-11-20', answer: 'The last one.' as never };
const extending = extensionForm.parse({ ground: 'complex', reasons, toldOn: '2026-11-23' });
const charging = feeForm.parse({ ground: 'excessive', amount: 25, reasons, askedOn: '2026-11-20' });
const telling = delayForm.parse({ words: 'You will have it by 30 November.', toldOn: '2026-11-23' });
const refusing = refusalForm.parse({ ground: 'excessive', reasons, toldOn: '2026-11-23' });

describe('the dates of a request, at the desk', () => {
  let fresh: FreshDatabase;
  let cases: CaseStore;
  let needs: ChangeNeeds;
  let reference = '';

  beforeEach(async () => {
    fresh = await freshDatabase();
    cases = openCaseStore(fresh.db, testSealing);
    const clock = { now: () => new Date('2026-11-23T10:00:00Z') };
    needs = { cases, clock, organisations: [brookvale, kestrel], wake: () => undefined };
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

  it('stand still since Monday, go on with the answer, and are extended, each kept as it was recorded', async () => {
    accepted(await doing(needs, askClarification, { ...by(sam), answers: asking }));
    const paused = await stored();
    assert.deepEqual(clockOfRequest(paused, needs.clock.now()), { state: 'paused', since: '2026-11-16' });
    assert.equal(lawDueOn(paused), undefined);

    accepted(await doing(needs, recordClarification, { ...by(sam), answers: answered }));
    // 16 December, and five days.
    assert.equal(lawDueOn(await stored()), '2026-12-21');

    accepted(await doing(needs, extendRequest, { ...by(dev), answers: extending }));
    const extended = await stored();
    assert.equal(lawDueOn(extended), '2027-02-22');
    assert.deepEqual(
      extended.history.map(({ what }) => what),
      ['request-logged', 'clarification-asked', 'clarification-answered', 'extended'],
    );
    assert.equal(firstBrokenLink(extended.history, reference), undefined);
    assert.equal(extended.notices.filter(({ kind }) => kind === 'note').length, 3);
  });

  it('wait for a fee, begin when it is paid, and end with a refusal that its logger hears of', async () => {
    accepted(await doing(needs, askFee, { ...by(dev), answers: charging }));
    assert.equal(clockOfRequest(await stored(), needs.clock.now()).state, 'waiting');
    accepted(await doing(needs, recordFee, { ...by(sam), answers: { paidOn: '2026-11-23' } }));
    assert.equal(lawDueOn(await stored()), '2026-12-23');
    accepted(await doing(needs, tellDelay, { ...by(sam), answers: telling }));
    accepted(await doing(needs, refuseRequest, { ...by(dev), answers: refusing }));
    const refused = await stored();
    assert.equal(refused.stage, 'refused');
    assert.equal(refused.notices.at(-1)?.kind, 'request-ended');
  });

  it('are extended, charged for and refused by those alone who may decide, and the Co-ordinator is not among them', async () => {
    const attempts = [
      await doing(needs, extendRequest, { ...by(sam), answers: extending }),
      await doing(needs, askFee, { ...by(sam), answers: charging }),
      await doing(needs, refuseRequest, { ...by(sam), answers: refusing }),
    ];
    assert.deepEqual(attempts.map(refusedAs), ['not-found', 'not-found', 'not-found']);
    assert.equal((await stored()).version, 1);
  });

  it('are touched by nobody who may not work on requests', async () => {
    const strangers = [maya, colleague('Helen Marsh'), colleague('Alex Reid'), colleague('Imran Sadiq', kestrel)];
    const attempts: Outcome<unknown>[] = await Promise.all(
      strangers.flatMap((person) => [
        doing(needs, askClarification, { ...by(person), answers: asking }),
        doing(needs, recordClarification, { ...by(person), answers: answered }),
        doing(needs, extendRequest, { ...by(person), answers: extending }),
        doing(needs, askFee, { ...by(person), answers: charging }),
        doing(needs, recordFee, { ...by(person), answers: { paidOn: '2026-11-23' } }),
        doing(needs, tellDelay, { ...by(person), answers: telling }),
        doing(needs, refuseRequest, { ...by(person), answers: refusing }),
      ]),
    );
    assert.deepEqual([...new Set(attempts.map(refusedAs))], ['not-found']);
    assert.equal((await stored()).version, 1);
  });

  it('count a press that arrives again once', async () => {
    const pressed = { ...by(dev), answers: extending };
    await Promise.all([1, 2, 3].map(() => doing(needs, extendRequest, pressed)));
    accepted(await doing(needs, extendRequest, pressed));
    assert.equal((await stored()).version, 2);
  });

  it('keep nothing of what is refused', async () => {
    const late = extensionForm.parse({ ...extending, toldOn: '2026-11-24' });
    assert.equal(refusedAs(await doing(needs, extendRequest, { ...by(dev), answers: late })), 'wrong-answer');
    assert.equal(
      refusedAs(await doing(needs, recordFee, { ...by(dev), answers: { paidOn: '2026-11-23' } })),
      'not-now',
    );
    assert.equal((await stored()).version, 1);
  });
});
