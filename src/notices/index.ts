import type { Case } from '../domain/any-case.ts';
import type { ToldTogether } from '../domain/notices/gather-reports.ts';
import { toldOf } from '../domain/notices/kind.ts';
import type { NoticeKind } from '../domain/notices/kinds/index.ts';
import { caseMarked } from '../teams/card/case-marks.ts';
import type { Shown } from '../teams/card/shown.ts';
import { answerSentBack } from './answer-sent-back.ts';
import { breachClosed } from './breach-closed.ts';
import { breachReopened } from './breach-reopened.ts';
import { breachReported } from './breach-reported.ts';
import { checkAsked } from './check-asked.ts';
import { clockReminder } from './clock-reminder.ts';
import { danger } from './danger.ts';
import { informationAdded } from './information-added.ts';
import { nearMissReported } from './near-miss-reported.ts';
import { notAcknowledged } from './not-acknowledged.ts';
import { notAcknowledgedByEMail } from './not-acknowledged-by-e-mail.ts';
import { note } from './note.ts';
import type { AnyCard, CardOf, CardView, Telling } from './parts/telling.ts';
import { togetherCard } from './parts/together-card.ts';
import { pupilSharedToSafeguard } from './pupil-shared-to-safeguard.ts';
import { pupilTaskReminder } from './pupil-task-reminder.ts';
import { pupilWithdrawal } from './pupil-withdrawal.ts';
import { pupilWithdrawalUndone } from './pupil-withdrawal-undone.ts';
import { questionAnswered } from './question-answered.ts';
import { questionAsked } from './question-asked.ts';
import { questionAskedAgain } from './question-asked-again.ts';
import { questionClosed } from './question-closed.ts';
import { questionReminder } from './question-reminder.ts';
import { receipt } from './receipt.ts';
import { reportCorrected } from './report-corrected.ts';
import { reportWithdrawn } from './report-withdrawn.ts';
import { requestEnded } from './request-ended.ts';
import { requestLogged } from './request-logged.ts';
import { requestReminder } from './request-reminder.ts';
import { requestToLookAfter } from './request-to-look-after.ts';
import { taskGiven } from './task-given.ts';

/** The card of every kind of notice. */
const cards: { readonly [Id in NoticeKind]: CardOf<Id> } = {
  'answer-sent-back': answerSentBack,
  'breach-closed': breachClosed,
  'breach-reopened': breachReopened,
  'breach-reported': breachReported,
  'check-asked': checkAsked,
  'clock-reminder': clockReminder,
  danger,
  'information-added': informationAdded,
  'near-miss-reported': nearMissReported,
  'not-acknowledged-by-e-mail': notAcknowledgedByEMail,
  'not-acknowledged': notAcknowledged,
  note,
  'pupil-shared-to-safeguard': pupilSharedToSafeguard,
  'pupil-task-reminder': pupilTaskReminder,
  'pupil-withdrawal-undone': pupilWithdrawalUndone,
  'pupil-withdrawal': pupilWithdrawal,
  'question-answered': questionAnswered,
  'question-asked': questionAsked,
  'question-asked-again': questionAskedAgain,
  'question-closed': questionClosed,
  'question-reminder': questionReminder,
  receipt,
  'report-corrected': reportCorrected,
  'report-withdrawn': reportWithdrawn,
  'request-ended': requestEnded,
  'request-logged': requestLogged,
  'request-reminder': requestReminder,
  'request-to-look-after': requestToLookAfter,
  'task-given': taskGiven,
};

const everyone: CardView = { for: 'everyone', viewers: [] };

/** The card that a notice becomes. What goes to the reporter alone may hold words; every other is built without personal data. */
export const noticeCard = ({
  about,
  view = everyone,
  together,
  ...telling
}: Omit<Telling, 'view'> & {
  readonly about: Case;
  readonly view?: CardView;
  readonly together?: ToldTogether | undefined;
}): Shown => (together ? togetherCard(together, telling) : caseMarked(cardFor(about, { ...telling, view }), about));

const cardFor = (about: Case, telling: Telling): Shown => {
  const card: AnyCard = cards[telling.notice.kind];
  switch (about.type) {
    case 'request':
      return (card.request ?? unfit)(about, telling);
    case 'pupil':
      return (card.pupil ?? unfit)(about, telling);
    case 'question':
      return (card.question ?? unfit)(about, telling);
    default:
      return (card.report ?? unfit)(about, telling);
  }
};

const unfit = (about: Case, { notice }: Telling): never => {
  throw new Error(`${about.reference} is a ${toldOf(about)}, but a ${notice.kind} notice is about it`);
};
