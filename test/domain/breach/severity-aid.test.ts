import assert from 'node:assert/strict';
import fc from 'fast-check';
import { likelihoods, severities } from '../../../src/domain/breach/assess/assessment.ts';
import { arithmetic, severityAid } from '../../../src/domain/breach/assess/severity-aid.ts';
import { breachReport, dataKinds, peopleGroups, recipients } from '../../../src/domain/breach/report/breach-report.ts';
import { sensitiveKinds } from '../../../src/domain/breach/report/sensitivity.ts';
import { lostLaptop } from '../../support/cast.ts';

const policies = ['seips', 'trust', 'school'] as const;

describe('the severity aid', () => {
  it('adds up what the report says, so that anybody can follow it', () => {
    const { severity, likelihood } = severityAid(lostLaptop({ protection: 'none', danger: 'no' }), 'trust');
    assert.deepEqual(severity.factors, [
      { words: 'Nobody could be traced or hurt', points: 0 },
      { words: 'Pupils', points: 2 },
      { words: 'Special educational needs (a referral counts)', points: 3 },
      { words: '30 people', points: 1 },
    ]);
    assert.equal(arithmetic(severity), '0 + 2 + 3 + 1 = 6');
    assert.equal(severity.suggests, 'serious');
    assert.equal(arithmetic(likelihood), '0 + 3 + 2 = 5');
    assert.equal(likelihood.suggests, 'likely');
  });

  const table: [string, Record<string, unknown>, string, string][] = [
    ['an encrypted laptop', {}, 'serious', 'very-unlikely'],
    ['a laptop with a PIN', { protection: 'password' }, 'serious', 'neutral'],
    ['many safeguarding files, unprotected', { data: ['safeguarding', 'sen'], protection: 'none' }, 'severe', 'likely'],
    [
      'one colleague’s telephone number, deleted by the one parent who had it',
      {
        danger: 'no',
        whose: ['staff'],
        people: 1,
        data: ['names-contacts'],
        protection: 'none',
        recovered: 'yes',
        recipient: 'parent',
        read: 'no',
      },
      'minor',
      'unlikely',
    ],
    [
      'a register read by a stranger',
      { data: ['names-contacts'], protection: 'none', recipient: 'stranger', read: 'yes' },
      'serious',
      'very-likely',
    ],
    [
      'a behaviour log sent to a pupil, unread and deleted',
      {
        danger: 'no',
        whose: ['staff'],
        people: 1,
        data: ['names-contacts'],
        protection: 'none',
        recovered: 'yes',
        recipient: 'pupil',
        read: 'no',
      },
      'minor',
      'neutral',
    ],
    [
      'a register sent to a whole year, not known who has read it, and taken back',
      { data: ['names-contacts'], protection: 'none', recipient: 'many', read: 'not-known', recovered: 'yes' },
      'serious',
      'likely',
    ],
    [
      'a list that anyone could see, taken down before it is known to have been read',
      { data: ['names-contacts'], protection: 'none', recipient: 'public', read: 'no', recovered: 'yes' },
      'serious',
      'likely',
    ],
    ['nobody at all', { people: 0 }, 'none', 'very-unlikely'],
  ];
  for (const [what, answers, severity, likelihood] of table) {
    it(`suggests ${severity} and ${likelihood} for ${what}`, () => {
      const aid = severityAid(lostLaptop(answers), 'trust');
      assert.deepEqual([aid.severity.suggests, aid.likelihood.suggests], [severity, likelihood]);
    });
  }

  it('takes a partnership’s pupil’s name alone as sensitive (SEIPS 8.1)', () => {
    const names = lostLaptop({ data: ['names-contacts'] });
    assert.equal(severityAid(names, 'seips').severity.total, severityAid(names, 'trust').severity.total + 2);
    const staff = lostLaptop({ data: ['names-contacts'], whose: ['staff'] });
    assert.equal(severityAid(staff, 'seips').severity.total, severityAid(staff, 'trust').severity.total);
  });

  const reports = fc
    .record({
      whose: fc.uniqueArray(fc.constantFrom(...peopleGroups), { minLength: 1 }),
      people: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }),
      data: fc.uniqueArray(fc.constantFrom(...dataKinds), { minLength: 1 }),
      protection: fc.constantFrom(...breachReport.shape.protection.options),
      recovered: fc.constantFrom('yes', 'no', 'not-known'),
      read: fc.constantFrom('yes', 'no', 'not-known', undefined),
      recipient: fc.constantFrom(...recipients, undefined),
    })
    .map((answers) => lostLaptop(answers));
  const policy = fc.constantFrom(...policies);

  it('counts who has it by how far it can go: a colleague least, anyone most', () => {
    const order = ['colleague', 'parent', 'pupil', 'many', 'public'];
    const totals = order.map((recipient) => severityAid(lostLaptop({ recipient }), 'trust').likelihood.total);
    for (const [at, total] of totals.entries()) assert.ok(at === 0 || total > (totals[at - 1] ?? 0), order[at]);
  });

  it('has a total that is the sum of its factors, and a level for every report', () => {
    fc.assert(
      fc.property(reports, policy, (report, of) => {
        const { severity, likelihood } = severityAid(report, of);
        for (const { factors, total } of [severity, likelihood]) {
          assert.equal(
            total,
            factors.reduce((sum, { points }) => sum + points, 0),
          );
        }
        assert.ok(severities.includes(severity.suggests) && likelihoods.includes(likelihood.suggests));
      }),
    );
  });

  it('never falls with more people, more sensitive data or children', () => {
    fc.assert(
      fc.property(reports, policy, fc.constantFrom(...dataKinds), fc.nat(5000), (report, of, kind, more) => {
        const total = (changes: object) => severityAid({ ...report, ...changes }, of).severity.total;
        const before = total({});
        assert.ok(total({ people: (report.people ?? 100) + more }) >= before);
        assert.ok(total({ data: [...new Set([...report.data, kind])] }) >= before);
        assert.ok(total({ whose: [...new Set([...report.whose, 'pupils'])] }) >= before);
      }),
    );
  });

  it('weighs pupils more than anyone else, and each sensitive kind more than a name', () => {
    const total = (changes: Record<string, unknown>) => severityAid(lostLaptop(changes), 'trust').severity.total;
    for (const group of peopleGroups.filter((each) => each !== 'pupils'))
      assert.ok(total({ whose: ['pupils'] }) > total({ whose: [group] }), group);
    assert.equal(total({ whose: ['not-known'] }), total({ whose: ['pupils'] }), 'they may be pupils');
    for (const kind of sensitiveKinds({ data: [...dataKinds] }))
      assert.ok(total({ data: [kind] }) > total({ data: ['names-contacts'] }), kind);
  });

  it('never rises when it was encrypted or came back', () => {
    fc.assert(
      fc.property(reports, policy, (report, of) => {
        const total = (changes: object) => severityAid({ ...report, ...changes }, of).likelihood.total;
        assert.ok(total({ protection: 'encrypted' }) <= total({}));
        assert.ok(total({ recovered: 'yes' }) <= total({}));
      }),
    );
  });
});
