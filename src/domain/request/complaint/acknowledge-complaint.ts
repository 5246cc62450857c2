import { z } from 'zod';
import type { Decided } from '../../case.ts';
import { daysBetween } from '../../deadlines/calendar.ts';
import { complaintAcknowledgementDue } from '../../deadlines/complaint-due.ts';
import { type Day, dateInWords } from '../../deadlines/day-words.ts';
import type { Outcome } from '../../outcome.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';

export const acknowledgementForm = z.object({
  on: z.iso.date({ error: 'Give the day on which they were told that it came.' }),
});
export type AcknowledgementForm = z.infer<typeof acknowledgementForm>;

/**
 * Records that the complainant was told that the complaint came (Data Protection Act 2018 s. 164A(3)). An acknowledgement
 * that is late is recorded as late.
 */
export const acknowledgeComplaint = ({
  on,
  ...deciding
}: Deciding & AcknowledgementForm): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now } = deciding;
  const wrong = refusedFor(problemsOfDay('on', on, { ...before, now }));
  if (wrong) return wrong;
  return happened(deciding, 'complaint-acknowledged', {
    set: { acknowledged: { on, by, recordedAt: now } },
    changes: [{ field: 'Acknowledged', old: '', new: `${dateInWords(on)}. ${timeliness(before, on)}` }],
  });
};

/** Whether a day of acknowledgement is within the 30 days, in words. */
export const timeliness = ({ asked }: Pick<DataRequest, 'asked'>, on: Day): string => {
  const due = complaintAcknowledgementDue(asked.receivedOn);
  if (!due) return 'It came before the law set a time for this.';
  const late = daysBetween(due.dueOn, on);
  if (late <= 0) return `In time (due by ${dateInWords(due.dueOn)}).`;
  return `${late} ${late === 1 ? 'day' : 'days'} late (due by ${dateInWords(due.dueOn)}).`;
};
