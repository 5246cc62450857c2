import fc from 'fast-check';
import {
  type Entry,
  type EntryKind,
  relations,
  responsibilities,
  speakers,
  withdrawalDecisions,
} from '../../../src/domain/consent/entry.ts';
import type { PupilFile } from '../../../src/domain/consent/pupil-file.ts';
import { type ConsentQuestion, photographUses, shared } from '../../../src/domain/consent/question.ts';
import { agreedRecipients, recipients } from '../../../src/domain/consent/recipients.ts';
import { complete, sampleEntry, samplePupil } from '../../support/sample-pupil.ts';
import { dayFrom } from '../deadlines/any-day.ts';
import { bornOn, without } from './asking.ts';

/** Around the days on which the pupils below turn 13 and 16, long enough for anything to be past or still to come. */
export const anyDayOfFile = dayFrom('2025-09-01', 900);

const idAt = (at: number) => `entry ${at}`;
const anyId = fc.nat({ max: 11 }).map(idAt);

/** What differs between two things of a kind on file, as far as an answer can depend on it. */
const overOf: { readonly [Kind in EntryKind]: fc.Arbitrary<object> } = {
  'referral-form': fc.constant({}),
  acknowledgement: fc.constant({}),
  signature: fc.record({
    relation: fc.constantFrom(...relations),
    responsibility: fc.constantFrom(...responsibilities),
    recipients: fc.subarray([...agreedRecipients]),
  }),
  photographs: fc.record({
    uses: fc.subarray([...photographUses]),
    answer: fc.constantFrom('given', 'given', 'refused', 'withdrawn'),
    speaker: fc.constantFrom(...speakers),
  }),
  'youth-support': fc.record({
    instruction: fc.constantFrom('basic-only', 'everything'),
    speaker: fc.constantFrom('parent', 'pupil'),
  }),
  results: fc.record({ choice: fc.constantFrom('opted-out', 'may-go') }),
  withdrawal: fc.record({ of: fc.constantFrom('sharing', 'everything'), speaker: fc.constantFrom(...speakers) }),
  'withdrawal-decided': fc.record({ withdrawal: anyId, decision: fc.constantFrom(...withdrawalDecisions) }),
  'safeguarding-share': fc.record({ with: fc.constantFrom(...recipients) }),
  restricted: fc.constant({}),
  challenged: fc.constant({}),
  'mark-lifted': fc.record({ mark: anyId }),
  left: fc.record({ paperFile: fc.constantFrom('yes', 'no') }),
};
const kinds = Object.keys(overOf) as EntryKind[];

export const undone = { at: new Date('2026-10-05T09:35:00Z'), by: sampleEntry('left').by };

/** Anything on file but for its number; now and then undone. */
export const anyEntryOf = (kind: EntryKind): fc.Arbitrary<Entry> =>
  fc
    .record({
      on: anyDayOfFile,
      undone: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constant(undone)),
      over: overOf[kind],
    })
    .map(({ over, ...common }) => sampleEntry(kind, { ...common, ...over }) as Entry);

export const anyEntry = fc.constantFrom(...kinds).chain(anyEntryOf);

const anyPapers: fc.Arbitrary<readonly Entry[]> = fc.oneof(
  fc.constant(complete),
  fc.subarray([...complete]),
  anyEntryOf('signature').map((signature) => [...without(complete, 'signature'), signature]),
);

/** A file with anything in it: often the three papers from its first day, so that there is something to withdraw. */
export const anyPupilFile: fc.Arbitrary<PupilFile> = fc
  .record({
    papers: anyPapers,
    others: fc.array(anyEntry, { maxLength: 9 }),
    born: fc.oneof(dayFrom('2009-09-01', 1800), fc.constantFrom('2012-02-29', '2010-11-21')),
  })
  .map(({ papers, others, born }) => {
    const all = [...papers.map((each) => ({ ...each, on: '2025-09-01' })), ...others];
    return bornOn(samplePupil({ entries: all.map((each, at) => ({ ...each, id: idAt(at) })) }), born);
  });

export const everyQuestion: readonly ConsentQuestion[] = [
  ...(['notes', 'records', 'report'] as const).map((about) => ({ about })),
  ...photographUses.map((use) => ({ about: 'photograph', use }) as const),
  ...recipients.flatMap((recipient) =>
    shared.flatMap((what) =>
      (['yes', 'no', 'not-said'] as const).flatMap((works) =>
        [true, false].map((safeguarding) => ({ about: 'share', with: recipient, what, works, safeguarding }) as const),
      ),
    ),
  ),
];

export const anyQuestion = fc.constantFrom(...everyQuestion);
