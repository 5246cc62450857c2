import { type LeavingForm, recordLeaving as leave } from '../domain/consent/leave.ts';
import { type LiftForm, liftPupilMark as lift, type MarkForm, markPupil as mark } from '../domain/consent/marks.ts';
import { type ResultsForm, recordResults as results } from '../domain/consent/results.ts';
import { type PupilTaskForm, doPupilTask as settle } from '../domain/consent/settle-pupil-task.ts';
import { type SafeguardingShareForm, recordSafeguardingShare as share } from '../domain/consent/share-to-safeguard.ts';
import {
  decideWithdrawal as decide,
  type WithdrawalDecisionForm,
  type WithdrawalForm,
  recordWithdrawal as withdraw,
} from '../domain/consent/withdraw.ts';
import { type YouthSupportForm, recordYouthSupport as youthSupport } from '../domain/consent/youth-support.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { changePupil } from './change-pupil.ts';

export const recordYouthSupport = (needs: ChangeNeeds, { said, ...asked }: Asked & { said: YouthSupportForm }) =>
  changePupil(needs, asked, (deciding) => youthSupport({ ...deciding, said }));

export const recordResults = (needs: ChangeNeeds, { said, ...asked }: Asked & { said: ResultsForm }) =>
  changePupil(needs, asked, (deciding) => results({ ...deciding, said }));

export const recordWithdrawal = (
  needs: ChangeNeeds,
  { withdrawing, ...asked }: Asked & { withdrawing: WithdrawalForm },
) => changePupil(needs, asked, (deciding) => withdraw({ ...deciding, withdrawing }));

export const decideWithdrawal = (
  needs: ChangeNeeds,
  { decided, ...asked }: Asked & { decided: WithdrawalDecisionForm },
) => changePupil(needs, { ...asked, action: 'decide-pupil' }, (deciding) => decide({ ...deciding, decided }));

export const recordSafeguardingShare = (
  needs: ChangeNeeds,
  { sharing, ...asked }: Asked & { sharing: SafeguardingShareForm },
) => changePupil(needs, asked, (deciding) => share({ ...deciding, sharing }));

export const markPupil = (needs: ChangeNeeds, { marking, ...asked }: Asked & { marking: MarkForm }) =>
  changePupil(needs, asked, (deciding) => mark({ ...deciding, marking }));

export const liftPupilMark = (needs: ChangeNeeds, { lifting, ...asked }: Asked & { lifting: LiftForm }) =>
  changePupil(needs, asked, (deciding) => lift({ ...deciding, lifting }));

export const recordLeaving = (needs: ChangeNeeds, { leaving, ...asked }: Asked & { leaving: LeavingForm }) =>
  changePupil(needs, asked, (deciding) => leave({ ...deciding, leaving }));

export const doPupilTask = (needs: ChangeNeeds, { doing, ...asked }: Asked & { doing: PupilTaskForm }) =>
  changePupil(needs, asked, (deciding) => settle({ ...deciding, doing }));
