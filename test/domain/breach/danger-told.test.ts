import assert from 'node:assert/strict';
import type { Case } from '../../../src/domain/any-case.ts';
import { assessBreach } from '../../../src/domain/breach/assess/assess-breach.ts';
import { receiveDuplicate } from '../../../src/domain/breach/close/duplicates.ts';
import { carriesDanger } from '../../../src/domain/breach/report/danger.ts';
import { nearMissReport } from '../../../src/domain/breach/report/near-miss-report.ts';
import { reportNearMiss } from '../../../src/domain/breach/report/report-breach.ts';
import type { Notice } from '../../../src/domain/notices/notice.ts';
import { digestFor } from '../../../src/domain/reminders/digest.ts';
import { digestWords } from '../../../src/domain/reminders/digest-words.ts';
import { noticeMail } from '../../../src/mail/notice-mail.ts';
import { brookvale, colleague, now } from '../../support/cast.ts';
import { accepted, answersFor, asMaya, deciding, minutesOn, reported } from '../../support/run-breach.ts';

const summary = 'The letter with the mother’s refuge address went to Kai’s violent father.';
const detail = /refuge|violent|father|mother|Kai|address|Maya|Okafor/;
const mark = 'Somebody may be in danger';

const inDanger = reported({ danger: 'yes', summary });
const safe = reported({ danger: 'no', summary });
const nearMiss = (danger: 'yes' | 'not-sure' | 'no') =>
  reportNearMiss({
    ...{ reference: 'NM-2026-0001', submissionId: 'near', reporter: asMaya, organisation: brookvale },
    ...{ report: nearMissReport.parse({ kind: 'wrong-recipient', danger, summary }), receiptCard: null, now },
  });

const whoHeardOfDanger = (notices: readonly Notice[]) =>
  notices.filter(({ kind }) => kind === 'danger').map(({ to }) => to);
const everybody = new Set(['dpo', 'chair', 'co-ordinator', 'reporter']);

describe('the digest of a breach in which somebody may be in danger', () => {
  const lineOf = (about: Case) => {
    const [line] = digestFor([about], [brookvale], { personId: colleague('Dev Patel').id, now });
    return line ? digestWords(line) : '';
  };

  it('says so first, and nothing of it', () => {
    assert.ok(lineOf(inDanger).startsWith(`${mark}. `));
    assert.doesNotMatch(lineOf(inDanger), detail);
    assert.ok(lineOf(safe) !== '' && !lineOf(safe).includes(mark));
  });
});

describe('an e-mail about a case in which somebody may be in danger', () => {
  const mailsOf = (about: Case) =>
    about.notices.map((notice) => ({ notice, ...noticeMail({ notice, about, organisation: brookvale, now }) }));

  it('carries the mark in its subject and at its head, whatever it is about, and no detail', () => {
    for (const about of [inDanger, nearMiss('not-sure')])
      for (const { subject, text, html, notice } of mailsOf(about)) {
        assert.ok(subject.startsWith(`${mark} · `), notice.kind);
        assert.ok(text.startsWith(`${mark}.`) && html.startsWith(`<p>${mark}.</p>`), notice.kind);
        assert.doesNotMatch(subject + text + html, detail);
      }
  });

  it('says whom to ring and whom not to, in the notice of danger itself', () => {
    const [told] = mailsOf(inDanger).filter(({ notice }) => notice.kind === 'danger');
    assert.match(told?.text ?? '', /ring the safeguarding lead now.*Do not contact the person who may have it/);
  });

  it('carries no mark where nobody is in danger', () => {
    for (const { subject, text } of [...mailsOf(safe), ...mailsOf(nearMiss('no'))])
      assert.ok(!(subject + text).includes(mark));
  });
});

describe('a near miss in which somebody may be in danger', () => {
  it('is told to the Data Protection Officer in person, beside the usual notice', () => {
    for (const danger of ['yes', 'not-sure'] as const) {
      assert.deepEqual(whoHeardOfDanger(nearMiss(danger).notices), ['dpo']);
      assert.ok(nearMiss(danger).notices.some(({ kind }) => kind === 'near-miss-reported'));
      assert.ok(carriesDanger(nearMiss(danger)));
    }
    assert.deepEqual(whoHeardOfDanger(nearMiss('no').notices), []);
  });
});

describe('a duplicate in which somebody may be in danger', () => {
  const duplicate = reported({ reference: 'BR-2026-0002', danger: 'not-sure', summary });

  it('gives its danger to the case that is worked on, and everybody hears', () => {
    const { record, notices } = accepted(receiveDuplicate({ ...deciding(safe), duplicate }));
    assert.ok(carriesDanger(record));
    assert.deepEqual(new Set(whoHeardOfDanger(notices)), everybody);
    assert.doesNotMatch(JSON.stringify([record.history.at(-1)?.changes, notices]), detail);
  });

  it('tells nobody anew where the case had its danger already, and takes none away', () => {
    const again = accepted(receiveDuplicate({ ...deciding(inDanger), duplicate }));
    assert.deepEqual(whoHeardOfDanger(again.notices), []);
    assert.equal(again.record.report.danger, 'yes');
    const calm = reported({ reference: 'BR-2026-0002', danger: 'no' });
    assert.ok(carriesDanger(accepted(receiveDuplicate({ ...deciding(inDanger), duplicate: calm })).record));
  });
});

describe('an assessment that finds danger', () => {
  const assessedWith = (before: typeof safe, danger: 'yes' | 'not-sure' | 'no') =>
    accepted(assessBreach({ ...deciding(before), answers: { ...answersFor('high'), danger }, begunAt: minutesOn(60) }));

  it('marks the case, and everybody hears', () => {
    for (const danger of ['yes', 'not-sure'] as const) {
      const { record, notices } = assessedWith(safe, danger);
      assert.ok(carriesDanger(record));
      assert.deepEqual(new Set(whoHeardOfDanger(notices)), everybody);
      assert.doesNotMatch(JSON.stringify(notices), detail);
    }
  });

  it('tells nobody anew of what was known, and keeps the reason where it rules danger out', () => {
    assert.deepEqual(whoHeardOfDanger(assessedWith(inDanger, 'yes').notices), []);
    const { record } = assessedWith(inDanger, 'no');
    assert.ok(!carriesDanger(record));
    assert.equal(record.report.dangerRuledOut, answersFor('high').reason);
  });
});
