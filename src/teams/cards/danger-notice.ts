import { isOver } from '../../domain/breach/breach.ts';
import { dangerMark, noContact } from '../../domain/breach/report/danger.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { button } from '../buttons.ts';
import type { Shown } from '../incoming.ts';
import { openButton } from './breach-notice.ts';
import { clockFields } from './clock-line.ts';
import type { PublicIncident } from './public-case.ts';
import { reminder } from './reminder-card.ts';
import { safeText } from './safe-text.ts';
import { show } from './show.ts';

/** Told in person and at any hour, without a detail. Whoever decides can say at once that they are on it. */
export const dangerNotice = (
  about: PublicIncident,
  { notice, organisation, now }: { notice: Pick<Notice, 'to'>; organisation: Organisation; now: Date },
): Shown => {
  const { reference } = about;
  const title = notice.to === 'reporter' ? `${reference}: ring the safeguarding lead now` : `${reference}: ${act}`;
  const { hasClock, clock, clockColor } = clockFields(about, now);
  const lines = [...linesFor(notice.to), safeText(organisation.name)].map((words) => ({ words }));
  const card = reminder.render({ title, lines, hasClock, clock, clockColor });
  return show(card, title, buttonsFor(about, notice.to));
};

const act = 'act now, by telephone';

const linesFor = (to: Notice['to']): string[] => {
  switch (to) {
    case 'reporter':
      return [`${dangerMark}. Agree with the safeguarding lead who warns the family.`, noContact];
    case 'chair':
      return ['The Data Protection Officer is told in person. Please ring them, or whoever stands in, to be sure.'];
    default:
      return [
        'Ring the safeguarding lead now. Agree who warns the family, and who rings the police: 999 if it could be at once.',
        'Nobody contacts the person who may have it, for any reason.',
        'Open it to see what has been done already.',
      ];
  }
};

const buttonsFor = (about: PublicIncident, to: Notice['to']) => {
  if (to === 'chair') return [];
  const { reference } = about;
  const canAcknowledge = to === 'dpo' && about.type === 'breach' && about.acknowledged === null && !isOver(about);
  return canAcknowledge
    ? [button('Acknowledge', { do: 'acknowledge', reference }, 'positive'), openButton(about)]
    : [openButton(about, 'positive')];
};
