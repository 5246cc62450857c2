import type { Actor } from '../../history.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { datesOf } from '../dates/dates-of.ts';
import type { RequestDate } from '../dates/request-date.ts';
import type { DataRequest } from '../request.ts';
import { logRequest } from './log-request.ts';
import type { RequestForm } from './request-form.ts';

/** The dates that answers not yet sent would give: of a new request, or of one (`before`) that they correct. */
export const datesIfLogged = (
  form: RequestForm,
  { before, organisation, now }: { before: DataRequest | undefined; organisation: Organisation; now: Date },
): RequestDate[] => datesOf(before ? { ...before, asked: form } : imagined(form, organisation, now), organisation);

const nobody = { id: '', name: '' } as Actor;

const imagined = (form: RequestForm, organisation: Organisation, now: Date): DataRequest =>
  logRequest({
    ...{ form, organisation, now, reporter: nobody },
    ...{ reference: '', submissionId: '', similar: [], receiptCard: null },
  });
