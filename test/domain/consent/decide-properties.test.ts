import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decideConsent, everyAnswer } from '../../../src/domain/consent/decide-consent.ts';
import type { Entry, EntryKind } from '../../../src/domain/consent/entry.ts';
import { inFile, type PupilFile } from '../../../src/domain/consent/pupil-file.ts';
import { codeOf } from '../../../src/domain/consent/question.ts';
import { statusOf } from '../../../src/domain/consent/status-of.ts';
import { whoseToSay } from '../../../src/domain/consent/youth-support.ts';
import type { Day } from '../../../src/domain/deadlines/day-words.ts';
import { sampleEntry } from '../../support/sample-pupil.ts';
import {
  anyDayOfFile,
  anyEntry,
  anyEntryOf,
  anyPupilFile,
  anyQuestion,
  everyQuestion,
  undone,
} from './any-pupil-file.ts';
import { shareWith } from './asking.ts';

const runs = { numRuns: 2000 };

/** A second reckoning of what is on file, by the words of the policy alone. */
const onFile = ({ entries }: PupilFile, day: Day): Entry[] =>
  entries.filter((each) => each.undone === null && each.on <= day);

const has = (entries: readonly Entry[], kind: EntryKind) => entries.some((each) => each.kind === kind);

const signedWithResponsibility = (entries: readonly Entry[]) =>
  entries.some((each) => each.kind === 'signature' && each.responsibility === 'yes');

const withdrawn = (entries: readonly Entry[]) =>
  entries.some(
    ({ id, kind }) =>
      kind === 'withdrawal' &&
      !entries.some(
        (each) => each.kind === 'withdrawal-decided' && each.withdrawal === id && each.decision === 'taken-back',
      ),
  );

const adding = (file: PupilFile, ...more: readonly Entry[]): PupilFile => ({
  ...file,
  ...inFile({ entries: [...file.entries, ...more] }),
});

describe('whatever is on file, whatever is asked, on any day', () => {
  it('nothing but safeguarding is ever a yes without school form, acknowledgement and a signature with responsibility that stands', () => {
    let ordinaryYes = 0;
    fc.assert(
      fc.property(anyPupilFile, anyQuestion, anyDayOfFile, (file, question, day) => {
        const { answer, override } = decideConsent(file, question, day);
        if (answer !== 'yes' || override === 'safeguarding') return;
        ordinaryYes++;
        const entries = onFile(file, day);
        assert.ok(
          has(entries, 'referral-form') && has(entries, 'acknowledgement') && signedWithResponsibility(entries),
        );
        assert.ok(!withdrawn(entries));
      }),
      runs,
    );
    assert.ok(ordinaryYes > 20, `only ${ordinaryYes} were a yes: the files are too poor to show anything`);
  });

  it('an opt-out is one: with complete papers only a recorded no keeps results and what youth support asks for back', () => {
    const seen = { yes: 0, no: 0, limited: 0 };
    fc.assert(
      fc.property(anyPupilFile, anyDayOfFile, (file, day) => {
        if (decideConsent(file, { about: 'report' }, day).answer !== 'yes') return;
        const entries = onFile(file, day);
        if (has(entries, 'restricted')) return;
        const results = decideConsent(file, shareWith('post-16-provider', { what: 'exam-results' }), day).answer;
        const refused = entries.some((each) => each.kind === 'results' && each.choice === 'opted-out');
        assert.ok(refused ? results === 'yes' || results === 'no' : results === 'yes', results);
        const whose = whoseToSay(file.pupil.bornOn, day);
        if (whose !== 'parent' && whose !== 'pupil') return;
        const support = decideConsent(file, shareWith('youth-support'), day).answer;
        const limits = entries.filter((each) => each.kind === 'youth-support' && each.speaker === whose);
        const limited = limits.some((each) => each.kind === 'youth-support' && each.instruction === 'basic-only');
        assert.ok(limited ? support === 'yes' || support === 'only' : support === 'yes', support);
        seen[results === 'no' ? 'no' : support === 'only' ? 'limited' : 'yes']++;
      }),
      runs,
    );
    assert.ok(Math.min(...Object.values(seen)) > 5, JSON.stringify(seen));
  });

  it('the last no is heard: nothing that was said before it, and nothing else on file, turns it into a yes', () => {
    fc.assert(
      fc.property(anyPupilFile, anyDayOfFile, (file, day) => {
        const whose = whoseToSay(file.pupil.bornOn, day);
        const speaker = whose === 'pupil' ? 'pupil' : 'parent';
        const no = adding(
          file,
          sampleEntry('results', { id: 'opted out', on: day }),
          sampleEntry('youth-support', { id: 'limited', on: day, speaker }),
        );
        const toCollege = decideConsent(no, shareWith('post-16-provider', { what: 'exam-results' }), day);
        assert.notEqual(toCollege.answer, 'yes');
        assert.ok(!decideConsent(no, shareWith('post-16-provider'), day).only.some((each) => /results/i.test(each)));
        assert.notEqual(decideConsent(no, shareWith('youth-support'), day).answer, 'yes');
      }),
      runs,
    );
  });

  it('there is an answer with its reason and its clause, and it says how much where it says only so much', () => {
    fc.assert(
      fc.property(anyPupilFile, anyDayOfFile, (file, day) => {
        for (const question of everyQuestion) {
          const { answer, reason, clauses, only, next, override } = decideConsent(file, question, day);
          const asked = codeOf(question);
          assert.ok(reason.endsWith('.') && reason.length < 400, `${asked}: ${reason}`);
          assert.ok(clauses.length > 0 && new Set(clauses).size === clauses.length, `${asked}: ${clauses}`);
          assert.equal(only.length > 0, answer === 'only', asked);
          if (answer === 'ask-first' || answer === 'not-recorded') assert.ok(next, asked);
          if (override) assert.ok(question.about === 'share' && question.safeguarding && answer === 'yes', asked);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('what was undone, and what is still to come, changes nothing', () => {
    fc.assert(
      fc.property(anyPupilFile, anyQuestion, anyDayOfFile, anyEntry, (file, question, day, entry) => {
        const before = decideConsent(file, question, day);
        assert.deepEqual(decideConsent(adding(file, { ...entry, id: 'undone', undone }), question, day), before);
        assert.deepEqual(
          decideConsent(adding(file, { ...entry, id: 'later', on: '2031-01-01' }), question, day),
          before,
        );
      }),
      runs,
    );
  });

  it('a withdrawal turns nothing into a yes, and leaves none but to keep somebody safe', () => {
    fc.assert(
      fc.property(
        anyPupilFile,
        anyQuestion,
        anyDayOfFile,
        anyEntryOf('withdrawal'),
        (file, question, day, withdrawal) => {
          const before = decideConsent(file, question, day);
          const after = decideConsent(adding(file, { ...withdrawal, id: 'withdrawn' }), question, day);
          if (before.answer !== 'yes') assert.notEqual(after.answer, 'yes');
          if (withdrawal.undone === null && withdrawal.on <= day && after.answer === 'yes') {
            assert.equal(after.override, 'safeguarding');
          }
        },
      ),
      runs,
    );
  });

  it('nothing restricted is used, other than to keep somebody safe', () => {
    fc.assert(
      fc.property(anyPupilFile, anyQuestion, anyDayOfFile, (file, question, day) => {
        const restricted = sampleEntry('restricted', { id: 'restricted', on: '2025-09-01' });
        const { answer, override } = decideConsent(adding(file, restricted), question, day);
        if (answer === 'yes') assert.equal(override, 'safeguarding');
        if (answer === 'only') assert.ok(question.about === 'records' || question.about === 'notes');
      }),
      runs,
    );
  });

  it('what is shared while in dispute carries both versions', () => {
    fc.assert(
      fc.property(anyPupilFile, anyQuestion, anyDayOfFile, (file, question, day) => {
        const challenged = sampleEntry('challenged', { id: 'challenged', on: '2025-09-01' });
        const { answer, bothVersions } = decideConsent(adding(file, challenged), question, day);
        assert.equal(bothVersions, question.about === 'share' && answer !== 'no');
      }),
      runs,
    );
  });

  it('no answer and nothing of what is on file tells a name', () => {
    fc.assert(
      fc.property(anyPupilFile, anyDayOfFile, (file, day) => {
        const told = JSON.stringify([everyAnswer(file, day), statusOf(file, day)]);
        assert.doesNotMatch(told, /Jordan|Smith|Nadia|Hillcrest|Meadow Lane/);
      }),
      { numRuns: 200 },
    );
  });
});
