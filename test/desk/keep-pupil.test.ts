import assert from 'node:assert/strict';
import { decideWithdrawal } from '../../src/acts/about-a-pupil/decide-withdrawal.ts';
import { doPupilTask } from '../../src/acts/about-a-pupil/do-pupil-task.ts';
import { liftPupilMark } from '../../src/acts/about-a-pupil/lift-pupil-mark.ts';
import { markPupil } from '../../src/acts/about-a-pupil/mark-pupil.ts';
import { recordLeaving } from '../../src/acts/about-a-pupil/record-leaving.ts';
import { recordResults } from '../../src/acts/about-a-pupil/record-results.ts';
import { recordSafeguardingShare } from '../../src/acts/about-a-pupil/record-safeguarding-share.ts';
import { recordWithdrawal } from '../../src/acts/about-a-pupil/record-withdrawal.ts';
import { recordYouthSupport } from '../../src/acts/about-a-pupil/record-youth-support.ts';
import { openCase } from '../../src/desk/open-case.ts';
import { whatsDue } from '../../src/desk/requests.ts';
import { snooze } from '../../src/desk/snooze.ts';
import { undoEntry } from '../../src/desk/undo-entry.ts';
import { leavingForm } from '../../src/domain/consent/leave.ts';
import { liftForm, markForm } from '../../src/domain/consent/marks.ts';
import type { PupilFile } from '../../src/domain/consent/pupil-file.ts';
import { resultsForm } from '../../src/domain/consent/results.ts';
import { pupilTaskForm } from '../../src/domain/consent/settle-pupil-task.ts';
import { safeguardingShareForm } from '../../src/domain/consent/share-to-safeguard.ts';
import { withdrawalDecisionForm, withdrawalForm } from '../../src/domain/consent/withdraw.ts';
import { youthSupportForm } from '../../src/domain/consent/youth-support.ts';
import { firstBrokenLink } from '../../src/domain/history.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import { colleague, kestrel, maya } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { ids, openRoad, type Road } from '../support/road.ts';
import { accepted, refusedAs } from '../support/run-breach.ts';
import { complete, jordan, type PupilOver, samplePupil } from '../support/sample-pupil.ts';

const dev = colleague('Dev Patel');
const sam = colleague('Sam Whitlock');
/** The road's clock stands at nine on Monday 25 November 2126. */
const today = '2126-11-25';
const minute = 60_000;
const said = { on: today, source: 'phone' };

const withdrawing = withdrawalForm.parse({ of: 'sharing', speaker: 'parent', words: 'Share nothing.', ...said });
const leaving = leavingForm.parse({ ...said, to: 'Meadow Lane', paperFile: 'yes', reviewOn: '2135-05-15' });

describe('keeping a pupil’s file', () => {
  let road: Road;
  beforeEach(async () => {
    road = await openRoad();
    await road.meet(ids.dev, ids.ruth, ids.sam, ids.maya);
  });
  afterEach(() => road.close());

  let opened = 0;
  const open = async (over: PupilOver = {}): Promise<string> => {
    opened += 1;
    const submissionId = `file ${opened}`;
    const pupil = { ...jordan, bornOn: '2112-03-14', joinedOn: null } as typeof jordan;
    const { stored } = await openCase(road.cases, {
      ...{ prefix: 'PF', year: 2126, submissionId },
      decide: (reference) => samplePupil({ reference, submissionId, pupil, entries: [...complete], ...over }),
    });
    return stored.reference;
  };
  let asking = 0;
  const asked = (reference: string, person: Person = sam) => {
    asking += 1;
    return { reference, person, submissionId: `asked ${asking}` };
  };
  const fileOf = async (reference: string): Promise<PupilFile> => {
    const found = await road.cases.find(reference);
    assert.equal(found?.type, 'pupil');
    return found as PupilFile;
  };
  const toldOf = async (reference: string): Promise<string[]> =>
    (await road.notices(reference)).map(({ kind, to }) => `${kind} ${to}`);
  const wordsIn = (place: string): string =>
    JSON.stringify(road.teams.activities(place).map(({ activity }) => [activity['attachments'], activity['summary']]));

  it('records everything that a Co-ordinator is told, in one unbroken history', async () => {
    const reference = await open();
    const youth = youthSupportForm.parse({ speaker: 'parent', instruction: 'basic-only', ...said });
    accepted(await doing(road.deskPorts, recordYouthSupport, { ...asked(reference), answers: youth }));
    const results = resultsForm.parse({ choice: 'opted-out', ...said });
    accepted(await doing(road.deskPorts, recordResults, { ...asked(reference), answers: results }));
    const marking = markForm.parse({ mark: 'restricted', of: 'The log.', ground: 'accuracy-contested', ...said });
    const marked = accepted(await doing(road.deskPorts, markPupil, { ...asked(reference), answers: marking }));
    const lifting = liftForm.parse({ mark: marked.entries.at(-1)?.id, subjectToldOn: today, reason: 'Put right.' });
    accepted(await doing(road.deskPorts, liftPupilMark, { ...asked(reference), answers: lifting }));
    accepted(await doing(road.deskPorts, recordLeaving, { ...asked(reference), answers: leaving }));
    const file = await fileOf(reference);
    const done = pupilTaskForm.parse({ taskIds: [file.tasks[0]?.id], on: today, words: 'Sent it.' });
    accepted(await doing(road.deskPorts, doPupilTask, { ...asked(reference), answers: done }));
    const last = await fileOf(reference);
    assert.deepEqual(
      last.history.map(({ what }) => what),
      [
        ...['pupil-added', 'youth-support-recorded', 'results-recorded', 'pupil-restricted', 'mark-lifted'],
        ...['left-recorded', 'pupil-task-done'],
      ],
    );
    assert.equal(firstBrokenLink(last.history, reference), undefined);
  });

  it('tells the DPO’s channel and the Co-ordinator of a withdrawal, by number, with no name, school or words', async () => {
    const reference = await open();
    accepted(await doing(road.deskPorts, recordWithdrawal, { ...asked(reference), answers: withdrawing }));
    assert.deepEqual(await toldOf(reference), ['pupil-withdrawal dpo', 'pupil-withdrawal co-ordinator']);
    await road.deliver(minute);
    for (const place of ['19:dpo@thread.tacv2', `chat-with-${ids.sam}`]) {
      const words = wordsIn(place);
      assert.match(words, new RegExp(`${reference}: stop sharing`));
      for (const secret of ['Jordan', 'Smith', 'Hillcrest', 'Share nothing', 'Nadia', 'Whitlock']) {
        assert.ok(!words.includes(secret), `${secret} is in ${place}`);
      }
    }
  });

  it('tells the same people, within ten minutes, that a withdrawal recorded by mistake no longer counts', async () => {
    const reference = await open();
    const file = accepted(await doing(road.deskPorts, recordWithdrawal, { ...asked(reference), answers: withdrawing }));
    await road.deliver(9 * minute);
    const entry = file.entries.at(-1)?.id;
    accepted(await undoEntry(road.deskPorts, { ...asked(reference), entry }));
    await road.deliver(minute);
    assert.deepEqual((await toldOf(reference)).slice(2), [
      'pupil-withdrawal-undone dpo',
      'pupil-withdrawal-undone co-ordinator',
    ]);
    assert.deepEqual((await fileOf(reference)).tasks, []);
    assert.match(wordsIn('19:dpo@thread.tacv2'), /a withdrawal no longer counts.*recorded by mistake/);
    assert.match(wordsIn(`chat-with-${ids.sam}`), /a withdrawal no longer counts/);
  });

  it('lets only the Data Protection Officer decide about it', async () => {
    const reference = await open();
    const file = accepted(await doing(road.deskPorts, recordWithdrawal, { ...asked(reference), answers: withdrawing }));
    const decided = withdrawalDecisionForm.parse({
      ...{ withdrawal: file.entries.at(-1)?.id, decision: 'taken-back', reason: 'She rang.' },
    });
    assert.equal(
      refusedAs(await doing(road.deskPorts, decideWithdrawal, { ...asked(reference), answers: decided })),
      'not-found',
    );
    accepted(await doing(road.deskPorts, decideWithdrawal, { ...asked(reference, dev), answers: decided }));
    await road.deliver(minute);
    assert.match(wordsIn('19:dpo@thread.tacv2'), /They changed their mind/);
  });

  it('tells the DPO alone what was shared to keep somebody safe', async () => {
    const reference = await open({ entries: [] });
    const sharing = safeguardingShareForm.parse({
      with: 'police',
      what: 'What he said.',
      reason: 'He told us.',
      ...said,
    });
    accepted(await doing(road.deskPorts, recordSafeguardingShare, { ...asked(reference), answers: sharing }));
    assert.deepEqual(await toldOf(reference), ['pupil-shared-to-safeguard dpo']);
    await road.deliver(minute);
    assert.match(wordsIn('19:dpo@thread.tacv2'), /shared to keep somebody safe/);
    assert.doesNotMatch(wordsIn('19:dpo@thread.tacv2'), /He told us|What he said/);
  });

  it('gives whoever may not the same answer as for a number that nobody has', async () => {
    const reference = await open();
    const others = [maya, colleague('Helen Marsh'), colleague('Alex Reid'), colleague('Imran Sadiq', kestrel)];
    for (const person of others) {
      const refused = await doing(road.deskPorts, recordLeaving, { ...asked(reference, person), answers: leaving });
      const unknown = await doing(road.deskPorts, recordLeaving, {
        ...asked('PF-2126-9999', person),
        answers: leaving,
      });
      assert.equal(refusedAs(refused), 'not-found');
      assert.equal(
        (refused.ok ? '' : refused.words).replace(reference, ''),
        (unknown.ok ? '' : unknown.words).replace('PF-2126-9999', ''),
      );
    }
    assert.equal((await fileOf(reference)).version, 1);
  });

  it('records the same press once, however often it arrives', async () => {
    const reference = await open();
    const once = { ...asked(reference), answers: withdrawing };
    await Promise.all([1, 2, 3].map(() => doing(road.deskPorts, recordWithdrawal, once)));
    const file = await fileOf(reference);
    assert.equal(file.version, 2);
    assert.equal(file.notices.length, 2);
    assert.equal(file.tasks.length, 5);
  });

  it('shows the Co-ordinator what is due in the next four weeks, and the DPO an archive when its time comes', async () => {
    const reference = await open();
    const due = async (person: Person) =>
      (await whatsDue(road.deskPorts, person)).map((each) =>
        each.what === 'pupil-task' ? `${each.about.reference} ${each.task.kind} ${each.task.dueOn}` : each.what,
      );
    accepted(await doing(road.deskPorts, recordLeaving, { ...asked(reference), answers: leaving }));
    assert.deepEqual(await due(sam), [`${reference} return-paper 2126-12-09`, `${reference} archive 2126-12-09`]);
    for (const person of [dev, maya, colleague('Helen Marsh')]) assert.deepEqual(await due(person), []);
    road.clock.moveTo(new Date('2135-04-18T12:00:00Z'));
    assert.deepEqual(await due(dev), [`${reference} review-archive 2135-05-15`]);
    const { tasks } = await fileOf(reference);
    const done = pupilTaskForm.parse({ taskIds: tasks.map(({ id }) => id), on: today, words: 'Done.' });
    accepted(await doing(road.deskPorts, doPupilTask, { ...asked(reference), answers: done }));
    assert.deepEqual(await due(dev), []);
  });

  it('reminds the Co-ordinator on the day, once, then in the day’s list until it is done', async () => {
    const reference = await open();
    accepted(await doing(road.deskPorts, recordLeaving, { ...asked(reference), answers: leaving }));
    road.clock.moveTo(new Date('2126-12-09T08:05:00Z'));
    await road.remind();
    await Promise.all([road.remind(), road.remind()]);
    await road.deliver(minute);
    assert.deepEqual(await toldOf(reference), ['pupil-task-reminder colleague']);
    assert.match(wordsIn(`chat-with-${ids.sam}`), /2 tasks are due/);
    const put = await snooze(road.deskPorts, { reference, minutes: 60, person: sam });
    assert.equal(refusedAs(put), 'nothing-to-remind-of');

    road.clock.moveTo(new Date('2126-12-10T08:31:00Z'));
    await road.remind();
    road.clock.moveTo(new Date('2126-12-10T08:32:00Z'));
    await road.remind();
    assert.match(wordsIn(`chat-with-${ids.sam}`), /One pupil’s file waits for you/);
    assert.deepEqual(await toldOf(reference), ['pupil-task-reminder colleague']);
  });
});
