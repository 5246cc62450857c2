import { checkAnswer, deliverAnswer, prepareAnswer } from '../../src/desk/answer-request.ts';
import type { Asked, ChangeNeeds } from '../../src/desk/change-breach.ts';
import { addToRequest, correctRequest, linkRequest, withdrawRequest } from '../../src/desk/log-request.ts';
import {
  askClarification,
  askFee,
  extendRequest,
  recordClarification,
  recordFee,
  refuseRequest,
  tellDelay,
} from '../../src/desk/request-dates.ts';
import {
  acknowledgeComplaint,
  decideDisclosure,
  giveDisclosure,
  liftRestriction,
  moveDispute,
  passOn,
  restrict,
  settleComplaint,
} from '../../src/desk/request-rights.ts';
import {
  approveExemption,
  handOverAfterAll,
  listHealth,
  recordAdvice,
  recordSearch,
  settleHealth,
  settleRequestTask,
  withhold,
} from '../../src/desk/request-work.ts';
import { askIdentity, judgeStanding, recordAuthority, settleIdentity } from '../../src/desk/standing.ts';
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
import { unapproved } from '../../src/domain/request/work/unapproved.ts';
import { handOverForm, withholdForm } from '../../src/domain/request/work/withhold.ts';

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
  'request-added-to': (needs, asked) => addToRequest(needs, { ...asked, ...requestAddition.parse({ words: said }) }),
  'request-linked': (needs, asked, { other }) => linkRequest(needs, { ...asked, other, why: 'overlaps' }),
  'request-withdrawn': (needs, asked) =>
    withdrawRequest(needs, { ...asked, ...requestWithdrawal.parse({ reason: said }) }),
  'identity-asked': (needs, asked, turn) => askIdentity(needs, { ...asked, on: dayOf(turn), doubt: said }),
  'identity-settled': (needs, asked, turn) =>
    settleIdentity(needs, {
      ...asked,
      settling:
        turn.number % 2 === 0
          ? { known: said }
          : { seen: { evidence: ['passport'], on: dayOf(turn), by: asked.person.id } },
    }),
  'standing-judged': (needs, asked, turn) =>
    judgeStanding(needs, {
      ...asked,
      answers: {
        understands: 'does-not-understand',
        understandsBecause: said,
        safeguarding: turn.number % 3 === 0,
        decision:
          turn.number % 29 === 0
            ? 'may-not'
            : turn.number % 11 === 0
              ? 'ask-authority'
              : one(['for-child', 'own-right'], turn.number),
        reason: said,
        authorityOn: dayOf(turn),
        evidence: said,
      },
    }),
  'authority-came': (needs, asked, turn) => recordAuthority(needs, { ...asked, on: dayOf(turn), evidence: said }),
  'clarification-asked': (needs, asked, turn) =>
    askClarification(needs, {
      ...asked,
      asking: clarificationForm.parse({ need: 'large-amount', reason: said, question: said, askedOn: dayOf(turn) }),
    }),
  'clarification-answered': (needs, asked, turn) =>
    recordClarification(needs, {
      ...asked,
      answered: clarificationAnswerForm.parse({ answeredOn: dayOf(turn), answer: said }),
    }),
  extended: (needs, asked, turn) =>
    extendRequest(needs, {
      ...asked,
      extending: extensionForm.parse({ ground: 'complex', reasons: said, toldOn: dayOf(turn) }),
    }),
  'fee-asked': (needs, asked, turn) =>
    askFee(needs, {
      ...asked,
      asking: feeForm.parse({ ground: one(feeGrounds, turn.number), amount: 20, reasons: said, askedOn: dayOf(turn) }),
    }),
  'fee-paid': (needs, asked, turn) => recordFee(needs, { ...asked, paidOn: dayOf(turn) }),
  'delay-told': (needs, asked, turn) =>
    tellDelay(needs, { ...asked, telling: delayForm.parse({ words: said, toldOn: dayOf(turn) }) }),
  'request-task-settled': (needs, asked, turn) => {
    const taskId = one(openTasksOf(turn.before), turn.number)?.id ?? 'none';
    const { words, reason } = requestTaskForm.parse({ taskId, outcome: 'done', words: said, reason: said });
    if (!words || !reason) throw new Error('the form has lost what was said');
    const settled =
      turn.number % 2 === 0
        ? ({ outcome: 'done', on: dayOf(turn), words } as const)
        : ({ outcome: 'not-done', reason } as const);
    return settleRequestTask(needs, { ...asked, taskId, settled });
  },
  searched: (needs, asked, turn) =>
    recordSearch(needs, {
      ...asked,
      search: searchForm.parse({
        ...{ place: said, found: said, on: dayOf(turn) },
        holdsHealth: turn.number % 5 === 0 ? 'yes' : turn.number % 7 === 0 ? 'not-known' : 'no',
      }),
    }),
  'health-listed': (needs, asked, { number }) =>
    listHealth(needs, {
      ...asked,
      listed: healthListForm.parse({ holds: one(['yes', 'no', 'yes', 'not-known'], number), what: said }),
    }),
  'opinion-asked': (needs, asked, turn) =>
    settleHealth(needs, {
      ...asked,
      settling: healthForm.parse({ pieceId: pieceOf(turn), way: 'ask', of: said, askedOn: dayOf(turn) }),
    }),
  'health-settled': (needs, asked, turn) =>
    settleHealth(needs, {
      ...asked,
      settling: healthForm.parse({
        ...{ pieceId: pieceOf(turn), way: wayOf(turn) },
        ...{ how: one(waysKnown, turn.number), reason: said, of: said, profession: said, words: said },
        conclusion: one(['no-harm', 'harm'], Math.floor(turn.number / 5)),
        on: daysAfter(londonClock(turn.now).day, -(turn.number % 200)),
        lineId: one(wholeLines(turn), turn.number)?.id ?? 'none',
      }),
    }),
  withheld: (needs, asked, { number }) =>
    withhold(needs, {
      ...asked,
      line: withholdForm.parse({
        ...{ exemption: number % 13 === 0 ? 'another-ground' : one(exemptions, number), provision: said },
        ...{ agreed: number % 17 === 0 ? 'agreed' : 'not-asked', inJob: 'no', notReasonable: said },
        ...{ what: said, reason: said, fullCopy: said },
        extent: number % 2 === 0 ? 'whole' : 'redacted',
      }),
    }),
  'exemption-approved': (needs, asked, { before, number }) =>
    approveExemption(needs, {
      ...asked,
      ...approvalForm.parse({ withheldId: one(unapproved(before), number)?.id ?? 'none', reason: said }),
    }),
  'handed-over-after-all': (needs, asked, { before, number }) =>
    handOverAfterAll(needs, {
      ...asked,
      ...handOverForm.parse({ withheldId: one(stillWithheld(before), number)?.id ?? 'none', reason: said }),
    }),
  'advice-recorded': (needs, asked, turn) =>
    recordAdvice(needs, {
      ...asked,
      advice: adviceForm.parse({
        of: asked.person.organisation === 'kestrel' ? one(['dpo', 'local-authority'], turn.number) : undefined,
        ...{ askedOn: dayOf(turn), givenOn: dayOf(turn), advises: 'hold-part', words: said },
      }),
    }),
  prepared: (needs, asked, { number }) =>
    prepareAnswer(needs, {
      ...asked,
      given: answerForm.parse({
        ...{ words: said, form: 'paper', reasons: said, outcome: one(rightOutcomes, number) },
        parts: number % 5 === 1 ? ['purposes'] : answerParts,
        ...(number % 7 === 1 ? {} : { disputed: 'both-versions' }),
      }),
    }),
  'sent-back': (needs, asked) =>
    checkAnswer(needs, { ...asked, found: checkForm.parse({ finding: 'send-back', words: said }) }),
  checked: (needs, asked) =>
    checkAnswer(needs, { ...asked, found: checkForm.parse({ finding: 'right', words: said }) }),
  delivered: (needs, asked, turn) =>
    deliverAnswer(needs, {
      ...asked,
      delivered: deliveryForm.parse({
        how: one(waysFor(turn.before.asked), turn.number),
        on: dayOf(turn),
        proof: 'RL 12',
      }),
    }),
  refused: (needs, asked, turn) =>
    refuseRequest(needs, {
      ...asked,
      refusing: refusalForm.parse({ ground: one(refusalGrounds, turn.number), reasons: said, toldOn: dayOf(turn) }),
    }),
  'passed-on': (needs, asked, turn) =>
    passOn(needs, { ...asked, passing: passOnForm.parse({ way: 'passed-on', to: said, on: dayOf(turn) }) }),
  'question-answered': (needs, asked, turn) =>
    passOn(needs, { ...asked, passing: passOnForm.parse({ way: 'answered', answer: said, on: dayOf(turn) }) }),
  'disclosure-decided': (needs, asked, { number }) =>
    decideDisclosure(needs, {
      ...asked,
      given: disclosureForm.parse({
        ...{ purpose: said, necessity: said, minimum: said, reason: said, decidedBy: one(deciders, number) },
        decision: one(disclosureDecisions, number),
      }),
    }),
  'disclosure-ended': (needs, asked, turn) =>
    giveDisclosure(needs, {
      ...asked,
      giving: givingForm.parse({ what: said, how: one(waysToGive(turn.before), turn.number), on: dayOf(turn) }),
    }),
  'complaint-acknowledged': (needs, asked, turn) =>
    acknowledgeComplaint(needs, { ...asked, acknowledging: acknowledgementForm.parse({ on: dayOf(turn) }) }),
  'complaint-settled': (needs, asked, turn) =>
    settleComplaint(needs, { ...asked, settling: complaintForm.parse({ outcome: said, on: dayOf(turn) }) }),
  'dispute-moved': (needs, asked, turn) =>
    moveDispute(needs, {
      ...asked,
      dispute: disputeForm.parse({
        ...{ entry: 'The note of 3 March.', ourVersion: said, theirVersion: `${turn.number} of them.` },
        next: one(['stays', 'governing-body', 'arbitration', 'resolved'], turn.number),
        ...{ on: dayOf(turn), soughtBy: 'us', how: 'stands', words: said },
      }),
    }),
  restricted: (needs, asked, turn) =>
    restrict(needs, {
      ...asked,
      restricting: restrictForm.parse({ of: said, ground: 'accuracy-contested', reason: said, since: dayOf(turn) }),
    }),
  'restriction-lifted': (needs, asked, turn) =>
    liftRestriction(needs, {
      ...asked,
      lifting: liftForm.parse({ subjectToldOn: dayOf(turn), liftedOn: dayOf(turn), reason: said, words: said }),
    }),
};
