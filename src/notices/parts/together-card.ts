import type { ToldTogether } from '../../domain/notices/gather-reports.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { button } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Shown } from '../../teams/card/shown.ts';

/** More than these nobody reads on a card. */
const mostNamed = 24;

/**
 * Reports of one person of whom there were too many within an hour, on one card: their numbers, and nobody's name. It says
 * nothing that changes with one of them, so that it is never out of date.
 */
export const togetherCard = (
  { references }: ToldTogether,
  { notice, organisation }: { notice: Pick<Notice, 'to'>; organisation: Organisation },
): Shown => {
  const { length } = references;
  const title = length === 1 ? '1 more report from the same person' : `${length} more reports from the same person`;
  const named = references.slice(0, mostNamed).join(', ');
  const lines = [
    `${safeText(organisation.name)}. One person has sent more than ${reportsInWords(organisation)} within an hour. Further ones share this card, so that other people’s reports are not held up.`,
    length > mostNamed ? `${named} and ${length - mostNamed} more.` : `${named}.`,
    ...nextFor(notice.to),
  ];
  return messageCard(title, lines, buttonsFor(notice.to));
};

const buttonsFor = (to: Notice['to']) => {
  if (to === 'chair') return [button('My breaches', { do: 'show', show: 'my-breaches' }, 'positive')];
  return decides(to) ? [button('Show open breaches', { do: 'show', show: 'open-cases' }, 'positive')] : [];
};

const decides = (to: Notice['to']): boolean => to !== 'chair' && to !== 'co-ordinator' && to !== 'headteacher';

const reportsInWords = ({ mostReportsAnHour: most }: Organisation): string =>
  most === 1 ? '1 report' : `${most} reports`;

const nextFor = (to: Notice['to']): string[] => {
  if (to === 'chair') return ['You are told of every breach. The Data Protection Officer decides who else must hear.'];
  const own = 'Each is a case of its own, and the 72 hours of each breach run.';
  if (!decides(to)) return [own, 'To open one, type its reference in our private chat.'];
  return [
    `${own} Please acknowledge each breach.`,
    'Are they about the same thing? Then they can be joined. Do they not look like real reports? Then somebody may be misusing an account: ask whoever looks after your IT.',
  ];
};
