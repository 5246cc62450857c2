import assert from 'node:assert/strict';
import { type EntryKind, entry as entrySchema } from '../../../src/domain/consent/entry.ts';
import { entryNames } from '../../../src/domain/consent/entry-names.ts';
import { type EntryAnswers, entryRows } from '../../../src/domain/consent/entry-words.ts';
import type { PupilFile } from '../../../src/domain/consent/pupil-file.ts';
import { newEntries, problemsOfEntryDay, recordEntry } from '../../../src/domain/consent/record-entry.ts';
import * as papers from '../../../src/domain/consent/record-papers.ts';
import {
  acknowledgementForm,
  photographsForm,
  referralForm,
  signatureForm,
} from '../../../src/domain/consent/recorded-forms.ts';
import type { PupilDeciding } from '../../../src/domain/consent/revise-pupil.ts';
import { firstBrokenLink } from '../../../src/domain/history.ts';
import { noticesFor } from '../../../src/domain/notices/recipients.ts';
import { brookvale, now } from '../../support/cast.ts';
import { accepted, asDev, refusedAs } from '../../support/run-breach.ts';
import { sampleEntry, samplePupil } from '../../support/sample-pupil.ts';

const deciding = (before: PupilFile = samplePupil(), submissionId = 'draft 1'): PupilDeciding => ({
  before,
  by: asDev,
  organisation: brookvale,
  submissionId,
  now,
});

const answersOf = (kind: EntryKind): EntryAnswers => {
  const { id: _id, at: _at, by: _by, undone: _undone, ...answers } = sampleEntry(kind);
  return answers as EntryAnswers;
};
const kinds = Object.keys(entryNames) as EntryKind[];

describe('recording something on a pupil’s file', () => {
  it('takes its number from the submission, and its moment and recorder from the decision', () => {
    const { record } = accepted(recordEntry(deciding(), 'acknowledgement-recorded', answersOf('acknowledgement')));
    assert.deepEqual(record.entries, [
      { ...answersOf('acknowledgement'), id: 'draft 1', at: now, by: asDev, undone: null },
    ]);
    assert.deepEqual([record.version, record.history.at(-1)?.submissionId], [2, 'draft 1']);
    assert.equal(firstBrokenLink(record.history, record.reference), undefined);
  });

  it('numbers the entries of one submission, so that each has an id of its own', () => {
    const answers = answersOf('results');
    const first = newEntries({ ...deciding() }, [answers, answers]);
    const before = { entries: first };
    const second = newEntries({ ...deciding(), before }, [answers]);
    assert.deepEqual(
      [...first, ...second].map(({ id }) => id),
      ['draft 1', 'draft 1.2', 'draft 1.3'],
    );
    const other = { entries: newEntries(deciding(samplePupil(), 'draft 12'), [answers]) };
    assert.deepEqual(
      newEntries({ ...deciding(), before: other }, [answers]).map(({ id }) => id),
      ['draft 1'],
    );
  });

  for (const kind of kinds) {
    it(`tells every answer of “${entryNames[kind]}” in the history, in plain words`, () => {
      const { record } = accepted(recordEntry(deciding(), 'results-recorded', answersOf(kind)));
      const [recorded] = record.entries;
      assert.ok(recorded && entrySchema.safeParse(recorded).success);
      const changes = record.history.at(-1)?.changes ?? [];
      assert.deepEqual(
        changes.map(({ field, old, new: words }) => ({ field, old, words })),
        entryRows(recorded).map(({ field, words }) => ({ field, old: '', words })),
      );
      assert.ok(changes.some(({ new: words }) => words === '5 October 2026'));
      for (const { field, new: words } of changes) assert.ok(field !== '' && words !== '', `${field}: ${words}`);
    });
  }

  it('owes the notices of the new version', () => {
    const notices = (version: number) =>
      noticesFor('pupil-shared-to-safeguard', { of: 'pupil', organisation: brookvale, version, now });
    const decided = accepted(
      recordEntry(deciding(), 'safeguarding-share-recorded', answersOf('safeguarding-share'), { notices }),
    );
    assert.deepEqual(decided.notices, notices(2));
  });

  it('takes no day that has not come, and none before the pupil was born', () => {
    const { pupil } = samplePupil();
    const words = (day: string) => problemsOfEntryDay('on', day, { pupil, now }).map((each) => each.words);
    assert.deepEqual([words('2026-11-18'), words(pupil.bornOn)], [[], []]);
    assert.match(words('2026-11-19').join(), /future/);
    assert.match(words('2012-03-13').join(), /before the pupil was born/);
    assert.equal(
      refusedAs(recordEntry(deciding(), 'results-recorded', { ...answersOf('results'), on: '2026-11-19' })),
      'wrong-day',
    );
  });

  it('goes by the day in London: what is signed just after midnight in summer is of today', () => {
    const summer = new Date('2026-07-01T23:30:00Z');
    assert.deepEqual(problemsOfEntryDay('on', '2026-07-02', { pupil: samplePupil().pupil, now: summer }), []);
  });
});

describe('the papers of a pupil', () => {
  const came = { on: '2026-11-10', source: 'paper' };

  it('has the referral form from one of the schools, or from another that is named', () => {
    const record = (over: object) =>
      papers.recordReferralForm({ ...deciding(), recorded: referralForm.parse({ ...came, ...over }) });
    const schoolOf = (over: object) =>
      accepted(record(over)).record.entries.map((each) => 'school' in each && each.school);
    assert.deepEqual(schoolOf({ school: 'hillcrest' }), ['Hillcrest School']);
    assert.deepEqual(schoolOf({ school: 'another', otherSchool: 'Larkfield Primary School' }), [
      'Larkfield Primary School',
    ]);
    assert.equal(refusedAs(record({ school: 'another' })), 'no-school');
  });

  it('has the acknowledgement with the version of the statement', () => {
    const recorded = acknowledgementForm.parse({ ...came, statement: 'September 2026' });
    const [entry] = accepted(papers.recordAcknowledgement({ ...deciding(), recorded })).record.entries;
    assert.ok(entry?.kind === 'acknowledgement' && entry.statement === 'September 2026' && entry.keptAt === null);
  });

  it('has a signature whoever signed, and never by phone', () => {
    const signed = {
      ...came,
      signedBy: 'Rose Smith',
      relation: 'grandparent',
      responsibility: 'not-known',
      statement: 'current',
      recipients: [],
      keptAt: 'Drawer S',
    };
    const recorded = signatureForm.parse(signed);
    const [entry] = accepted(papers.recordSignature({ ...deciding(), recorded })).record.entries;
    assert.ok(entry?.kind === 'signature' && entry.responsibility === 'not-known' && entry.keptAt === 'Drawer S');
    assert.equal(signatureForm.safeParse({ ...signed, source: 'phone' }).success, false);
  });

  it('asks for photographs to be taken down when consent is withdrawn, and for nothing when it is given', () => {
    const tasks = (answer: string) => {
      const recorded = photographsForm.parse({ ...came, uses: ['website'], answer, speaker: 'pupil' });
      return accepted(papers.recordPhotographs({ ...deciding(), recorded })).record.tasks.map(({ kind }) => kind);
    };
    assert.deepEqual([tasks('given'), tasks('refused'), tasks('withdrawn')], [[], [], ['take-down']]);
    assert.equal(photographsForm.safeParse({ ...came, uses: [], answer: 'given', speaker: 'pupil' }).success, false);
  });
});
