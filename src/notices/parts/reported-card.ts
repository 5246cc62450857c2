import { z } from 'zod';
import { kindFacts } from '../../domain/breach/report/breach-kinds.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { statusLine } from '../../pages/case-words.ts';
import { banded } from '../../teams/card/clock-band.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import type { PublicIncident } from '../../teams/card/public-case.ts';
import { row } from '../../teams/card/row.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { breachCard } from './breach-card.ts';
import { openButton } from './open-privately.ts';
import { inPublic } from './telling.ts';

const nearMissCard = defineCard(
  'notices/near-miss',
  z
    .strictObject({ status: z.string(), statusColor: z.string(), title: z.string(), rows: z.array(row) })
    .transform(banded),
);

/** The living card of a report, as it stands now. */
export const reportedCard = inPublic((about, telling) =>
  about.type === 'breach' ? breachCard(about, telling) : nearMiss(about, telling),
);

const nearMiss = (about: PublicIncident, { organisation }: { organisation: Organisation }): Shown => {
  const rows = [
    { name: 'Organisation', answer: safeText(organisation.name) },
    { name: 'Kind', answer: kindFacts[about.report.kind].name },
  ];
  const card = nearMissCard.render({ ...statusLine(about), title: `Near miss: ${about.reference}`, rows });
  return show(card, `Near miss reported: ${about.reference}`, [openButton(about, 'positive')]);
};
