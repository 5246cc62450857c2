/** A half-filled form. `typed` holds the raw words of every input, so that nothing typed is ever lost. */
export interface Draft {
  readonly id: string;
  readonly personId: string;
  readonly organisation: string;
  readonly dialogue: string;
  readonly dialogueVersion: number;
  readonly step: string;
  readonly typed: Readonly<Record<string, string>>;
  /** What the inputs held when they were filled from the case, where what differs is its owner's change; or what the words told. */
  readonly basis: Readonly<Record<string, string>>;
  /** When each box of a tick list was first ticked, by `<input>:<choice>`. */
  readonly tickedAt: Readonly<Record<string, Date>>;
  /** The case that the form changes; null when it makes a new one. */
  readonly about: string | null;
  /** What of the case it is about, such as a task by its id; null for the whole. */
  readonly part: string | null;
  readonly askingToCancel: boolean;
  /** Whether the last step has been seen: from then on, a changed answer leads straight back to it. */
  readonly reachedEnd: boolean;
  readonly startedAt: Date;
  readonly savedAt: Date;
  readonly expiresAt: Date;
  readonly remindAt: Date | null;
  readonly revision: number;
}

export interface DraftStore {
  create(draft: Draft): Promise<void>;
  /** Undefined when there is none or it has expired. */
  find(id: string, now: Date): Promise<Draft | undefined>;
  /** The newest first. */
  listOf(personId: string, now: Date): Promise<Draft[]>;
  /** Stores `draft` when the stored revision is still the one before; false when somebody was quicker. */
  save(draft: Draft): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Takes one draft whose reminder is due and moves `remindAt` on by the lease, so that two processes cannot both send it. */
  claimReminder(now: Date, leaseMs: number): Promise<Draft | undefined>;
  reminded(id: string): Promise<void>;
}
