import type { z } from 'zod';
import type { DecidedAbout, Decision } from '../desk/decide.ts';
import type { Desk } from '../desk/desk.ts';
import type { Draft } from '../desk/ports/drafts.ts';
import type { AnyPage, Case } from '../domain/any-case.ts';
import type { Breach } from '../domain/breach/breach.ts';
import type { CasePage } from '../domain/breach/case-pages.ts';
import type { Problem } from '../domain/breach/report/breach-report.ts';
import type { BreachEvent } from '../domain/breach/revise-breach.ts';
import type { PupilDetails } from '../domain/consent/pupil-file.ts';
import type { PupilPage } from '../domain/consent/pupil-pages.ts';
import type { PupilEvent } from '../domain/consent/revise-pupil.ts';
import type { ReceiptCard } from '../domain/new-case.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { Action } from '../domain/organisation/roles.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { RequestEvent } from '../domain/request/machine.ts';
import type { RequestPage } from '../domain/request/request-pages.ts';
import type { Block } from '../teams/card/blocks.ts';
import type { Typed } from '../teams/card/read-inputs.ts';
import type { AdaptiveCard, Shown } from '../teams/card/shown.ts';
import type { EventWords, OpeningEvent, ReportEvent, RequestEventWords } from './event-words.ts';
import { type NotNow, noneCanHappen } from './not-now.ts';
import type { Setting } from './setting.ts';

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

/** What an act is about. A report is a breach or a near miss, as whoever reported it may change it. */
export type About = 'nothing' | 'report' | 'breach' | 'request' | 'pupil';

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
  /** `part`: at the step that the draft's part names, otherwise the first. A function names the step to begin after, if not at the last. */
  readonly startsAt: 'first' | 'last' | 'part' | ((setting: Setting) => string | undefined);
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

type Field<Form extends z.ZodObject> = keyof z.output<Form> & string;

/** What every act says of itself; what is left out has the plain meaning. */
interface Said<Form extends z.ZodObject, Id extends string, Right extends Action, Page extends AnyPage, Words>
  extends Pick<Act, 'version' | 'title' | 'send' | 'said' | 'steps'>,
    Partial<
      Pick<
        Act,
        'early' | 'startsAt' | 'notNow' | 'otherNamed' | 'pupilNamed' | 'typedAtStart' | 'typedFromCase' | 'verb'
      >
    > {
  readonly id: Id;
  readonly right: Right;
  readonly reads: Page | 'nothing';
  readonly events: Words;
  readonly timed?: readonly Field<Form>[];
  readonly settled?: (soFar: Answers<Form>, setting: Setting) => Answers<Form>;
  readonly check?: (soFar: Answers<Form>, setting: Setting) => readonly Problem[];
}

type Finish<Form extends z.ZodObject> = (
  finished: Finished & { answers: z.output<Form> },
  desk: Desk,
) => Promise<Outcome<Case | Shown>>;

/** A rule of the domain that the desk asks, or where more than one record is looked at, a function of the desk's own. */
type Does<Of extends DecidedAbout, Form extends z.ZodObject> =
  | (Omit<Decision<Of, z.output<Form>>, 'about' | 'right'> & { readonly finish?: never })
  | { readonly finish: Finish<Form>; readonly decide?: never };

type WordsOf<Event extends string, Words extends EventWords = EventWords> = Readonly<Record<Event, Words>>;

/** Ties steps and act to a form, so that a wrong field name or a fact that is left out does not compile. */
export const over = <Form extends z.ZodObject>(form: Form) => {
  const whole = <Id extends string, Words>(
    { timed = [], startsAt = 'first', settled, check, ...said }: Said<Form, Id, Action, AnyPage, Words>,
    facts: Pick<Act, 'about'> & Partial<Pick<Act, 'meant' | 'whenOver' | 'notNow'>>,
    finish: Finish<Form>,
  ) => {
    const act = {
      ...{ verb: undefined, meant: undefined, whenOver: false, early: undefined, notNow: () => undefined },
      ...{ otherNamed: () => undefined, pupilNamed: () => undefined },
      ...{ typedAtStart: () => ({}), typedFromCase: () => ({}) },
      ...facts,
      ...said,
      ...{ form, timed, startsAt },
      settled: (soFar: Answers<Form>, setting: Setting) => settled?.(soFar, setting) ?? soFar,
      check: (soFar: Answers<Form>, setting: Setting) => check?.(soFar, setting) ?? [],
      finish,
    };
    return act as unknown as Omit<Act, 'id' | 'events'> & { readonly id: Id; readonly events: Words };
  };

  /** An act that the desk decides by a rule of the domain; `decision` is for whoever asks the desk without a form. */
  const deciding = <Of extends DecidedAbout, Id extends string, Words>(
    about: Of,
    said: Said<Form, Id, Action, AnyPage, Words> & Does<Of, Form>,
    facts: Partial<Pick<Act, 'meant' | 'whenOver' | 'notNow'>> = {},
  ) => {
    const decision = { ...said, about } as unknown as Decision<Of, z.output<Form>>;
    const decided: Finish<Form> = ({ answers, draft, person }, desk) =>
      desk.decide({
        ...{ submissionId: draft.id, reference: draft.about ?? '', person },
        ...{ decision, answers, given: draft },
      });
    return { ...whole(said, { ...facts, about }, said.finish ?? decided), decision };
  };

  return {
    /** `asks`: the fields that its card asks for, and no other. */
    step: <const Asked extends Field<Form> = never>({
      when = () => true,
      needs = [],
      heeds = [],
      ...given
    }: {
      id: string;
      name: string;
      asks: readonly Asked[];
      needs?: readonly Field<Form>[];
      heeds?: readonly Field<Form>[];
      card: (soFar: Answers<Form>, setting: Setting) => readonly Block<NoInfer<Asked>>[];
      when?: (soFar: Answers<Form>, setting: Setting) => boolean;
    }): Step => ({
      ...{ id: given.id, name: given.name, asks: given.asks, needs, heeds },
      when: (soFar, setting) => when(soFar as Answers<Form>, setting),
      render: (soFar, setting) => stepCard(given.card(soFar as Answers<Form>, setting)),
    }),

    /** Begins a case, or is about none. */
    alone: <const Id extends string, Event extends OpeningEvent>(
      said: Said<Form, Id, Action, AnyPage, WordsOf<Event>> & {
        readonly said: SaidAlone;
        readonly finish: Finish<Form>;
      },
    ) => whole(said, { about: 'nothing' }, said.finish),

    /** Changes what was reported. */
    aboutReport: <const Id extends string, Event extends ReportEvent>(
      said: Said<Form, Id, 'add-to-report' | 'correct-report' | 'withdraw-report', CasePage, WordsOf<Event>> &
        Does<'report', Form>,
    ) => deciding('report', said),

    /** Runs a breach. `meant`: which open breach, where none is named. */
    aboutBreach: <const Id extends string, Event extends BreachEvent>(
      said: Said<Form, Id, 'triage' | 'finish-task', CasePage, WordsOf<Event>> &
        Does<'breach', Form> & { readonly meant: (breach: Breach) => boolean; readonly whenOver?: boolean },
    ) => deciding('breach', said),

    /** Something that can happen to a request. Where the machine lets none of its events happen, it does not begin. */
    aboutRequest: <const Id extends string, Event extends RequestEvent>(
      said: Said<
        Form,
        Id,
        'work-on-request' | 'decide-request' | 'approve-exemption',
        RequestPage,
        WordsOf<Event, RequestEventWords>
      > &
        Does<'request', Form>,
    ) => deciding('request', said, { notNow: noneCanHappen(Object.keys(said.events) as Event[]) }),

    /** Records something in a pupil's file. */
    aboutPupil: <const Id extends string, Event extends PupilEvent>(
      said: Said<Form, Id, 'record-pupil' | 'decide-pupil', PupilPage, WordsOf<Event>> & Does<'pupil', Form>,
    ) => deciding('pupil', said),
  };
};

const stepCard = (blocks: readonly Block<string>[]): AdaptiveCard => ({
  ...{ type: 'AdaptiveCard', $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', version: '1.5' },
  body: blocks.flatMap(({ elements }) => elements),
});
