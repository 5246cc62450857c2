import type { MailHealth } from '../../domain/notices/mail-health.ts';

/** How e-mail was found when it was last tried out, for all processes. */
export interface MailHealthStore {
  /** `trouble` is a code; undefined where it works. */
  keep(trouble: string | undefined, now: Date): Promise<void>;
  /** No mail server is set any more. */
  forget(): Promise<void>;
  last(): Promise<MailHealth | undefined>;
}
