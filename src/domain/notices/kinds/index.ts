import type { KindOfNotice } from '../kind.ts';
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

/** Every kind of notice that there is. Its card is in `src/notices`, by the same name. */
const kinds = [
  breachReported,
  nearMissReported,
  danger,
  informationAdded,
  reportCorrected,
  reportWithdrawn,
  receipt,
  note,
  notAcknowledged,
  notAcknowledgedByEMail,
  clockReminder,
  taskGiven,
  breachClosed,
  breachReopened,
  requestLogged,
  requestToLookAfter,
  requestReminder,
  checkAsked,
  answerSentBack,
  requestEnded,
  pupilWithdrawal,
  pupilWithdrawalUndone,
  pupilSharedToSafeguard,
  pupilTaskReminder,
  questionAsked,
  questionAskedAgain,
  questionAnswered,
  questionClosed,
  questionReminder,
] as const;

type Kind = (typeof kinds)[number];
export type NoticeKind = Kind['id'];
/** A kind by its id, as precisely as its file says it. */
export type KindNamed<Id extends NoticeKind> = Extract<Kind, { readonly id: Id }>;
/** The kinds that the plan of reminders owes. */
export type ReminderKind = Extract<Kind, { readonly planned: true }>['id'];

export const noticeKinds = kinds.map(({ id }) => id);

const byId = new Map<NoticeKind, KindOfNotice>(kinds.map((kind) => [kind.id, kind]));

/** What is true of a notice because of its kind. */
export const kindOf = ({ kind }: { readonly kind: NoticeKind }): KindOfNotice => {
  const found = byId.get(kind);
  if (!found) throw new Error(`There is no kind of notice that is called ${kind}`);
  return found;
};

const idsOf = (which: (kind: KindOfNotice) => boolean): readonly NoticeKind[] =>
  kinds.filter(which).map(({ id }) => id);

/** The kinds whose card shows how the case stands now; the others tell what happened once. */
export const livingKinds = idsOf(({ card }) => card === 'living');
