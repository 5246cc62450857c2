import { z } from 'zod';
import { actor } from '../../history.ts';
import { personal } from '../../personal-data.ts';
import { words, yesNoUnknown } from '../report/breach-report.ts';

export const cyberAffects = ['confidentiality', 'integrity', 'availability'] as const;
export const impacts = ['high', 'medium', 'low', 'not-known'] as const;
export const recoveries = ['regular', 'supplemented', 'extended', 'not-recoverable', 'recovered', 'not-known'] as const;

/** What stands before words of the reporter's that are quoted as they were typed. */
export const quoteBegins = 'As reported by a member of staff: “';

/** In characters. What a report may say at most can be quoted whole. */
export const longestAnswers = { whatHappened: 4100, othersTold: 2100 } as const;

const answer = (most: number) =>
  personal(words(most, 'Answer in a few sentences. “Not known yet” is fine.')).optional();
const countWords = 'Give the number in figures, such as 30, or leave it empty if it is not known yet.';

/**
 * What the Commissioner's form asks and the report does not already say. Any answer may be left for later
 * (UK GDPR Art. 33(4)); one left empty is what the rest of the case says of it.
 */
export const icoForm = z.object({
  whatHappened: answer(longestAnswers.whatHappened),
  whatWentWrong: answer(4000),
  howFound: answer(2000),
  cyber: z.enum(yesNoUnknown, { error: 'Choose whether it was a cyber incident. “Not known” is fine.' }).optional(),
  reasonsForDelay: answer(2000),
  records: z.number({ error: countWords }).int({ error: countWords }).min(0, { error: countWords }).optional(),
  /** Whether there are names among the data, where the report speaks of a list or the like and does not say so. */
  identifiers: z.enum(yesNoUnknown, { error: 'Choose whether it names people. “Not known” is fine.' }).optional(),
  consequences: answer(3000),
  cyberAffected: z.array(z.enum(cyberAffects, { error: 'Choose from the list.' })).optional(),
  impact: z.enum(impacts, { error: 'Choose one.' }).optional(),
  recovery: z.enum(recoveries, { error: 'Choose one.' }).optional(),
  staffInvolved: answer(2000),
  training: answer(2000),
  measures: answer(4000),
  prevention: answer(4000),
  othersTold: answer(longestAnswers.othersTold),
  spokenTo: answer(500),
  contact: answer(500),
  /** “No names of people affected are in this”: confirms the passages that look like names as they stand. */
  noNames: z.array(z.enum(['confirmed'], { error: 'Tick it, or leave it empty.' })).optional(),
});
export type IcoForm = z.infer<typeof icoForm>;

/** The answers as they are kept. `notNames` are passages that look like a name and that a person has confirmed are none. */
export const icoAnswers = icoForm
  .omit({ noNames: true })
  .extend({ notNames: personal(z.array(z.string())).optional() });
export type IcoAnswers = z.infer<typeof icoAnswers>;

export const reportKinds = ['initial', 'follow-up'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What is recorded once the Commissioner's form has been sent. The reasons are asked for where it was late (Art. 33(1)). */
export const sentForm = z.object({
  kind: z.enum(reportKinds, { error: 'Choose which it was.' }),
  sentAt: z.date({ error: 'Give the day and time when it was sent.' }),
  icoReference: z.string().trim().max(60, { error: 'Use 60 characters or fewer.' }).optional(),
  reasonsForDelay: personal(words(2000, 'Give the reasons for the delay.')).optional(),
});
export type SentForm = z.infer<typeof sentForm>;

/** That a report was sent: when, by whom, the ICO's own reference, and what it said, for telling later what has changed. */
export const icoReport = z.object({
  kind: z.enum(reportKinds),
  sentAt: z.date(),
  by: actor,
  icoReference: z.string().nullable(),
  reasonsForDelay: personal(z.string()).nullable(),
  /** The answers as they were sent, by question. */
  said: personal(z.record(z.string(), z.string())),
  recordedAt: z.date(),
});
