import type { z } from 'zod';
import type { Desk } from '../desk/desk.ts';
import type { Draft } from '../desk/ports/drafts.ts';
import type { AnyPage, Case } from '../domain/any-case.ts';
import type { Breach } from '../domain/breach/breach.ts';
import type { Problem } from '../domain/breach/report/breach-report.ts';
import type { PupilDetails } from '../domain/consent/pupil-file.ts';
import type { ReceiptCard } from '../domain/new-case.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { Action } from '../domain/organisation/roles.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Typed } from '../teams/card/read-inputs.ts';
import type { AdaptiveCard, Shown } from '../teams/card/shown.ts';
import type { EventWords } from './event-words.ts';
import type { NotNow } from './not-now.ts';
import type { Setting } from './setting.ts';

export interface Step {
  readonly id: string;
  /** What the step is called where someone chooses an answer to change. */
  readonly name: string;
  /** The fields whose inputs the card holds. */
  readonly asks: readonly string[];
  /** Fields that the form can do without, but not here. */
  readonly needs: readonly string[];
  /** Answers of later steps that decide whether this one applies. */
  readonly heeds: readonly string[];
  readonly when: (soFar: Readonly<Record<string, unknown>>, setting: Setting) => boolean;
  readonly render: (soFar: Readonly<Record<string, unknown>>, setting: Setting) => AdaptiveCard;
}

export interface Finished {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly draft: Draft;
  readonly person: Person;
  readonly receiptCard: ReceiptCard | null;
}

/** How what cannot wait is sent before every question is answered; the rest is added later. */
export interface SendsEarly {
  readonly when: (soFar: Readonly<Record<string, unknown>>) => boolean;
  readonly label: string;
  /** Said, and the main button, on these steps; on later ones it comes second. */
  readonly mainAt: readonly string[];
  readonly why: string;
  /** What stands for an answer that the form cannot do without: that it is not known yet. */
  readonly unanswered: (typed: Typed, setting: Setting) => Typed;
}

/** `after`: the step that is left out, as its answers are known; `says` so on the one that is shown in its place. */
export type StartsAt = 'first' | 'last' | { readonly after: string; readonly says?: string };

/** What an act is about. A report is a breach or a near miss, as whoever reported it may change it. */
export type About = 'nothing' | 'report' | 'breach' | 'request' | 'pupil' | 'question';

/** What people call the same of each kind of case: “correct AR-2026-0001” means the request's own act. */
export type Verb = 'add' | 'correct' | 'withdraw' | 'link' | 'do-task' | 'restrict' | 'lift';

/** What people type for it, in the notation of `phrases.ts`; null where there is nothing of the kind. */
export interface WordsSaid {
  /** As it is shown to people, who may say it like that; `…` stands for a reference. */
  readonly help: string;
  /** When it is all that is said. */
  readonly alone: string | null;
  /** Beside the reference of what it is about. Where they are two, the first are heard before those of another act. */
  readonly ofOne: string | readonly [plainest: string, rest: string] | null;
}

/** Of an act that is about nothing yet. */
export type SaidAlone = WordsSaid & { readonly ofOne: null };

/** Something that a person can do by answering questions: the one place that knows all of it. */
export interface Act {
  readonly id: string;
  /** Raised when the questions change; unfinished drafts keep the answers that still fit. */
  readonly version: number;
  readonly title: string;
  /** The words on the last step's main button. */
  readonly send: string;
  readonly said: WordsSaid;
  readonly about: About;
  /** Asked when it begins, at each press and at the desk. */
  readonly right: Action;
  /** The page of the case whose words its cards show, so that opening it is reading that page and leaves a line. */
  readonly reads: AnyPage | 'nothing';
  /** What comes of it, as a line of history, with its words. */
  readonly events: Readonly<Record<string, EventWords>>;
  readonly verb: Verb | undefined;
  /** Which open breach is meant by whoever names none; undefined where one has to be named. */
  readonly meant: ((breach: Breach) => boolean) | undefined;
  /** Also about a breach that is over. */
  readonly whenOver: boolean;
  readonly form: z.ZodObject;
  readonly steps: readonly Step[];
  /** A field of several ticks whose times are kept. */
  readonly timed: readonly string[];
  /** `part`: at the step that the draft's part names, otherwise the first. */
  readonly startsAt: StartsAt | 'part' | ((setting: Setting, soFar: Readonly<Record<string, unknown>>) => StartsAt);
  /** Undefined where everything is asked before anything is sent. */
  readonly early: SendsEarly | undefined;
  /** Why it would lead nowhere as the case stands, in place of its form. */
  readonly notNow: (setting: Setting) => NotNow | undefined;
  /** The reference of another case that the answers name. */
  readonly otherNamed: (typed: Typed) => string | undefined;
  /** The pupil whom the answers name, where they are to be told from those who are here already. */
  readonly pupilNamed: (typed: Typed) => PupilDetails | undefined;
  /** The answers so far as they count together, such as a time that another answer bounds. */
  readonly settled: (soFar: Readonly<Record<string, unknown>>, setting: Setting) => Readonly<Record<string, unknown>>;
  /** What is wrong across fields. */
  readonly check: (soFar: Readonly<Record<string, unknown>>, setting: Setting) => readonly Problem[];
  /** What the inputs hold before anyone has typed. */
  readonly typedAtStart: (setting: Setting) => Record<string, string>;
  /** The raw inputs of a case that is to be changed. */
  readonly typedFromCase: (about: Case, part: string | null) => Record<string, string>;
  /** The case as it now is, or where it is about none, the card that says what was done. */
  readonly finish: (finished: Finished, desk: Desk) => Promise<Outcome<Case | Shown>>;
}
