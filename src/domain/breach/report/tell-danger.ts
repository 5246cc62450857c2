import type { CaseType } from '../../notices/kind.ts';
import { type Notice, waitingNotice } from '../../notices/notice.ts';
import { noticesFor } from '../../notices/recipients.ts';
import type { Organisation } from '../../organisation/organisation.ts';

interface Told {
  readonly of: CaseType;
  readonly organisation: Organisation;
  /** Data that partnerships share: their joint Data Protection Officer hears too. */
  readonly shared?: boolean;
  readonly version: number;
  readonly now: Date;
}

/** With a new report everybody else hears of it in the report's own notice, which carries the mark. */
export const dangerAtOnce = (told: Told): Notice[] =>
  noticesFor('danger', told).filter(({ to }) => to === 'dpo' || to === 'joint-dpo');

/**
 * Danger that is found later: a card that changes in place alerts nobody, so all who were told of the report are told anew,
 * and its reporter too, who may have been about to write to whoever has it.
 */
export const dangerFound = (told: Told & { byId: string; reporterId: string }): Notice[] => {
  const { byId, reporterId, version, now } = told;
  const reporter = byId === reporterId ? [] : [waitingNotice({ kind: 'danger', to: 'reporter', version, now })];
  return [...noticesFor('danger', told), ...reporter];
};
