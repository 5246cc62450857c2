import type { ConsentAnswer } from '../../../src/domain/consent/consent-answer.ts';
import { decideConsent } from '../../../src/domain/consent/decide-consent.ts';
import type { Entry, EntryKind } from '../../../src/domain/consent/entry.ts';
import { inFile, type PupilDetails, type PupilFile } from '../../../src/domain/consent/pupil-file.ts';
import type { ConsentQuestion, PhotographUse } from '../../../src/domain/consent/question.ts';
import type { Recipient } from '../../../src/domain/consent/recipients.ts';
import type { Day } from '../../../src/domain/deadlines/day-words.ts';
import { jordan, samplePupil } from '../../support/sample-pupil.ts';

export const today = '2026-11-23';

export const fileOf = (...entries: readonly Entry[]): PupilFile => samplePupil({ entries: [...entries] });

export const bornOn = (file: PupilFile, day: Day): PupilFile => ({
  ...file,
  ...inFile({ pupil: { ...jordan, bornOn: day } as PupilDetails }),
});

/** A file without its entries of a kind. */
export const without = (entries: readonly Entry[], ...kinds: readonly EntryKind[]): readonly Entry[] =>
  entries.filter(({ kind }) => !kinds.includes(kind));

type Share = Extract<ConsentQuestion, { about: 'share' }>;

/** Whether what they need may be shared with a recipient of whom nothing more is said. */
export const shareWith = (recipient: Recipient, over: Partial<Share> = {}): Share => ({
  about: 'share',
  with: recipient,
  what: 'what-they-need',
  works: 'not-said',
  safeguarding: false,
  ...over,
});

export const photograph = (use: PhotographUse): ConsentQuestion => ({ about: 'photograph', use });

/** What is answered today, or on another day. */
export const ask = (file: PupilFile, question: ConsentQuestion, day: Day = today): ConsentAnswer =>
  decideConsent(file, question, day);
