import type { Breach } from '../../src/domain/breach/breach.ts';
import { icoForm, sentForm } from '../../src/domain/breach/tell/ico-report.ts';
import { letterForm, toldForm } from '../../src/domain/breach/tell/letter.ts';
import { recordIcoReport, saveIcoAnswers } from '../../src/domain/breach/tell/tell-ico.ts';
import { recordPeopleTold, writeLetter } from '../../src/domain/breach/tell/tell-people.ts';
import { brookvale, now } from './cast.ts';
import { accepted, asDev } from './run-breach.ts';

type Given = Readonly<Record<string, unknown>>;

export const decidingAt = (before: Breach, at = now) => ({
  before,
  by: asDev,
  organisation: brookvale,
  submissionId: `version ${before.version + 1}`,
  now: at,
});

/** What an ICO report must say and a report of a lost laptop does not. */
export const consequences = 'Children may be upset when they hear of it.';

export const answering = (before: Breach, form: Given = { consequences }, at = now): Breach =>
  accepted(saveIcoAnswers(decidingAt(before, at), icoForm.parse(form))).record;

export const sending = (before: Breach, sent: Given = {}, at = now): Breach =>
  accepted(recordIcoReport(decidingAt(before, at), sentForm.parse({ kind: 'initial', sentAt: at, ...sent }))).record;

export const letterOf = (changes: Given = {}) =>
  letterForm.parse({
    nature: 'On Tuesday a laptop was left on a train. It held information about your child.',
    consequences: 'Whoever finds it could read it.',
    measures: 'We have locked the laptop from a distance.',
    advice: 'If anyone contacts you about it, tell us.',
    contact: 'Dev Patel, Data Protection Officer, 0116 496 0000',
    ...changes,
  });

export const writing = (before: Breach, changes: Given = {}): Breach =>
  accepted(writeLetter(decidingAt(before), letterOf(changes))).record;

export const telling = (before: Breach, told: Given = {}): Breach =>
  accepted(recordPeopleTold(decidingAt(before), toldOf(told))).record;

export const toldOf = (changes: Given = {}) =>
  toldForm.parse({ group: 'parents', count: 12, how: 'letter', at: now, everyone: 'no', ...changes });
