import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { dayInWords } from '../../domain/deadlines/london-time.ts';
import type { Capacity } from '../../domain/request/log/request-form.ts';
import type { Stage } from '../../domain/request/request.ts';
import type { PublicRequest } from '../../teams/card/public-case.ts';

const standings: Record<Stage, string> = {
  open: 'Being worked on',
  checking: 'Being checked',
  ready: 'Ready to hand over',
  answered: 'Answered',
  refused: 'Refused',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

/** Where a request stands, in a word or two. */
export const requestStanding = ({ stage }: { readonly stage: Stage }): string => standings[stage];

/** The line at the top of every card about a request, and its colour. It names nobody. */
export const requestStatus = (about: PublicRequest): { status: string; statusColor: 'Accent' | 'Good' | 'Warning' } => {
  const { stage, delivery, refusal, ended, withdrawn, reportedAt } = about;
  switch (stage) {
    case 'answered':
      return { status: since('Answered', delivery?.on), statusColor: 'Good' };
    case 'closed':
      return { status: since('Closed', ended?.on), statusColor: 'Good' };
    case 'refused':
      return { status: since('Refused', refusal?.toldOn), statusColor: 'Warning' };
    case 'withdrawn':
      return { status: `Withdrawn on ${dayInWords(withdrawn?.at ?? reportedAt)}`, statusColor: 'Warning' };
    case 'open':
    case 'checking':
    case 'ready':
      return { status: standings[stage], statusColor: 'Accent' };
  }
};

const since = (standing: string, day: string | undefined): string =>
  day === undefined ? standing : `${standing} on ${dateInWords(day)}`;

/** Who asks, where others read along: no more than the kind of person. */
export const capacityBands: Readonly<Record<Capacity, string>> = {
  pupil: 'A pupil',
  'parent-with-responsibility': 'A parent or carer',
  'parent-without-responsibility': 'A parent or carer',
  'parent-not-sure': 'A parent or carer',
  representative: 'Somebody who acts for another',
  staff: 'A member of staff',
  body: 'A body, such as a school or the police',
  other: 'Somebody else',
};
