import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { pupilRecordRetention, reachesAgeOn } from '../../src/domain/deadlines/ages.ts';
import { complaintAcknowledgementDue } from '../../src/domain/deadlines/complaint-due.ts';
import { examMarksDue } from '../../src/domain/deadlines/exam-marks-due.ts';
import { icoDueAt, latenessOf, strictOuterLimitAt } from '../../src/domain/deadlines/ico-due.ts';
import { policyTarget, policyTargetInSchoolDays } from '../../src/domain/deadlines/policy-targets.ts';
import { nextDutyDue, type RecurringDuty } from '../../src/domain/deadlines/recurring-duties.ts';
import {
  extendedReplyDue,
  type RequestFacts,
  refusalNoticeBy,
  replyDue,
  rights,
} from '../../src/domain/deadlines/request-deadlines.ts';
import {
  educationRecordDue,
  hasEducationRecordRight,
  pupilTransferDue,
  type SchoolDayDue,
} from '../../src/domain/deadlines/school-days.ts';
import { type PolicyName, policies } from '../../src/domain/policies/index.ts';
import type { Target } from '../../src/domain/policies/policy.ts';
import { feeGrounds, holdsBackTheAnswer } from '../../src/domain/request/dates/pauses.ts';

const day = z.iso.date();
const maybeDay = day.nullish().transform((given) => given ?? undefined);
const wallClock = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const clock = z.object({ aware_local: wallClock, zone: z.string(), fold: z.literal([0, 1]).default(0) });
const terms = z
  .array(z.tuple([day, day]))
  .transform((pairs) => ({ terms: pairs.map(([from, until]) => ({ from, until })), closedOn: [] }));

/** `object` is the right’s name in the law’s table of contents. */
const right = z.preprocess((given) => (given === 'object' ? 'objection' : given), z.enum(rights).default('access'));

const request = z
  .object({
    received: day,
    right,
    id_received: maybeDay,
    authority_received: maybeDay,
    fee_paid: maybeDay,
    fee_ground: z.enum(feeGrounds).default('excessive'),
    clarification_asked: maybeDay,
    clarification_received: maybeDay,
  })
  .transform(
    (given): RequestFacts => ({
      right: given.right,
      receivedOn: given.received,
      identityOn: given.id_received,
      authorityOn: given.authority_received,
      feePaidOn: holdsBackTheAnswer({ ground: given.fee_ground }) ? given.fee_paid : undefined,
      clarification:
        given.clarification_asked === undefined
          ? undefined
          : { askedOn: given.clarification_asked, answeredOn: given.clarification_received },
    }),
  );

const targetOf = (name: PolicyName): Target => {
  const { target } = policies[name].requests;
  assert.ok(target);
  return target;
};

const instantOf = (wall: string, zone: string, fold: 0 | 1 = 0): Date => {
  const disambiguation = fold === 1 ? 'later' : 'compatible';
  return new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation }).epochMilliseconds);
};
const inUtc = (at: Date): string => `${at.toISOString().slice(0, 16)}Z`;
const inZone = (at: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' });

const dueOf = (due: SchoolDayDue): string | null => (due.known ? due.dueOn : null);
const replyDueOn = (facts: RequestFacts): string | null => {
  const due = replyDue(facts);
  return due.status === 'paused' ? null : due.dueOn;
};

const oneMonth = request.transform((facts) => {
  const due = replyDue(facts);
  const ends = due.status === 'paused' ? { unrolled: null, due: null } : { unrolled: due.unrolledOn, due: due.dueOn };
  return { clock_start: due.startsOn, ...ends };
});

const pause = request.transform((facts) => {
  const due = replyDue(facts);
  if (due.status === 'paused') {
    return { status: due.status, paused_days: null, due: null, extension_notice_by: null, prudent_due: null };
  }
  return {
    status: due.status,
    paused_days: due.pausedDays,
    due: due.dueOn,
    extension_notice_by: extendedReplyDue(facts)?.noticeBy ?? due.dueOn,
    prudent_due: due.prudentDueOn,
  };
});

/** The vectors’ names for the kinds of school. */
const schoolTypes = {
  maintained: 'maintained',
  non_maintained_special: 'special-not-maintained',
  academy: 'academy',
  free: 'academy',
  free_school: 'academy',
  independent: 'independent',
} as const;

const educationRecord = z
  .object({
    request_received: day,
    school_type: z.enum(Object.keys(schoolTypes) as (keyof typeof schoolTypes)[]),
    terms,
  })
  .transform((given) => ({
    due: hasEducationRecordRight(schoolTypes[given.school_type])
      ? dueOf(educationRecordDue({ receivedOn: given.request_received, calendar: given.terms }))
      : null,
    sar_due_same_day: replyDueOn({ right: 'access', receivedOn: given.request_received }),
  }));

const duties: Readonly<Record<string, RecurringDuty>> = {
  annual_staff_reminder: 'staff-reminder',
  annual_data_printout: 'data-printout',
  annual_held_data_check: 'held-data-check',
  ico_fee_renewal: 'ico-fee',
  policy_review: 'policy-review',
};

/** What each kind of vector asks of the product: its input, read, to what the product answers in the vector's words. */
export const vectorKinds: Readonly<Record<string, z.ZodType<Readonly<Record<string, unknown>>>>> = {
  breach_ico_72h: clock.transform(({ aware_local, zone, fold }) => {
    const dueAt = icoDueAt(instantOf(aware_local, zone, fold));
    return { due_utc: inUtc(dueAt), due_local: inZone(dueAt, zone) };
  }),
  breach_lateness: clock.extend({ notified_local: wallClock }).transform(({ aware_local, notified_local, zone }) => {
    const times = { awareAt: instantOf(aware_local, zone), notifiedAt: instantOf(notified_local, zone) };
    const { late, minutesLate } = latenessOf(times);
    return { late, minutes_late: minutesLate, reasons_for_delay_required: late };
  }),
  breach_72h_outer_limit: clock.transform(({ aware_local, zone, fold }) => {
    const awareAt = instantOf(aware_local, zone, fold);
    return { work_to_utc: inUtc(icoDueAt(awareAt)), outer_limit_utc: inUtc(strictOuterLimitAt(awareAt)) };
  }),
  sar_one_month: oneMonth,
  rights_one_month: oneMonth,
  sar_clarification_pause: pause,
  sar_extension: request.transform((facts) => {
    const extended = extendedReplyDue(facts);
    return { notice_by: extended?.noticeBy ?? null, extended_due: extended?.dueOn ?? null };
  }),
  refusal_notice: request.transform((facts) => ({ tell_requester_by: refusalNoticeBy(facts) ?? null })),
  bradgate_30_days: request.transform((facts) => {
    const target = policyTarget(facts, targetOf('trust'));
    return {
      policy_due: target?.policyOn ?? null,
      statutory_due: target?.statutoryOn ?? null,
      work_to: target?.workToOn ?? null,
      policy_later_than_statute: target !== undefined && target.policyOn > target.statutoryOn,
    };
  }),
  education_record_15_school_days: educationRecord,
  ctf_transfer_15_school_days: z
    .object({ old_school_pupil_ceased: day, terms })
    .transform(({ old_school_pupil_ceased, terms: calendar }) => ({
      due: dueOf(pupilTransferDue({ ceasedOn: old_school_pupil_ceased, calendar })),
    })),
  seips_fifteen_days: z.intersection(request, z.object({ terms })).transform(({ terms: calendar, ...facts }) => {
    const target = policyTarget(facts, targetOf('seips'));
    return {
      if_calendar_days: target?.policyOn ?? null,
      if_school_days: policyTargetInSchoolDays(facts, targetOf('seips'), calendar) ?? null,
      statutory_due: target?.statutoryOn ?? null,
    };
  }),
  complaint_ack_30_days: z.object({ received: day }).transform(({ received }) => {
    const due = complaintAcknowledgementDue(received);
    return { unrolled: due?.unrolledOn ?? null, acknowledge_by: due?.dueOn ?? null };
  }),
  exam_marks_sar: z
    .object({ question_arises: day, results_announced: maybeDay })
    .transform(({ question_arises, results_announced }) => {
      const due = examMarksDue({ askedOn: question_arises, resultsOn: results_announced });
      return { due_5_months: due.fiveMonthsOn ?? null, due_40_days: due.fortyDaysOn ?? null, due: due.dueOn };
    }),
  retention_25_years: z.object({ dob: day }).transform(({ dob }) => {
    const { keepThroughOn, disposableFromOn } = pupilRecordRetention(dob, 25);
    return { retain_through: keepThroughOn, disposal_from: disposableFromOn };
  }),
  age_threshold: z
    .object({ dob: day, age: z.int().min(0).max(130) })
    .transform(({ dob, age }) => ({ reached_on: reachesAgeOn(dob, age) })),
  recurring_duty: z.object({ duty: z.string(), last_done: day }).transform(({ duty, last_done }, context) => {
    const known = duties[duty];
    if (known) return { next_due: nextDutyDue(known, last_done).dueOn };
    context.addIssue({ code: 'custom', message: `unknown duty ${duty}` });
    return z.NEVER;
  }),
};
