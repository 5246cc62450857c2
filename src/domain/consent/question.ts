import { z } from 'zod';
import { recipients } from './recipients.ts';

/** What a photograph is for. `identification`: inside the school, to know who is who; all others are promotional. */
export const photographUses = ['website', 'press', 'social-media', 'display', 'prospectus', 'identification'] as const;
export type PhotographUse = (typeof photographUses)[number];

/** What somebody wants to pass on. `what-they-need`: what that recipient needs to know for their work with the pupil. */
export const shared = [
  'what-they-need',
  'exam-results',
  'safeguarding-file',
  'contact-details',
  'name-for-login',
] as const;
export type Shared = (typeof shared)[number];

/** What somebody wants to know of a pupil's consent. */
export const consentQuestion = z.discriminatedUnion('about', [
  /** Notes of a first talk, before a referral (SEIPS 7.1, 7.2). */
  z.object({ about: z.literal('notes') }),
  z.object({ about: z.literal('records') }),
  /** To be counted, unnamed, in a report. */
  z.object({ about: z.literal('report') }),
  z.object({
    about: z.literal('share'),
    with: z.enum(recipients),
    what: z.enum(shared),
    /** Whether an organisation works with this pupil, where the words told it. */
    works: z.enum(['yes', 'no', 'not-said']),
    /** Somebody may come to harm (SEIPS 6.4). */
    safeguarding: z.boolean(),
  }),
  z.object({ about: z.literal('photograph'), use: z.enum(photographUses) }),
]);
export type ConsentQuestion = z.infer<typeof consentQuestion>;

/** A question as the words that a button carries, such as `share.health-service.what-they-need.not-said.concern`. */
export const codeOf = (question: ConsentQuestion): string => {
  switch (question.about) {
    case 'share': {
      const { with: recipient, what, works, safeguarding } = question;
      return ['share', recipient, what, works, safeguarding ? 'concern' : 'no-concern'].join('.');
    }
    case 'photograph':
      return `photograph.${question.use}`;
    default:
      return question.about;
  }
};

/** The question of a code; undefined for words that are none. */
export const questionOf = (code: string): ConsentQuestion | undefined => {
  const [about, first, what, works, concern] = code.split('.');
  const safeguarding = concern === 'concern';
  const parsed = consentQuestion.safeParse({ about, with: first, use: first, what, works, safeguarding });
  return parsed.success ? parsed.data : undefined;
};
