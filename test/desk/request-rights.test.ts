import assert from 'node:assert/strict';
import { acknowledgeComplaint } from '../../src/acts/about-a-request/acknowledge-complaint.ts';
import { liftRestriction } from '../../src/acts/about-a-request/lift-restriction.ts';
import { moveDispute } from '../../src/acts/about-a-request/move-dispute/move-dispute.ts';
import { passOn } from '../../src/acts/about-a-request/pass-on.ts';
import { restrict } from '../../src/acts/about-a-request/restrict.ts';
import { settleComplaint } from '../../src/acts/about-a-request/settle-complaint.ts';
import type { ChangeNeeds } from '../../src/desk/change-breach.ts';
import { markedAbout } from '../../src/desk/change-request.ts';
import { openCase } from '../../src/desk/open-case.ts';
import { firstBrokenLink } from '../../src/domain/history.ts';
import { passOnForm } from '../../src/domain/request/complaint/pass-on.ts';
import { complaintForm } from '../../src/domain/request/complaint/settle-complaint.ts';
import { logRequest } from '../../src/domain/request/log/log-request.ts';
import type { RequestForm } from '../../src/domain/request/log/request-form.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { disputeForm } from '../../src/domain/request/rights/dispute-form.ts';
import { liftForm, restrictForm } from '../../src/domain/request/rights/restrict.ts';
import { brookvale, colleague, kestrel, maya } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { openRoad, type Road } from '../support/road.ts';
import { accepted, asDev, refusedAs } from '../support/run-breach.ts';
import { khanAsks } from '../support/sample-request.ts';

const dev = colleague('Dev Patel');
const sam = colleague('Sam Whitlock');
const imran = colleague('Imran Sadiq', kestrel);
const today = '2126-11-25';

const dispute = disputeForm.parse({
  entry: 'The behaviour log.',
  ourVersion: 'He pushed.',
  theirVersion: 'He fell.',
  next: 'governing-body',
  on: today,
  words: 'We cannot agree.',
});
const restricting = restrictForm.parse({
  of: 'That entry.',
  ground: 'accuracy-contested',
  reason: 'Checking.',
  since: today,
});
const lifting = liftForm.parse({ subjectToldOn: today, liftedOn: today, reason: 'Corrected.' });
const settling = complaintForm.parse({ outcome: 'We were wrong, and are sorry.', on: today });
const passing = passOnForm.parse({ way: 'passed-on', to: 'The school office', on: today });

describe('the other rights at the desk', () => {
  let road: Road;
  let needs: ChangeNeeds;
  before(async () => {
    road = await openRoad();
    needs = { cases: road.cases, clock: road.clock, organisations: [brookvale, kestrel], wake: () => {} };
  });
  after(() => road.close());

  let logged = 0;
  const log = async (matter: RequestForm['matter'], answers: Partial<RequestForm> = {}): Promise<string> => {
    logged += 1;
    const submissionId = `logged ${logged}`;
    const { stored } = await openCase(needs.cases, {
      ...{ prefix: 'AR', year: 2126, submissionId },
      decide: (reference) =>
        logRequest({
          ...{ reference, submissionId, organisation: brookvale, reporter: asDev, receiptCard: null, similar: [] },
          form: { ...khanAsks, matter, receivedOn: '2126-11-20', ...answers },
          now: road.clock.now(),
        }),
    });
    return stored.reference;
  };
  const find = async (reference: string): Promise<DataRequest> => {
    const found = await road.cases.find(reference);
    assert.ok(found?.type === 'request');
    return found;
  };
  const asking = (reference: string, submissionId: string, person = dev) => ({ reference, submissionId, person });

  it('moves a dispute once, however often the same press comes, in one write with its task and its note', async () => {
    const reference = await log('rectification');
    const asked = { ...asking(reference, 'judge'), answers: dispute };
    for (const answer of await Promise.all([1, 2, 3].map(() => doing(needs, moveDispute, asked)))) accepted(answer);
    const stored = await find(reference);
    assert.deepEqual(
      stored.history.map(({ what }) => what),
      ['request-logged', 'dispute-moved'],
    );
    assert.equal(stored.challenge?.state, 'governing-body');
    assert.deepEqual(
      stored.tasks.filter(({ kind }) => kind === 'governing-body').map(({ id }) => id),
      ['governing-body.1'],
    );
    assert.equal(stored.notices.filter(({ kind, version }) => kind === 'note' && version === 2).length, 1);
    assert.equal(firstBrokenLink(stored.history, reference), undefined);
  });

  it('finds the marker from a later request about the same child, until it is resolved', async () => {
    const child = { subject: 'Zara Malik' } as Partial<RequestForm>;
    const reference = await log('rectification', child);
    const later = await find(await log('access', child));
    const marks = async () => (await markedAbout(needs, later)).map((each) => each.reference);
    assert.deepEqual(await marks(), [reference]);
    const resolved = disputeForm.parse({
      entry: 'The log.',
      next: 'resolved',
      how: 'stands',
      on: today,
      words: 'It is right.',
    });
    accepted(await doing(needs, moveDispute, { ...asking(reference, 'end'), answers: resolved }));
    assert.deepEqual(await marks(), []);
  });

  it('restricts and lifts, and the mark is found from other requests meanwhile', async () => {
    const child = { subject: 'Eli Brown' } as Partial<RequestForm>;
    const reference = await log('restriction', child);
    const later = await find(await log('access', child));
    accepted(await doing(needs, restrict, { ...asking(reference, 'restrict'), answers: restricting }));
    assert.equal((await markedAbout(needs, later)).length, 1);
    accepted(await doing(needs, liftRestriction, { ...asking(reference, 'lift'), answers: lifting }));
    assert.equal((await find(reference)).restriction?.subjectToldOn, today);
    assert.equal((await markedAbout(needs, later)).length, 0);
  });

  it('acknowledges and settles a complaint, and tells whoever logged it that it has ended', async () => {
    const reference = await log('complaint');
    accepted(await doing(needs, acknowledgeComplaint, { ...asking(reference, 'ack', sam), answers: { on: today } }));
    accepted(await doing(needs, settleComplaint, { ...asking(reference, 'settle'), answers: settling }));
    const stored = await find(reference);
    assert.equal(stored.stage, 'closed');
    assert.deepEqual(
      stored.notices.filter(({ kind }) => kind === 'request-ended').map(({ to }) => to),
      ['reporter'],
    );
  });

  it('passes on what is for somebody else', async () => {
    const reference = await log('freedom-of-information');
    accepted(await doing(needs, passOn, { ...asking(reference, 'pass', sam), answers: passing }));
    assert.equal((await find(reference)).ended?.words, 'The school office');
  });

  it('lets the Co-ordinator do all but settle a complaint, and nobody who may not work on it anything', async () => {
    const complaint = await log('complaint');
    accepted(await doing(needs, acknowledgeComplaint, { ...asking(complaint, 'ack 2', sam), answers: { on: today } }));
    assert.equal(
      refusedAs(await doing(needs, settleComplaint, { ...asking(complaint, 'by Sam', sam), answers: settling })),
      'not-found',
    );
    const other = await log('rectification');
    for (const person of [maya, imran, colleague('Helen Marsh'), colleague('Alex Reid')]) {
      const asked = asking(other, `by ${person.id}`, person);
      const answers = [
        await doing(needs, moveDispute, { ...asked, answers: dispute }),
        await doing(needs, restrict, { ...asked, answers: restricting }),
        await doing(needs, liftRestriction, { ...asked, answers: lifting }),
        await doing(needs, acknowledgeComplaint, { ...asked, answers: { on: today } }),
        await doing(needs, settleComplaint, { ...asked, answers: settling }),
        await doing(needs, passOn, { ...asked, answers: passing }),
      ];
      assert.deepEqual([...new Set(answers.map(refusedAs))], ['not-found']);
    }
    assert.equal((await find(other)).version, 1);
  });
});
