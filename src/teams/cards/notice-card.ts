import type { Case } from '../../domain/breach/breach.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Shown } from '../incoming.ts';

/** The card that a notice becomes. Everything but the reporter's own receipt is without personal data. */
export const noticeCard = (_what: { notice: Notice; about: Case; organisation: Organisation; now: Date }): Shown => {
  throw new Error('not yet');
};
