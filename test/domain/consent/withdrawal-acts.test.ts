import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decideConsent } from '../../../src/domain/consent/decide-consent.ts';
import { speakers } from '../../../src/domain/consent/entry.ts';
import type { PupilFile } from '../../../src/domain/consent/pupil-file.ts';
import { type AgreedRecipient, agreedRecipients } from '../../../src/domain/consent/recipients.ts';
import {
  decideWithdrawal,
  recordWithdrawal,
  withdrawalDecisionForm,
  withdrawalForm,
} from '../../../src/domain/consent/withdraw.ts';
import { daysAfter } from '../../../src/domain/deadlines/calendar.ts';
import { decidingAbout } from '../../support/deciding-pupil.ts';
import { accepted } from '../../support/run-breach.ts';
import { complete, samplePupil } from '../../support/sample-pupil.ts';

const today = '2026-11-23';
/** From the day on which everything was on file until today. */
const dayBefore = fc.integer({ min: 1, max: 48 }).map((days) => daysAfter(today, -days));
const dayAfter = fc.nat(800).map((days) => daysAfter(today, days));

const answerOn = (file: PupilFile, recipient: AgreedRecipient, day: string): string =>
  decideConsent(
    file,
    { about: 'share', with: recipient, what: 'what-they-need', works: 'yes', safeguarding: false },
    day,
  ).answer;

const withdrawn = fc
  .record({
    of: fc.constantFrom('sharing' as const, 'everything' as const),
    speaker: fc.constantFrom(...speakers),
    on: fc.oneof(dayBefore, fc.constant(today)),
  })
  .map((said) => {
    const withdrawing = withdrawalForm.parse({ ...said, words: 'Stop.', source: 'phone' });
    const whole = samplePupil({ entries: [...complete] });
    const file = accepted(recordWithdrawal({ ...decidingAbout(whole), withdrawing })).record;
    return { file, id: file.entries.at(-1)?.id ?? '', on: said.on };
  });
const decided = (file: PupilFile, withdrawal: string, decision: 'stands' | 'taken-back'): PupilFile => {
  const form = withdrawalDecisionForm.parse({ withdrawal, decision, reason: 'She rang.' });
  return accepted(decideWithdrawal({ ...decidingAbout(file), decided: form })).record;
};

describe('a withdrawal that was recorded', () => {
  const recipient = fc.constantFrom(...agreedRecipients);

  it('stops all sharing that was agreed, from its day on and however long nobody decides, or if it stands', () => {
    fc.assert(
      fc.property(withdrawn, recipient, dayAfter, fc.boolean(), ({ file, id, on }, to, later, isDecided) => {
        const now = isDecided ? decided(file, id, 'stands') : file;
        for (const day of [on, today, later]) assert.notEqual(answerOn(now, to, day), 'yes');
        assert.equal(answerOn(now, to, daysAfter(on, -1)), 'yes');
      }),
    );
  });

  it('stops it until the day on which it is decided that it was taken back', () => {
    fc.assert(
      fc.property(withdrawn, recipient, dayAfter, ({ file, id, on }, to, later) => {
        const now = decided(file, id, 'taken-back');
        for (const day of [today, later]) assert.equal(answerOn(now, to, day), 'yes');
        if (on < today) assert.notEqual(answerOn(now, to, daysAfter(today, -1)), 'yes');
      }),
    );
  });
});
