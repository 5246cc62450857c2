import type { Organisation } from '../organisation/organisation.ts';
import { answerBreach } from './answer-breach.ts';
import { answerComplaint, answerExamMarks } from './answer-other-days.ts';
import { answerExtension, answerRefusal, answerRequest } from './answer-request.ts';
import { answerRetention } from './answer-retention.ts';
import { answerEducationRecord, answerPupilTransfer } from './answer-school-days.ts';
import type { AskedOf, DeadlineAnswer, DeadlineQuestion } from './deadline-question.ts';
import type { Right } from './request-deadlines.ts';

/** The date that a question asks for, with its working; or what has to be asked first. */
export const answerDeadline = (
  question: DeadlineQuestion,
  { organisation, now }: { organisation: Organisation | undefined; now: Date },
): DeadlineAnswer => {
  const asked: AskedOf = { question, schools: organisation?.schools ?? [], organisation, now };
  const { about } = question;
  switch (about) {
    case undefined:
      return askSubject();
    case 'breach':
      return answerBreach(asked);
    case 'extension':
      return answerExtension(asked);
    case 'refusal':
      return answerRefusal(asked);
    case 'education-record':
      return answerEducationRecord(asked);
    case 'pupil-transfer':
      return answerPupilTransfer(asked);
    case 'complaint':
      return answerComplaint(asked);
    case 'exam-marks':
      return answerExamMarks(asked);
    case 'retention':
      return answerRetention(asked);
    default:
      return answerRequest(asked, about satisfies Right);
  }
};

const askSubject = (): DeadlineAnswer => ({
  is: 'asking',
  title: 'Which date do you need?',
  lines: [
    'Tell me what it is about and when it came, in one line. For example:',
    '“When is a subject access request received on 31 January due?”',
    '“72 hours from Friday 16:10”',
    '“Complaint received 2 November, acknowledge by?”',
    '“Educational record asked for on 23 March at Hillcrest”',
  ],
});
