import type { Entry, EntryKind, EntryOf } from '../../src/domain/consent/entry.ts';
import { inFile, type PupilContent, type PupilDetails, type PupilFile } from '../../src/domain/consent/pupil-file.ts';
import { type Actor, append } from '../../src/domain/history.ts';
import { colleague } from './cast.ts';

const sam = colleague('Sam Whitlock');
const recorder = { id: sam.id, name: sam.name } as Actor;

/** Jordan Smith is invented, as every pupil here is. On 23 November 2026 he is 14 and in year 10. */
export const jordan = {
  firstNames: 'Jordan',
  lastName: 'Smith',
  knownAs: ['Jordy'],
  bornOn: '2012-03-14',
  upn: null,
  school: 'hillcrest',
  joinedOn: '2026-09-07',
} as unknown as PupilDetails;

const answers: { readonly [Kind in EntryKind]: object } = {
  'referral-form': { school: 'Hillcrest School' },
  acknowledgement: { statement: 'current' },
  signature: {
    signedBy: 'Nadia Smith',
    relation: 'mother',
    responsibility: 'yes',
    statement: 'current',
    recipients: [
      'on-roll-school',
      'local-authority',
      'health-service',
      'alternative-provider',
      'voluntary-organisation',
    ],
  },
  photographs: { uses: ['website'], answer: 'given', speaker: 'parent' },
  'youth-support': { instruction: 'basic-only', speaker: 'parent' },
  results: { choice: 'opted-out' },
  withdrawal: { of: 'sharing', speaker: 'parent', words: 'Please do not share anything for now.' },
  'withdrawal-decided': {
    withdrawal: 'withdrawal',
    decision: 'taken-back',
    reason: 'She rang to say that it is settled.',
  },
  'safeguarding-share': {
    with: 'local-authority',
    what: 'What he told us on Monday morning.',
    reason: 'He told us of something that could not wait.',
  },
  restricted: { of: 'The behaviour log', ground: 'accuracy-contested' },
  challenged: { of: 'The entry of 2 March', theirVersion: 'He was not there that day.' },
  'mark-lifted': { mark: 'restricted', reason: 'It was put right.', subjectToldOn: '2026-10-05' },
  left: { to: 'Meadow Lane College', paperFile: 'yes', reviewOn: '2027-11-23' },
};

/** Something on file about a pupil; its id is its kind unless said otherwise. */
export const sampleEntry = <Kind extends EntryKind>(kind: Kind, over: Partial<EntryOf<Kind>> = {}): EntryOf<Kind> =>
  ({
    id: kind,
    at: new Date('2026-10-05T09:30:00Z'),
    by: recorder,
    on: '2026-10-05',
    source: 'paper',
    keptAt: null,
    undone: null,
    ...answers[kind],
    kind,
    ...over,
  }) as unknown as EntryOf<Kind>;

/** The three that the policy asks for before anything is shared. */
export const complete: readonly Entry[] = [
  sampleEntry('referral-form'),
  sampleEntry('acknowledgement'),
  sampleEntry('signature'),
];

/** What a file in a test is besides. */
export type PupilOver = Partial<Omit<PupilFile, keyof PupilContent> & PupilContent>;

/** A pupil's file as it stands in the store; what is left out is as when it had just been opened. */
export const samplePupil = (over: PupilOver = {}): PupilFile => {
  const reference = over.reference ?? 'PF-2026-0001';
  const reportedAt = over.reportedAt ?? new Date('2026-10-05T09:00:00Z');
  const submissionId = `submission of ${reference}`;
  return {
    schema: 4,
    type: 'pupil',
    reference,
    organisation: 'brookvale',
    submissionId,
    version: 1,
    reportedAt,
    reporter: recorder,
    ...inFile({ pupil: jordan, entries: [], tasks: [] }),
    notices: [],
    history: [append([], { at: reportedAt, by: recorder, what: 'pupil-added', changes: [], submissionId }, reference)],
    ...(over as Partial<PupilFile>),
  };
};
