import { acknowledgeComplaint } from '../../src/acts/about-a-request/acknowledge-complaint.ts';
import { addToRequest } from '../../src/acts/about-a-request/add-to-request.ts';
import { approveExemption } from '../../src/acts/about-a-request/approve-exemption.ts';
import { askClarification } from '../../src/acts/about-a-request/ask-clarification.ts';
import { askFee } from '../../src/acts/about-a-request/ask-fee.ts';
import { checkAnswer } from '../../src/acts/about-a-request/check-answer.ts';
import { decideDisclosure } from '../../src/acts/about-a-request/decide-disclosure.ts';
import { deliverAnswer } from '../../src/acts/about-a-request/deliver-answer.ts';
import { doRequestTask } from '../../src/acts/about-a-request/do-request-task/do-request-task.ts';
import { extendRequest } from '../../src/acts/about-a-request/extend-request.ts';
import { giveDisclosure } from '../../src/acts/about-a-request/give-disclosure.ts';
import { handOverAfterAll } from '../../src/acts/about-a-request/hand-over-after-all.ts';
import { judgeStanding } from '../../src/acts/about-a-request/judge-standing/judge-standing.ts';
import { liftRestriction } from '../../src/acts/about-a-request/lift-restriction.ts';
import { listHealthData } from '../../src/acts/about-a-request/list-health-data.ts';
import { moveDispute } from '../../src/acts/about-a-request/move-dispute/move-dispute.ts';
import { passOn } from '../../src/acts/about-a-request/pass-on.ts';
import { prepareAnswer } from '../../src/acts/about-a-request/prepare-answer/prepare-answer.ts';
import { recordAdvice } from '../../src/acts/about-a-request/record-advice.ts';
import { recordClarification } from '../../src/acts/about-a-request/record-clarification.ts';
import { recordFee } from '../../src/acts/about-a-request/record-fee.ts';
import { recordSearch } from '../../src/acts/about-a-request/record-search.ts';
import { refuseRequest } from '../../src/acts/about-a-request/refuse-request.ts';
import { restrict } from '../../src/acts/about-a-request/restrict.ts';
import { settleComplaint } from '../../src/acts/about-a-request/settle-complaint.ts';
import { settleHealthData } from '../../src/acts/about-a-request/settle-health-data/settle-health-data.ts';
import { settleIdentity } from '../../src/acts/about-a-request/settle-identity/settle-identity.ts';
import { tellDelay } from '../../src/acts/about-a-request/tell-delay.ts';
import { withdrawRequest } from '../../src/acts/about-a-request/withdraw-request.ts';
import { withhold } from '../../src/acts/about-a-request/withhold.ts';
import type { Asked, ChangeNeeds } from '../../src/desk/change-breach.ts';
import { correctRequest, linkRequest } from '../../src/desk/log-request.ts';
import { daysAfter, latestOf } from '../../src/domain/deadlines/calendar.ts';
import type { Day } from '../../src/domain/deadlines/day-words.ts';
import { londonClock } from '../../src/domain/deadlines/london-time.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { answerParts, refusalGrounds, rightOutcomes } from '../../src/domain/request/answer/answer.ts';
import { checkForm } from '../../src/domain/request/answer/check-answer.ts';
import { deliveryForm, waysFor } from '../../src/domain/request/answer/deliver-answer.ts';
import { answerForm } from '../../src/domain/request/answer/prepare-answer.ts';
import { refusalForm } from '../../src/domain/request/answer/refuse-request.ts';
import { acknowledgementForm } from '../../src/domain/request/complaint/acknowledge-complaint.ts';
import { passOnForm } from '../../src/domain/request/complaint/pass-on.ts';
import { complaintForm } from '../../src/domain/request/complaint/settle-complaint.ts';
import { clarificationAnswerForm, clarificationForm } from '../../src/domain/request/dates/clarification.ts';
import { extensionForm } from '../../src/domain/request/dates/extend-request.ts';
import { feeForm } from '../../src/domain/request/dates/fee-asked.ts';
import { feeGrounds } from '../../src/domain/request/dates/pauses.ts';
import { delayForm } from '../../src/domain/request/dates/tell-delay.ts';
import { powers } from '../../src/domain/request/disclosure/bodies.ts';
import {
  deciders,
  disclosureDecisions,
  disclosureForm,
  givingForm,
} from '../../src/domain/request/disclosure/disclosure.ts';
import { waysToGive } from '../../src/domain/request/disclosure/give-disclosure.ts';
import { requestAddition } from '../../src/domain/request/log/add-to-request.ts';
import { requestForm } from '../../src/domain/request/log/request-form.ts';
import { requestWithdrawal } from '../../src/domain/request/log/withdraw-request.ts';
import type { RequestEvent } from '../../src/domain/request/machine.ts';
import { matters } from '../../src/domain/request/matters.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { disputeForm } from '../../src/domain/request/rights/dispute-form.ts';
import { liftForm, restrictForm } from '../../src/domain/request/rights/restrict.ts';
import { identityForm } from '../../src/domain/request/standing/identity-form.ts';
import { standingForm } from '../../src/domain/request/standing/standing-form.ts';
import { unapproved } from '../../src/domain/request/work/approval.ts';
import { approvalForm } from '../../src/domain/request/work/approve-exemption.ts';
import { exemptions } from '../../src/domain/request/work/exemptions.ts';
import { waysKnown } from '../../src/domain/request/work/health-piece.ts';
import { healthListForm } from '../../src/domain/request/work/list-health.ts';
import { openTasksOf } from '../../src/domain/request/work/open-tasks.ts';
import { adviceForm } from '../../src/domain/request/work/record-advice.ts';
import { searchForm } from '../../src/domain/request/work/record-search.ts';
import { healthForm } from '../../src/domain/request/work/settle-health.ts';
import { requestTaskForm } from '../../src/domain/request/work/settle-request-task.ts';
import { stillWithheld } from '../../src/domain/request/work/still-withheld.ts';
import { handOverForm, withholdForm } from '../../src/domain/request/work/withhold.ts';
import { doing } from './doing.ts';

/** What somebody does: `number` chooses among what there is to choose, also what is wrong. */
export interface Turn {
  readonly before: DataRequest;
  readonly other: string;
  readonly number: number;
  readonly now: Date;
}

type RequestMove = (needs: ChangeNeeds, asked: Asked, turn: Turn) => Promise<Outcome<DataRequest>>;

/** A day from the receipt to today; now and then one that has not come, or on which the request had not. */
const dayOf = ({ before, number, now }: Turn): Day => {
  const today = londonClock(now).day;
  const { receivedOn } = before.asked;
  if (number % 23 === 0) return daysAfter(today, 2);
  if (number % 19 === 0) return daysAfter(receivedOn, -2);
  return latestOf(daysAfter(today, -(number % 4)), receivedOn);
};

const one = <Value>(values: readonly Value[], number: number): Value => values[number % values.length] as Value;

const said = 'What was said.';

const wholeLines = ({ before }: Turn) => stillWithheld(before).filter(({ extent }) => extent === 'whole');

const wayOf = (turn: Turn) =>
  wholeLines(turn).length > 0 && turn.number % 2 === 0
    ? 'held'
    : one(['known', 'opinion', 'opinion', 'held', 'no-health'] as const, turn.number);

const pieceOf = ({ before, number }: Turn): string => one(before.health, number)?.id ?? 'none';

/** Everything that the machine knows, as the desk does it. */
export const requestMoves: Readonly<Record<RequestEvent, RequestMove>> = {
  'request-corrected': (needs, asked, { before, number }) =>
    correctRequest(needs, {
      ...asked,
      corrected: requestForm.parse({
        ...before.asked,
        ...(number % 3 === 0
          ? { matter: one(matters, number), body: 'police', power: one(powers, number) }
          : { wants: `Everything, and ${number} more.` }),
      }),
    }),
  'request-added-to': (needs, asked) =>
    doing(needs, addToRequest, { ...asked, answers: requestAddition.parse({ words: said }) }),
  'request-linked': (needs, asked, { other }) => linkRequest(needs, { ...asked, other, why: 'overlaps' }),
  'request-withdrawn': (needs, asked) =>
    doing(needs, withdrawRequest, { ...asked, answers: requestWithdrawal.parse({ reason: said }) }),
  'identity-asked': (needs, asked, turn) =>
    doing(needs, settleIdentity, {
      ...asked,
      answers: identityForm.parse({ way: 'ask', askedOn: dayOf(turn), doubt: said }),
    }),
  'identity-settled': (needs, asked, turn) =>
    doing(needs, settleIdentity, {
      ...asked,
      answers: identityForm.parse(
        turn.number % 2 === 0
          ? { way: 'known', knownBecause: said }
          : { way: 'seen', evidence: ['passport'], seenOn: dayOf(turn), seenBy: asked.person.id },
      ),
    }),
  'standing-judged': (needs, asked, turn) =>
    doing(needs, judgeStanding, {
      ...asked,
      answers: standingForm.parse({
        understands: 'does-not-understand',
        understandsBecause: said,
        safeguarding: turn.number % 3 === 0 ? 'yes' : 'no',
        decision:
          turn.number % 29 === 0
            ? 'may-not'
            : turn.number % 11 === 0
              ? 'ask-authority'
              : one(['for-child', 'own-right'], turn.number),
        reason: said,
        authorityOn: dayOf(turn),
        evidence: said,
      }),
    }),
  'authority-came': (needs, asked, turn) =>
    doing(needs, judgeStanding, {
      ...asked,
      answers: standingForm.parse({ next: 'authority-came', authorityOn: dayOf(turn), evidence: said }),
    }),
  'clarification-asked': (needs, asked, turn) =>
    doing(needs, askClarification, {
      ...asked,
      answers: clarificationForm.parse({ need: 'large-amount', reason: said, question: said, askedOn: dayOf(turn) }),
    }),
  'clarification-answered': (needs, asked, turn) =>
    doing(needs, recordClarification, {
      ...asked,
      answers: clarificationAnswerForm.parse({ answeredOn: dayOf(turn), answer: said }),
    }),
  extended: (needs, asked, turn) =>
    doing(needs, extendRequest, {
      ...asked,
      answers: extensionForm.parse({ ground: 'complex', reasons: said, toldOn: dayOf(turn) }),
    }),
  'fee-asked': (needs, asked, turn) =>
    doing(needs, askFee, {
      ...asked,
      answers: feeForm.parse({ ground: one(feeGrounds, turn.number), amount: 20, reasons: said, askedOn: dayOf(turn) }),
    }),
  'fee-paid': (needs, asked, turn) => doing(needs, recordFee, { ...asked, answers: { paidOn: dayOf(turn) } }),
  'delay-told': (needs, asked, turn) =>
    doing(needs, tellDelay, { ...asked, answers: delayForm.parse({ words: said, toldOn: dayOf(turn) }) }),
  'request-task-settled': (needs, asked, turn) => {
    const taskId = one(openTasksOf(turn.before), turn.number)?.id ?? 'none';
    const settled =
      turn.number % 2 === 0 ? { outcome: 'done', on: dayOf(turn), words: said } : { outcome: 'not-done', reason: said };
    return doing(needs, doRequestTask, { ...asked, answers: requestTaskForm.parse({ taskId, ...settled }) });
  },
  searched: (needs, asked, turn) =>
    doing(needs, recordSearch, {
      ...asked,
      answers: searchForm.parse({
        ...{ place: said, found: said, on: dayOf(turn) },
        holdsHealth: turn.number % 5 === 0 ? 'yes' : turn.number % 7 === 0 ? 'not-known' : 'no',
      }),
    }),
  'health-listed': (needs, asked, { number }) =>
    doing(needs, listHealthData, {
      ...asked,
      answers: healthListForm.parse({ holds: one(['yes', 'no', 'yes', 'not-known'], number), what: said }),
    }),
  'opinion-asked': (needs, asked, turn) =>
    doing(needs, settleHealthData, {
      ...asked,
      answers: healthForm.parse({ pieceId: pieceOf(turn), way: 'ask', of: said, askedOn: dayOf(turn) }),
    }),
  'health-settled': (needs, asked, turn) =>
    doing(needs, settleHealthData, {
      ...asked,
      answers: healthForm.parse({
        ...{ pieceId: pieceOf(turn), way: wayOf(turn) },
        ...{ how: one(waysKnown, turn.number), reason: said, of: said, profession: said, words: said },
        conclusion: one(['no-harm', 'harm'], Math.floor(turn.number / 5)),
        on: daysAfter(londonClock(turn.now).day, -(turn.number % 200)),
        lineId: one(wholeLines(turn), turn.number)?.id ?? 'none',
      }),
    }),
  withheld: (needs, asked, { number }) =>
    doing(needs, withhold, {
      ...asked,
      answers: withholdForm.parse({
        ...{ exemption: number % 13 === 0 ? 'another-ground' : one(exemptions, number), provision: said },
        ...{ agreed: number % 17 === 0 ? 'agreed' : 'not-asked', inJob: 'no', notReasonable: said },
        ...{ what: said, reason: said, fullCopy: said },
        extent: number % 2 === 0 ? 'whole' : 'redacted',
      }),
    }),
  'exemption-approved': (needs, asked, { before, number }) =>
    doing(needs, approveExemption, {
      ...asked,
      answers: approvalForm.parse({ withheldId: one(unapproved(before), number)?.id ?? 'none', reason: said }),
    }),
  'handed-over-after-all': (needs, asked, { before, number }) =>
    doing(needs, handOverAfterAll, {
      ...asked,
      answers: handOverForm.parse({ withheldId: one(stillWithheld(before), number)?.id ?? 'none', reason: said }),
    }),
  'advice-recorded': (needs, asked, turn) =>
    doing(needs, recordAdvice, {
      ...asked,
      answers: adviceForm.parse({
        of: asked.person.organisation === 'kestrel' ? one(['dpo', 'local-authority'], turn.number) : undefined,
        ...{ askedOn: dayOf(turn), givenOn: dayOf(turn), advises: 'hold-part', words: said },
      }),
    }),
  prepared: (needs, asked, { number }) =>
    doing(needs, prepareAnswer, {
      ...asked,
      answers: answerForm.parse({
        ...{ words: said, form: 'paper', reasons: said, outcome: one(rightOutcomes, number) },
        parts: number % 5 === 1 ? ['purposes'] : answerParts,
        ...(number % 7 === 1 ? {} : { disputed: 'both-versions' }),
      }),
    }),
  'sent-back': (needs, asked) =>
    doing(needs, checkAnswer, { ...asked, answers: checkForm.parse({ finding: 'send-back', words: said }) }),
  checked: (needs, asked) =>
    doing(needs, checkAnswer, { ...asked, answers: checkForm.parse({ finding: 'right', words: said }) }),
  delivered: (needs, asked, turn) =>
    doing(needs, deliverAnswer, {
      ...asked,
      answers: deliveryForm.parse({
        how: one(waysFor(turn.before.asked), turn.number),
        on: dayOf(turn),
        proof: 'RL 12',
      }),
    }),
  refused: (needs, asked, turn) =>
    doing(needs, refuseRequest, {
      ...asked,
      answers: refusalForm.parse({ ground: one(refusalGrounds, turn.number), reasons: said, toldOn: dayOf(turn) }),
    }),
  'passed-on': (needs, asked, turn) =>
    doing(needs, passOn, { ...asked, answers: passOnForm.parse({ way: 'passed-on', to: said, on: dayOf(turn) }) }),
  'question-answered': (needs, asked, turn) =>
    doing(needs, passOn, { ...asked, answers: passOnForm.parse({ way: 'answered', answer: said, on: dayOf(turn) }) }),
  'disclosure-decided': (needs, asked, { number }) =>
    doing(needs, decideDisclosure, {
      ...asked,
      answers: disclosureForm.parse({
        ...{ purpose: said, necessity: said, minimum: said, reason: said, decidedBy: one(deciders, number) },
        decision: one(disclosureDecisions, number),
      }),
    }),
  'disclosure-ended': (needs, asked, turn) =>
    doing(needs, giveDisclosure, {
      ...asked,
      answers: givingForm.parse({ what: said, how: one(waysToGive(turn.before), turn.number), on: dayOf(turn) }),
    }),
  'complaint-acknowledged': (needs, asked, turn) =>
    doing(needs, acknowledgeComplaint, { ...asked, answers: acknowledgementForm.parse({ on: dayOf(turn) }) }),
  'complaint-settled': (needs, asked, turn) =>
    doing(needs, settleComplaint, { ...asked, answers: complaintForm.parse({ outcome: said, on: dayOf(turn) }) }),
  'dispute-moved': (needs, asked, turn) =>
    doing(needs, moveDispute, {
      ...asked,
      answers: disputeForm.parse({
        ...{ entry: 'The note of 3 March.', ourVersion: said, theirVersion: `${turn.number} of them.` },
        next: one(['stays', 'governing-body', 'arbitration', 'resolved'], turn.number),
        ...{ on: dayOf(turn), soughtBy: 'us', how: 'stands', words: said },
      }),
    }),
  restricted: (needs, asked, turn) =>
    doing(needs, restrict, {
      ...asked,
      answers: restrictForm.parse({ of: said, ground: 'accuracy-contested', reason: said, since: dayOf(turn) }),
    }),
  'restriction-lifted': (needs, asked, turn) =>
    doing(needs, liftRestriction, {
      ...asked,
      answers: liftForm.parse({ subjectToldOn: dayOf(turn), liftedOn: dayOf(turn), reason: said, words: said }),
    }),
};
