import type { z } from 'zod';
import type { Desk } from '../../desk/desk.ts';
import type { Draft } from '../../desk/ports/drafts.ts';
import type { Case } from '../../domain/any-case.ts';
import type { Problem } from '../../domain/breach/report/breach-report.ts';
import type { PupilDetails, PupilFile } from '../../domain/consent/pupil-file.ts';
import type { ReceiptCard } from '../../domain/new-case.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import type { DialogueId } from '../buttons.ts';
import type { Card } from '../cards/define-card.ts';
import type { Typed } from '../cards/read-inputs.ts';
import type { AdaptiveCard, Shown } from '../incoming.ts';

/** What a step may know besides the answers so far. */
export interface Setting {
  readonly organisation: Organisation;
  readonly now: Date;
  /** The case that the dialogue changes. */
  readonly about: Case | undefined;
  /** What of the case it is about, such as a task by its id; null for the whole. */
  readonly part: string | null;
  readonly person: Person;
  /** Another case that the answers name, where the person may read it. */
  readonly other?: Case | undefined;
  /** Other requests about the same person, whose data is in dispute or restricted. */
  readonly marked?: readonly DataRequest[] | undefined;
  /** Files that seem to be those of the pupil whom the answers name. */
  readonly alike?: readonly PupilFile[] | undefined;
}

type Answers<Form extends z.ZodObject> = Partial<z.output<Form>>;

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
  readonly unanswered: Typed;
}

export interface Dialogue {
  readonly id: DialogueId;
  /** Raised when the questions change; unfinished drafts keep the answers that still fit. */
  readonly version: number;
  readonly title: string;
  /** The words on the last step's main button. */
  readonly sendLabel: string;
  readonly form: z.ZodObject;
  readonly steps: readonly Step[];
  /** A field of several ticks whose times are kept. */
  readonly timed: readonly string[];
  /** `part`: at the step that the draft's part names, otherwise the first. A function names the step to begin after, if not at the last. */
  readonly startsAt: 'first' | 'last' | 'part' | ((setting: Setting) => string | undefined);
  /** Undefined where everything is asked before anything is sent. */
  readonly early: SendsEarly | undefined;
  /** What is shown in place of a form that would lead nowhere as the case stands. */
  readonly instead: (setting: Setting) => Shown | undefined;
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

/** Ties steps and dialogue to a form, so that a wrong field name or wrong card data does not compile. */
export const dialogueOver = <Form extends z.ZodObject>(form: Form) => ({
  step: <View>({
    when = () => true,
    needs = [],
    heeds = [],
    ...given
  }: {
    id: string;
    name: string;
    asks: readonly (keyof z.output<Form> & string)[];
    needs?: readonly (keyof z.output<Form> & string)[];
    heeds?: readonly (keyof z.output<Form> & string)[];
    card: Card<View>;
    view: (soFar: Answers<Form>, setting: Setting) => View;
    when?: (soFar: Answers<Form>, setting: Setting) => boolean;
  }): Step => ({
    id: given.id,
    name: given.name,
    asks: given.asks,
    needs,
    heeds,
    when: (soFar, setting) => when(soFar as Answers<Form>, setting),
    render: (soFar, setting) => given.card.render(given.view(soFar as Answers<Form>, setting)),
  }),

  dialogue: ({
    timed = [],
    startsAt = 'first',
    early,
    instead = () => undefined,
    otherNamed = () => undefined,
    pupilNamed = () => undefined,
    settled = (soFar) => soFar,
    check = () => [],
    typedAtStart = () => ({}),
    typedFromCase = () => ({}),
    finish,
    ...given
  }: Pick<Dialogue, 'id' | 'version' | 'title' | 'sendLabel' | 'steps'> &
    Partial<
      Pick<Dialogue, 'startsAt' | 'early' | 'instead' | 'otherNamed' | 'pupilNamed' | 'typedAtStart' | 'typedFromCase'>
    > & {
      timed?: readonly (keyof z.output<Form> & string)[];
      settled?: (soFar: Answers<Form>, setting: Setting) => Answers<Form>;
      check?: (soFar: Answers<Form>, setting: Setting) => readonly Problem[];
      finish: (finished: Finished & { answers: z.output<Form> }, desk: Desk) => Promise<Outcome<Case | Shown>>;
    }): Dialogue => ({
    ...given,
    form,
    timed,
    startsAt,
    early,
    instead,
    otherNamed,
    pupilNamed,
    settled: (soFar, setting) => settled(soFar as Answers<Form>, setting),
    check: (soFar, setting) => check(soFar as Answers<Form>, setting),
    typedAtStart,
    typedFromCase,
    finish: (finished, desk) => finish(finished as Finished & { answers: z.output<Form> }, desk),
  }),
});
