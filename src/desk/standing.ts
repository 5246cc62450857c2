import type { Day } from '../domain/deadlines/day-words.ts';
import { askIdentity as decideAsking } from '../domain/request/standing/ask-identity.ts';
import { judgeStanding as decideStanding, type StandingAnswers } from '../domain/request/standing/judge-standing.ts';
import { recordAuthority as decideAuthority } from '../domain/request/standing/record-authority.ts';
import { settleIdentity as decideIdentity, type Settling } from '../domain/request/standing/settle-identity.ts';
import type { ChangeNeeds } from './change-breach.ts';
import { type AskedInForm, changeRequest } from './change-request.ts';

/** Proof was asked for on a day, with the reason for the doubt. */
export const askIdentity = (needs: ChangeNeeds, { on, doubt, ...asked }: AskedInForm & { on: Day; doubt: string }) =>
  changeRequest(needs, asked, (deciding) => decideAsking({ ...deciding, on, doubt }));

/** They are known to us, or proof was seen. */
export const settleIdentity = (needs: ChangeNeeds, { settling, ...asked }: AskedInForm & { settling: Settling }) =>
  changeRequest(needs, asked, (deciding) => decideIdentity({ ...deciding, settling }));

/** Somebody judges whether they may ask, or asks for authority first. */
export const judgeStanding = (needs: ChangeNeeds, { answers, ...asked }: AskedInForm & { answers: StandingAnswers }) =>
  changeRequest(needs, asked, (deciding) => decideStanding({ ...deciding, answers }));

/** The authority that was asked for has come. */
export const recordAuthority = (
  needs: ChangeNeeds,
  { on, evidence, ...asked }: AskedInForm & { on: Day; evidence: string },
) => changeRequest(needs, asked, (deciding) => decideAuthority({ ...deciding, on, evidence }));
