import assert from 'node:assert/strict';
import {
  assessBreach,
  assessmentProblems,
  controllersOf,
  isLower,
  mayBeHigh,
  type RiskAnswers,
  suggestLevel,
} from '../../../src/domain/breach/assess/assess-breach.ts';
import { levels } from '../../../src/domain/breach/assess/assessment.ts';
import type { Breach } from '../../../src/domain/breach/breach.ts';
import { clockOf } from '../../../src/domain/breach/clock.ts';
import { recordNotDone } from '../../../src/domain/breach/tasks/settle-task.ts';
import { icoReport } from '../../../src/domain/breach/tell/ico-report.ts';
import type { Actor } from '../../../src/domain/history.ts';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import { brookvale, idOf, kestrel } from '../../support/cast.ts';
import {
  accepted,
  answersFor,
  asDev,
  assessed,
  deciding,
  minutesOn,
  refusedAs,
  reported,
} from '../../support/run-breach.ts';

const asRuth = { id: idOf(3), name: 'Ruth Adeyemi' } as Actor;

describe('what the ICO’s self-assessment would come to', () => {
  const table: [RiskAnswers, string][] = [
    [{ livingPeople: 'no' }, 'not-personal-data'],
    [{ livingPeople: 'yes', likelihood: 'very-likely', mitigated: 'no', highRisk: 'no' }, 'risk'],
    [{ livingPeople: 'yes', likelihood: 'likely', mitigated: 'no', highRisk: 'yes' }, 'high'],
    [{ livingPeople: 'yes', likelihood: 'neutral', mitigated: 'no', highRisk: 'no' }, 'risk'],
    [{ livingPeople: 'yes', likelihood: 'unlikely', mitigated: 'no' }, 'unlikely'],
    [{ livingPeople: 'yes', likelihood: 'very-unlikely', mitigated: 'no' }, 'unlikely'],
    [{ livingPeople: 'yes', likelihood: 'unlikely', severity: 'severe', mitigated: 'no', highRisk: 'yes' }, 'high'],
    [{ livingPeople: 'yes', likelihood: 'likely', mitigated: 'yes' }, 'unlikely'],
    [{ livingPeople: 'yes', likelihood: 'very-likely', severity: 'severe', mitigated: 'yes' }, 'unlikely'],
    [{ livingPeople: 'yes', danger: 'yes', likelihood: 'unlikely', mitigated: 'yes' }, 'high'],
    [{ livingPeople: 'yes', danger: 'not-sure', likelihood: 'likely', mitigated: 'yes' }, 'high'],
    [{ livingPeople: 'yes', danger: 'no', likelihood: 'likely', mitigated: 'yes' }, 'unlikely'],
    [{ livingPeople: 'no', danger: 'yes' }, 'not-personal-data'],
  ];
  for (const [weighed, level] of table) {
    it(`${Object.entries(weighed).flat().join(' ')}: ${level}`, () => assert.equal(suggestLevel(weighed), level));
  }

  it('asks about a high risk where there is a risk, or where unlikely harm would be severe', () => {
    const asks = (weighed: RiskAnswers) => mayBeHigh({ livingPeople: 'yes', mitigated: 'no', ...weighed });
    assert.equal(asks({ likelihood: 'likely', severity: 'minor' }), true);
    assert.equal(asks({ likelihood: 'unlikely', severity: 'serious' }), false);
    assert.equal(asks({ likelihood: 'unlikely', severity: 'severe' }), true);
    assert.equal(asks({ likelihood: 'likely', mitigated: 'yes' }), false);
    assert.equal(asks({ livingPeople: 'no' }), false);
  });

  it('orders the levels by how much they ask for', () => {
    for (const [at, level] of levels.entries())
      for (const [before, lower] of levels.entries()) assert.equal(isLower(lower, level), before < at);
  });
});

describe('the deciding controller', () => {
  it('is the fund-holding school’s Head or Governors in a SEIP', () => {
    assert.deepEqual(controllersOf(brookvale), [
      'The Headteacher of Ashdown Academy',
      'The Governors of Ashdown Academy',
    ]);
    assert.deepEqual(controllersOf({ ...brookvale, schools: [] }), [
      'The Headteacher of the fund-holding school',
      'The Governors of the fund-holding school',
    ]);
  });

  it('is the Trust through those who act for it', () => {
    assert.deepEqual(controllersOf(kestrel), [
      'Kestrel Learning Trust, through its Data Controller',
      'Kestrel Learning Trust, through its Lead Processor',
      'Kestrel Learning Trust, through its Board',
    ]);
  });

  it('is the Head or the Governors of a single school', () => {
    const school: Organisation = { ...kestrel, name: 'Hillcrest School', policy: 'school' };
    assert.deepEqual(controllersOf(school), [
      'The Headteacher of Hillcrest School',
      'The Governors of Hillcrest School',
    ]);
  });

  it('is nobody else', () => {
    const [problem] = assessmentProblems({ controller: 'Dev Patel' }, brookvale);
    assert.equal(problem?.field, 'controller');
    const answers = { ...answersFor('risk'), controller: controllersOf(kestrel)[0] ?? '' };
    assert.equal(refusedAs(assessBreach({ ...deciding(reported()), answers, begunAt: minutesOn(1) })), 'incomplete');
  });
});

describe('deciding', () => {
  const decide = (before: Breach, minutes = 60, level: 'unlikely' | 'risk' | 'high' = 'risk', by = asDev) =>
    assessBreach({ ...deciding(before, minutes), by, answers: answersFor(level), begunAt: minutesOn(minutes - 5) });

  it('keeps the named person, the reason, whose decision it is and what was suggested', () => {
    const [decision] = assessed(reported(), 'unlikely').assessments;
    assert.equal(decision?.by.name, 'Dev Patel');
    assert.equal(decision?.suggested, 'unlikely');
    assert.equal(decision?.answers.controller, 'The Headteacher of Ashdown Academy');
    assert.equal(decision?.policyMet, false);
  });

  it('acknowledges, where nobody has', () => {
    assert.deepEqual(assessed(reported(), 'risk').acknowledged, { at: minutesOn(60), by: asDev });
    const before = { ...reported(), acknowledged: { at: minutesOn(2), by: asRuth } };
    assert.deepEqual(assessed(before, 'risk').acknowledged, { at: minutesOn(2), by: asRuth });
  });

  it('may differ from the suggestion', () => {
    const answers = { ...answersFor('high'), level: 'unlikely' as const };
    const { record } = accepted(assessBreach({ ...deciding(reported()), answers, begunAt: minutesOn(1) }));
    assert.deepEqual(
      record.assessments.map(({ suggested, answers: { level } }) => [suggested, level]),
      [['high', 'unlikely']],
    );
    assert.ok(!record.tasks.some(({ kind }) => kind === 'tell-ico'));
  });

  it('can be revised: the old decision stays, and the history tells old and new', () => {
    const first = assessed(reported(), 'unlikely');
    const { record } = accepted(decide(first, 90, 'high'));
    assert.deepEqual(
      record.assessments.map(({ answers: { level } }) => level),
      ['unlikely', 'high'],
    );
    const changes = record.history.at(-1)?.changes ?? [];
    assert.deepEqual(
      changes.find(({ field }) => field === 'Decision'),
      { field: 'Decision', old: 'A risk to people is unlikely', new: 'A high risk to people' },
    );
    assert.deepEqual(
      changes.find(({ field }) => field === 'To be done'),
      {
        field: 'To be done',
        old: 'Tell the Chair of Partnership',
        new: 'Tell the Chair of Partnership, Tell the Information Commissioner’s Office, Tell the people affected',
      },
    );
  });

  it('does not override, unseen, what somebody else decided meanwhile', () => {
    const { record } = accepted(decide(reported(), 60, 'high', asRuth));
    const late = assessBreach({ ...deciding(record, 70), answers: answersFor('unlikely'), begunAt: minutesOn(50) });
    assert.equal(refusedAs(late), 'decided-meanwhile');
    assert.match(late.ok ? '' : late.words, /the Deputy Data Protection Officer has decided, at 22:30/);
    assert.equal(refusedAs(decide(record, 70, 'unlikely')), 'accepted');
  });

  it('lets a person revise their own decision at any time', () => {
    const first = assessed(reported(), 'unlikely');
    const again = assessBreach({ ...deciding(first, 70), answers: answersFor('risk'), begunAt: minutesOn(10) });
    assert.equal(refusedAs(again), 'accepted');
  });

  it('needs words for how the risk was dealt with', () => {
    const answers = { ...answersFor('unlikely'), mitigated: 'yes' as const };
    assert.equal(refusedAs(assessBreach({ ...deciding(reported()), answers, begunAt: minutesOn(1) })), 'incomplete');
  });

  it('gives the Steering Group to the Chair, who is told, and the rest to whoever decided', () => {
    const answers = answersFor('risk', 'yes');
    const { record, notices } = accepted(assessBreach({ ...deciding(reported()), answers, begunAt: minutesOn(1) }));
    const owners = Object.fromEntries(record.tasks.map(({ id, owner }) => [id, owner?.name]));
    assert.deepEqual(owners, {
      'tell-ico': 'Dev Patel',
      'tell-people': 'Dev Patel',
      'tell-chair': 'Dev Patel',
      'tell-esg': 'Helen Marsh',
      'tell-school.hillcrest': 'Dev Patel',
    });
    assert.deepEqual(
      notices.filter(({ kind }) => kind === 'task-given').map(({ to, holder }) => [to, holder]),
      [['colleague', idOf(4)]],
    );
    const again = accepted(assessBreach({ ...deciding(record, 90), answers, begunAt: minutesOn(80) }));
    assert.ok(!again.notices.some(({ kind }) => kind === 'task-given'), 'nobody is told twice');
  });

  it('asks again to tell the ICO where the risk is higher than the one that it was not told of', () => {
    const explained = accepted(
      recordNotDone({
        ...deciding(assessed(reported(), 'risk')),
        taskId: 'tell-ico',
        reason: 'The other controller has told them of it.',
      }),
    ).record;
    const again = (level: 'risk' | 'high') =>
      accepted(assessBreach({ ...deciding(explained, 90), answers: answersFor(level), begunAt: minutesOn(80) })).record;
    const reasonFor = (breach: Breach) => breach.tasks.find(({ kind }) => kind === 'tell-ico')?.notDone?.reason;
    assert.equal(reasonFor(again('risk')), 'The other controller has told them of it.');
    assert.equal(reasonFor(again('high')), undefined);
    assert.equal(clockOf(again('high'), minutesOn(91)).state, 'running');
  });

  it('settles telling the ICO where the report was sent before anyone decided', () => {
    const sent = { sentAt: minutesOn(30), icoReference: 'IC-1', reasonsForDelay: null, said: {} };
    const report = icoReport.parse({ kind: 'initial', ...sent, by: asDev, recordedAt: minutesOn(31) });
    const before = { ...reported(), icoReports: [report] };
    const task = assessed(before, 'risk').tasks.find(({ kind }) => kind === 'tell-ico');
    assert.deepEqual([task?.done?.at, task?.done?.evidence], [minutesOn(30), 'ICO reference IC-1']);
  });

  it('settles telling the Chair where the card has reached them, with that as the evidence', () => {
    const fresh = reported();
    const chairReached = fresh.notices.map((each) => (each.to === 'chair' ? { ...each, sentAt: minutesOn(1) } : each));
    const chairTask = (breach: Breach) => assessed(breach, 'unlikely').tasks.find(({ kind }) => kind === 'tell-chair');
    assert.equal(chairTask(fresh)?.done, null);
    const done = chairTask({ ...fresh, notices: chairReached })?.done;
    assert.deepEqual(done?.at, minutesOn(1));
    assert.equal(done?.evidence, 'The card of the breach reached them on Wednesday 18 November 2026, 21:31.');
  });
});
