import { z } from 'zod';
import { anyPage } from '../../domain/any-case.ts';
import { anyDocumentKinds } from '../../domain/any-document.ts';
import { referencePattern } from '../../domain/case.ts';

export const presses = ['next', 'send', 'back', 'later', 'cancel', 'keep', 'confirm-cancel', 'change'] as const;
export type Press = (typeof presses)[number];

export const shows = [
  'welcome',
  'help',
  'help-all',
  'my-reports',
  'who-is-who',
  'delivery-health',
  'open-cases',
  'my-breaches',
  'my-tasks',
  'requests',
  'whats-due',
  'questions',
  'look-ups',
  'import-pupils',
] as const;

/** What somebody can choose to have meant where their words were not plain; `as-typed`: what they were heard to mean. */
export const meanings = [
  'report-breach',
  'near-miss',
  'log-request',
  'question',
  'ask-question',
  'consent',
  'as-typed',
] as const;
export type Meaning = (typeof meanings)[number];

/** For how long a reminder can be put off. */
export const snoozeMinutes = [30, 60, 120] as const;
export type SnoozeMinutes = (typeof snoozeMinutes)[number];

const reference = z.string().regex(referencePattern);

/** All that a button can carry: what to do and ids, never a record. What comes back is not trusted: rights are asked again. */
export const pressed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('step'), draft: z.string(), step: z.string(), press: z.enum(presses) }),
  /** `part` is what of the case the act is about: a task by its id, or the step to begin at. */
  z.object({
    do: z.literal('start'),
    /** An act by its id. */
    dialogue: z.string().max(60),
    reference: reference.optional(),
    part: z.string().optional(),
  }),
  z.object({ do: z.literal('resume'), draft: z.string() }),
  /** What the words that a draft keeps were meant as. */
  z.object({ do: z.literal('mean'), draft: z.string(), meaning: z.enum(meanings) }),
  /** An answer of the library by its id; the draft keeps the question. */
  z.object({ do: z.literal('answer'), answer: z.string().max(60), draft: z.string() }),
  /** `draft` keeps what was typed before, for whatever is chosen there. */
  z.object({ do: z.literal('show'), show: z.enum(shows), draft: z.string().optional() }),
  z.object({ do: z.literal('case'), reference, page: z.enum(anyPage).optional() }),
  z.object({ do: z.literal('acknowledge'), reference }),
  /** Whoever asked is content with the answer. */
  z.object({ do: z.literal('thanks'), reference }),
  z.object({ do: z.literal('snooze'), reference, minutes: z.literal(snoozeMinutes) }),
  z.object({
    do: z.literal('document'),
    reference,
    document: z.enum(anyDocumentKinds),
    /** The page of its text, where it is read in the chat. */
    page: z.int().min(1).optional(),
  }),
  /** A pupil's file with the answer to one question, as `codeOf` writes it. */
  z.object({
    do: z.literal('consent'),
    reference,
    question: z.string().max(120).optional(),
    /** A draft that keeps the words in which it was asked, for the log of what a body asks. */
    draft: z.string().optional(),
  }),
  /** Takes back what was recorded in a pupil's file within the last ten minutes. */
  z.object({ do: z.literal('undo'), reference, entry: z.string() }),
  /** Who has looked up a pupil, or whom a colleague has looked up; the newest where neither is named. */
  z.object({ do: z.literal('look-ups'), reference: reference.optional(), colleague: z.string().optional() }),
  z.object({ do: z.literal('import'), upload: z.string(), choice: z.enum(['write', 'discard', 'name-columns']) }),
  /** What was said about headings of lists is asked again with the next list. */
  z.object({ do: z.literal('forget-headings') }),
  /** Teams asks by itself for the card as this person may see it. */
  z.object({ do: z.literal('view'), reference, notice: z.string() }),
  z.object({ do: z.literal('connect'), organisation: z.string(), channel: z.enum(['dpo', 'chair']) }),
  z.object({ do: z.literal('join'), organisation: z.string() }),
]);
export type Pressed = z.infer<typeof pressed>;

/** On a card with an input named `organisation` or `dialogue` the button leaves it out: the two arrive together. */
type Carried =
  | Pressed
  | Omit<Extract<Pressed, { do: 'connect' }>, 'organisation'>
  | { readonly do: 'join' }
  | { readonly do: 'start'; readonly reference: string };

/** A button that an old client understands too: where Action.Execute is unknown, the same data comes as a submit. */
export const button = (title: string, carries: Carried, style: 'positive' | 'destructive' | 'default' = 'default') => {
  const common = { title, data: carries, ...(style === 'default' ? {} : { style }) };
  return { type: 'Action.Execute', verb: carries.do, ...common, fallback: { type: 'Action.Submit', ...common } };
};

/** Opens a page outside the chat; the desk does not hear that it was pressed. */
export const linkButton = (title: string, url: string) => ({ type: 'Action.OpenUrl', title, url });
