import assert from 'node:assert/strict';
import { answerDeadline } from '../../../src/domain/deadlines/answer-deadline.ts';
import type { DeadlineAnswer, DeadlineQuestion, KeptRecord } from '../../../src/domain/deadlines/deadline-question.ts';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import { brookvale, kestrel, larkfield, now } from '../../support/cast.ts';

const answer = (organisation: Organisation | undefined, question: Partial<DeadlineQuestion>): DeadlineAnswer =>
  answerDeadline({ about: 'retention', words: '', ...question }, { organisation, now });
const until = (organisation: Organisation, keepUntilAge: number): Organisation => ({
  ...organisation,
  consent: { ...organisation.consent, keepUntilAge },
});
const everything = (given: DeadlineAnswer): string =>
  given.is === 'dates' ? JSON.stringify(given) : [given.title, ...given.lines].join('\n');

const kinds: readonly KeptRecord[] = ['pupil-record', 'referral-form', 'breach-record', 'request-record', 'other'];
const organisations = { brookvale, kestrel, larkfield };
const notRecorded = 'Your organisation has not recorded how long';

describe('how long something is kept', () => {
  for (const [name, organisation] of Object.entries(organisations)) {
    for (const kept of kinds) {
      it(`is not on record at ${name} for a ${kept}, and nobody else’s period stands in`, () => {
        for (const on of [undefined, '2010-05-14']) {
          const given = answer(organisation, { kept, ...(on ? { on } : {}) });
          assert.equal(given.title, notRecorded);
          assert.doesNotMatch(everything(given), /\b25\b|2035|born|received/i);
          assert.match(everything(given), /decides it, on the advice of its Data Protection Officer, \w+ \w+/);
          assert.match(everything(given), /request, complaint or claim is open, nothing is destroyed/);
        }
      });
    }
  }

  const said: [who: string, organisation: Organisation, kept: KeptRecord, words: RegExp][] = [
    ['a partnership', brookvale, 'pupil-record', /paper goes back to the school .* archived\. .* names no period/],
    ['a partnership', brookvale, 'referral-form', /paper goes back to the school .* archived/],
    ['a trust', kestrel, 'pupil-record', /trust’s policy \(s\. 14\) points to a retention policy of its own/],
    ['a school', larkfield, 'pupil-record', /your school’s own retention schedule/],
    ['anybody', kestrel, 'breach-record', /Every breach has to be on record/],
    ['anybody', larkfield, 'request-record', /show how a request was answered/],
  ];
  for (const [who, organisation, kept, words] of said)
    it(`says of a ${kept} what holds for ${who}`, () =>
      assert.match(everything(answer(organisation, { kept })), words));

  it('says nothing of the partnerships’ archive where it does not belong', () => {
    for (const kept of ['breach-record', 'request-record', 'other'] as const)
      assert.doesNotMatch(everything(answer(brookvale, { kept })), /archive|paper/);
    for (const other of [kestrel, larkfield]) assert.doesNotMatch(everything(answer(other, {})), /archive|paper/);
  });

  it('has the days where the organisation has recorded its period, and only for what lies in the pupil’s file', () => {
    const given = answer(until(larkfield, 25), { kept: 'pupil-record', on: '2010-05-14' });
    assert.ok(given.is === 'dates');
    assert.deepEqual(
      given.dates.map(({ when }) => when),
      ['Monday 14 May 2035', 'Tuesday 15 May 2035'],
    );
    assert.ok(given.dates.every(({ source }) => source === 'The period that Larkfield Primary School has recorded'));
    for (const kept of ['breach-record', 'request-record', 'other'] as const)
      assert.equal(answer(until(larkfield, 25), { kept, on: '2010-05-14' }).title, notRecorded);
  });

  it('is told without a birthday, and asks for none that it does not need', () => {
    assert.equal(answer(until(brookvale, 21), { kept: 'referral-form' }).title, 'Pupils’ records: until the age of 21');
  });

  it('is each organisation’s own where nobody knows which one is meant', () => {
    assert.equal(answer(undefined, {}).title, 'Each organisation sets this for itself');
  });
});
