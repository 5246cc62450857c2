import { type ApprovalForm, approveExemption as decideApproval } from '../domain/request/work/approve-exemption.ts';
import { listHealth as decideList, type HealthListForm } from '../domain/request/work/list-health.ts';
import { type AdviceForm, recordAdvice as decideAdvice } from '../domain/request/work/record-advice.ts';
import { recordSearch as decideSearch, type SearchForm } from '../domain/request/work/record-search.ts';
import { settleHealth as decideHealth, type HealthForm } from '../domain/request/work/settle-health.ts';
import { settleRequestTask as decideTask, type TaskSettled } from '../domain/request/work/settle-request-task.ts';
import {
  handOverAfterAll as decideHandOver,
  withhold as decideWithhold,
  type HandOverForm,
  type WithholdForm,
} from '../domain/request/work/withhold.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { type AskedInForm, changeRequest } from './change-request.ts';

/** What came of a task of a request, such as consulting the on-roll school. */
export const settleRequestTask = (
  needs: ChangeNeeds,
  { taskId, settled, ...asked }: Asked & { taskId: string; settled: TaskSettled },
) => changeRequest(needs, asked, (deciding) => decideTask({ ...deciding, taskId, settled }));

/** Where was looked, and what was found there. */
export const recordSearch = (needs: ChangeNeeds, { search, ...asked }: Asked & { search: SearchForm }) =>
  changeRequest(needs, asked, (deciding) => decideSearch({ ...deciding, search }));

/** Whether what was found holds health data, and a piece of it. */
export const listHealth = (needs: ChangeNeeds, { listed, ...asked }: Asked & { listed: HealthListForm }) =>
  changeRequest(needs, asked, (deciding) => decideList({ ...deciding, listed }));

/** Why a piece of health data may go out, that it is held back, or that a health professional is asked. */
export const settleHealth = (needs: ChangeNeeds, { settling, ...asked }: AskedInForm & { settling: HealthForm }) =>
  changeRequest(needs, asked, (deciding) => decideHealth({ ...deciding, settling }));

/** Adds a line to the redaction log. */
export const withhold = (needs: ChangeNeeds, { line, ...asked }: Asked & { line: WithholdForm }) =>
  changeRequest(needs, asked, (deciding) => decideWithhold({ ...deciding, line }));

/** Takes a line of the redaction log back. */
export const handOverAfterAll = (needs: ChangeNeeds, { withheldId, reason, ...asked }: Asked & HandOverForm) =>
  changeRequest(needs, asked, (deciding) => decideHandOver({ ...deciding, withheldId, reason }));

/** The advice of the local authority's Safeguarding Officer. */
export const recordAdvice = (needs: ChangeNeeds, { advice, ...asked }: AskedInForm & { advice: AdviceForm }) =>
  changeRequest(needs, asked, (deciding) => decideAdvice({ ...deciding, advice }));

/** A Data Protection Officer finds that a law which has no name here fits. */
export const approveExemption = (needs: ChangeNeeds, { withheldId, reason, ...asked }: AskedInForm & ApprovalForm) =>
  changeRequest(needs, { ...asked, action: 'approve-exemption' }, (deciding) =>
    decideApproval({ ...deciding, withheldId, reason }),
  );
