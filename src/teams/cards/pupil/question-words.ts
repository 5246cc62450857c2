import { useNames } from '../../../domain/consent/entry-words.ts';
import type { ConsentQuestion, Shared } from '../../../domain/consent/question.ts';
import { recipientNames } from '../../../domain/consent/recipients.ts';

const sharedWords: Readonly<Record<Shared, string>> = {
  'what-they-need': 'Share what they need to know',
  'exam-results': 'Share exam results',
  'safeguarding-file': 'Share the safeguarding file',
  'contact-details': 'Share contact details',
  'name-for-login': 'Give the name for a login',
};

/** What was asked, such as `Share what they need to know with the health service`. It names no pupil. */
export const questionWords = (question: ConsentQuestion): string => {
  switch (question.about) {
    case 'notes':
      return 'Keep notes of a first talk';
    case 'records':
      return 'Hold records';
    case 'report':
      return 'Count in a report, without a name';
    case 'share': {
      const concern = question.safeguarding ? ', because somebody may come to harm' : '';
      return `${sharedWords[question.what]} with ${recipientNames[question.with]}${concern}`;
    }
    case 'photograph':
      return `Use a photograph for: ${lowerFirst(useNames[question.use])}`;
  }
};

/** The same in a list of them, where most is sharing. */
export const shortQuestionWords = (question: ConsentQuestion): string => {
  if (question.about === 'photograph') return `Photograph for ${lowerFirst(useNames[question.use])}`;
  return question.about === 'share' && question.what === 'what-they-need'
    ? `Share with ${recipientNames[question.with]}`
    : questionWords(question);
};

const lowerFirst = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
