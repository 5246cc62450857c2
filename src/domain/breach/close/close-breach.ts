import { z } from 'zod';
import type { Decided } from '../../case.ts';
import type { Notice } from '../../notices/notice.ts';
import { noticesFor } from '../../notices/recipients.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { type Breach, statusOf } from '../breach.ts';
import { words } from '../report/breach-report.ts';
import { type Deciding, decided, type Over, stillOpen } from '../revise-breach.ts';
import { missingBeforeClosing } from './missing-before-closing.ts';

export const closingForm = z.object({
  heard: personal(words(2000, 'Tell whoever reported it what has changed, in a sentence or two.')),
});
export type ClosingForm = z.infer<typeof closingForm>;

export const reopeningForm = z.object({
  reason: personal(words(2000, 'Give the reason, in a sentence. It stays with the report.')),
});
export type ReopeningForm = z.infer<typeof reopeningForm>;

/** Closes a breach for which everything required is done or explained; whoever reported it hears what has changed. */
export const closeBreach = ({
  heard,
  ...deciding
}: Deciding & ClosingForm): Outcome<Decided<Breach>, Over | 'not-ready'> => {
  const { before, by, organisation, now } = deciding;
  const open = stillOpen(before);
  if (!open.ok) return open;
  const missing = missingBeforeClosing(before, organisation);
  if (missing.length > 0) return refuse('not-ready', notReadyWords(before.reference, missing));
  return decided(deciding, {
    set: { closed: { at: now, by, heard } },
    what: 'closed',
    changes: [
      { field: 'Status', old: 'Open', new: 'Closed' },
      { field: 'What the reporter hears', old: '', new: heard },
    ],
    notices: reporterHears('breach-closed', deciding),
  });
};

const notReadyWords = (reference: string, missing: readonly { words: string }[]): string =>
  [`${reference} cannot be closed yet.`, ...missing.map(({ words }) => words)].join(' ');

/** Opens a closed breach again, or one that turned out to be no duplicate. Its clock and its tasks count as before. */
export const reopenBreach = ({
  reason,
  ...deciding
}: Deciding & ReopeningForm): Outcome<Decided<Breach>, 'not-over'> => {
  const { before } = deciding;
  const status = statusOf(before);
  if (status !== 'closed' && status !== 'duplicate') {
    return refuse('not-over', `${before.reference} is not closed, so there is nothing to reopen.`);
  }
  return decided(deciding, {
    set: { closed: null, duplicateOf: null },
    what: 'reopened',
    changes: [
      status === 'closed'
        ? { field: 'Status', old: 'Closed', new: 'Open' }
        : { field: 'Duplicate of', old: before.duplicateOf ?? '', new: '' },
      { field: 'Reason', old: '', new: reason },
    ],
    notices: reporterHears('breach-reopened', deciding),
  });
};

/** Whoever decided it themselves has just seen it. */
export const reporterHears =
  (kind: 'breach-closed' | 'breach-reopened', { before, by, organisation, now }: Deciding) =>
  (version: number): Notice[] =>
    by.id === before.reporter.id ? [] : noticesFor(kind, { of: 'breach', organisation, version, now });
