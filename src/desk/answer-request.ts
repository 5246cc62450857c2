import { type CheckForm, checkAnswer as decideCheck } from '../domain/request/answer/check-answer.ts';
import { type DeliveryForm, deliverAnswer as decideDelivery } from '../domain/request/answer/deliver-answer.ts';
import { type AnswerGiven, prepareAnswer as decideAnswer } from '../domain/request/answer/prepare-answer.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { type AskedInForm, changeRequest } from './change-request.ts';

/** Puts the answer together; whoever else may work on the request is asked to look at it. */
export const prepareAnswer = (needs: ChangeNeeds, { given, ...asked }: AskedInForm & { given: AnswerGiven }) =>
  changeRequest(needs, asked, (deciding) => decideAnswer({ ...deciding, given }));

/** Somebody else found the answer right, or sends it back with words. */
export const checkAnswer = (needs: ChangeNeeds, { found, ...asked }: AskedInForm & { found: CheckForm }) =>
  changeRequest(needs, asked, (deciding) => decideCheck({ ...deciding, found }));

/** The requester has the answer: how, since when, and what shows it. */
export const deliverAnswer = (needs: ChangeNeeds, { delivered, ...asked }: Asked & { delivered: DeliveryForm }) =>
  changeRequest(needs, asked, (deciding) => decideDelivery({ ...deciding, delivered }));
