import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { assessSteps } from '../../../src/acts/about-a-breach/assess/steps.ts';
import { whatFollows } from '../../../src/acts/about-a-breach/assess/what-follows.ts';
import { steps as disputeSteps } from '../../../src/acts/about-a-request/move-dispute/steps.ts';
import type { Setting } from '../../../src/acts/setting.ts';
import { channelsOf } from '../../../src/desk/channels.ts';
import { assessBreach, controllersOf } from '../../../src/domain/breach/assess/assess-breach.ts';
import { type AssessmentForm, assessmentForm, type Level } from '../../../src/domain/breach/assess/assessment.ts';
import { severityAid } from '../../../src/domain/breach/assess/severity-aid.ts';
import type { Breach } from '../../../src/domain/breach/breach.ts';
import { missingBeforeClosing } from '../../../src/domain/breach/close/missing-before-closing.ts';
import { basisInWords } from '../../../src/domain/breach/tasks/task-words.ts';
import { keepsPupils } from '../../../src/domain/consent/keeps-pupils.ts';
import { answerDeadline } from '../../../src/domain/deadlines/answer-deadline.ts';
import type { DeadlineQuestion } from '../../../src/domain/deadlines/deadline-question.ts';
import { noticesFor } from '../../../src/domain/notices/recipients.ts';
import { watchersOf } from '../../../src/domain/notices/watchers.ts';
import { roleToTell, unheardAudiences } from '../../../src/domain/notices/who-can-hear.ts';
import { findingsAbout } from '../../../src/domain/organisation/check-organisation.ts';
import { sentToOn } from '../../../src/domain/question/who-answers.ts';
import { thoseWhoAnswer, thoseWhoRunRequests } from '../../../src/domain/reminders/who-hears.ts';
import { datesOf } from '../../../src/domain/request/dates/dates-of.ts';
import { disclosureAdvice } from '../../../src/domain/request/disclosure/disclosure-advice.ts';
import { complaintOutcome } from '../../../src/domain/request/letters/complaint-outcome.ts';
import { complaintRoutes } from '../../../src/domain/request/letters/complaint-routes.ts';
import { schoolToConsult } from '../../../src/domain/request/log/school-to-consult.ts';
import { askingFacts } from '../../../src/domain/request/standing/asking-facts.ts';
import { whoMayAsk } from '../../../src/domain/request/standing/who-may-ask.ts';
import { adviceToSeek, advisersOf, withoutAdvice } from '../../../src/domain/request/work/advice-needed.ts';
import { howToTellRecipients } from '../../../src/domain/request/work/tell-recipients.ts';
import { sourceFiles } from '../../house/files.ts';
import { brookvale, colleague, idOf, now } from '../../support/cast.ts';
import { accepted, deciding, minutesOn, reported } from '../../support/run-breach.ts';
import { khanAsks, sampleRequest } from '../../support/sample-request.ts';
import { mayAsk } from '../request/support.ts';
import { diocese, hildasTrust, watched, withDiocese } from './diocese.ts';

const { policy, unread } = watched(diocese);
const organisation = hildasTrust;
const day = '2026-11-18';
const officer = idOf(11);
const head = idOf(12);

const breach = (): Breach => reported({ organisation });
const setting = (about: Setting['about']): Setting => ({
  ...{ organisation, now, about, part: null },
  person: colleague('Imran Sadiq', organisation),
});
const answersOf = (level: Level, youngPeopleHarmed: 'yes' | 'no'): AssessmentForm =>
  assessmentForm.parse({
    ...{ livingPeople: 'yes', likelihood: 'unlikely', severity: 'minor', mitigated: 'no' },
    ...{ youngPeopleHarmed, staffHarmed: 'no', level, reason: 'It was encrypted.' },
    controller: controllersOf(organisation)[0],
  });
const assessedAs = (level: Level, criterion: 'yes' | 'no'): Breach =>
  accepted(
    assessBreach({
      ...deciding(breach(), 60, organisation),
      answers: answersOf(level, criterion),
      begunAt: minutesOn(60),
    }),
  ).record;
const tasksOf = ({ tasks }: Breach) => tasks.map((each) => [each.kind, basisInWords(each, organisation)]);
const askedOf = (question: Partial<DeadlineQuestion>): string =>
  JSON.stringify(answerDeadline({ words: '', ...question }, { organisation, now }));
const request = (over: object = {}) => sampleRequest({ asked: { ...khanAsks, ...over } });
const careful = sampleRequest({ ...mayAsk, standing: { ...mayAsk.standing, safeguarding: true } as never });

describe('a policy that nobody has heard of yet', () => {
  let takeOut = () => {};
  before(() => {
    takeOut = withDiocese(policy);
  });
  after(() => takeOut());

  it('fits the kinds of organisation that it names, and names who must not be missing', () => {
    assert.deepEqual(findingsAbout(organisation), []);
    const alone = { ...organisation, people: organisation.people.slice(0, 1) };
    assert.match(
      findingsAbout(alone)
        .map(({ words }) => words)
        .join(),
      /as Deputy.* or Headteacher \(“headteacher”\)$/,
    );
    const misfit = findingsAbout({ ...organisation, kind: 'school' });
    assert.deepEqual(
      misfit.map(({ words }) => words),
      ['a school goes with the policy “school”, not “diocese”'],
    );
    const other = findingsAbout({ ...organisation, policy: 'seips' }).map(({ words }) => words);
    assert.ok(other.includes('a trust goes with the policy “trust” or “diocese”, not “seips”'));
  });

  it('says who hears of a breach and of a request, and in which channels', () => {
    const told = (kind: 'breach-reported' | 'request-logged') =>
      noticesFor(kind, { of: 'breach', organisation, version: 1, now }).map(({ to }) => to);
    assert.deepEqual(told('breach-reported'), ['dpo']);
    assert.deepEqual(told('request-logged'), ['dpo', 'headteacher']);
    assert.deepEqual(channelsOf(organisation), ['dpo']);
    assert.deepEqual(unheardAudiences({ ...organisation, people: [] }, day), ['dpo']);
    assert.deepEqual(thoseWhoAnswer(organisation, day), [head]);
    assert.deepEqual(thoseWhoRunRequests(organisation, day), [officer, head]);
    assert.equal(roleToTell({ ...organisation, people: organisation.people.slice(1) }, day), 'headteacher');
    assert.deepEqual(
      watchersOf(organisation, { watched: officer, day }).map(({ id }) => id),
      [head],
    );
  });

  it('has a breach assessed by its own criteria, and asks no other policy’s questions', () => {
    const about = setting(breach());
    const asked = assessSteps.filter(({ when }) => when({ livingPeople: 'yes' }, about));
    const ids = asked.map(({ id }) => id);
    assert.ok(ids.includes('policy-criteria') && !ids.includes('the-data') && !ids.includes('the-people'));
    const card = JSON.stringify(asked.find(({ id }) => id === 'policy-criteria')?.render({}, about));
    assert.match(card, /Diocese rule 9 asks this.*Could a child have to leave.*Could a colleague have to leave/);
    const met = answersOf('unlikely', 'yes');
    const shown = JSON.stringify(asked.slice(-2).map(({ render }) => render(met, about)));
    assert.match(shown, /though a criterion of Diocese rule 9 is met.*Rule 9 \(a\): children/);
    assert.doesNotMatch(shown, /SEIPS/);
    assert.deepEqual(controllersOf(organisation), ['St Hilda’s Trust, through its Bishop']);
    const [, , heaviest] = severityAid({ ...breach().report, data: [] }, organisation.policy).severity.factors;
    assert.match(heaviest?.words ?? '', /shows a faith/);
  });

  it('makes the tasks that it asks for, each with its own clause, and no others', () => {
    const school = ['tell-school', 'Your policy asks for it (Diocese rule 10).'];
    assert.deepEqual(tasksOf(assessedAs('unlikely', 'no')), [school]);
    const people = ['tell-people', 'Your policy asks for it (Diocese rule 9).'];
    assert.deepEqual(tasksOf(assessedAs('unlikely', 'yes')), [people, school]);
    assert.equal(assessedAs('unlikely', 'yes').assessments.at(-1)?.policyMet, true);
    const fields =
      assessedAs('unlikely', 'yes')
        .history.at(-1)
        ?.changes.map(({ field }) => field) ?? [];
    assert.ok(fields.includes('Rule 9 (a): children'), fields.join());
    assert.match(whatFollows(answersOf('unlikely', 'no'), setting(breach())).join(), /Diocese rule 10/);
    const unasked = assessedAs('unlikely', 'no');
    const open = unasked.assessments.map((each) => ({ ...each, answers: { ...each.answers, staffHarmed: undefined } }));
    const missing = missingBeforeClosing({ ...unasked, assessments: open } as Breach, organisation);
    assert.ok(missing.some(({ words }) => words.includes('(rule 9)')));
  });

  it('sets its own day for a request, and consults nobody', () => {
    const [own, law] = datesOf(request(), organisation);
    assert.deepEqual([own?.kind, own?.dueOn, own?.source], ['policy', '2026-12-06', 'Diocese rule 20']);
    assert.equal(own?.words, 'Answer it, by the diocese’s own target');
    assert.match(own?.working.join(' ') ?? '', /^Twenty days from Monday 16 November 2026\. That is Sunday 6 December/);
    assert.equal(law?.dueOn, '2026-12-16');
    assert.match(askedOf({ about: 'access', on: '2026-11-16' }), /Your own target.*6 December 2026.*Diocese rule 20/);
    assert.deepEqual(schoolToConsult(request().asked, [], { organisation, now }), []);
    const [transfer] = datesOf(request({ matter: 'transfer' }), organisation);
    assert.match(transfer?.working.join(' ') ?? '', /rule 21/);
    assert.match(howToTellRecipients(organisation), /Art\. 19; Diocese rule 28/);
  });

  it('advises on who may ask, where it may harm, and what a body asks for', () => {
    const facts = askingFacts(careful, organisation, { understands: 'understands', safeguarding: true });
    const advised = JSON.stringify(whoMayAsk(facts));
    for (const rule of [22, 23, 24]) assert.match(advised, new RegExp(`Diocese rule ${rule}`));
    assert.match(advised, /Sit with the child first.*Ask the chaplain\./);
    assert.ok(!advisersOf(organisation).includes('safeguarding-officer'));
    assert.equal(withoutAdvice(careful, organisation), undefined);
    assert.match(adviceToSeek(careful, organisation) ?? '', /\(diocese rule 24\)\.$/);
    const body = JSON.stringify(disclosureAdvice(request({ matter: 'disclosure' }), organisation));
    assert.match(body, /The child comes first.*Diocese rule 25.*Give what the law asks for.*Diocese rule 26/);
  });

  it('answers what is kept, what comes next in a dispute, and where to complain, in its own words', () => {
    assert.match(askedOf({ about: 'retention', kept: 'pupil-record' }), /register says how long \(rule 29\)/);
    assert.match(askedOf({ about: 'retention', kept: 'other' }), /archive says how long \(rule 30\)/);
    const next = disputeSteps.find(({ id }) => id === 'next')?.render({}, setting(request()));
    assert.match(JSON.stringify(next), /rule 27\): the Bishop judges/);
    const complaint = request({ matter: 'complaint' });
    const letter = accepted(complaintOutcome(complaint, { organisation, now, outcome: 'We were late.' }));
    assert.match(JSON.stringify(letter), /Data Protection Officer of Hillcrest School/);
    const [, school] = complaintRoutes(day, { request: complaint, organisation });
    assert.equal(school?.source, 'Diocese rule 28');
    assert.equal(keepsPupils(organisation), false);
  });

  it('sends colleagues’ questions to whom it names', () => {
    assert.equal(sentToOn(organisation, '2026-11-18', 'whoever asks'), 'headteacher');
  });

  it('has every one of its facts heeded', () => {
    assert.deepEqual([...unread], []);
  });

  it('leaves the others as they were', () => {
    assert.equal(keepsPupils(brookvale), true);
    assert.deepEqual(channelsOf(brookvale), ['dpo', 'chair']);
  });
});

describe('the name of a policy', () => {
  it('decides nothing outside the policies: whoever wants to know something asks the policy', () => {
    const decides = [
      /policy\s*[!=]==?|[!=]==?\s*(?:\w+\.)*policy\b/,
      /switch \((?:\w+\.)*policy\)|\[(?:\w+\.)*policy\]/,
      /Record<\s*(?:Organisation\['policy'\]|PolicyName)|'seips'/,
    ];
    const deciding = sourceFiles
      .filter((path) => !path.startsWith('src/domain/policies/'))
      .filter((path) => decides.some((each) => each.test(readFileSync(path, 'utf8'))));
    assert.deepEqual(deciding, []);
  });
});
