import type { ConsentQuestion, PhotographUse, Shared } from '../../domain/consent/question.ts';
import { recipientNames } from '../../domain/consent/recipients.ts';

const sharedWords: Readonly<Record<Shared, string>> = {
  'what-they-need': 'share what they need to know',
  'exam-results': 'share exam results',
  'safeguarding-file': 'share the safeguarding file',
  'contact-details': 'share contact details',
  'name-for-login': 'share the name for a login',
};

/** What was said about an organisation, which the answer rests on. */
const worksWords = {
  yes: ' that works with the pupil',
  no: ' that does not work with the pupil',
  'not-said': '',
} as const;

const useWords: Readonly<Record<PhotographUse, string>> = {
  website: 'on the website',
  press: 'in the press',
  'social-media': 'on social media',
  display: 'in a display',
  prospectus: 'in the prospectus',
  identification: 'to know who is who inside school',
};

/** What was asked, such as `May we share what they need to know with the health service?`. It names no pupil. */
export const questionWords = (question: ConsentQuestion): string => {
  switch (question.about) {
    case 'notes':
      return 'May we keep notes of a first talk?';
    case 'records':
      return 'May we hold records?';
    case 'report':
      return 'May we count the pupil in a report, without a name?';
    case 'share': {
      const concern = question.safeguarding ? 'Somebody may come to harm. ' : '';
      return `${concern}May we ${sharedWords[question.what]} with ${recipientNames[question.with]}${worksWords[question.works]}?`;
    }
    case 'photograph':
      return `May we use a photograph ${useWords[question.use]}?`;
  }
};

/** The same in a list under a heading that says the rest. */
export const listedQuestion = (question: ConsentQuestion): string => {
  switch (question.about) {
    case 'notes':
      return 'Notes of a first talk';
    case 'records':
      return 'Records';
    case 'report':
      return 'In a report, without a name';
    case 'share':
      return upperFirst(recipientNames[question.with]);
    case 'photograph':
      return upperFirst(useWords[question.use]);
  }
};

const upperFirst = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
