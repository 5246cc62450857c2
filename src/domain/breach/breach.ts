import { z } from 'zod';
import { caseFields } from '../case.ts';
import { actor } from '../history.ts';
import { personal } from '../personal-data.ts';
import { assessment } from './assess/assessment.ts';
import { investigation } from './close/investigation.ts';
import { breachReport } from './report/breach-report.ts';
import { nearMissReport } from './report/near-miss-report.ts';
import { task } from './tasks/tasks.ts';
import { icoAnswers, icoReport } from './tell/ico-report.ts';
import { letter, peopleTold } from './tell/letter.ts';

const withdrawal = z.object({ at: z.date(), reason: personal(z.string()) });
const addition = z.object({ at: z.date(), by: actor, words: personal(z.string()) });

const acknowledgement = z.object({ at: z.date(), by: actor });

/**
 * An awareness other than the reporter's (UK GDPR Art. 33(1); who decided, and why): a later one, as the DPO found it, or
 * the earlier one of another report of the same breach.
 */
const otherAwareness = z.object({ at: z.date(), reason: personal(z.string()), by: actor, recordedAt: z.date() });

/** Another case about the same breach. Should that prove wrong, `awarenessBefore` counts again. */
const duplicate = z.object({ reference: z.string(), awarenessBefore: otherAwareness.nullable() });

/** `heard` is what the reporter was told of what has changed. */
const closure = z.object({ at: z.date(), by: actor, heard: personal(z.string()) });

/** Until then this person is not reminded of this case. */
const snooze = z.object({ personId: z.string(), until: z.date() });

/** A breach: what was reported, what was done at once (with the time of each step), what was decided and what came of it. */
export const breach = z.object({
  ...caseFields,
  type: z.literal('breach'),
  report: breachReport,
  containedAt: z.record(z.string(), z.date()),
  additions: z.array(addition),
  withdrawn: withdrawal.nullable(),
  /** Made up for practice: it runs the same way, says so on every card and is kept out of the figures. */
  drill: z.boolean(),
  acknowledged: acknowledgement.nullable(),
  awareness: otherAwareness.nullable(),
  /** The last one stands. */
  assessments: z.array(assessment),
  tasks: z.array(task),
  icoAnswers,
  /** What was sent to the Commissioner, the first report first. */
  icoReports: z.array(icoReport),
  letter: letter.nullable(),
  peopleTold: z.array(peopleTold),
  investigation: investigation.nullable(),
  /** The case that this one turned out to be about. Its clock counts. */
  duplicateOf: z.string().nullable(),
  /** The cases that turned out to be about this one. */
  duplicates: z.array(duplicate),
  closed: closure.nullable(),
  snoozes: z.array(snooze),
});
export type Breach = z.infer<typeof breach>;

/** Something that nearly was a breach. It has no clock: nothing need be notified under UK GDPR Art. 33. */
export const nearMiss = z.object({
  ...caseFields,
  type: z.literal('near-miss'),
  report: nearMissReport,
  additions: z.array(addition),
  withdrawn: withdrawal.nullable(),
});
export type NearMiss = z.infer<typeof nearMiss>;

/** A breach, or what nearly was one. */
export const anyIncident = z.discriminatedUnion('type', [breach, nearMiss]);
export type Incident = z.infer<typeof anyIncident>;

/** What a breach has before anyone has triaged it. */
export const untouched = {
  acknowledged: null,
  awareness: null,
  assessments: [],
  tasks: [],
  icoAnswers: {},
  icoReports: [],
  letter: null,
  peopleTold: [],
  investigation: null,
  duplicateOf: null,
  duplicates: [],
  closed: null,
  snoozes: [],
} satisfies Partial<Breach>;

export type CaseStatus = 'open' | 'acknowledged' | 'assessed' | 'duplicate' | 'closed' | 'withdrawn';

type Standing = { readonly withdrawn: unknown } & (
  | { readonly type: 'near-miss' }
  | ({ readonly type: 'breach' } & {
      readonly [Field in 'acknowledged' | 'closed' | 'duplicateOf' | 'assessments']: unknown;
    })
);

/** The furthest that a case has come. */
export const statusOf = (about: Standing): CaseStatus => {
  if (about.withdrawn) return 'withdrawn';
  if (about.type === 'near-miss') return 'open';
  if (about.closed) return 'closed';
  if (about.duplicateOf) return 'duplicate';
  if (Array.isArray(about.assessments) && about.assessments.length > 0) return 'assessed';
  return about.acknowledged ? 'acknowledged' : 'open';
};

/** Nothing more is asked of anyone: it was withdrawn, closed, or is another case's duplicate. */
export const isOver = (about: Standing): boolean => ['withdrawn', 'closed', 'duplicate'].includes(statusOf(about));
