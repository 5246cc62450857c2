import assert from 'node:assert/strict';
import {
  type LiftForm,
  liftForm,
  liftPupilMark,
  type MarkForm,
  markForm,
  markPupil,
} from '../../../src/domain/consent/marks.ts';
import { marksOn, type PupilFile } from '../../../src/domain/consent/pupil-file.ts';
import { decidingAbout } from '../../support/deciding-pupil.ts';
import { accepted, refusedAs } from '../../support/run-breach.ts';
import { samplePupil } from '../../support/sample-pupil.ts';

const today = '2026-11-23';
const marking = (over: Partial<MarkForm> = {}) =>
  markForm.parse({ mark: 'restricted', of: 'The log.', on: '2026-11-16', source: 'e-mail', ...over });
const restricted = accepted(
  markPupil({ ...decidingAbout(samplePupil()), marking: marking({ ground: 'accuracy-contested' }) }),
).record;
const challenged = accepted(
  markPupil({
    ...decidingAbout(samplePupil()),
    marking: marking({ mark: 'challenged', theirVersion: 'He was not there.' as never }),
  }),
).record;
const lifting = (file: PupilFile, over: Partial<LiftForm> = {}) =>
  liftForm.parse({ mark: file.entries.at(-1)?.id, reason: 'It was put right.', ...over });

describe('a mark on part of a record', () => {
  it('stands from its day on: restricted with its ground, in dispute with their version', () => {
    assert.deepEqual(marksOn(restricted, '2026-11-15'), []);
    const [one] = marksOn(restricted, '2026-11-16');
    assert.equal(one?.kind === 'restricted' && one.ground, 'accuracy-contested');
    const [other] = marksOn(challenged, today);
    assert.equal(other?.kind === 'challenged' && other.theirVersion, 'He was not there.');
  });

  it('needs its ground, or their version', () => {
    const asked = decidingAbout(samplePupil());
    assert.equal(refusedAs(markPupil({ ...asked, marking: marking() })), 'incomplete');
    assert.equal(refusedAs(markPupil({ ...asked, marking: marking({ mark: 'challenged' }) })), 'incomplete');
  });

  it('of a restriction ends only after they were told (Art. 18(3))', () => {
    const asked = decidingAbout(restricted);
    assert.equal(refusedAs(liftPupilMark({ ...asked, lifting: lifting(restricted) })), 'not-told');
    for (const subjectToldOn of ['2026-11-15', '2026-11-24']) {
      assert.equal(
        refusedAs(liftPupilMark({ ...asked, lifting: lifting(restricted, { subjectToldOn }) })),
        'wrong-day',
      );
    }
    const { record } = accepted(
      liftPupilMark({ ...asked, lifting: lifting(restricted, { subjectToldOn: '2026-11-20' }) }),
    );
    assert.deepEqual(marksOn(record, today), []);
    const lifted = record.entries.at(-1);
    assert.equal(lifted?.kind === 'mark-lifted' && lifted.subjectToldOn, '2026-11-20');
  });

  it('of a dispute ends without that', () => {
    const { record } = accepted(liftPupilMark({ ...decidingAbout(challenged), lifting: lifting(challenged) }));
    assert.deepEqual(marksOn(record, today), []);
  });

  it('ends once', () => {
    const { record } = accepted(liftPupilMark({ ...decidingAbout(challenged), lifting: lifting(challenged) }));
    assert.equal(refusedAs(liftPupilMark({ ...decidingAbout(record), lifting: lifting(challenged) })), 'not-marked');
  });
});
