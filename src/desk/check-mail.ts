import type { Log } from '../log.ts';
import type { MailHealthStore } from './ports/mail-health.ts';
import type { Mailer } from './ports/notifier.ts';
import type { Clock } from './ports.ts';

const dayMs = 24 * 3_600_000;

export interface CheckMailNeeds {
  /** Undefined where no mail server is set. */
  readonly mailer: Pick<Mailer, 'check'> | undefined;
  readonly mailHealth: MailHealthStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** Tries out e-mail, the last resort, so that it is not the first emergency that finds it broken. */
export const checkMail = async ({ mailer, mailHealth, clock, log }: CheckMailNeeds): Promise<void> => {
  if (!mailer) return mailHealth.forget();
  const code = await mailer.check();
  if (code !== undefined) log('warn', 'mail-not-working', { code });
  await mailHealth.keep(code, clock.now());
};

/** Once a day while it works; each time it is asked while it does not. */
export const checkMailWhenDue = async (needs: CheckMailNeeds): Promise<void> => {
  const last = await needs.mailHealth.last();
  const isRecent = last?.works && needs.clock.now().getTime() - last.checkedAt.getTime() < dayMs;
  if (!isRecent) await checkMail(needs);
};
