import { rights } from '../deadlines/request-deadlines.ts';

/** What somebody may be asking for: the law treats each differently. */
export const matters = [
  ...rights,
  'educational-record',
  'transfer',
  'freedom-of-information',
  'disclosure',
  'deceased',
  'complaint',
  'question',
] as const;
export type Matter = (typeof matters)[number];

interface MatterFacts {
  readonly name: string;
  /** The law it rests on; a general question rests on none. */
  readonly source: string | undefined;
}

export const matterFacts: Record<Matter, MatterFacts> = {
  access: { name: 'A copy of personal data (subject access request)', source: 'UK GDPR Art. 15' },
  rectification: { name: 'Correct what is wrong', source: 'UK GDPR Art. 16' },
  erasure: { name: 'Delete data', source: 'UK GDPR Art. 17' },
  restriction: { name: 'Keep data but do not use it', source: 'UK GDPR Art. 18' },
  portability: { name: 'Take data to another organisation', source: 'UK GDPR Art. 20' },
  objection: { name: 'Stop using data', source: 'UK GDPR Art. 21' },
  'automated-decision': { name: 'A person to decide, not a computer', source: 'UK GDPR Arts. 22A to 22D' },
  'educational-record': {
    name: 'The educational record of a child',
    source: 'Education (Pupil Information) (England) Regulations 2005 reg. 5',
  },
  transfer: {
    name: 'Send records on to a new school',
    source: 'Education (Pupil Information) (England) Regulations 2005 reg. 9',
  },
  'freedom-of-information': { name: 'Freedom of information', source: 'Freedom of Information Act 2000 s. 1' },
  disclosure: {
    name: 'A body asks for data, such as the police or a court',
    source: 'Data Protection Act 2018 Sch. 2 paras 2 and 5',
  },
  deceased: { name: 'Records of somebody who has died', source: 'Duty of confidence' },
  complaint: { name: 'A complaint about how data was used', source: 'Data Protection Act 2018 s. 164A' },
  question: { name: 'A general question', source: undefined },
};

/** What is answered with personal data or a decision about it, so that identity, the right to ask and a second check count. */
export const answeredMatters: readonly Matter[] = [...rights, 'educational-record'];

/**
 * What the people who look after requests answer or pass on, without the locks of an answer that holds a requester’s data:
 * freedom of information, a question, records that go to a new school, and the records of somebody who has died.
 */
export const passedOnMatters: readonly Matter[] = ['freedom-of-information', 'question', 'transfer', 'deceased'];

/** What is answered by handing data over. */
export const handedOver: readonly Matter[] = ['access', 'portability', 'educational-record'];
