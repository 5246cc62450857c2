import assert from 'node:assert/strict';
import type { Organisation } from '../../../../src/domain/organisation/organisation.ts';
import { correctRequest } from '../../../../src/domain/request/log/correct-request.ts';
import { logRequest } from '../../../../src/domain/request/log/log-request.ts';
import type { RequestForm } from '../../../../src/domain/request/log/request-form.ts';
import { type DataRequest, dataRequest } from '../../../../src/domain/request/request.ts';
import { challengeFrom } from '../../../../src/domain/request/rights/challenge.ts';
import type { Standing } from '../../../../src/domain/request/standing/standing.ts';
import { brookvale, now } from '../../../support/cast.ts';
import { accepted, asDev, asMaya, minutesOn, refusedAs } from '../../../support/run-breach.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';

const logged = (form: RequestForm = khanAsks): DataRequest =>
  logRequest({
    ...{ reference: 'AR-2026-0001', submissionId: 'draft 1', form, similar: [], receiptCard: null },
    ...{ reporter: asMaya, organisation: brookvale, now },
  });

const correcting = (
  before: DataRequest,
  corrected: RequestForm,
  { similar = [], organisation = brookvale }: { similar?: string[]; organisation?: Organisation } = {},
) => {
  const deciding = { before, by: asDev, organisation, marked: [], submissionId: 'draft 2', now: minutesOn(60) };
  return correctRequest({ ...deciding, corrected, similar });
};
const changesIn = ({ history }: DataRequest) =>
  Object.fromEntries((history.at(-1)?.changes ?? []).map(({ field, old, new: answer }) => [field, [old, answer]]));
const asked = (over: Record<string, unknown>) => ({ ...khanAsks, ...over }) as RequestForm;

const judged = {
  judgement: 'for-child',
  reason: 'He is eight.',
  understands: 'does-not-understand',
  authority: null,
  safeguarding: false,
  by: asDev,
  at: now,
} as Standing;

describe('correcting a request', () => {
  it('keeps each old answer beside the new one, and can be read back', () => {
    const { record, notices } = accepted(correcting(logged(), asked({ how: 'letter', contact: 'a@b.example' })));
    assert.deepEqual(changesIn(record), {
      'How to reach them': ['12 Example Street', 'a@b.example'],
      'How it came': ['Said in person', 'By letter'],
    });
    assert.equal(record.version, 2);
    assert.equal(record.asked.how, 'letter');
    assert.deepEqual(dataRequest.parse(record), record);
    assert.ok(notices.some(({ kind, to }) => kind === 'note' && to === 'dpo'));
  });

  it('refuses a correction that changes nothing, and days that cannot be', () => {
    assert.equal(refusedAs(correcting(logged(), khanAsks)), 'nothing-changed');
    assert.equal(refusedAs(correcting(logged(), asked({ receivedOn: '2027-01-01' }))), 'wrong-answer');
  });

  it('refuses a request that has ended', () => {
    for (const stage of ['answered', 'refused', 'closed', 'withdrawn'] as const) {
      assert.equal(refusedAs(correcting({ ...logged(), stage }, asked({ how: 'phone' }))), 'not-now');
    }
  });

  it('moves the date with the day it came, and says so', () => {
    const { record } = accepted(correcting(logged(), asked({ receivedOn: '2026-11-02' })));
    assert.deepEqual(changesIn(record)['Last day by law'], ['Wednesday 16 December 2026', 'Wednesday 2 December 2026']);
  });

  it('does not move it past what was done about the request already', () => {
    const clarification = {
      ...{ askedOn: '2026-11-17', need: 'large-amount', reason: 'Eleven years.', question: 'Which?' },
      ...{ by: asDev, answeredOn: null, answer: null },
    } as DataRequest['clarification'];
    const before = sampleRequest({ clarification });
    assert.equal(refusedAs(correcting(before, asked({ receivedOn: '2026-11-18' }))), 'wrong-answer');
    assert.equal(refusedAs(correcting(before, asked({ receivedOn: '2026-11-17' }))), 'accepted');
    assert.equal(refusedAs(correcting(before, asked({ receivedOn: '2026-11-10' }))), 'accepted');
  });

  it('leads back to the start: nobody has checked an answer to what was asked in truth', () => {
    const check = { at: now, by: asMaya, words: 'Right.' as never };
    const { record } = accepted(correcting({ ...logged(), stage: 'ready', check }, asked({ how: 'phone' })));
    assert.deepEqual([record.stage, record.check], ['open', null]);
  });

  it('takes what it may repeat as it is found now', () => {
    const { record } = accepted(correcting(logged(), asked({ how: 'phone' }), { similar: ['AR-2026-0007'] }));
    assert.deepEqual(record.similar, ['AR-2026-0007']);
  });
});

describe('a correction of who asks, or about whom', () => {
  const known = { ...logged(), standing: judged };

  it('has both settled again where somebody else asks, and drops the reason for knowing the first', () => {
    const { record } = accepted(correcting(known, asked({ requester: 'Bilal Khan' })));
    assert.deepEqual([record.identity, record.standing, record.asked.knownBecause], [null, null, undefined]);
    assert.deepEqual(changesIn(record)['Who they are'], ['Settled.', 'To be settled again: who asks was corrected.']);
    assert.equal(changesIn(record)['Whether they may ask']?.[0], 'Judged.');
  });

  it('knows the other one where a new reason is given with the name', () => {
    const { record } = accepted(
      correcting(known, asked({ requester: 'Bilal Khan', knownBecause: 'He is my neighbour.' })),
    );
    assert.equal(record.identity?.known?.reason, 'He is my neighbour.');
    assert.deepEqual(record.identity?.known?.by, asDev);
  });

  it('leaves who they are alone where only whose data or by what right was wrong', () => {
    for (const over of [{ subject: 'Leila Khan' }, { bornOn: '2017-05-14' }, { capacity: 'parent-not-sure' }]) {
      const { record } = accepted(correcting(known, asked(over)));
      assert.deepEqual([record.identity, record.standing], [known.identity, null]);
      assert.match(changesIn(record)['Whether they may ask']?.[1] ?? '', /^To be judged again/);
    }
  });

  it('has advice taken again that was about another child', () => {
    const advice = { advises: 'hold-part', words: 'Hold it back.', recordedAt: now } as DataRequest['advice'];
    const { record } = accepted(correcting({ ...known, advice }, asked({ subject: 'Leila Khan' })));
    assert.equal(record.advice, null);
    assert.match(changesIn(record)['Advice taken']?.[1] ?? '', /^To be taken again/);
    const respelt = accepted(correcting({ ...known, advice }, asked({ subject: 'ADAM KHAN' }))).record;
    assert.deepEqual(respelt.advice, advice);
  });

  it('takes another spelling of a name for the same person', () => {
    const { record } = accepted(correcting(known, asked({ requester: 'AMINA Khán', subject: 'Adam  Khan' })));
    assert.deepEqual([record.identity, record.standing], [known.identity, judged]);
  });

  it('takes a reason back that settled it, and keeps proof that was seen', () => {
    const { knownBecause: _, ...noReason } = khanAsks;
    assert.equal(accepted(correcting(known, noReason)).record.identity, null);
    const seen = { on: '2026-11-17', by: asDev, evidence: ['passport'], recordedAt: now } as never;
    const shown = { ...known, identity: { asked: null, known: known.identity?.known ?? null, seen } };
    assert.deepEqual(accepted(correcting(shown, noReason)).record.identity, { asked: null, known: null, seen });
  });

  it('settles it with a reason that is given later', () => {
    const { knownBecause: _, ...noReason } = khanAsks;
    const { record } = accepted(correcting(logged(noReason), khanAsks));
    assert.equal(record.identity?.known?.reason, khanAsks.knownBecause);
  });
});

describe('a correction of what it is', () => {
  const wrong = asked({ matter: 'rectification' });

  it('puts the marker on and takes it off again', () => {
    const marked = accepted(correcting(logged(), wrong)).record;
    assert.deepEqual(marked.challenge, challengeFrom(wrong));
    assert.equal(accepted(correcting(marked, khanAsks)).record.challenge, null);
  });

  it('keeps what was written down about the dispute since', () => {
    const challenge = { ...challengeFrom(wrong), entry: 'Entry of 3 March' } as DataRequest['challenge'];
    const { record } = accepted(correcting({ ...logged(wrong), challenge }, { ...wrong, how: 'phone' }));
    assert.deepEqual(record.challenge, challenge);
  });

  it('is refused once others decide about the dispute', () => {
    const challenge = { ...challengeFrom(wrong), state: 'governing-body' } as DataRequest['challenge'];
    assert.equal(refusedAs(correcting({ ...logged(wrong), challenge }, khanAsks)), 'not-now');
  });

  it('has judged again whoever might ask because of what they are, once it is not that school’s record any more', () => {
    const record = asked({ matter: 'educational-record', capacity: 'parent-without-responsibility', how: 'letter' });
    const byStatus = { ...judged, judgement: 'by-status' } as Standing;
    const before = { ...logged(record), standing: byStatus };
    for (const over of [{ matter: 'access' }, { school: 'ashdown' }]) {
      assert.equal(accepted(correcting(before, { ...record, ...over } as RequestForm)).record.standing, null);
    }
    assert.deepEqual(accepted(correcting(before, { ...record, how: 'e-mail' })).record.standing, byStatus);
    const forChild = { ...logged(record), standing: judged };
    assert.deepEqual(accepted(correcting(forChild, { ...record, matter: 'access' })).record.standing, judged);
  });

  it('asks the right school, and keeps what a school has said', () => {
    const other = accepted(correcting(logged(), asked({ school: 'ashdown' }))).record;
    assert.deepEqual(
      other.tasks.map(({ id }) => id),
      ['consult-school.ashdown'],
    );
    const done = { on: '2026-11-17', by: asDev, words: 'Nothing to add.', recordedAt: now } as never;
    const consulted = { ...logged(), tasks: logged().tasks.map((task) => ({ ...task, done })) };
    const both = accepted(correcting(consulted, asked({ school: 'ashdown' }))).record;
    assert.deepEqual(
      both.tasks.map(({ school }) => school),
      ['hillcrest', 'ashdown'],
    );
    assert.deepEqual(accepted(correcting(logged(), asked({ matter: 'question' }))).record.tasks, []);
  });
});
