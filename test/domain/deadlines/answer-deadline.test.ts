import assert from 'node:assert/strict';
import { answerDeadline } from '../../../src/domain/deadlines/answer-deadline.ts';
import { weekdayInWords } from '../../../src/domain/deadlines/day-words.ts';
import { type DeadlineQuestion, deadlineSubjects } from '../../../src/domain/deadlines/deadline-question.ts';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import { datesOf } from '../../../src/domain/request/dates/dates-of.ts';
import { brookvale, kestrel, larkfield } from '../../support/cast.ts';
import { khanAsks, sampleRequest } from '../../support/sample-request.ts';

const now = new Date('2026-11-22T10:00:00Z');
const terms = [
  { from: '2026-02-23', until: '2026-03-27' },
  { from: '2026-04-13', until: '2026-05-22' },
];
/** Hillcrest is maintained and has terms; Ashdown is an academy; of the others nothing is set. */
const schooled: Organisation = {
  ...brookvale,
  schools: brookvale.schools.map((school) => {
    if (school.id === 'hillcrest') return { ...school, type: 'maintained', terms, closedOn: [] };
    if (school.id === 'ashdown') return { ...school, type: 'academy', terms, closedOn: [] };
    return { ...school, type: 'not-stated', terms: [], closedOn: [] };
  }),
};

const answer = (question: Partial<DeadlineQuestion>, organisation: Organisation | undefined = schooled) =>
  answerDeadline({ words: '', ...question }, { organisation, now });
const dates = (...asked: Parameters<typeof answer>) => {
  const given = answer(...asked);
  assert.ok(given.is === 'dates', given.title);
  return given.dates.map(({ when }) => when);
};
const title = (...asked: Parameters<typeof answer>) => answer(...asked).title;

describe('the answer to “when is it due?”', () => {
  it('asks for what is missing, with examples, whatever it is about', () => {
    for (const about of [undefined, ...deadlineSubjects.filter((each) => each !== 'retention')]) {
      const given = answer(about === undefined ? {} : { about });
      assert.ok(given.is === 'asking' && given.title.endsWith('?'), given.title);
      assert.ok(
        given.lines.some((line) => line.includes('“')),
        given.title,
      );
    }
  });

  it('has the 72 hours with what is left of them, or how long they are over', () => {
    const given = answer({ about: 'breach', on: '2026-11-20', at: '16:10' });
    assert.ok(given.is === 'dates');
    assert.deepEqual(given.dates, [
      {
        name: 'Tell the ICO by (30 h left)',
        when: 'Monday 23 November 2026, 16:10',
        source: 'UK GDPR Art. 33(1) and 4A',
      },
    ]);
    const late = answer({ about: 'breach', on: '2026-11-19', at: '08:00' });
    assert.equal(late.is === 'dates' && late.dates[0]?.name, 'The 72 hours are over (2 h late)');
  });

  it('asks for the time of awareness when only the day was told', () => {
    assert.equal(title({ about: 'breach', on: '2026-11-20' }), 'At what time did you become aware of it?');
  });

  it('has the law’s day and the policy’s own target, the earlier first', () => {
    const asked = { about: 'access', on: '2026-01-31' } as const;
    assert.deepEqual(dates(asked), ['Sunday 15 February 2026', 'Monday 2 March 2026']);
    assert.deepEqual(dates({ about: 'access', on: '2026-02-06' }, kestrel), [
      'Friday 6 March 2026',
      'Sunday 8 March 2026',
    ]);
    assert.deepEqual(dates(asked, { ...brookvale, policy: 'school' }), ['Monday 2 March 2026']);
    const unknown = answerDeadline({ words: '', ...asked }, { organisation: undefined, now });
    assert.equal(unknown.is === 'dates' && unknown.dates.length, 1);
  });

  it('has no policy’s target for the other rights', () => {
    assert.deepEqual(dates({ about: 'erasure', on: '2026-02-28' }), ['Monday 30 March 2026']);
  });

  it('says that the clock is stopped while a clarification is awaited', () => {
    const clarification = { askedOn: '2026-03-09', answeredOn: undefined };
    for (const about of ['access', 'extension', 'refusal'] as const) {
      assert.equal(title({ about, on: '2026-03-02', clarification }), 'The clock is stopped');
    }
  });

  it('has the extension with the day of its notice, and the refusal within the month', () => {
    assert.deepEqual(dates({ about: 'extension', on: '2026-02-10' }), ['Tuesday 10 March 2026', 'Monday 11 May 2026']);
    assert.deepEqual(dates({ about: 'refusal', on: '2026-04-15' }), ['Friday 15 May 2026']);
  });

  it('counts school days at the school that is named, beside the month of an access request', () => {
    const asked = { about: 'education-record', on: '2026-03-23' } as const;
    const both = ['Thursday 23 April 2026', 'Monday 27 April 2026'];
    assert.deepEqual(dates({ ...asked, words: 'asked for on 23 march at hillcrest' }), both);
    assert.deepEqual(dates(asked, { ...schooled, schools: schooled.schools.slice(1, 2) }), both);
  });

  it('asks which school when none or several are meant', () => {
    const asked = { about: 'education-record', on: '2026-03-23' } as const;
    for (const words of ['asked for on 23 march', 'asked for at hillcrest and at ashdown']) {
      assert.equal(title({ ...asked, words }), 'At which school?');
    }
  });

  it('gives the month instead where the right does not exist or the terms are not set that far', () => {
    const at = (words: string, on = '2026-03-23') => ({ about: 'education-record', on, words }) as const;
    assert.deepEqual(dates(at('ashdown')), ['Thursday 23 April 2026']);
    assert.equal(title(at('ashdown')), 'Answer it as a subject access request');
    assert.equal(title(at('hillcrest', '2026-05-18')), 'I cannot count the school days');
    assert.equal(title(at('st aidans')), 'I cannot count the school days');
  });

  it('has dates for transfers, complaints and exam marks', () => {
    const left = { about: 'pupil-transfer', on: '2026-03-04', words: 'left hillcrest' } as const;
    assert.deepEqual(dates(left), ['Wednesday 25 March 2026']);
    assert.deepEqual(dates({ about: 'complaint', on: '2026-11-26' }), ['Tuesday 29 December 2026']);
    assert.equal(title({ about: 'complaint', on: '2026-03-03' }), 'No date is set for that complaint');
    const marks = { about: 'exam-marks', on: '2026-06-10', resultsOn: '2026-08-20' } as const;
    assert.deepEqual(dates(marks), ['Tuesday 29 September 2026']);
  });

  it('asks for the written request where nothing else counts, and does not say that holidays give no time there', () => {
    const asking = answer({ about: 'education-record' });
    assert.ok(asking.is === 'asking');
    assert.match(`${asking.lines[0]}`, /in writing, and only school days count/);
    assert.doesNotMatch(`${asking.lines[0]}`, /Any form counts/);
  });

  it('says at which schools the law sets the days for a transfer, and that the child protection file goes sooner', () => {
    const left = (words: string) => answer({ about: 'pupil-transfer', on: '2026-03-04', words });
    const [hillcrest, ashdown] = [left('left hillcrest'), left('left ashdown')];
    assert.ok(hillcrest.is === 'dates' && ashdown.is === 'dates');
    assert.doesNotMatch(hillcrest.working.join(' '), /Ashdown|is none/);
    assert.match(ashdown.working.join(' '), /a council maintains, and Ashdown Academy is none/);
    assert.match(`${ashdown.dates[0]?.name} ${ashdown.dates[0]?.source}`, /^Your own target.+good practice/);
    assert.match(hillcrest.canChange, /child protection file goes by itself and sooner/);
  });

  it('is the day of the page of the same request, wherever a school’s own days count', () => {
    const inSchoolDays = { ...schooled, requests: { ...schooled.requests, targetDays: 'school' as const } };
    for (const organisation of [schooled, inSchoolDays, kestrel, larkfield]) {
      const form = { ...khanAsks, receivedOn: '2026-03-02', school: 'hillcrest' };
      const onPage = datesOf(sampleRequest({ asked: form }), organisation).filter(({ kind }) =>
        ['policy', 'reply'].includes(kind),
      );
      assert.deepEqual(
        dates({ about: 'access', on: '2026-03-02', words: 'sar at hillcrest' }, organisation),
        onPage.map(({ dueOn = '' }) => weekdayInWords(dueOn)),
        `${organisation.name}, ${organisation.requests.targetDays}`,
      );
    }
    assert.notDeepEqual(
      dates({ about: 'access', on: '2026-03-02', words: 'hillcrest' }, inSchoolDays),
      dates({ about: 'access', on: '2026-03-02', words: 'hillcrest' }),
    );
    for (const school of schooled.schools) {
      const form = { ...khanAsks, matter: 'transfer' as const, leftOn: '2026-03-04', school: school.id };
      assert.deepEqual(
        dates({ about: 'pupil-transfer', on: '2026-03-04', words: school.name }),
        datesOf(sampleRequest({ asked: form }), schooled).map(({ dueOn = '' }) => weekdayInWords(dueOn)),
        school.name,
      );
    }
  });

  it('always shows how it was worked out and what can change it', () => {
    for (const about of deadlineSubjects) {
      const given = answer({ about, on: '2026-03-04', at: '09:00', words: 'hillcrest' });
      if (given.is === 'asking') assert.ok(['complaint', 'retention'].includes(about), about);
      else assert.ok(given.working.length >= 2 && given.canChange.endsWith('.'), about);
    }
  });
});
