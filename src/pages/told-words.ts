import type { Incident } from '../domain/breach/breach.ts';
import { dayAndTime, londonClock } from '../domain/deadlines/london-time.ts';
import { kindOf } from '../domain/notices/kinds/index.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { hearingOf, roleToTell } from '../domain/notices/who-can-hear.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { roleNames } from '../domain/organisation/person.ts';
import { audienceNames } from './case-words.ts';

/** As it stands at a moment: who holds which role, and who is away. */
export interface Standing {
  readonly organisation: Organisation;
  readonly now: Date;
}

const isFirst = (notice: Notice): boolean => kindOf(notice).opensCase;
/** Danger is told in person besides, and its teller wants to know that it arrived. */
const isOfDanger = ({ kind, to }: Notice): boolean => kind === 'danger' && to === 'dpo';

const firstNotices = ({ notices }: Pick<Incident, 'notices'>): Notice[] => notices.filter(isFirst);

/** Who has been told of a new case, and when; who has not been reached yet, and who is not there, is said as plainly. */
export const toldLines = (about: Pick<Incident, 'notices' | 'reporter'>, standing: Standing): string[] =>
  about.notices
    .filter((notice) => isFirst(notice) || isOfDanger(notice))
    .map((notice) => `${nameIn(notice, about, standing)}: ${toldWords(notice, standing)}`);

/** What holders of a role ask goes to whoever stands beside them, and not to themselves. */
const nameIn = (notice: Notice, { reporter }: Pick<Incident, 'reporter'>, { organisation }: Standing): string => {
  if (isOfDanger(notice)) return `${audienceNames[notice.to]}, in person`;
  const isTheirs = organisation.people.some(
    ({ id, roles }) => id === reporter.id && roles.some((r) => r === notice.to),
  );
  return notice.kind === 'question-asked' && isTheirs ? 'Whoever answers in your place' : audienceNames[notice.to];
};

const toldWords = (notice: Notice, { organisation, now }: Standing): string => {
  const { sentAt, delivery, trouble } = notice;
  if (sentAt && isOfDanger(notice) && !delivery?.insteadOf) return `told of the danger on ${dayAndTime(sentAt)}`;
  if (sentAt && delivery?.by === 'e-mail') return `told by e-mail on ${dayAndTime(sentAt)}`;
  if (sentAt && delivery?.insteadOf) return `told on ${dayAndTime(sentAt)}, in person or through whoever stands in`;
  if (sentAt && delivery?.cardOf) return `told on ${dayAndTime(sentAt)}, together with others of the same hour`;
  if (sentAt) return `told on ${dayAndTime(sentAt)}`;
  const hearing = hearingOf(notice.to, organisation, londonClock(now).day);
  if (hearing === 'nobody') {
    return takesChannel(notice) && !trouble
      ? 'nobody is named for this. I am trying their channel'
      : 'not told, because nobody is named for this';
  }
  if (trouble)
    return `not reached yet. I keep trying${isWatched(organisation) ? ', and the administrator can see it' : ''}`;
  return hearing === 'all-away' ? 'being told now, but everyone who hears this is away today' : 'being told now';
};

const takesChannel = (notice: Notice): boolean =>
  (notice.to === 'dpo' || notice.to === 'chair') && kindOf(notice).way !== 'in-private';

const isWatched = ({ people }: Organisation): boolean => people.some(({ roles }) => roles.includes('administrator'));

/**
 * What whoever made the case had better do because a message may not be heard in time; empty where it is in good hands. The
 * Data Protection Officer decides, so it is about reaching them.
 */
export const seeToIt = (about: Pick<Incident, 'notices'>, { organisation, now }: Standing): string[] => {
  const { day } = londonClock(now);
  const first = firstNotices(about);
  const toDpo = first.find(({ to }) => to === 'dpo');
  if (!toDpo || toDpo.sentAt) return [];
  const hearing = hearingOf('dpo', organisation, day);
  if (hearing === 'somebody' && toDpo.trouble !== 'no-destination-left') return [];
  const role = roleToTell(organisation, day);
  const whom = role === 'dpo' ? 'them' : role ? `the ${roleNames[role]}` : 'whoever leads your organisation';
  const why = {
    nobody: 'Nobody is named as Data Protection Officer at the moment.',
    'all-away': 'The Data Protection Officer and whoever stands in are away today.',
    somebody: 'I have not reached the Data Protection Officer.',
  }[hearing];
  return [`${why} Tell ${whom} now, by telephone or in person, and give the number above.`];
};
