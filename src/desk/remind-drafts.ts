import type { Log } from '../log.ts';
import { appTurn } from './delivery-turns.ts';
import type { Notifier } from './ports/notifier.ts';
import type { Ports } from './ports.ts';

/** A reminder that failed is tried again after this long. The draft's last day leaves room for about four. */
const leaseMs = 6 * 3_600_000;

/** Tells whoever left a report half-filled that it will be deleted. Safe in several processes at once. */
export const remindOfDrafts = async ({
  clock,
  drafts,
  notifier,
  pacing,
  sleep,
  log,
}: Pick<Ports, 'clock' | 'drafts' | 'pacing'> & {
  notifier: Pick<Notifier, 'remindOfDraft'>;
  sleep: (ms: number) => Promise<unknown>;
  log: Log;
}): Promise<void> => {
  for (;;) {
    const draft = await drafts.claimReminder(clock.now(), leaseMs);
    if (!draft) return;
    await appTurn({ pacing, clock, sleep });
    const sent = await notifier.remindOfDraft({ personId: draft.personId, draft });
    switch (sent.result) {
      case 'sent':
        await drafts.reminded(draft.id);
        break;
      case 'unreachable':
      case 'unknown-destination':
      case 'gone':
        // Nobody else may hear of a draft, so there is no other way to tell.
        await drafts.reminded(draft.id);
        log('warn', 'reminder-not-sent', { kind: draft.dialogue, code: 'code' in sent ? sent.code : sent.result });
        break;
      case 'busy':
      case 'uncertain':
        log('warn', 'reminder-not-sent', { kind: draft.dialogue, code: sent.code });
        break;
      default:
        sent satisfies never;
    }
  }
};
