import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decided } from '../../../src/domain/case.ts';
import type { Entry, EntryKind } from '../../../src/domain/consent/entry.ts';
import { entryNames } from '../../../src/domain/consent/entry-names.ts';
import type { EntryAnswers } from '../../../src/domain/consent/entry-words.ts';
import { entriesOn, openTasksOfPupil, type PupilFile } from '../../../src/domain/consent/pupil-file.ts';
import { recordEntry } from '../../../src/domain/consent/record-entry.ts';
import type { PupilDeciding } from '../../../src/domain/consent/revise-pupil.ts';
import { lastUndoable, undoEntry } from '../../../src/domain/consent/undo-entry.ts';
import { firstBrokenLink } from '../../../src/domain/history.ts';
import type { Outcome } from '../../../src/domain/outcome.ts';
import { brookvale, now } from '../../support/cast.ts';
import { accepted, asDev, asMaya, minutesOn, refusedAs } from '../../support/run-breach.ts';
import { complete, sampleEntry, samplePupil } from '../../support/sample-pupil.ts';

const kinds = Object.keys(entryNames) as EntryKind[];

const deciding = (before: PupilFile, submissionId: string, at: Date = now): PupilDeciding => ({
  before,
  by: asDev,
  organisation: brookvale,
  submissionId,
  now: at,
});

const answersOf = (kind: EntryKind, over: object = {}): EntryAnswers => {
  const { id: _id, at: _at, by: _by, undone: _undone, ...answers } = sampleEntry(kind);
  return { ...answers, ...over } as EntryAnswers;
};

const record = (before: PupilFile, kind: EntryKind, { id = 'recorded', at = now, over = {} } = {}): PupilFile =>
  accepted(recordEntry(deciding(before, id, at), 'results-recorded', answersOf(kind, over))).record;

const undo = (
  before: PupilFile,
  { entry = 'recorded', id = 'undo', at = minutesOn(1), by = asDev } = {},
): Outcome<Decided<PupilFile>> => undoEntry({ ...deciding(before, id, at), by, entry });

describe('undoing what was recorded by mistake', () => {
  const signed = record(samplePupil(), 'signature');

  it('leaves the entry on the file, marked with who took it back and when, and it never counted', () => {
    const { record: after } = accepted(undo(signed));
    const [entry] = after.entries;
    assert.deepEqual(entry?.undone, { at: minutesOn(1), by: asDev });
    assert.deepEqual(entriesOn(after, '2026-11-18'), []);
  });

  it('tells in the history what was undone, answer by answer', () => {
    const line = accepted(undo(signed)).record.history.at(-1);
    assert.equal(line?.what, 'entry-undone');
    assert.deepEqual(
      line?.changes.slice(0, 2).map((each) => [each.field, each.old, each.new]),
      [
        ['Undone', '', 'Signed consent form'],
        ['Signed by', 'Nadia Smith', ''],
      ],
    );
  });

  it('can be done for ten minutes, to the second, and then says how to put it right', () => {
    const lastMoment = minutesOn(10);
    assert.equal(refusedAs(undo(signed, { at: lastMoment })), 'accepted');
    const late = undo(signed, { at: new Date(lastMoment.getTime() + 1) });
    assert.ok(!late.ok && late.code === 'too-late' && late.words.includes('record it again as it should be'));
  });

  it('can be done by a colleague who sits beside whoever recorded it', () =>
    assert.deepEqual(accepted(undo(signed, { by: asMaya })).record.entries[0]?.undone?.by, asMaya));

  it('says so where it was undone already, and where there is nothing', () => {
    const { record: after } = accepted(undo(signed));
    assert.equal(refusedAs(undo(after, { id: 'again' })), 'undone');
    assert.equal(refusedAs(undo(signed, { entry: 'no such entry' })), 'not-there');
  });

  it('waits for what rests on it to be undone first', () => {
    const withdrawn = record(samplePupil(), 'withdrawal');
    const decided = record(withdrawn, 'withdrawal-decided', { id: 'decided', over: { withdrawal: 'recorded' } });
    assert.equal(refusedAs(undo(decided)), 'rests-on-it');
    const undecided = accepted(undo(decided, { entry: 'decided' })).record;
    assert.equal(refusedAs(undo(undecided, { id: 'undo 2' })), 'accepted');
  });

  it('waits for a withdrawal that has asked somebody to stop because of it', () => {
    const withdrawn = record(record(samplePupil(), 'signature', { id: 'signed' }), 'withdrawal', { id: 'withdrawn' });
    assert.ok(openTasksOfPupil(withdrawn).length > 0);
    assert.equal(refusedAs(undo(withdrawn, { entry: 'signed' })), 'rests-on-it');
    const back = accepted(undo(withdrawn, { entry: 'withdrawn' })).record;
    assert.equal(refusedAs(undo(back, { entry: 'signed', id: 'undo 2' })), 'accepted');
    const twice = record(record(samplePupil(), 'signature', { id: 'signed' }), 'signature', { id: 'signed again' });
    const both = record(twice, 'withdrawal', { id: 'withdrawn' });
    assert.equal(refusedAs(undo(both, { entry: 'signed again' })), 'accepted', 'the other names them too');
  });

  it('drops the tasks of a leaving, and those of a withdrawal, and tells whoever had heard of it', () => {
    const left = record(samplePupil(), 'left', { over: { on: '2026-11-18' } });
    assert.ok(openTasksOfPupil(left).length > 0);
    assert.deepEqual(accepted(undo(left)).record.tasks, []);

    const withdrawn = record(samplePupil({ entries: [...complete] }), 'withdrawal');
    assert.ok(openTasksOfPupil(withdrawn).length > 0);
    const back = accepted(undo(withdrawn));
    assert.deepEqual(back.record.tasks, []);
    assert.deepEqual([...new Set(back.notices.map(({ kind }) => kind))], ['pupil-withdrawal-undone']);
    assert.deepEqual(accepted(undo(signed)).notices, []);
  });

  it('finds the newest that somebody recorded and can still take back', () => {
    const file = record(signed, 'results', { id: 'second', at: minutesOn(5) });
    const last = (minutes: number, by = asDev) => lastUndoable(file, { by, now: minutesOn(minutes) })?.id;
    assert.deepEqual([last(6), last(15), last(16), last(6, asMaya)], ['second', 'second', undefined, undefined]);
    const { record: after } = accepted(undo(file, { entry: 'second', at: minutesOn(6) }));
    assert.equal(lastUndoable(after, { by: asDev, now: minutesOn(6) })?.id, 'recorded');
  });
});

/** Something that happens to a file: a recording, or an undoing of the entry so many places from the end. */
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom(...kinds), day: fc.integer({ min: 1, max: 18 }) }),
  fc.record({ undo: fc.nat(4) }),
);

/** What counts of an entry, without its number and its moment: these differ where others were undone before it. */
const counting = (file: PupilFile) => entriesOn(file, '2026-11-18').map(({ id: _id, at: _at, ...rest }: Entry) => rest);
const tasksOf = (file: PupilFile) => openTasksOfPupil(file).map(({ kind, recipient }) => [kind, recipient]);

describe('any row of recordings and undoings', () => {
  it('leaves what would have been there without the undone ones, and a history that only grows', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let file = samplePupil();
        const recorded = new Map<string, EntryAnswers>();
        steps.forEach((each, at) => {
          const before = file;
          const when = new Date(now.getTime() + at * 1000);
          if ('kind' in each) {
            const id = `step ${at}`;
            const on = `2026-11-${String(each.day).padStart(2, '0')}`;
            const answers = answersOf(each.kind, { on });
            recorded.set(id, answers);
            file = accepted(recordEntry(deciding(file, id, when), 'results-recorded', answers)).record;
          } else {
            const entry = file.entries.at(-1 - each.undo)?.id ?? '';
            const outcome = undo(file, { entry, id: `step ${at}`, at: when });
            if (!outcome.ok) return;
            recorded.delete(entry);
            file = outcome.value.record;
          }
          assert.deepEqual(file.history.slice(0, -1), before.history);
          assert.equal(file.entries.length >= before.entries.length, true);
        });
        const without = [...recorded].reduce(
          (each, [id, answers]) => accepted(recordEntry(deciding(each, id), 'results-recorded', answers)).record,
          samplePupil(),
        );
        assert.deepEqual(counting(file), counting(without));
        assert.deepEqual(tasksOf(file), tasksOf(without));
        assert.equal(firstBrokenLink(file.history, file.reference), undefined);
      }),
      { numRuns: 300 },
    );
  });
});
