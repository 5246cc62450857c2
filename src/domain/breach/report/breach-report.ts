import { z } from 'zod';
import { londonClock } from '../../deadlines/london-time.ts';
import { inThousands } from '../../in-thousands.ts';
import { personal } from '../../personal-data.ts';
import { breachKinds } from './breach-kinds.ts';
import { dangers } from './danger.ts';
import { ways } from './ways.ts';

const choice = <const Values extends readonly [string, ...string[]]>(values: Values, missing: string) =>
  z.enum(values, { error: missing });

/** Required free text of at most `most` characters. */
export const words = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(most, { error: `Use ${inThousands(most)} characters or fewer.` });

export const peopleGroups = ['pupils', 'staff', 'parents', 'providers', 'other-people'] as const;
const whose = [...peopleGroups, 'not-known'] as const;
/** The ICO form's categories in the words of a school, and the three that schools hold and the ICO's list lacks. */
export const dataKinds = [
  'names-contacts',
  'sen',
  'safeguarding',
  'looked-after',
  'health',
  'behaviour-progress',
  'ethnicity',
  'religion',
  'sexuality-gender',
  'passwords',
  'money',
  'identity-papers',
  'location',
  'biometric',
  'criminal',
  'trade-union-politics',
  'not-known',
  'other-data',
] as const;
export const protections = ['encrypted', 'password', 'none', 'not-known'] as const;
export const devices = ['laptop', 'phone', 'tablet', 'memory-stick', 'other-device'] as const;
/** In the order in which schools meet them. */
export const recipients = [
  'parent',
  'pupil',
  'colleague',
  'many',
  'other-school',
  'outside-organisation',
  'stranger',
  'public',
  'not-known',
] as const;
export const yesNoUnknown = ['yes', 'no', 'not-known'] as const;
export const attackEffects = ['locked', 'copied', 'changed', 'not-known'] as const;

/** More people than this in one report is a slip of the keyboard: Leicestershire has about 100,000 pupils. */
const mostPeople = 1_000_000;

/**
 * What the reporter is asked (product: kinds, containment, when, whose, what, protection, who was told).
 * Instants are `Date`s; a count is a whole number of people; free text is people's words and may name someone.
 */
export const breachReport = z.object({
  kind: choice(breachKinds, 'Choose the one that fits best. “Something else” is fine.'),
  summary: personal(words(4000, 'Tell us in a sentence or two what happened.')),
  way: choice(ways, 'Choose how it went, or leave it empty.').optional(),
  danger: choice(dangers, 'Choose one. “Not sure” is an answer, and we treat it as yes.').optional(),
  /** Why nobody could be traced or hurt after all, where somebody had thought so. */
  dangerRuledOut: personal(words(1000, 'Say in a sentence how you know that nobody is in danger.')).optional(),
  /** The safety steps that were ticked. */
  madeSafe: z.array(z.string()).optional(),
  contained: z.array(z.string()).default([]),
  device: choice(devices, 'Choose what was lost.').optional(),
  recipient: choice(recipients, 'Choose who received it. “Not known” is fine.').optional(),
  read: choice(yesNoUnknown, 'Choose whether it was read. “Not known” is fine.').optional(),
  passwordEntered: choice(yesNoUnknown, 'Choose whether a password was given away. “Not known” is fine.').optional(),
  pupilOnStaffAccount: choice(
    yesNoUnknown,
    'Choose whether a pupil used a staff account. “Not known” is fine.',
  ).optional(),
  // What only one kind of breach is asked.
  supplier: personal(words(200, 'Give the supplier’s name.')).optional(),
  supplierSays: personal(words(2000, 'Say what the supplier told you. A few words are enough.')).optional(),
  supplierWrote: choice(yesNoUnknown, 'Choose whether you have it in writing.').optional(),
  attackEffects: z.array(z.enum(attackEffects, { error: 'Choose from the list.' })).optional(),
  cutOff: choice(yesNoUnknown, 'Choose whether it is cut off from the network.').optional(),
  pretendedToBe: personal(words(500, 'Say whom they said they were. “Not known” is fine.')).optional(),
  rangBack: choice(yesNoUnknown, 'Choose whether the real person or office has been rung.').optional(),
  whereOnline: personal(words(500, 'Say where it is or was. “Not known” is fine.')).optional(),
  takenDown: choice(yesNoUnknown, 'Choose whether it has been taken down.').optional(),
  occurredAt: z.date({ error: 'Give the day as well, or leave both empty if it is not known.' }).optional(),
  /** The day, where its time is not known. Then there is no `occurredAt`: no time is made up. */
  occurredOn: z.iso.date().optional(),
  awareAt: z.date({ error: 'Give the day when it was noticed. A good guess is fine.' }),
  /** The day, where its time is not known. Then `awareAt` is the earliest that it can have been (`readCarefully`). */
  awareOn: z.iso.date().optional(),
  whose: z
    .array(z.enum(whose, { error: 'Choose from the list.' }))
    .min(1, { error: 'Choose at least one group. “Not known yet” is fine.' }),
  people: z
    .number({ error: 'Give the number in figures, such as 30, or leave it empty if it is not known.' })
    .int({ error: 'Give a whole number, such as 30.' })
    .min(0, { error: 'The number cannot be less than 0.' })
    .max(mostPeople, { error: 'That is more people than live in Leicestershire. Check the number.' })
    .optional(),
  schools: z.array(z.string()).default([]),
  data: z
    .array(z.enum(dataKinds, { error: 'Choose from the list.' }))
    .min(1, { error: 'Choose at least one. “Not known yet” is fine.' }),
  /** Asked only in a partnership of a group that shares data (SEIPS 1, 10.1). */
  shared: choice(yesNoUnknown, 'Choose whether the partnerships share this data. “Not known” is fine.').optional(),
  protection: choice(protections, 'Choose what would stop a stranger from reading it. “Not known” is fine.'),
  whereNow: personal(words(2000, '')).optional(),
  recovered: choice(yesNoUnknown, 'Choose whether it is back or deleted. “Not known” is fine.'),
  toldAlready: personal(words(2000, '')).optional(),
  done: personal(words(2000, '')).optional(),
});
export type BreachReport = z.infer<typeof breachReport>;
/** A question. A day without its time is another answer to the question for the moment. */
export type BreachField = Exclude<keyof BreachReport, 'occurredOn' | 'awareOn'>;
export const breachFields = Object.keys(breachReport.shape).filter(
  (field): field is BreachField => field !== 'occurredOn' && field !== 'awareOn',
);

export interface Problem<Field extends string = string> {
  readonly field: Field;
  readonly words: string;
}

const hour = 3_600_000;
/** Before this day a typed year is a slip: 25 years is the longest that a school keeps a pupil's file. */
const yearsBack = 25;

/**
 * What no single field can tell: the order of the two times, and neither in the future. `now` is the moment of asking.
 * Where only a day is known, days are compared. Whoever has reported it knew of it then, so the 72 hours cannot be made
 * to start later (UK GDPR Art. 33(1)).
 */
export const problemsAcross = (
  report: Partial<BreachReport>,
  now: Date,
  reportedAt?: Date,
): Problem<'occurredAt' | 'awareAt'>[] => {
  const { occurredAt, occurredOn, awareAt, awareOn } = report;
  const found: Problem<'occurredAt' | 'awareAt'>[] = [];
  const oldest = new Date(now.getTime() - yearsBack * 365.25 * 24 * hour);
  for (const [field, at, on] of [
    ['occurredAt', occurredAt, occurredOn],
    ['awareAt', awareAt, awareOn],
  ] as const) {
    if (on === undefined ? at && at > now : on > londonClock(now).day)
      found.push({ field, words: 'This is in the future. Check the day and the time.' });
    if (on === undefined ? at && at < oldest : on < londonClock(oldest).day)
      found.push({ field, words: 'This is more than 25 years ago. Check the year.' });
  }
  if (found.length === 0 && isNoticedTooSoon(report)) {
    found.push({ field: 'awareAt', words: 'This is before it happened. It cannot have been noticed by then.' });
  }
  if (awareAt && reportedAt && awareAt > reportedAt && found.length === 0) {
    found.push({ field: 'awareAt', words: 'This is after it was reported. It had been noticed by then.' });
  }
  return found;
};

const isNoticedTooSoon = ({ occurredAt, occurredOn, awareAt, awareOn }: Partial<BreachReport>): boolean => {
  if ((occurredOn ?? awareOn) === undefined) {
    return occurredAt !== undefined && awareAt !== undefined && awareAt < occurredAt;
  }
  const happened = occurredOn ?? (occurredAt && londonClock(occurredAt).day);
  const noticed = awareOn ?? (awareAt && londonClock(awareAt).day);
  return happened !== undefined && noticed !== undefined && noticed < happened;
};
