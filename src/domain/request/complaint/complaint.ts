import { z } from 'zod';
import { complaintAcknowledgementDue } from '../../deadlines/complaint-due.ts';
import { actor } from '../../history.ts';
import type { RequestForm } from '../log/request-form.ts';

/** The complainant was told that it came (Data Protection Act 2018 s. 164A(3)). */
export const acknowledgedComplaint = z.object({ on: z.iso.date(), by: actor, recordedAt: z.date() });

/** Whether no acknowledgement is owed any more; of a complaint that came before the law asked for one, none ever was. */
export const isAcknowledged = (about: {
  readonly acknowledged: unknown;
  readonly asked: Pick<RequestForm, 'receivedOn'>;
}): boolean => about.acknowledged !== null || complaintAcknowledgementDue(about.asked.receivedOn) === undefined;
