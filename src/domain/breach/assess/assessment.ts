import { z } from 'zod';
import { actor } from '../../history.ts';
import { personal } from '../../personal-data.ts';
import { words } from '../report/breach-report.ts';
import { dangers } from '../report/danger.ts';

export const yesNo = ['yes', 'no'] as const;
/** How far what was done has taken the risk away; only all of it makes a risk unlikely. */
export const mitigations = ['yes', 'partly', 'no'] as const;
/** The ICO form's five steps. */
export const likelihoods = ['very-likely', 'likely', 'neutral', 'unlikely', 'very-unlikely'] as const;
export type Likelihood = (typeof likelihoods)[number];
export const severities = ['none', 'minor', 'serious', 'severe'] as const;
export type Severity = (typeof severities)[number];
/** What a named person decides (UK GDPR Arts. 33(1) and 34(1)), the least first. */
export const levels = ['not-personal-data', 'unlikely', 'risk', 'high'] as const;
export type Level = (typeof levels)[number];

/** Whether another organisation answers for the data too: one that works for us, or one that decides with us. */
const othersInvolved = ['no', 'processor', 'joint-controller', 'not-known'] as const;
const notifiers = ['we', 'they', 'each', 'not-settled'] as const;

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: 'Choose one.' });
const answer = () => personal(words(1000, 'Answer in a few words. “Not known” is fine.')).optional();

/**
 * The questions of an assessment, in the order of the ICO's self-assessment. What an earlier answer makes needless is
 * left out: how likely and how serious, where no personal data is involved. What only a policy asks (about the data and the
 * people, and whether its two criteria are met) is asked where that policy applies.
 */
export const assessmentForm = z.object({
  livingPeople: choice(yesNo),
  /** As far as the Data Protection Officer knows by now; the report holds the answer that stands. */
  danger: z.enum(dangers).optional(),
  /** A processor tells the controller without undue delay (UK GDPR Art. 33(2)); joint controllers settle who notifies. */
  others: choice(othersInvolved).optional(),
  othersWho: personal(words(1000, 'Say which organisation it is.')).optional(),
  othersTold: personal(words(1000, 'Say who told whom, and when.')).optional(),
  notifier: choice(notifiers).optional(),
  agreed: personal(words(1000, 'Say what was agreed, and where it is written.')).optional(),
  typeOfData: answer(),
  isSensitive: answer(),
  protections: answer(),
  whatHappenedToIt: answer(),
  illegalUse: answer(),
  howManyPeople: answer(),
  whatPeople: answer(),
  likelihood: choice(likelihoods).optional(),
  severity: choice(severities).optional(),
  mitigated: choice(mitigations).optional(),
  mitigation: personal(words(2000, 'Say what was done about the risk.')).optional(),
  highRisk: choice(yesNo).optional(),
  youngPeopleHarmed: choice(yesNo).optional(),
  staffHarmed: choice(yesNo).optional(),
  level: choice(levels),
  /** The law makes the controller responsible; a Data Protection Officer advises (UK GDPR Arts. 24 and 39). */
  controller: z.string({ error: 'Choose whose decision it is.' }),
  reason: personal(words(4000, 'Give the reason, in a sentence or two. It is part of the record.')),
});
export type AssessmentForm = z.infer<typeof assessmentForm>;
export type AssessmentField = keyof AssessmentForm;

/** A decision by a named person. It is never altered: a later one stands beside it. */
export const assessment = z.object({
  at: z.date(),
  by: actor,
  /** What the desk suggested from the answers; it never decides. */
  suggested: z.enum(levels),
  answers: assessmentForm,
  /** Whether one of the policy's two criteria was met; null where it has none. */
  policyMet: z.boolean().nullable(),
});
export type Assessment = z.infer<typeof assessment>;
