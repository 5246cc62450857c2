import {
  daysAfter,
  earliestOf,
  monthsAfter,
  monthsInWords,
  rollInWords,
  type Working,
  workingDayFrom,
} from './calendar.ts';
import { type Day, dateInWords, weekdayInWords } from './day-words.ts';
import { replyDue } from './request-deadlines.ts';

export const examMarksSource = 'Data Protection Act 2018 Sch. 2 para. 25(3)';

export interface ExamMarksDue {
  /** Only when asked before the results were announced; else the ordinary month holds. */
  readonly fiveMonthsOn: Day | undefined;
  readonly fortyDaysOn: Day | undefined;
  readonly dueOn: Day;
  readonly working: Working;
}

/**
 * Marks asked for before results day: five months from the asking or, if earlier, 40 days from the announcement
 * (Data Protection Act 2018 Sch. 2 para. 25(3)). From results day on the ordinary month holds.
 */
export const examMarksDue = ({ askedOn, resultsOn }: { askedOn: Day; resultsOn: Day | undefined }): ExamMarksDue => {
  if (resultsOn !== undefined && askedOn >= resultsOn) return ordinaryMonth(askedOn);
  const fiveMonths = monthsAfter(askedOn, 5);
  const fiveMonthsOn = workingDayFrom(fiveMonths);
  const fortyDaysOn = resultsOn === undefined ? undefined : workingDayFrom(daysAfter(resultsOn, 40));
  const forty =
    resultsOn === undefined || fortyDaysOn === undefined
      ? []
      : [
          `40 days from the results on ${dateInWords(resultsOn)}: ${weekdayInWords(fortyDaysOn)}. The earlier day counts.`,
        ];
  return {
    fiveMonthsOn,
    fortyDaysOn,
    dueOn: earliestOf(fiveMonthsOn, fortyDaysOn),
    working: [`Asked for on ${weekdayInWords(askedOn)}.`, monthsInWords(askedOn, 5), rollInWords(fiveMonths), ...forty],
  };
};

const ordinaryMonth = (askedOn: Day): ExamMarksDue => {
  const due = replyDue({ right: 'access', receivedOn: askedOn });
  const dueOn = due.status === 'paused' ? askedOn : due.dueOn;
  const working = ['The results were out already, so this is an ordinary access request.', ...due.working];
  return { fiveMonthsOn: undefined, fortyDaysOn: undefined, dueOn, working };
};
