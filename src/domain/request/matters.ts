/** What somebody may be asking for: the law treats each differently. */
export const matters = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'educational-record',
  'freedom-of-information',
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
  'educational-record': {
    name: 'The educational record of a child',
    source: 'Education (Pupil Information) (England) Regulations 2005 reg. 5',
  },
  'freedom-of-information': { name: 'Freedom of information', source: 'Freedom of Information Act 2000 s. 1' },
  complaint: { name: 'A complaint about how data was used', source: 'Data Protection Act 2018 s. 164A' },
  question: { name: 'A general question', source: undefined },
};

/** The rights of UK GDPR Arts. 15 to 21: one month to reply, and who asks must be who they say they are. */
export const rightsOfTheSubject = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
] as const satisfies readonly Matter[];

/** What is answered with personal data or a decision about it, so that identity, the right to ask and a second check count. */
export const answeredMatters: readonly Matter[] = [...rightsOfTheSubject, 'educational-record'];

/** What is answered by handing data over. */
export const handedOver: readonly Matter[] = ['access', 'portability', 'educational-record'];
