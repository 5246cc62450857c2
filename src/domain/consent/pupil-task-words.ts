import { type Day, dateInWords } from '../deadlines/day-words.ts';
import type { PupilTask } from './pupil-file.ts';
import { type Recipient, recipientNames } from './recipients.ts';

/** What is to be done, such as `Give the paper file back …`. It names no pupil and no school. */
export const pupilTaskName = ({ kind, recipient }: Pick<PupilTask, 'kind' | 'recipient'>): string => {
  switch (kind) {
    case 'return-paper':
      return 'Give the paper file back to the school where the pupil is on roll';
    case 'archive':
      return 'Archive the electronic record';
    case 'tell-to-stop':
      return `Tell ${recipientNames[recipient as Recipient]} to stop using what was shared`;
    case 'take-down':
      return 'Take the photographs down wherever that can be done';
    case 'review-archive':
      return 'Look whether the archive is still needed';
  }
};

/** `by 4 December 2026`, or since when it is late. */
export const pupilTaskDue = ({ dueOn }: Pick<PupilTask, 'dueOn'>, today: Day): string =>
  dueOn < today ? `late since ${dateInWords(dueOn)}` : `by ${dateInWords(dueOn)}`;
