import {
  type AcknowledgementForm,
  acknowledgeComplaint as acknowledge,
} from '../domain/request/complaint/acknowledge-complaint.ts';
import { type PassOnForm, passOn as passItOn } from '../domain/request/complaint/pass-on.ts';
import { type ComplaintForm, settleComplaint as settle } from '../domain/request/complaint/settle-complaint.ts';
import { decideDisclosure as decideGiving } from '../domain/request/disclosure/decide-disclosure.ts';
import type { DisclosureForm, GivingForm } from '../domain/request/disclosure/disclosure.ts';
import { giveDisclosure as give } from '../domain/request/disclosure/give-disclosure.ts';
import type { DisputeForm } from '../domain/request/rights/dispute-form.ts';
import { moveDispute as move } from '../domain/request/rights/move-dispute.ts';
import {
  restrict as keepUnused,
  type LiftForm,
  liftRestriction as lift,
  type RestrictForm,
} from '../domain/request/rights/restrict.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { type AskedInForm, changeRequest } from './change-request.ts';

export const moveDispute = (needs: ChangeNeeds, { dispute, ...asked }: Asked & { dispute: DisputeForm }) =>
  changeRequest(needs, asked, (deciding) => move({ ...deciding, dispute }));

export const restrict = (needs: ChangeNeeds, { restricting, ...asked }: Asked & { restricting: RestrictForm }) =>
  changeRequest(needs, asked, (deciding) => keepUnused({ ...deciding, restricting }));

export const liftRestriction = (needs: ChangeNeeds, { lifting, ...asked }: Asked & { lifting: LiftForm }) =>
  changeRequest(needs, asked, (deciding) => lift({ ...deciding, lifting }));

export const acknowledgeComplaint = (
  needs: ChangeNeeds,
  { acknowledging, ...asked }: Asked & { acknowledging: AcknowledgementForm },
) => changeRequest(needs, asked, (deciding) => acknowledge({ ...deciding, ...acknowledging }));

export const settleComplaint = (needs: ChangeNeeds, { settling, ...asked }: Asked & { settling: ComplaintForm }) =>
  changeRequest(needs, { ...asked, action: 'decide-request' }, (deciding) => settle({ ...deciding, ...settling }));

export const decideDisclosure = (needs: ChangeNeeds, { given, ...asked }: AskedInForm & { given: DisclosureForm }) =>
  changeRequest(needs, { ...asked, action: 'decide-request' }, (deciding) => decideGiving({ ...deciding, given }));

export const giveDisclosure = (needs: ChangeNeeds, { giving, ...asked }: AskedInForm & { giving: GivingForm }) =>
  changeRequest(needs, asked, (deciding) => give({ ...deciding, giving }));

export const passOn = (needs: ChangeNeeds, { passing, ...asked }: Asked & { passing: PassOnForm }) =>
  changeRequest(needs, asked, (deciding) => passItOn({ ...deciding, ...passing }));
