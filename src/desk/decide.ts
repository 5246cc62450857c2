import type { Breach, Incident } from '../domain/breach/breach.ts';
import type { Deciding as BreachDeciding } from '../domain/breach/revise-breach.ts';
import type { Decided } from '../domain/case.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import type { PupilDeciding } from '../domain/consent/revise-pupil.ts';
import type { Action } from '../domain/organisation/roles.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { AskedQuestion } from '../domain/question/question.ts';
import type { QuestionDeciding } from '../domain/question/revise-question.ts';
import type { DataRequest } from '../domain/request/request.ts';
import type { Deciding as RequestDeciding } from '../domain/request/revise-request.ts';
import { type Asked, type ChangeNeeds, changeBreach } from './change-breach.ts';
import { changePupil } from './change-pupil.ts';
import { changeQuestion } from './change-question.ts';
import { changeReport, type ReportDeciding } from './change-report.ts';
import { changeRequest } from './change-request.ts';

/** The form that the answers came in. */
export interface FilledForm {
  /** What was decided after this, whoever filled the form in may not have seen. */
  readonly startedAt: Date;
  /** When each box was first ticked, as `field:choice`. */
  readonly tickedAt: Readonly<Record<string, Date>>;
}

interface DecidingOf {
  readonly report: ReportDeciding;
  readonly breach: BreachDeciding;
  readonly request: RequestDeciding;
  readonly pupil: PupilDeciding;
  readonly question: QuestionDeciding;
}
export interface RecordOf {
  readonly report: Incident;
  readonly breach: Breach;
  readonly request: DataRequest;
  readonly pupil: PupilFile;
  readonly question: AskedQuestion;
}
/** What a decision can be about; a report is a breach or a near miss, as its reporter may change it. */
export type DecidedAbout = keyof RecordOf;

/** A rule of the domain, with who may use it. */
export interface Decision<About extends DecidedAbout, Answers> {
  readonly about: About;
  readonly right: Action;
  /** The answers rest on what the form showed: refused where that has changed since. Only about a request. */
  readonly restsOnWhatWasShown?: boolean;
  /** Who has the right besides, in this breach: the owner of the task that the answers are about. */
  ownerOf?(breach: Breach, answers: Answers): string | undefined;
  decide(deciding: DecidingOf[About], answers: Answers, given: FilledForm): Outcome<Decided<RecordOf[About]>, string>;
}

export interface Deciding<About extends DecidedAbout, Answers> extends Asked {
  readonly decision: Decision<About, Answers>;
  readonly answers: Answers;
  readonly given: FilledForm;
}

/** Takes a decision: permission first, then the domain's rule on the record as it stands, then one write. */
export const decide = <About extends DecidedAbout, Answers>(
  needs: ChangeNeeds,
  deciding: Deciding<About, Answers>,
): Promise<Outcome<RecordOf[About], string>> => deciders[deciding.decision.about](needs, deciding);

type Decider<About extends DecidedAbout> = (
  needs: ChangeNeeds,
  deciding: Deciding<About, unknown>,
) => Promise<Outcome<RecordOf[About], string>>;

const deciders: { readonly [About in DecidedAbout]: Decider<About> } = {
  report: (needs, { decision, answers, given, ...asked }) =>
    changeReport(needs, { ...asked, action: decision.right }, (deciding) => decision.decide(deciding, answers, given)),

  breach: (needs, { decision, answers, given, ...asked }) => {
    const ownerOf = (breach: Breach) => decision.ownerOf?.(breach, answers);
    return changeBreach(needs, { ...asked, action: decision.right, ownerOf }, (deciding) =>
      decision.decide(deciding, answers, given),
    );
  },

  request: (needs, { decision, answers, given, ...asked }) => {
    const openedAt = decision.restsOnWhatWasShown ? given.startedAt : undefined;
    return changeRequest(needs, { ...asked, action: decision.right, openedAt }, (deciding) =>
      decision.decide(deciding, answers, given),
    );
  },

  pupil: (needs, { decision, answers, given, ...asked }) =>
    changePupil(needs, { ...asked, action: decision.right }, (deciding) => decision.decide(deciding, answers, given)),

  question: (needs, { decision, answers, given, ...asked }) =>
    changeQuestion(needs, { ...asked, action: decision.right }, (deciding) =>
      decision.decide(deciding, answers, given),
    ),
};
