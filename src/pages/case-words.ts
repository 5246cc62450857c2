import { statusOf } from '../domain/breach/breach.ts';
import { dayAndTime } from '../domain/deadlines/london-time.ts';
import type { Audience } from '../domain/notices/audience.ts';
import type { PublicIncident } from '../teams/card/public-case.ts';

export const audienceNames: Record<Audience, string> = {
  dpo: 'Data Protection Officer',
  chair: 'Chair of Partnership',
  'co-ordinator': 'Co-ordinator',
  'data-controller': 'Data Controller',
  headteacher: 'Headteacher',
  'joint-dpo': 'Joint Data Protection Officer',
  reporter: 'You',
  colleague: 'A colleague',
};

interface StatusLine {
  readonly status: string;
  readonly statusColor: 'Accent' | 'Good' | 'Warning';
}

/** The line at the top of every card about a case, and its colour. */
export const statusLine = (about: PublicIncident): StatusLine => {
  if (about.withdrawn) return { status: `Withdrawn on ${dayAndTime(about.withdrawn.at)}`, statusColor: 'Warning' };
  if (about.type === 'near-miss') return { status: changed('Kept as a near miss', about), statusColor: 'Accent' };
  const { closed, duplicateOf, assessments, acknowledged } = about;
  if (closed) return { status: `Closed on ${dayAndTime(closed.at)}`, statusColor: 'Good' };
  if (duplicateOf) return { status: `Duplicate of ${duplicateOf}`, statusColor: 'Warning' };
  const decided = assessments.at(-1);
  if (decided) return { status: `Assessed on ${dayAndTime(decided.at)}`, statusColor: 'Accent' };
  if (acknowledged) return { status: `Acknowledged on ${dayAndTime(acknowledged.at)}`, statusColor: 'Accent' };
  return { status: changed('Open', about), statusColor: 'Accent' };
};

const changed = (status: string, { version }: Pick<PublicIncident, 'version'>): string =>
  version === 1 ? status : `${status} · changed since it was sent`;

/** Where a case stands, in a word or two, for lists. */
export const standingWords = (about: PublicIncident): string => {
  if (about.type === 'near-miss') return about.withdrawn ? 'Withdrawn' : 'Near miss';
  switch (statusOf(about)) {
    case 'withdrawn':
      return 'Withdrawn';
    case 'closed':
      return 'Closed';
    case 'duplicate':
      return `Duplicate of ${about.duplicateOf}`;
    case 'assessed':
      return 'Assessed';
    case 'acknowledged':
      return 'Acknowledged';
    case 'open':
      return 'Open';
  }
};
