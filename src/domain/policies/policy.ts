import type { TaskKind } from '../breach/tasks/tasks.ts';
import type { Audience, ChannelName } from '../notices/audience.ts';
import type { OrganisationKind } from '../organisation/organisation-kind.ts';
import type { Role } from '../organisation/person.ts';
import type { QuestionRole } from '../question/question-roles.ts';

/**
 * All that an organisation's own policy decides, beside the law. Nothing is optional: a policy that is silent says `null`,
 * and the law alone holds. What cannot be said in data is a choice between the ways that a rule knows.
 */
export interface Policy {
  /** The kinds of organisation that it fits. */
  readonly kinds: readonly OrganisationKind[];
  readonly people: PeoplePolicy;
  readonly breach: BreachPolicy;
  readonly requests: RequestPolicy;
  readonly pupils: PupilPolicy;
}

/** A role that notices are addressed to. */
type HearingRole = Extract<Role, Audience>;

interface PeoplePolicy {
  /** Who answers for the organisation beside its Data Protection Officer; of several the first hears, or whoever acts for them. */
  readonly answering: readonly [HearingRole, ...Role[]];
  /** Whom a colleague is sent to where a message reached nobody, in order. */
  readonly nextInLine: readonly Role[];
  /** Who answers colleagues' questions: the first of these roles that anybody holds. */
  readonly questionsTo: readonly [QuestionRole, ...QuestionRole[]];
  /** The Teams channels in which its people are told. */
  readonly channels: readonly ChannelName[];
}

interface BreachPolicy {
  /** Who hears of every breach at once. */
  readonly hearers: readonly Audience[];
  /** Whether the assessment asks in writing about the data and the people, beside the ICO's questions. */
  readonly asksOfDataAndPeople: boolean;
  /** What makes it ask for more than the law does. */
  readonly criteria: Criteria | null;
  /** What it asks for, whatever the law does. */
  readonly asksFor: Readonly<Record<AskedByPolicy, AskedFor | null>>;
  /** Said where pupils are concerned and it does not ask for their schools to be told. */
  readonly sensible: string | null;
  readonly controllers: Controllers;
  /** What it shows of pupils that they are known here, in words; it weighs as much as special educational needs. */
  readonly referralShows: string | null;
}

/** The two answers of an assessment that only a policy asks for. */
export const criterionFields = ['youngPeopleHarmed', 'staffHarmed'] as const;
export type CriterionField = (typeof criterionFields)[number];

interface Criteria {
  /** Where they stand, such as `SEIPS 8.3`; and as its own people cite it, such as `8.3`. */
  readonly clause: string;
  readonly section: string;
  /** Each as the assessment asks it, and what its answer is called afterwards. */
  readonly questions: Readonly<Record<CriterionField, { readonly asked: string; readonly name: string }>>;
}

/** Who can be told because a policy asks for it. */
export type AskedByPolicy = Extract<TaskKind, 'tell-ico' | 'tell-people' | 'tell-chair' | 'tell-esg' | 'tell-school'>;

interface AskedFor {
  readonly when: 'always' | 'criterion-met';
  readonly clause: string;
}

/** Whose the decision about a breach can be. */
type Controllers =
  | { readonly decides: 'fund-holding-school' }
  | { readonly decides: 'itself' }
  | { readonly decides: 'its-officers'; readonly officers: readonly string[] };

interface RequestPolicy {
  /** Who looks after requests with the Data Protection Officer, and hears of each at once. */
  readonly lookedAfterBy: HearingRole;
  /** Its own day for an access request; `null` where it sets none. */
  readonly target: Target | null;
  /** Why the school where the pupil is on roll is asked before an answer, with the clause; `null` where it is not. */
  readonly consultsSchool: string | null;
  /** What goes with a pupil's record to the next school. */
  readonly ownRecords: { readonly words: string; readonly clause: string } | null;
  /** Where it says, beside the law, that whoever was given data hears of a correction. */
  readonly tellRecipients: string | null;
  readonly mayAsk: {
    /** Where it says that a child who understands may ask, beside the Commissioner's guidance. */
    readonly understanding: string | null;
    /** What it says of a child under 12. */
    readonly underTwelve: { readonly words: string; readonly clause: string } | null;
  };
  readonly advice: AdvicePolicy;
  readonly disclosure: {
    /** Where a child may be harmed; `null` where it leaves that to the law. */
    readonly childAtRisk: Sourced | null;
    /** When it gives data without agreement. */
    readonly boundByLaw: Sourced | null;
  };
  /** The steps where two sides cannot agree what is accurate; `null` where it names none. */
  readonly disputeSteps: string | null;
  /** Where it promises families that they can turn to the school's own Data Protection Officer. */
  readonly complaintToSchool: string | null;
  /** What it says of how long something is kept, where the organisation has recorded no period. */
  readonly retention: Readonly<Record<'pupilsFile' | 'otherRecords', readonly string[]>>;
}

interface Sourced {
  readonly words: string;
  readonly source: string;
}

export interface Target {
  readonly days: number;
  /** The days as a sentence begins with them, such as `Fifteen days`. */
  readonly inWords: string;
  /** `as-settled`: it does not say which days, so the organisations file does. `calendar`: never moved to a working day. */
  readonly counted: 'as-settled' | 'calendar';
  /** What the answer to a request for clarification does to it. */
  readonly clarification: 'adds-its-days' | 'begins-afresh';
  readonly words: string;
  readonly source: string;
}

/** Whose advice is taken where handing something over may harm somebody, and where that stands. */
type AdvicePolicy = {
  readonly note: { readonly words: string; readonly clause: string | null };
} & (
  | { readonly from: 'safeguarding-officer'; readonly clause: string }
  | { readonly from: 'whom-they-choose'; readonly clause: string | null }
);

interface PupilPolicy {
  /** Pupils' files are kept here on the consent that the partnerships' policy asks for, or at the school. */
  readonly files: 'on-consent' | 'at-school';
}

/** A policy that has nobody told whom the law does not. */
export const nobodyBeyondTheLaw: Readonly<Record<AskedByPolicy, null>> = {
  'tell-ico': null,
  'tell-people': null,
  'tell-chair': null,
  'tell-esg': null,
  'tell-school': null,
};
