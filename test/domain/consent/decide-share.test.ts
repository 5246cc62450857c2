import assert from 'node:assert/strict';
import type { Entry } from '../../../src/domain/consent/entry.ts';
import { type Shared, shared } from '../../../src/domain/consent/question.ts';
import { type Recipient, recipients } from '../../../src/domain/consent/recipients.ts';
import { londonClock } from '../../../src/domain/deadlines/london-time.ts';
import { complete, sampleEntry } from '../../support/sample-pupil.ts';
import { ask, bornOn, fileOf, shareWith, without } from './asking.ts';

const left = sampleEntry('left', { on: '2026-11-13' });
const optedOut = sampleEntry('results');
const mayGo = sampleEntry('results', { choice: 'may-go' });
const basicOnly = sampleEntry('youth-support');
const everything = sampleEntry('youth-support', { instruction: 'everything' });

describe('with complete papers, what may go to a recipient', () => {
  const rows: readonly (readonly [
    recipient: Recipient,
    more: Parameters<typeof shareWith>[1] & { readonly entries?: readonly Entry[] },
    answer: string,
    cited: string,
  ])[] = [
    ['on-roll-school', {}, 'yes', 'SEIPS policy 6.3'],
    ['on-roll-school', { entries: [left] }, 'yes', 'SEIPS policy 6.3'],
    ['local-authority', {}, 'yes', 'SEIPS policy 6.2'],
    ['local-authority', { works: 'no' }, 'no', 'SEIPS policy 6.6'],
    ['local-authority', { entries: [left] }, 'ask-first', 'SEIPS privacy statement, when a student leaves'],
    ['health-service', {}, 'yes', 'SEIPS privacy statement, para 5'],
    ['health-service', { what: 'contact-details' }, 'only', 'SEIPS privacy statement, para 5'],
    ['health-service', { what: 'exam-results' }, 'only', 'SEIPS privacy statement, para 5'],
    ['health-service', { what: 'safeguarding-file' }, 'ask-first', 'SEIPS policy 6.4'],
    ['alternative-provider', { works: 'yes' }, 'yes', 'SEIPS privacy statement, para 5'],
    ['alternative-provider', { works: 'no' }, 'no', 'SEIPS privacy statement, third parties'],
    ['alternative-provider', {}, 'ask-first', 'SEIPS privacy statement, third parties'],
    ['voluntary-organisation', { works: 'yes' }, 'yes', 'SEIPS privacy statement, para 5'],
    ['voluntary-organisation', { works: 'no' }, 'no', 'SEIPS policy 6.6'],
    ['voluntary-organisation', {}, 'ask-first', 'SEIPS privacy statement, third parties'],
    ['voluntary-organisation', { entries: [left] }, 'ask-first', 'SEIPS privacy statement, when a student leaves'],
    ['new-school', {}, 'ask-first', 'SEIPS policy 5.5'],
    ['new-school', { entries: [left] }, 'yes', 'SEIPS policy 5.5'],
    ['new-school', { entries: [left], what: 'safeguarding-file' }, 'ask-first', 'SEIPS policy 6.4'],
    ['other-partnership', { entries: [left] }, 'yes', 'SEIPS policy 2.3.3'],
    ['unrelated', {}, 'no', 'SEIPS privacy statement, third parties'],
    ['unrelated', { works: 'yes' }, 'no', 'SEIPS policy 6.6'],
    ['family', {}, 'yes', 'SEIPS policy 6.3'],
    ['family', { what: 'contact-details' }, 'ask-first', 'SEIPS policy 5.1'],
    ['family', { what: 'safeguarding-file' }, 'ask-first', 'SEIPS policy 5.2'],
    ['pupil', {}, 'yes', 'SEIPS policy 5.1'],
    ['pupil', { what: 'contact-details' }, 'yes', 'SEIPS policy 5.1'],
    ['department-for-education', {}, 'yes', 'School’s privacy notice, statutory returns'],
    ['department-for-education', { what: 'safeguarding-file' }, 'only', 'School’s privacy notice, statutory returns'],
    ['police', {}, 'ask-first', 'School’s privacy notice, police'],
    [
      'post-16-provider',
      { what: 'exam-results', entries: [optedOut] },
      'no',
      'School’s privacy notice, post-16 providers',
    ],
    [
      'post-16-provider',
      { what: 'exam-results', entries: [mayGo] },
      'yes',
      'School’s privacy notice, post-16 providers',
    ],
    ['post-16-provider', { what: 'exam-results' }, 'yes', 'School’s privacy notice, post-16 providers'],
    [
      'post-16-provider',
      { what: 'safeguarding-file', entries: [optedOut] },
      'only',
      'School’s privacy notice, post-16 providers',
    ],
    ['post-16-provider', {}, 'only', 'School’s privacy notice, post-16 providers'],
    ['post-16-provider', { what: 'contact-details' }, 'no', 'SEIPS policy 6.6'],
    ['youth-support', {}, 'yes', 'School’s privacy notice, youth support services'],
    ['youth-support', {}, 'yes', 'Education and Skills Act 2008 s. 72'],
    ['youth-support', { what: 'contact-details' }, 'yes', 'School’s privacy notice, youth support services'],
    ['youth-support', { what: 'safeguarding-file' }, 'ask-first', 'SEIPS policy 6.4'],
    ['youth-support', { entries: [basicOnly] }, 'only', 'Education and Skills Act 2008 s. 72'],
    ['youth-support', { entries: [everything] }, 'yes', 'School’s privacy notice, youth support services'],
    ['youth-support', { entries: [everything], what: 'safeguarding-file' }, 'ask-first', 'SEIPS policy 6.4'],
    ['login-supplier', { what: 'name-for-login' }, 'only', 'Trust policy s. 5 and 12, followed here as good practice'],
    ['login-supplier', { what: 'contact-details' }, 'no', 'Trust policy s. 5 and 12, followed here as good practice'],
  ];

  for (const [recipient, { entries = [], ...more }, answer, cited] of rows) {
    const said = [...Object.values(more), ...entries.map(({ kind }) => kind)].join(', ');
    it(`is ${answer} for ${recipient}${said && ` (${said})`}`, () => {
      const given = ask(fileOf(...complete, ...entries), shareWith(recipient, more));
      assert.equal(given.answer, answer);
      assert.ok((given.clauses as readonly string[]).includes(cited), `${given.clauses}`);
    });
  }

  it('names for a login are all that their supplier gets', () => {
    const { only, reason } = ask(fileOf(...complete), shareWith('login-supplier', { what: 'name-for-login' }));
    assert.deepEqual(only, ['The pupil’s name, to make a login']);
    assert.match(reason, /Contact details never go there/);
  });

  it('is for a provider after 16 what the young person leaves open', () => {
    const onlyOf = (...entries: Entry[]) => ask(fileOf(...complete, ...entries), shareWith('post-16-provider')).only;
    assert.equal(onlyOf(mayGo).length, 2);
    assert.deepEqual(onlyOf(optedOut), ['Safeguarding information that is relevant to them']);
    assert.deepEqual(onlyOf(), onlyOf(mayGo));
  });

  it('says where nothing recorded means yes, and what to do when somebody says no', () => {
    const toCollege = ask(fileOf(...complete), shareWith('post-16-provider', { what: 'exam-results' }));
    assert.match(toCollege.reason, /^No opt-out is recorded. Nothing recorded means yes here: /);
    assert.match(`${toCollege.next}`, /opts out, record it/);
    const toYouthSupport = ask(fileOf(...complete), shareWith('youth-support'));
    assert.match(
      toYouthSupport.reason,
      /^No limit is recorded. Nothing recorded means yes here: .* a parent limits it/,
    );
    assert.match(`${toYouthSupport.next}`, /limits it, record that/);
  });

  it('is only what the form names', () => {
    const narrow = sampleEntry('signature', { recipients: ['on-roll-school'] });
    const file = fileOf(...without(complete, 'signature'), narrow);
    const answers = (['on-roll-school', 'health-service', 'local-authority'] as const).map((each) =>
      ask(file, shareWith(each)),
    );
    assert.deepEqual(
      answers.map(({ answer }) => answer),
      ['yes', 'no', 'no'],
    );
    assert.match(`${answers[1]?.reason}`, /does not name the health service/);
  });

  it('but for the pupil’s own school: feedback to it is what the work is for, and no more than that goes', () => {
    const forHealth = sampleEntry('signature', { recipients: ['health-service'] });
    const file = fileOf(...without(complete, 'signature'), forHealth);
    const told = (what: Shared) => ask(file, shareWith('on-roll-school', { what }));
    const feedback = told('what-they-need');
    assert.equal(feedback.answer, 'yes');
    assert.ok(['SEIPS policy 6.1', 'SEIPS policy 6.3'].every((each) => (feedback.clauses as string[]).includes(each)));
    assert.match(feedback.reason, /does not name the pupil’s own school/);
    for (const what of ['contact-details', 'exam-results', 'name-for-login'] as const) {
      assert.deepEqual(told(what).only, ['Feedback on the work with the pupil, as far as the school needs it'], what);
    }
    assert.equal(told('safeguarding-file').answer, 'ask-first');
  });
});

describe('without complete papers', () => {
  /** Decided whatever was signed: the law, a right of theirs, or a person who decides case by case. */
  const whateverSigned: Partial<Record<Recipient, string>> = {
    family: 'only',
    pupil: 'only',
    'department-for-education': 'only',
    police: 'ask-first',
  };

  for (const recipient of recipients) {
    it(`${recipient} gets ${whateverSigned[recipient] ?? 'nothing'}`, () => {
      for (const what of shared.filter((each) => each !== 'safeguarding-file')) {
        for (const missing of ['referral-form', 'acknowledgement', 'signature'] as const) {
          const file = fileOf(...without(complete, missing), left, mayGo, everything);
          const { answer } = ask(file, shareWith(recipient, { what, works: 'yes' }));
          assert.equal(answer, whateverSigned[recipient] ?? 'no', `${what} without ${missing}`);
        }
      }
    });
  }
});

describe('the safeguarding file, whatever was signed', () => {
  const never: readonly Recipient[] = ['unrelated', 'login-supplier'];
  const told = (recipient: Recipient, ...entries: Entry[]) =>
    ask(fileOf(...entries), shareWith(recipient, { what: 'safeguarding-file' }));

  it('is never refused on our papers to anybody who works with the pupil: the safeguarding lead is asked', () => {
    const working = recipients.filter((each) => !never.includes(each));
    const withdrawn = [...complete, sampleEntry('withdrawal')];
    for (const entries of [[], without(complete, 'signature'), withdrawn]) {
      for (const recipient of working) assert.notEqual(told(recipient, ...entries).answer, 'no', recipient);
      for (const recipient of never) assert.equal(told(recipient, ...entries).answer, 'no', recipient);
    }
    for (const recipient of ['local-authority', 'health-service', 'post-16-provider'] as const) {
      assert.match(`${told(recipient).next}`, /^Ask the safeguarding lead/, recipient);
    }
  });

  it('goes to the new school from lead to lead, within days', () => {
    for (const recipient of ['new-school', 'other-partnership'] as const) {
      for (const entries of [[], complete, [...complete, left]]) {
        const { answer, reason, next, clauses } = told(recipient, ...entries);
        assert.equal(answer, 'ask-first');
        assert.match(reason, /whatever was signed/);
        assert.match(`${next}`, /within five days/);
        assert.match(clauses.join(), /Keeping children safe in education/);
      }
    }
  });
});

describe('to keep somebody safe', () => {
  const mayPutAtRisk: readonly Recipient[] = ['family', 'unrelated', 'login-supplier', 'department-for-education'];

  it('whoever can help may be told what is needed, whatever was signed', () => {
    for (const recipient of recipients.filter((each) => !mayPutAtRisk.includes(each))) {
      const { answer, override } = ask(fileOf(), shareWith(recipient, { safeguarding: true }));
      assert.deepEqual([answer, override], ['yes', 'safeguarding'], recipient);
    }
  });

  it('the safeguarding lead is asked before anybody is told who can do little, or may be part of it', () => {
    for (const recipient of mayPutAtRisk) {
      for (const file of [fileOf(), fileOf(...complete), fileOf(...complete, sampleEntry('restricted'))]) {
        const { answer, override, reason, next } = ask(file, shareWith(recipient, { safeguarding: true }));
        assert.deepEqual([answer, override], ['ask-first', undefined], recipient);
        assert.match(reason, /telling them could put somebody at risk/);
        assert.match(`${next}`, /^Ask the safeguarding lead first/);
      }
    }
  });
});

describe('what may go to youth support services', () => {
  const born16 = '2010-11-21';
  const file = (...entries: Entry[]) => bornOn(fileOf(...complete, ...entries), born16);
  const byParent = sampleEntry('youth-support', { on: '2025-02-03' });
  const asked = (day: string, ...entries: Entry[]) => ask(file(...entries), shareWith('youth-support'), day);

  it('is decided by a parent until the day before the 16th birthday', () => {
    const { answer, only, next } = asked('2026-11-20', byParent);
    assert.equal(answer, 'only');
    assert.deepEqual(only, ['Name', 'Address', 'Date of birth']);
    assert.match(`${next}`, /parent’s name and address go too/);
  });

  it('is the pupil’s to limit from the birthday on: what a parent said has lapsed, and the pupil is asked', () => {
    for (const instruction of ['basic-only', 'everything'] as const) {
      const { answer, reason, next } = asked('2026-11-21', { ...byParent, instruction });
      assert.equal(answer, 'yes');
      assert.match(reason, /16 since 21 November 2026/);
      assert.match(`${next}`, /^Ask the pupil/);
    }
  });

  it('is what the pupil said at 16, and not what they said before', () => {
    const byPupil = (on: string) =>
      sampleEntry('youth-support', { id: 'pupil', speaker: 'pupil', instruction: 'basic-only', on });
    const allowedByParent = { ...byParent, instruction: 'everything' } as const;
    assert.equal(asked('2026-11-23', allowedByParent, byPupil('2026-11-21')).answer, 'only');
    assert.equal(asked('2026-11-23', allowedByParent, byPupil('2026-11-20')).answer, 'yes');
    assert.equal(asked('2026-11-20', byPupil('2026-11-20')).answer, 'yes');
  });

  it('is what they ask for where nobody has limited it, from the 13th birthday to the day before the 20th', () => {
    const papers = complete.map((each) => ({ ...each, on: '2023-09-04' }));
    const unsaid = bornOn(fileOf(...papers), born16);
    const rows = [
      ['2023-11-20', 'no', /13 on 21 November 2023/],
      ['2023-11-21', 'yes', /unless a parent limits it/],
      ['2026-11-20', 'yes', /unless a parent limits it/],
      ['2026-11-21', 'yes', /unless the pupil limits it/],
      ['2030-11-20', 'yes', /unless the pupil limits it/],
      ['2030-11-21', 'no', /20 on 21 November 2030/],
    ] as const;
    for (const [day, answer, why] of rows) {
      const given = ask(unsaid, shareWith('youth-support'), day);
      assert.equal(given.answer, answer, day);
      assert.match(given.reason, why);
    }
  });

  it('is nothing from the 20th birthday on, whatever was said before', () => {
    const byPupil = sampleEntry('youth-support', { speaker: 'pupil', instruction: 'everything', on: '2026-11-23' });
    assert.equal(asked('2030-11-20', byPupil).answer, 'yes');
    const over = asked('2030-11-21', byPupil);
    assert.equal(over.answer, 'no');
    assert.match(`${over.next}`, /on to 24 for somebody with special educational needs/);
    assert.ok((over.clauses as readonly string[]).includes('Education and Skills Act 2008 s. 78(1)'));
  });

  it('starts on the 13th birthday', () => {
    const papers = complete.map((each) => ({ ...each, on: '2023-09-04' }));
    const young = bornOn(fileOf(...papers, { ...byParent, on: '2023-09-04' }), born16);
    assert.equal(ask(young, shareWith('youth-support'), '2023-11-20').answer, 'no');
    assert.equal(ask(young, shareWith('youth-support'), '2023-11-21').answer, 'only');
  });

  it('changes on the 13th birthday of who was born on 29 February on the 28th, and on the 16th on the 29th', () => {
    const papers = [...complete, byParent].map((each) => ({ ...each, on: '2020-09-07' }));
    const leap = bornOn(fileOf(...papers), '2008-02-29');
    const answers = ['2021-02-27', '2021-02-28', '2024-02-28', '2024-02-29'].map(
      (day) => ask(leap, shareWith('youth-support'), day).answer,
    );
    assert.deepEqual(answers, ['no', 'only', 'only', 'yes']);
    const { reason } = ask(leap, shareWith('youth-support'), '2021-02-27');
    assert.match(reason, /13 on 28 February 2021\. Whoever was born on 29 February .* it is our reading\.$/);
    const other = ask(bornOn(leap, '2008-02-28'), shareWith('youth-support'), '2021-02-27');
    assert.match(other.reason, /13 on 28 February 2021\.$/);
  });

  it('changes at midnight in London, an hour before midnight in Greenwich in summer', () => {
    const summer = bornOn(fileOf(...complete.map((each) => ({ ...each, on: '2025-01-06' })), byParent), '2010-07-15');
    const at = (instant: string) => ask(summer, shareWith('youth-support'), londonClock(new Date(instant)).day).answer;
    assert.equal(at('2026-07-14T22:59:59Z'), 'only');
    assert.equal(at('2026-07-14T23:00:00Z'), 'yes');
  });
});
