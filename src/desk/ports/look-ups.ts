/** Somebody has asked for a pupil: looking a child up is itself processing. Only ever appended to. */
export interface LookUp {
  readonly id: string;
  readonly at: Date;
  readonly personId: string;
  readonly name: string;
  /** Whose Data Protection Officer may read the line: the pupil's, or where none was found the organisations of whoever asked. */
  readonly organisations: readonly string[];
  /** The file that was shown, or of those that the words fitted; empty where there was none. */
  readonly references: readonly string[];
  /** What was typed, or which button was pressed. */
  readonly asked: string;
  /** The question as `codeOf` writes it; null where everything on file was asked for. */
  readonly question: string | null;
  /** `refused`: whoever asked has no right to look pupils up. */
  readonly outcome: 'shown' | 'several' | 'none' | 'refused';
  /** What was answered, such as `no`; null where nothing was. */
  readonly answer: string | null;
}

export interface LookUpTrail {
  record(lookUp: LookUp): Promise<void>;
  /** The newest first. */
  listOf(
    of: { organisations: readonly string[]; reference?: string | undefined; personId?: string | undefined },
    most: number,
  ): Promise<LookUp[]>;
  /** Everybody who has made a look-up that these organisations may read, by the name of their newest. */
  colleaguesOf(organisations: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]>;
  /** How many pupils a colleague was shown or offered since an instant, each counted once, and how many look-ups led to nobody. */
  countSince(personId: string, since: Date): Promise<{ pupils: number; unknown: number }>;
}

/** Whoever watches an organisation's look-ups is to hear of a colleague. The colleague's name is not kept here. */
export interface LookUpAlert {
  readonly id: string;
  readonly organisation: string;
  /** The colleague who has looked up unusually many. */
  readonly personId: string;
  /** Of the hour before: how many pupils they were shown or offered, and how often they asked for nobody that they may see. */
  readonly pupils: number;
  readonly unknown: number;
  readonly attempts: number;
}

export interface LookUpAlertStore {
  /** Owes an alert, unless one about this colleague has been owed to this organisation since `since`. */
  expect(alert: Omit<LookUpAlert, 'id' | 'attempts'> & { now: Date; since: Date }): Promise<void>;
  /** Takes the one that has been due longest; until `leaseMs` has passed nobody else gets it. */
  claim(by: { now: Date; claim: string; leaseMs: number }): Promise<LookUpAlert | undefined>;
  /** Each of these does nothing when the claim has been lost meanwhile. */
  markSent(to: { id: string; claim: string; now: Date }): Promise<void>;
  postpone(to: { id: string; claim: string; until: Date; countsAsAttempt: boolean }): Promise<void>;
}
