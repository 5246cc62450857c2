import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstBrokenLink } from '../../../../src/domain/history.ts';
import type { Organisation } from '../../../../src/domain/organisation/organisation.ts';
import { withoutPersonal } from '../../../../src/domain/personal-data.ts';
import { logRequest } from '../../../../src/domain/request/log/log-request.ts';
import {
  capacities,
  type RequestForm,
  requestForm,
  waysReceived,
} from '../../../../src/domain/request/log/request-form.ts';
import { matters } from '../../../../src/domain/request/matters.ts';
import { type DataRequest, dataRequest } from '../../../../src/domain/request/request.ts';
import { brookvale, idOf, kestrel, larkfield, now } from '../../../support/cast.ts';
import { asDev, asMaya } from '../../../support/run-breach.ts';
import { khanAsks } from '../../../support/sample-request.ts';

const logged = (over: Partial<RequestForm> = {}, organisation: Organisation = brookvale, by = asMaya): DataRequest =>
  logRequest({
    reference: 'AR-2026-0001',
    submissionId: 'draft 1',
    form: { ...khanAsks, ...over } as RequestForm,
    similar: [],
    reporter: by,
    organisation,
    receiptCard: null,
    now,
  });

const told = ({ notices }: DataRequest): string[] =>
  notices.map(({ kind, to, holder }) => [kind, to, holder].filter((part) => part !== null).join(' ')).sort();

describe('logging a request', () => {
  it('keeps a record that the store can read back, with every answer in its first line of history', () => {
    const request = logged();
    assert.deepEqual(dataRequest.parse(request), request);
    assert.equal(firstBrokenLink(request.history, request.reference), undefined);
    const [first] = request.history;
    assert.equal(first?.what, 'request-logged');
    assert.deepEqual(
      first?.changes.map(({ field, new: answer }) => `${field}: ${answer}`),
      [
        'What they ask for: She asked me at the gate for everything we hold about her son.',
        'What it is: A copy of personal data (subject access request)',
        'In what role: A parent or carer with parental responsibility',
        'Who asks: Amina Khan',
        'How to reach them: 12 Example Street',
        'Whose information: Adam Khan',
        'Date of birth: 14 May 2018',
        'School where the pupil is on roll: Hillcrest School',
        'How it came: Said in person',
        'When it came: Monday 16 November 2026',
        'How you know who they are: I have taught her son for two years.',
      ],
    );
  });

  it('tells the channel of the Data Protection Officer, them and the Co-ordinator in person, and whoever logged it', () => {
    assert.deepEqual(told(logged()), [
      'receipt reporter',
      `request-logged co-ordinator ${idOf(5)}`,
      'request-logged dpo',
      `request-to-look-after colleague ${idOf(2)}`,
    ]);
  });

  it('tells the Data Controller of a trust and the headteacher of a school; no policy has the Chair told', () => {
    assert.ok(told(logged({}, kestrel)).includes(`request-logged data-controller ${idOf(12)}`));
    assert.ok(told(logged({}, larkfield)).includes(`request-logged headteacher ${idOf(21)}`));
    for (const each of [brookvale, kestrel, larkfield]) {
      assert.ok(!told(logged({}, each)).some((notice) => notice.includes('chair')));
    }
  });

  it('does not tell a Data Protection Officer in person what they have logged themselves', () => {
    assert.ok(!told(logged({}, brookvale, asDev)).some((notice) => notice.startsWith('request-to-look-after')));
  });

  it('turns the card it was sent from into the receipt', () => {
    const opening = { reference: 'AR-2026-0001', submissionId: 'draft 1', similar: [], reporter: asMaya };
    const receiptCard = { conversationId: 'chat', activityId: 'card' };
    const { notices } = logRequest({ ...opening, form: khanAsks, organisation: brookvale, receiptCard, now });
    const receipt = notices.find(({ kind }) => kind === 'receipt');
    assert.deepEqual(receipt?.delivery, { by: 'chat', insteadOf: null, conversationId: 'chat', activityId: 'card' });
    assert.equal(receipt?.dueAt, null);
  });

  it('settles who they are where whoever logged it said why they are sure, and leaves it open otherwise', () => {
    assert.deepEqual(logged().identity, {
      asked: null,
      known: { reason: 'I have taught her son for two years.', by: asMaya, recordedAt: now },
      seen: null,
    });
    const { knownBecause: _, ...unknown } = khanAsks;
    const opening = { reference: 'AR-2026-0001', submissionId: 'draft 1', similar: [], receiptCard: null };
    assert.equal(
      logRequest({ ...opening, form: unknown, reporter: asMaya, organisation: brookvale, now }).identity,
      null,
    );
  });

  const consulted: [why: string, over: Partial<RequestForm>, organisation: Organisation, tasks: string[]][] = [
    ['a partnership consults the on-roll school', {}, brookvale, ['consult-school.hillcrest']],
    ['no school is named: it is found out first', { school: undefined as never }, brookvale, ['consult-school']],
    ['a complaint is answered without the school', { matter: 'complaint' }, brookvale, []],
    ['a trust has no such clause', {}, kestrel, []],
  ];
  for (const [why, over, organisation, expected] of consulted) {
    it(`has the school to consult as a task or not: ${why} (SEIPS 5.1)`, () =>
      assert.deepEqual(
        logged(over, organisation).tasks.map(({ id }) => id),
        expected,
      ));
  }

  it('marks what is said to be wrong as challenged at once, and nothing else', () => {
    assert.equal(logged({ matter: 'rectification' }).challenge?.state, 'challenged');
    assert.deepEqual(
      matters.filter((matter) => matter !== 'rectification' && logged({ matter }).challenge !== null),
      [],
    );
  });

  const free = (most: number) =>
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }).map((words) => `MARKER ${words}`);
  const anyForm = fc
    .record(
      {
        wants: free(300),
        matter: fc.constantFrom(...matters),
        capacity: fc.constantFrom(...capacities),
        requester: free(100),
        contact: free(100),
        subject: free(100),
        bornOn: fc.constant('2012-05-14'),
        school: fc.constantFrom('hillcrest', 'ashdown', 'elsewhere'),
        how: fc.constantFrom(...waysReceived),
        receivedOn: fc.constant('2026-11-16'),
        knownBecause: free(100),
      },
      { requiredKeys: ['wants', 'matter', 'capacity', 'requester', 'how', 'receivedOn'] },
    )
    .map((form) => requestForm.parse(form));

  it('loses nothing that was typed, and leaves no name or words where no personal data may be', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(brookvale, kestrel, larkfield), (form, organisation) => {
        const request = logRequest({
          ...{ reference: 'AR-2026-0001', submissionId: 'draft 1', form, similar: [], receiptCard: null },
          ...{ reporter: { ...asMaya, name: 'MARKER Okafor' as never }, organisation, now },
        });
        assert.deepEqual(request.asked, form);
        const kept = request.history[0]?.changes.map(({ new: answer }) => answer as string) ?? [];
        const { wants, requester, contact, subject, knownBecause } = form;
        for (const words of [wants, requester, contact, subject, knownBecause]) {
          assert.ok(words === undefined || kept.includes(words), words);
        }
        assert.equal(kept.length, Object.keys(form).length);
        assert.doesNotMatch(JSON.stringify(withoutPersonal(dataRequest, request)), /MARKER|2012-05-14/);
      }),
    );
  });
});
