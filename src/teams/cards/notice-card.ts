import { z } from 'zod';
import { anyCase, type Case } from '../../domain/breach/breach.ts';
import { kindFacts } from '../../domain/breach/breach-kinds.ts';
import { answerInWords, countBand } from '../../domain/breach/report-words.ts';
import { sensitiveKinds } from '../../domain/breach/sensitivity.ts';
import { icoDueAt } from '../../domain/deadlines/ico-due.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { type WithoutPersonal, withoutPersonal } from '../../domain/personal-data.ts';
import { button } from '../buttons.ts';
import type { Shown } from '../incoming.ts';
import { statusLine } from './case-words.ts';
import { defineCard } from './define-card.ts';
import { receiptCard } from './receipt-card.ts';
import { safeText } from './safe-text.ts';
import { show } from './show.ts';

const row = z.strictObject({ name: z.string(), answer: z.string() });
const headed = { status: z.string(), statusColor: z.string(), title: z.string(), rows: z.array(row) };
const breachCard = defineCard(
  'notices/breach',
  z.strictObject({ ...headed, hasClock: z.boolean(), clock: z.string(), note: z.string() }),
);
const nearMissCard = defineCard('notices/near-miss', z.strictObject(headed));
const changeCard = defineCard(
  'notices/change',
  z.strictObject({ title: z.string(), lines: z.array(z.strictObject({ words: z.string() })) }),
);

/** A case as everyone in a channel may see it: the compiler knows of no personal field in it. */
type PublicCase = WithoutPersonal<Case>;

/** The card that a notice becomes. The receipt is the reporter's own; every other is built from a case without personal data. */
export const noticeCard = ({
  notice,
  about,
  organisation,
}: {
  notice: Notice;
  about: Case;
  organisation: Organisation;
  now: Date;
}): Shown => {
  if (notice.kind === 'receipt') return receiptCard(about);
  const shared: PublicCase = withoutPersonal(anyCase, about);
  switch (notice.kind) {
    case 'breach-reported':
    case 'near-miss-reported':
      return reportedCard(shared, notice, organisation);
    case 'information-added':
      return change(shared, 'information was added');
    case 'report-corrected':
      return change(shared, 'the report was corrected');
    case 'report-withdrawn':
      return change(shared, 'the report was withdrawn');
  }
};

const reportedCard = (about: PublicCase, { to }: Notice, organisation: Organisation): Shown => {
  const facts = [
    { name: 'Organisation', answer: safeText(organisation.name) },
    { name: 'Kind', answer: kindFacts[about.report.kind].name },
  ];
  if (about.type === 'near-miss') {
    const card = nearMissCard.render({ ...statusLine(about), title: `Near miss: ${about.reference}`, rows: facts });
    return show(card, `Near miss reported: ${about.reference}`, [openButton(about)]);
  }
  const details = to === 'chair' ? chairRows(about) : triageRows(about, organisation);
  const card = breachCard.render({
    ...statusLine(about),
    title: `Data breach: ${about.reference}`,
    rows: [...facts, ...details],
    hasClock: about.withdrawn === null,
    clock: dayAndTime(icoDueAt(about.report.awareAt)),
    note: noteFor(about, to),
  });
  return show(card, `Data breach reported: ${about.reference}`, to === 'chair' ? [] : [openButton(about)]);
};

const noteFor = ({ withdrawn }: PublicCase, to: Notice['to']): string => {
  if (withdrawn) {
    const kept = 'It was withdrawn as not being a breach. It stays on record.';
    return to === 'chair' ? kept : `${kept} Open it to read why.`;
  }
  return to === 'chair'
    ? 'You are told of every breach. The Data Protection Officer decides who else must hear.'
    : 'Counted from when it was noticed. The details open only in your private chat with me.';
};

type PublicBreach = Extract<PublicCase, { type: 'breach' }>;

const chairRows = ({ report }: PublicBreach) => [{ name: 'People affected', answer: countBand(report.people) }];

const triageRows = ({ report }: PublicBreach, organisation: Organisation) => {
  const sensitive = sensitiveKinds(report);
  return [
    { name: 'Whose data', answer: answerInWords('whose', report, organisation) },
    {
      name: 'People affected',
      answer: report.people === undefined ? 'Not known yet' : answerInWords('people', report, organisation),
    },
    {
      name: 'Especially sensitive',
      answer: sensitive.length === 0 ? 'Nothing ticked' : answerInWords('data', { data: sensitive }, organisation),
    },
    { name: 'Protection', answer: answerInWords('protection', report, organisation) },
    { name: 'Got back', answer: answerInWords('recovered', report, organisation) },
  ];
};

const change = ({ reference }: PublicCase, words: string): Shown => {
  const title = `${reference}: ${words}`;
  return show(
    changeCard.render({ title, lines: [{ words: 'What changed opens only in your private chat with me.' }] }),
    title,
    [openButton({ reference })],
  );
};

const openButton = ({ reference }: Pick<PublicCase, 'reference'>) =>
  button('Open privately', { do: 'case', reference }, 'positive');
