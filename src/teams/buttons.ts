import { z } from 'zod';

export const presses = ['next', 'send', 'back', 'later', 'cancel', 'keep', 'confirm-cancel', 'change'] as const;
export type Press = (typeof presses)[number];

export const dialogueIds = [
  'report-breach',
  'near-miss',
  'add-information',
  'correct-report',
  'withdraw-report',
] as const;
export type DialogueId = (typeof dialogueIds)[number];

export const shows = ['welcome', 'help', 'my-reports', 'who-is-who', 'delivery-health'] as const;

/** All that a button can carry: what to do and ids, never a record. What comes back is not trusted: rights are asked again. */
export const pressed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('step'), draft: z.string(), step: z.string(), press: z.enum(presses) }),
  z.object({ do: z.literal('start'), dialogue: z.enum(dialogueIds), reference: z.string().optional() }),
  z.object({ do: z.literal('resume'), draft: z.string() }),
  z.object({ do: z.literal('show'), show: z.enum(shows) }),
  z.object({ do: z.literal('case'), reference: z.string() }),
  z.object({ do: z.literal('connect'), organisation: z.string(), channel: z.enum(['dpo', 'chair']) }),
  z.object({ do: z.literal('join'), organisation: z.string() }),
]);
export type Pressed = z.infer<typeof pressed>;

/** On a card with an input named `organisation` the button leaves it out: the two arrive together. */
type Carried = Pressed | Omit<Extract<Pressed, { do: 'connect' }>, 'organisation'> | { readonly do: 'join' };

/** A button that an old client understands too: where Action.Execute is unknown, the same data comes as a submit. */
export const button = (title: string, carries: Carried, style: 'positive' | 'destructive' | 'default' = 'default') => {
  const common = { title, data: carries, ...(style === 'default' ? {} : { style }) };
  return { type: 'Action.Execute', verb: carries.do, ...common, fallback: { type: 'Action.Submit', ...common } };
};

export const linkButton = (title: string, url: string) => ({ type: 'Action.OpenUrl', title, url });
