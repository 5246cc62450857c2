import { askReceived, inOrder } from './answer-request.ts';
import { complaintAcknowledgementDue, complaintSource } from './complaint-due.ts';
import type { AskedOf, DeadlineAnswer } from './deadline-question.ts';
import { examMarksDue, examMarksSource } from './exam-marks-due.ts';

/** Thirty days to acknowledge a complaint about data protection. */
export const answerComplaint = ({ question: { on } }: AskedOf): DeadlineAnswer => {
  if (on === undefined) return askReceived('complaint', 'complaint');
  const due = complaintAcknowledgementDue(on);
  if (!due) {
    return {
      is: 'asking',
      title: 'No date is set for that complaint',
      lines: [
        'The duty to acknowledge within 30 days is for complaints made from 19 June 2026. Answer an older one without delay.',
      ],
    };
  }
  return {
    is: 'dates',
    title: 'Complaint about data protection',
    dates: inOrder([{ name: 'Acknowledge it by', on: due.dueOn, source: complaintSource }]),
    working: due.working,
    canChange: 'Nothing stops this clock. The outcome itself has no fixed day: it is due without undue delay.',
  };
};

/** Marks asked for before or after results day. */
export const answerExamMarks = ({ question: { on, resultsOn } }: AskedOf): DeadlineAnswer => {
  if (on === undefined) return askReceived('request for exam marks', 'exam marks request');
  const due = examMarksDue({ askedOn: on, resultsOn });
  return {
    is: 'dates',
    title: 'Request for exam marks',
    dates: inOrder([{ name: 'Reply by', on: due.dueOn, source: examMarksSource }]),
    working: due.working,
    canChange:
      resultsOn === undefined
        ? 'Results day: 40 days from it may come first. Tell me both days, such as “exam marks asked for on 10 June, results on 20 August”.'
        : 'Results day. What pupils wrote in the exam need not be given out.',
  };
};
