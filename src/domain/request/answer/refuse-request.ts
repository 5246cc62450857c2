import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { daysBetween } from '../../deadlines/calendar.ts';
import { type Day, dateInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { noticesFor } from '../../notices/recipients.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import type { Outcome } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { lawDueOn } from '../dates/request-clock.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { withoutAdvice } from '../work/advice-needed.ts';
import { withoutApproval } from '../work/approval.ts';
import { linesWithoutOpinion } from '../work/health-data.ts';
import { stillWithheld } from '../work/still-withheld.ts';
import { refusalGrounds } from './answer.ts';

export const refusalForm = z.object({
  ground: z.enum(refusalGrounds, { error: 'Choose the ground. Without one a request is answered.' }),
  reasons: personal(words(3000, 'Give the reasons, in plain words. They are told to the requester.')),
  toldOn: z.iso.date({ error: 'Give the day on which the requester was told.' }),
});
export type RefusalForm = z.infer<typeof refusalForm>;

export const refusalGroundNames: Readonly<Record<RefusalForm['ground'], string>> = {
  unfounded: 'It is clearly unfounded: they do not really want what they ask for, or ask only to harass',
  excessive: 'It is clearly excessive, such as one that repeats an earlier one too soon',
  'may-not-ask': 'They may not ask for this person’s data',
  exempt: 'The law lets us withhold all of it',
  'right-does-not-apply': 'This right does not apply here',
};

/** What is wrong with a refusal: its day, or a ground that the request itself speaks against. */
export const problemsOfRefusal = (
  { ground, toldOn }: Partial<RefusalForm>,
  { before, organisation, now }: Pick<Deciding, 'before' | 'organisation' | 'now'>,
): Problem[] => {
  const against = ground && speaksAgainst(ground, before, { organisation, day: toldOn ?? londonClock(now).day });
  return [
    ...(against === undefined ? [] : [{ field: 'ground', words: against }]),
    ...problemsOfDay('toldOn', toldOn, { asked: before.asked, now }),
  ];
};

const speaksAgainst = (
  ground: RefusalForm['ground'],
  request: DataRequest,
  { organisation, day }: { organisation: Organisation; day: Day },
): string | undefined => {
  const { asked, standing } = request;
  switch (ground) {
    case 'may-not-ask':
      return standing?.judgement === 'may-not'
        ? undefined
        : 'Nobody has judged yet that they may not ask. Record that judgement with its reason first.';
    case 'exempt':
      return stillWithheld(request).length === 0
        ? 'Record first what is held back, and which reason the law gives: type “withhold something”.'
        : (linesWithoutOpinion(request, day) ?? withoutAdvice(request, organisation) ?? withoutApproval(request));
    case 'right-does-not-apply':
      return asked.matter === 'access'
        ? 'Everybody may ask for a copy of their own data. Choose another ground, or answer it.'
        : undefined;
    case 'unfounded':
    case 'excessive':
      // The Regulations of 2005 know neither: Art. 12(5) is about the rights of Arts. 15 to 22D.
      return asked.matter === 'educational-record'
        ? 'The law on the educational record knows no such ground. Choose another, or let them see the record.'
        : undefined;
  }
};

/** How a day of telling stands to the last day for it (UK GDPR Art. 12(4)); undefined where it is in time. */
export const lateRefusal = (before: DataRequest, toldOn: Day): string | undefined => {
  const dueOn = lawDueOn(before);
  const late = dueOn === undefined ? 0 : daysBetween(dueOn, toldOn);
  if (dueOn === undefined || late <= 0) return undefined;
  return `${late} ${late === 1 ? 'day' : 'days'} late: they had to be told by ${weekdayInWords(dueOn)}.`;
};

/** A request is refused, and the requester has been told why and where they can turn (UK GDPR Art. 12(4)-(5)). */
export const refuseRequest = ({
  refusing,
  ...deciding
}: Deciding & { refusing: RefusalForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, organisation, now } = deciding;
  const refused = refusedFor(problemsOfRefusal(refusing, { before, organisation, now }));
  if (refused) return refused;
  const { ground, reasons, toldOn } = refusing;
  const late = lateRefusal(before, toldOn);
  return happened(deciding, 'refused', {
    set: { refusal: { ground, reasons, toldOn, by, recordedAt: now } },
    changes: [
      { field: 'Status', old: 'Being worked on', new: 'Refused' },
      { field: 'Ground', old: '', new: refusalGroundNames[ground] },
      { field: 'Reasons', old: '', new: reasons },
      { field: 'Told on', old: '', new: late === undefined ? dateInWords(toldOn) : `${dateInWords(toldOn)}, ${late}` },
    ],
    // Whoever does it knows of it.
    notices: (version) =>
      by.id === before.reporter.id ? [] : noticesFor('request-ended', { of: 'request', organisation, version, now }),
  });
};
