import type { z } from 'zod';
import type { DecidedAbout, Decision } from '../desk/decide.ts';
import type { Desk } from '../desk/desk.ts';
import type { AnyPage, Case } from '../domain/any-case.ts';
import type { Breach } from '../domain/breach/breach.ts';
import type { CasePage } from '../domain/breach/case-pages.ts';
import type { Problem } from '../domain/breach/report/breach-report.ts';
import type { BreachEvent } from '../domain/breach/revise-breach.ts';
import type { PupilPage } from '../domain/consent/pupil-pages.ts';
import type { PupilEvent } from '../domain/consent/revise-pupil.ts';
import type { Action } from '../domain/organisation/roles.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { QuestionPage } from '../domain/question/question-pages.ts';
import type { QuestionEvent } from '../domain/question/revise-question.ts';
import type { RequestEvent } from '../domain/request/machine.ts';
import type { RequestPage } from '../domain/request/request-pages.ts';
import type { Block } from '../teams/card/blocks.ts';
import { cardOf } from '../teams/card/card-of.ts';
import type { Shown } from '../teams/card/shown.ts';
import type { Act, Finished, SaidAlone, StartsAt, Step } from './act.ts';
import type { EventWords, OpeningEvent, ReportEvent, RequestEventWords } from './event-words.ts';
import { noneCanHappen } from './not-now.ts';
import type { Setting } from './setting.ts';

type Answers<Form extends z.ZodObject> = Partial<z.output<Form>>;

type Field<Form extends z.ZodObject> = keyof z.output<Form> & string;

/** What every act says of itself; what is left out has the plain meaning. */
interface Said<Form extends z.ZodObject, Id extends string, Right extends Action, Page extends AnyPage, Words>
  extends Pick<Act, 'version' | 'title' | 'send' | 'said' | 'steps'>,
    Partial<Pick<Act, 'early' | 'notNow' | 'otherNamed' | 'pupilNamed' | 'typedAtStart' | 'typedFromCase' | 'verb'>> {
  readonly id: Id;
  readonly right: Right;
  readonly reads: Page | 'nothing';
  readonly events: Words;
  readonly timed?: readonly Field<Form>[];
  readonly startsAt?: StartsAt | 'part' | ((setting: Setting, soFar: Answers<Form>) => StartsAt);
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
      render: (soFar, setting) => cardOf(given.card(soFar as Answers<Form>, setting)),
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

    /** Answers a question, or follows it as whoever asked. */
    aboutQuestion: <const Id extends string, Event extends QuestionEvent>(
      said: Said<Form, Id, 'answer-questions' | 'follow-question', QuestionPage, WordsOf<Event>> &
        Does<'question', Form>,
    ) => deciding('question', said),
  };
};
