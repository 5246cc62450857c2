import type { RefusalForm } from '../domain/request/answer/refuse-request.ts';
import { refuseRequest as decideRefusal } from '../domain/request/answer/refuse-request.ts';
import {
  type ClarificationAnswerForm,
  type ClarificationForm,
  askClarification as decideAsking,
  recordClarification as decideClarification,
} from '../domain/request/dates/clarification.ts';
import { extendRequest as decideExtension, type ExtensionForm } from '../domain/request/dates/extend-request.ts';
import {
  askFee as decideFee,
  recordFee as decidePayment,
  type FeeForm,
  type FeePaidForm,
} from '../domain/request/dates/fee-asked.ts';
import { type DelayForm, tellDelay as decideDelay } from '../domain/request/dates/tell-delay.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { changeRequest } from './change-request.ts';

/** The requester was asked what they mean, and the clock stands still. */
export const askClarification = (needs: ChangeNeeds, { asking, ...asked }: Asked & { asking: ClarificationForm }) =>
  changeRequest(needs, asked, (deciding) => decideAsking({ ...deciding, asking }));

/** They have answered, and the clock runs again. */
export const recordClarification = (
  needs: ChangeNeeds,
  { answered, ...asked }: Asked & { answered: ClarificationAnswerForm },
) => changeRequest(needs, asked, (deciding) => decideClarification({ ...deciding, answered }));

export const extendRequest = (needs: ChangeNeeds, { extending, ...asked }: Asked & { extending: ExtensionForm }) =>
  changeRequest(needs, { ...asked, action: 'decide-request' }, (deciding) =>
    decideExtension({ ...deciding, extending }),
  );

export const askFee = (needs: ChangeNeeds, { asking, ...asked }: Asked & { asking: FeeForm }) =>
  changeRequest(needs, { ...asked, action: 'decide-request' }, (deciding) => decideFee({ ...deciding, asking }));

export const recordFee = (needs: ChangeNeeds, { paidOn, ...asked }: Asked & FeePaidForm) =>
  changeRequest(needs, asked, (deciding) => decidePayment({ ...deciding, paidOn }));

/** The requester was told that the answer is late. */
export const tellDelay = (needs: ChangeNeeds, { telling, ...asked }: Asked & { telling: DelayForm }) =>
  changeRequest(needs, asked, (deciding) => decideDelay({ ...deciding, telling }));

export const refuseRequest = (needs: ChangeNeeds, { refusing, ...asked }: Asked & { refusing: RefusalForm }) =>
  changeRequest(needs, { ...asked, action: 'decide-request' }, (deciding) => decideRefusal({ ...deciding, refusing }));
