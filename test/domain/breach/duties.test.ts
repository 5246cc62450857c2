import assert from 'node:assert/strict';
import type { Level } from '../../../src/domain/breach/assess/assessment.ts';
import { dutiesOf, mustHear } from '../../../src/domain/breach/assess/duties.ts';
import { dueAtOf } from '../../../src/domain/breach/clock.ts';
import type { Basis } from '../../../src/domain/breach/tasks/tasks.ts';
import { brookvale, kestrel } from '../../support/cast.ts';
import { answersFor, assessed, reported } from '../../support/run-breach.ts';

const no: readonly Basis[] = [];
const law: readonly Basis[] = ['law'];
const policy: readonly Basis[] = ['policy'];
const both: readonly Basis[] = ['law', 'policy'];

type Row = [
  organisation: 'SEIP' | 'trust',
  level: Level,
  policyMet: boolean | null,
  must: {
    ico: readonly Basis[];
    people: readonly Basis[];
    chair: readonly Basis[];
    esg: readonly Basis[];
    schools: readonly Basis[];
  },
];

/** The decision vectors, a row each: who must be told, and who asks for it. */
const vectors: Row[] = [
  ['SEIP', 'unlikely', false, { ico: no, people: no, chair: policy, esg: no, schools: no }],
  ['SEIP', 'unlikely', true, { ico: policy, people: policy, chair: policy, esg: policy, schools: policy }],
  ['SEIP', 'risk', false, { ico: law, people: no, chair: policy, esg: no, schools: no }],
  ['SEIP', 'risk', true, { ico: both, people: policy, chair: policy, esg: policy, schools: policy }],
  ['SEIP', 'high', false, { ico: law, people: law, chair: policy, esg: no, schools: no }],
  ['SEIP', 'high', true, { ico: both, people: both, chair: policy, esg: policy, schools: policy }],
  ['trust', 'unlikely', null, { ico: no, people: no, chair: no, esg: no, schools: no }],
  ['trust', 'risk', null, { ico: law, people: no, chair: no, esg: no, schools: no }],
  ['trust', 'high', null, { ico: law, people: law, chair: no, esg: no, schools: no }],
];

describe('who must be told', () => {
  for (const [organisation, level, met, must] of vectors) {
    const criterion = met === null ? '' : `, 8.3 ${met ? 'met' : 'not met'}`;
    it(`${organisation}, ${level}${criterion}`, () => {
      const of = organisation === 'SEIP' ? brookvale : kestrel;
      assert.deepEqual(mustHear({ policy: of.policy, level, policyMet: met }), must);
      const asked = dutiesOf(reported(), of, { level, policyMet: met });
      const basisOf = (kind: string) => asked.find((each) => each.kind === kind)?.basis ?? [];
      assert.deepEqual(
        {
          ico: basisOf('tell-ico'),
          people: basisOf('tell-people'),
          chair: basisOf('tell-chair'),
          esg: basisOf('tell-esg'),
          schools: basisOf('tell-school'),
        },
        must,
      );
    });
  }

  it('is recorded with its reason in every row', () => {
    for (const level of ['unlikely', 'risk', 'high'] as const) {
      for (const criterion of ['yes', 'no'] as const) {
        const decision = assessed(reported(), level, criterion).assessments.at(-1);
        assert.equal(decision?.answers.reason, answersFor(level, criterion).reason);
      }
    }
  });

  it('is by the law alone in a single school, whose policy says nothing', () => {
    const must = mustHear({ policy: 'school', level: 'high', policyMet: null });
    assert.deepEqual(must, { ico: law, people: law, chair: no, esg: no, schools: no });
  });
});

describe('what has to be done', () => {
  const asked = (answers: Record<string, unknown>) =>
    dutiesOf(reported(answers), brookvale, { level: 'risk', policyMet: true });

  it('gives the ICO 72 hours from awareness, and everyone else no instant', () => {
    const breach = reported();
    const due = dutiesOf(breach, brookvale, { level: 'unlikely', policyMet: true }).map(({ kind, dueAt }) => [
      kind,
      dueAt,
    ]);
    assert.deepEqual(due[0], ['tell-ico', dueAtOf(breach)]);
    assert.ok(due.slice(1).every(([, dueAt]) => dueAt === null));
  });

  it('is one task for each school where affected pupils are on roll', () => {
    const ids = asked({ schools: ['hillcrest', 'meadow-lane'] }).map(({ id }) => id);
    assert.deepEqual(ids.slice(-2), ['tell-school.hillcrest', 'tell-school.meadow-lane']);
  });

  it('is a task without a name while it is not known which school', () => {
    const [last] = asked({ schools: [] }).slice(-1);
    assert.deepEqual([last?.id, last?.school], ['tell-school', null]);
  });

  it('leaves schools out where no pupil is affected', () => {
    assert.ok(!asked({ whose: ['staff'], schools: [] }).some(({ kind }) => kind === 'tell-school'));
  });
});
