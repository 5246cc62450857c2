import { z } from 'zod';
import type { Case } from '../domain/any-case.ts';
import { kindFacts } from '../domain/breach/report/breach-kinds.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { caseMarked } from '../teams/card/case-marks.ts';
import { defineCard } from '../teams/card/define-card.ts';
import { type PublicIncident, publicIncident } from '../teams/card/public-case.ts';
import { safeText } from '../teams/card/safe-text.ts';
import { show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { breachNotice, type CardView, openButton } from './breach-notice.ts';
import { statusLine } from './case-words.ts';
import { closedNotice, reopenedNotice } from './closed-notice.ts';
import { dangerNotice } from './danger-notice.ts';
import { noteCard } from './note-card.ts';
import { pupilNotice } from './pupil/pupil-notice.ts';
import { receiptCard } from './receipt-card.ts';
import { clockReminder, waitingReminder } from './reminder-card.ts';
import { requestNotice } from './request/request-notice.ts';
import { taskNotice } from './task-notice.ts';

const row = z.strictObject({ name: z.string(), answer: z.string() });
const nearMissCard = defineCard(
  'notices/near-miss',
  z.strictObject({ status: z.string(), statusColor: z.string(), title: z.string(), rows: z.array(row) }),
);
const changeCard = defineCard(
  'notices/change',
  z.strictObject({ title: z.string(), lines: z.array(z.strictObject({ words: z.string() })) }),
);

interface Telling {
  readonly notice: Notice;
  readonly about: Case;
  readonly organisation: Organisation;
  readonly now: Date;
  readonly view?: CardView;
}

/** The card that a notice becomes. What goes to the reporter alone may hold words; every other is built without personal data. */
export const noticeCard = ({ about, ...telling }: Telling): Shown => caseMarked(cardFor(about, telling), about);

const cardFor = (about: Case, { notice, organisation, now, view = everyone }: Omit<Telling, 'about'>): Shown => {
  if (about.type === 'request') return requestNotice(about, { notice, organisation, now, view });
  if (about.type === 'pupil') return pupilNotice(about, { notice, organisation, now });
  const shared = publicIncident(about);
  switch (notice.kind) {
    case 'receipt':
      return receiptCard(about, { organisation, now });
    case 'breach-closed':
      return closedNotice(about);
    case 'breach-reopened':
      return reopenedNotice(shared);
    case 'breach-reported':
    case 'near-miss-reported':
      return shared.type === 'breach'
        ? breachNotice(shared, { notice, organisation, now, view })
        : nearMissNotice(shared, organisation);
    case 'danger':
      return dangerNotice(shared, { notice, organisation, now });
    case 'note':
      return noteCard(shared, { notice, organisation });
    case 'information-added':
      return change(shared, 'information was added');
    case 'report-corrected':
      return change(shared, 'the report was corrected');
    case 'report-withdrawn':
      return change(shared, 'the report was withdrawn');
    case 'not-acknowledged':
    case 'not-acknowledged-by-e-mail':
      return waitingReminder(shared, { notice, organisation, now });
    case 'clock-reminder':
      return clockReminder(shared, { notice, organisation, now });
    case 'task-given':
      return taskNotice(shared, { notice, organisation });
    case 'request-logged':
    case 'request-to-look-after':
    case 'request-reminder':
    case 'check-asked':
    case 'answer-sent-back':
    case 'request-ended':
    case 'pupil-withdrawal':
    case 'pupil-withdrawal-undone':
    case 'pupil-shared-to-safeguard':
    case 'pupil-task-reminder':
      throw new Error(`${about.reference} is a report, but a ${notice.kind} notice is about it`);
  }
};

const everyone: CardView = { for: 'everyone', viewers: [] };

const nearMissNotice = (about: PublicIncident, organisation: Organisation): Shown => {
  const rows = [
    { name: 'Organisation', answer: safeText(organisation.name) },
    { name: 'Kind', answer: kindFacts[about.report.kind].name },
  ];
  const card = nearMissCard.render({ ...statusLine(about), title: `Near miss: ${about.reference}`, rows });
  return show(card, `Near miss reported: ${about.reference}`, [openButton(about, 'positive')]);
};

const change = ({ reference }: PublicIncident, words: string): Shown => {
  const title = `${reference}: ${words}`;
  const lines = [{ words: 'What changed opens only in your private chat with me.' }];
  return show(changeCard.render({ title, lines }), title, [openButton({ reference }, 'positive')]);
};
