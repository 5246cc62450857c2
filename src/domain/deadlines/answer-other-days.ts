import { pupilRecordRetention } from './ages.ts';
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

/** How long a pupil’s record is kept. */
export const answerRetention = ({ question: { on } }: AskedOf): DeadlineAnswer => {
  if (on === undefined) {
    return {
      is: 'asking',
      title: 'When was the pupil born?',
      lines: [
        'Pupil records are kept for 25 years from the date of birth. Ask me again with it, such as “how long do we keep the record of a pupil born 14 May 2010?”.',
      ],
    };
  }
  const { keepThroughOn, disposableFromOn, working, source } = pupilRecordRetention(on);
  return {
    is: 'dates',
    title: 'How long the record is kept',
    dates: inOrder([
      { name: 'Keep it through', on: keepThroughOn, source },
      { name: 'It may be destroyed from', on: disposableFromOn, source },
    ]),
    working,
    canChange:
      'An open request, complaint or claim, and your own schedule. A primary school’s record goes with the child.',
  };
};
