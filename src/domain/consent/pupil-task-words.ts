import { type Day, dateInWords } from '../deadlines/day-words.ts';
import type { PupilTask } from './pupil-file.ts';
import { type Recipient, recipientNames } from './recipients.ts';

/** What is to be done, such as `Give the paper file back …`. It names no pupil and no school. */
export const pupilTaskName = ({ kind, recipient }: Pick<PupilTask, 'kind' | 'recipient'>): string => {
  switch (kind) {
    case 'return-paper':
      return 'Give the paper file back to the pupil’s school';
    case 'archive':
      return 'Archive the electronic record';
    case 'tell-to-stop':
      return `Tell ${recipientNames[recipient as Recipient]} to stop using what was shared`;
    case 'take-down':
      return 'Take down the photographs wherever you can';
    case 'review-archive':
      return 'Decide whether the archived record is still needed';
  }
};

/** `by 4 December 2026`, or that it was due by then. */
export const pupilTaskDue = ({ dueOn }: Pick<PupilTask, 'dueOn'>, today: Day): string =>
  dueOn < today ? `was due by ${dateInWords(dueOn)}` : `by ${dateInWords(dueOn)}`;
