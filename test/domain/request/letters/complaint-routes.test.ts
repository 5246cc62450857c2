import assert from 'node:assert/strict';
import { organisation } from '../../../../src/domain/organisation/organisation.ts';
import { complaintAcknowledgement } from '../../../../src/domain/request/letters/complaint-acknowledgement.ts';
import { complaintOutcome } from '../../../../src/domain/request/letters/complaint-outcome.ts';
import { complaintRoutes } from '../../../../src/domain/request/letters/complaint-routes.ts';
import { capacities, type RequestForm } from '../../../../src/domain/request/log/request-form.ts';
import { brookvale, kestrel, larkfield, now } from '../../../support/cast.ts';
import { accepted } from '../../../support/run-breach.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';

const partnership = organisation.parse({
  ...brookvale,
  schools: [
    {
      id: 'hillcrest',
      name: 'Hillcrest School',
      contact: { name: 'Priya Nair', email: 'priya.nair@hillcrest.example' },
    },
    { id: 'ashdown', name: 'Ashdown Academy' },
  ],
});
const asked = (over: Partial<RequestForm>) => sampleRequest({ asked: { ...khanAsks, ...over } as RequestForm });
const schoolRoute = (over: Partial<RequestForm>, from = partnership, on = '2026-11-18') =>
  complaintRoutes(on, { request: asked(over), organisation: from }).find(({ to }) => to === 'school')?.words;

describe('the ways to complain', () => {
  const own = 'You can also turn to the Data Protection Officer of';
  const rows: [why: string, school: string | undefined, words: string][] = [
    [
      'whose contact is recorded',
      'hillcrest',
      `${own} Hillcrest School. Priya Nair answers for data protection there: priya.nair@hillcrest.example.`,
    ],
    ['without a contact', 'ashdown', `${own} Ashdown Academy.`],
    ['that nobody has named', undefined, `${own} the school where the pupil is on roll.`],
  ];
  for (const [why, school, words] of rows)
    it(`lead to the child’s own school, ${why}, in a partnership`, () =>
      assert.equal(schoolRoute({ school, capacity: 'parent-with-responsibility' }), words));

  for (const capacity of capacities) {
    const isFamily = !['staff', 'body', 'other'].includes(capacity);
    it(`${isFamily ? 'lead' : 'do not lead'} there for: ${capacity}`, () =>
      assert.equal(schoolRoute({ school: 'hillcrest', capacity }) !== undefined, isFamily));
  }

  it('do not lead there in a trust or a school, which have promised no such thing', () => {
    for (const other of [kestrel, larkfield]) assert.equal(schoolRoute({ capacity: 'pupil' }, other), undefined);
  });

  it('are us, the school and the regulator in this order, and not us before the duty began', () => {
    const to = (on: string) =>
      complaintRoutes(on, { request: asked({}), organisation: partnership }).map((each) => each.to);
    assert.deepEqual(to('2026-06-19'), ['us', 'school', 'commissioner']);
    assert.deepEqual(to('2026-06-18'), ['school', 'commissioner']);
  });

  it('do not lead to the regulator for the educational record, which is school law', () => {
    const routes = complaintRoutes('2026-11-18', {
      request: asked({ matter: 'educational-record', capacity: 'parent-with-responsibility' }),
      organisation: partnership,
    });
    assert.deepEqual(
      routes.map((each) => each.to),
      ['us', 'school', 'government'],
    );
    assert.match(routes[0]?.words ?? '', /complaints procedure/);
    assert.match(routes[2]?.words ?? '', /Department for Education.*does not deal with the educational record/);
  });

  it('are three in both letters about a complaint', () => {
    const complaint = asked({ matter: 'complaint', school: 'hillcrest' });
    const letters = [
      complaintAcknowledgement(complaint, { organisation: partnership, now }),
      complaintOutcome(complaint, { organisation: partnership, now, outcome: 'We have put it right.' }),
    ].map((letter) => JSON.stringify(accepted(letter)));
    for (const words of letters)
      assert.match(words, /Priya Nair answers .*priya\.nair@hillcrest\.example.*ico\.org\.uk/);
  });
});
