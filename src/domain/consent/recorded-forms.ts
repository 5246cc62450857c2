import { z } from 'zod';
import { words } from '../breach/report/breach-report.ts';
import { personal } from '../personal-data.ts';
import { relations, responsibilities, speakers } from './entry.ts';
import { photographUses } from './question.ts';
import { agreedRecipients } from './recipients.ts';

/** The ways in which somebody tells a colleague something; a list and our own decisions are recorded otherwise. */
export const sourcesAsked = ['paper', 'e-mail', 'phone', 'in-person', 'school-system'] as const;

/** What is signed or filled in is a document: nobody says it on the phone. */
export const documentSources = ['paper', 'e-mail', 'school-system'] as const;

/** When it counts from, how it came and where what was written is kept: asked of everything that somebody tells us. */
export const howItCame = {
  on: z.iso.date({ error: 'Give the day on which it was said or written.' }),
  source: z.enum(sourcesAsked, { error: 'Choose how it came to you.' }),
  keptAt: personal(words(300, '')).optional(),
};

const onDocument = { ...howItCame, source: z.enum(documentSources, { error: 'Choose how it came to you.' }) };

const statement = personal(words(60, 'Give the version of the privacy statement. It is printed on the form.'));

/** The referral form, completed by the child's school (SEIPS 4.1). */
export const referralForm = z.object({
  /** The id of a school, or `another`, which is named then. */
  school: z.string({ error: 'Choose the school that filled it in.' }),
  otherSchool: personal(words(200, '')).optional(),
  ...onDocument,
});
export type ReferralForm = z.infer<typeof referralForm>;

/** The school's acknowledgement of the privacy statement (SEIPS 4.2). */
export const acknowledgementForm = z.object({ statement, ...howItCame });
export type AcknowledgementForm = z.infer<typeof acknowledgementForm>;

/** The consent form, signed by a parent or carer (SEIPS 4.3, 7.3). */
export const signatureForm = z.object({
  signedBy: personal(words(200, 'Give the name of whoever signed.')),
  relation: z.enum(relations, { error: 'Choose who that is to the pupil.' }),
  responsibility: z.enum(responsibilities, {
    error: 'Choose whether they have parental responsibility. “Not known” is an answer too.',
  }),
  statement,
  recipients: z.array(z.enum(agreedRecipients)),
  ...onDocument,
});
export type SignatureForm = z.infer<typeof signatureForm>;

export const photographsForm = z.object({
  uses: z.array(z.enum(photographUses)).min(1, { error: 'Choose at least one use.' }),
  answer: z.enum(['given', 'refused', 'withdrawn'], { error: 'Choose what was said.' }),
  speaker: z.enum(speakers, { error: 'Choose who said it.' }),
  ...howItCame,
});
export type PhotographsForm = z.infer<typeof photographsForm>;
