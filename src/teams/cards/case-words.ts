import type { Case } from '../../domain/breach/breach.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import type { Audience, Notice } from '../../domain/notices/notice.ts';
import type { WithoutPersonal } from '../../domain/personal-data.ts';

export const audienceNames: Record<Audience, string> = {
  dpo: 'Data Protection Officer',
  chair: 'Chair of Partnership',
  'co-ordinator': 'Co-ordinator',
  'data-controller': 'Data Controller',
  headteacher: 'Headteacher',
  reporter: 'You',
};

/** The line at the top of every card about a case, and its colour. */
export const statusLine = ({ withdrawn, version, type }: WithoutPersonal<Case>) => {
  if (withdrawn) return { status: `Withdrawn on ${dayAndTime(withdrawn.at)}`, statusColor: 'Warning' };
  const status = type === 'breach' ? 'Open' : 'Kept as a near miss';
  return { status: version === 1 ? status : `${status} · changed since it was sent`, statusColor: 'Accent' };
};

/** Who has been told of a new report, and when; who has not been reached yet is said as plainly. */
export const toldLines = ({ notices }: Pick<Case, 'notices'>): string[] =>
  notices
    .filter(({ kind }) => kind === 'breach-reported' || kind === 'near-miss-reported')
    .map((notice) => `${audienceNames[notice.to]}: ${toldWords(notice)}`);

const toldWords = ({ sentAt, delivery, trouble }: Notice): string => {
  if (sentAt && delivery?.by === 'e-mail') return `told by e-mail on ${dayAndTime(sentAt)}`;
  if (sentAt && delivery?.insteadOf) return `told on ${dayAndTime(sentAt)}, in person or through whoever stands in`;
  if (sentAt) return `told on ${dayAndTime(sentAt)}`;
  return trouble ? 'not reached yet. I keep trying, and the administrator can see it' : 'being told now';
};

export const historyWords: Readonly<Record<string, string>> = {
  reported: 'reported it',
  'near-miss-reported': 'reported it',
  'information-added': 'added information',
  'report-corrected': 'corrected it',
  'report-withdrawn': 'withdrew it',
};
