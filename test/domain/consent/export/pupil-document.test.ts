import assert from 'node:assert/strict';
import { docxOf } from '../../../../src/documents/docx-of.ts';
import { paperOf } from '../../../../src/documents/paper.ts';
import { textOf } from '../../../../src/documents/text-of.ts';
import { pupilDocument } from '../../../../src/domain/consent/export/pupil-document.ts';
import type { PupilFile } from '../../../../src/domain/consent/pupil-file.ts';
import { formFrom, pupilChanges } from '../../../../src/domain/consent/pupil-form.ts';
import { revised } from '../../../../src/domain/consent/revise-pupil.ts';
import { waitingNotice } from '../../../../src/domain/notices/notice.ts';
import { brookvale } from '../../../support/cast.ts';
import { complete, jordan, sampleEntry, samplePupil } from '../../../support/sample-pupil.ts';

const now = new Date('2026-11-23T10:00:00Z');

const corrected = (file: PupilFile): PupilFile => {
  const pupil = { ...file.pupil, school: 'ashdown' };
  const changes = pupilChanges(formFrom(file.pupil), formFrom(pupil), brookvale);
  const deciding = { before: file, by: file.reporter, organisation: brookvale, submissionId: 'move', now };
  const outcome = revised(deciding, 'pupil-corrected', { set: { pupil }, changes });
  return outcome.ok ? outcome.value.record : assert.fail();
};

const file = corrected(
  samplePupil({
    pupil: jordan,
    entries: [
      ...complete,
      sampleEntry('challenged', { theirVersion: 'He was not there, Sam Whitlock knows.' as never }),
      sampleEntry('restricted'),
      sampleEntry('photographs', { undone: { at: now, by: complete[0]?.by ?? assert.fail() } }),
    ],
    notices: [
      { ...waitingNotice({ kind: 'pupil-shared-to-safeguard', to: 'dpo', version: 1, now }), sentAt: now, dueAt: null },
    ],
  }),
);
const made = pupilDocument(file, { document: 'pupil-data', organisation: brookvale, now });

describe('a copy of a pupil’s data', () => {
  it('has everything on file for a computer, with days, sources, and what each is', () => {
    const { json } = made;
    assert.deepEqual(
      json.onFile.map(({ kind }) => kind),
      ['referral-form', 'acknowledgement', 'signature', 'challenged', 'restricted', 'photographs'],
    );
    const signature = json.onFile[2];
    assert.deepEqual(
      [signature?.name, signature?.recordedOn, signature?.recordedBy],
      ['Signed consent form', '2026-10-05', 'the Co-ordinator'],
    );
    assert.ok(signature?.answers.some(({ name, words }) => name === 'How it came' && words === 'On paper'));
    assert.equal(json.onFile[5]?.undoneOn, '2026-11-23');
    assert.deepEqual(json.standing, { restricted: true, challenged: true, withdrawn: false });
    assert.deepEqual(json.pupil, { ...jordan, school: 'Ashdown Academy' });
    assert.deepEqual(json.told, [{ what: 'pupil-shared-to-safeguard', to: 'dpo', on: '2026-11-23' }]);
    assert.deepEqual(
      json.corrected.map((each) => [each.old, each.new]),
      [['Hillcrest School', 'Ashdown Academy']],
    );
    assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
  });

  it('says the same to a person, both versions of what is in dispute, and that it is', () => {
    const text = textOf(paperOf(made));
    for (const words of [
      'NOT TO BE USED:',
      'IN DISPUTE:',
      'The entry of 2 March',
      'He was not there',
      'Nadia Smith',
      'it never counted',
      'was “Hillcrest School” and became “Ashdown Academy”',
      'to the Data Protection Officer',
    ])
      assert.ok(text.includes(words), words);
  });

  it('names no colleague, nor in what people wrote', () => {
    const everything = JSON.stringify(made.json) + textOf(paperOf(made));
    for (const { name, id } of brookvale.people)
      assert.ok(!everything.includes(name) && !everything.includes(id), name);
    assert.match(everything, /the Co-ordinator knows/);
  });

  it('is a Word file as well', async () => {
    assert.ok((await docxOf(paperOf(made))).length > 5_000);
    assert.equal(paperOf(made).title, 'The pupil’s data for a computer: PF-2026-0001');
  });

  it('is whole for a file on which there is nothing', () => {
    const empty = pupilDocument(samplePupil(), { document: 'pupil-record', organisation: brookvale, now });
    assert.deepEqual([empty.json.onFile, empty.json.tasks, empty.json.corrected], [[], [], []]);
    assert.match(textOf(paperOf(empty)), /Jordan Smith/);
  });
});
