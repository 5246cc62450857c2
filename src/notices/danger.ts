import { z } from 'zod';
import { isOver } from '../domain/breach/breach.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { button } from '../teams/card/buttons.ts';
import { banded, clockShape } from '../teams/card/clock-band.ts';
import { clockFields } from '../teams/card/clock-line.ts';
import { defineCard } from '../teams/card/define-card.ts';
import type { PublicIncident } from '../teams/card/public-case.ts';
import { safeText } from '../teams/card/safe-text.ts';
import { type SafetyLine, safetyLine, safetyLines, usual } from '../teams/card/safety-lines.ts';
import { show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { openButton } from './parts/open-privately.ts';
import { type CardOf, inPublic } from './parts/telling.ts';

/** The clock comes last: the telephone is first. */
const template = defineCard(
  'notices/danger',
  z
    .strictObject({
      ...{ title: z.string(), lines: z.array(safetyLine) },
      ...clockShape,
    })
    .transform(banded),
);

export const danger: CardOf<'danger'> = {
  report: inPublic((about, telling) => dangerCard(about, telling)),
};

/** Told in person and at any hour, without a detail. Whoever decides can say at once that they are on it. */
const dangerCard = (
  about: PublicIncident,
  { notice, organisation, now }: { notice: Pick<Notice, 'to'>; organisation: Organisation; now: Date },
): Shown => {
  const { reference } = about;
  const title = `${reference}: ${notice.to === 'chair' ? 'act now, by telephone' : 'ring the safeguarding lead now'}`;
  const { ticks: _, asAt: __, ...clock } = clockFields(about, now);
  const lines = [...linesFor(notice.to, organisation), usual(safeText(organisation.name))];
  const card = template.render({ title, lines, ...clock });
  return show(card, title, buttonsFor(about, notice.to));
};

/** The Chair’s card stands in a channel, so it names nobody and asks for no more than a call. */
const linesFor = (to: Notice['to'], organisation: Organisation): SafetyLine[] => {
  switch (to) {
    case 'reporter':
      return safetyLines(organisation);
    case 'chair':
      return [
        usual('The Data Protection Officer is told in person. Please ring them, or whoever stands in, to be sure.'),
      ];
    default:
      return [
        ...safetyLines(organisation, 'Nobody contacts the person who may have it, for any reason.'),
        usual('Open it to see what has been done already.'),
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
