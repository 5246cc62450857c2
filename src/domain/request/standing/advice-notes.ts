import { hasEducationRecordRight } from '../../deadlines/school-days.ts';
import { type AskingFacts, asksUnderstanding, isAdult, isParent } from './asking-facts.ts';

/** Something that applies besides the answer. */
export interface AdviceNote {
  readonly words: string;
  readonly clause: string;
}

/** What else to bear in mind: about age, about what may be held back, and about a right that is not there. */
export const notesOn = (facts: AskingFacts): AdviceNote[] => [
  ...ageNotes(facts),
  ...parentNotes(facts),
  ...harmNotes(facts),
  ...recordNotes(facts),
];

const noBarByAge: AdviceNote = {
  words:
    'No age decides. That a child of 12 understands is presumed in Scotland only; in England each child is judged, and 12 is a guide that fits many cases.',
  clause: 'ICO guidance on access requests',
};

const underTwelve: AdviceNote = {
  words: 'The policy says that a child under 12 is generally not mature enough. That is no bar: judge this child.',
  clause: 'Trust policy s. 15',
};

const ageNotes = (facts: AskingFacts): AdviceNote[] => {
  if (!asksUnderstanding(facts)) return [];
  const isYoung = facts.age !== undefined && facts.age < 12;
  return [...(isYoung && facts.policy === 'trust' ? [underTwelve] : []), noBarByAge];
};

const howYouKnow: AdviceNote = {
  words:
    'Knowing who they are is not knowing their rights. Say in your reason how you know that they have parental responsibility, and whether a court order says otherwise.',
  clause: 'Children Act 1989 s. 3',
};

const parentNotes = (facts: AskingFacts): AdviceNote[] =>
  isParent(facts) && !isAdult(facts) && facts.matter !== 'educational-record' ? [howYouKnow] : [];

const abuse: AdviceNote = {
  words:
    'Hold back what is about alleged abuse of the child, as far as telling it is not in the child’s best interests.',
  clause: 'Data Protection Act 2018 Sch. 3 para. 21',
};

const seriousHarm: AdviceNote = {
  words:
    'Hold back what is likely to cause serious harm to anybody’s physical or mental health, and no more. For data about health, a health professional’s opinion comes first.',
  clause: 'Data Protection Act 2018 Sch. 3 paras. 5, 6 and 19',
};

/** Withheld only to that extent, with advice; taking it gives no more time (SEIPS 5.2 names no pause). */
const harmNotes = (facts: AskingFacts): AdviceNote[] => {
  if (!facts.safeguarding) return [];
  return [...(isParent(facts) && !isAdult(facts) ? [abuse] : []), seriousHarm, ...adviceNote(facts)];
};

const meanwhile = 'The clock goes on meanwhile: answer the rest on time.';

const adviceNote = ({ policy, capacity }: AskingFacts): AdviceNote[] => {
  if (capacity === 'staff') return [];
  switch (policy) {
    case 'seips':
      return [
        {
          words: `Take the advice of the local authority’s Safeguarding Officer first. ${meanwhile}`,
          clause: 'SEIPS policy s. 5.2; UK GDPR Art. 12(3)',
        },
      ];
    case 'trust':
      return [
        {
          words: `Additional advice should be sought. Whose is your choice: the Data Protection Officer’s, the safeguarding lead’s or the local authority’s. ${meanwhile}`,
          clause: 'Trust policy s. 15; UK GDPR Art. 12(3)',
        },
      ];
    case 'school':
      return [
        {
          words: `You may want advice, such as the Data Protection Officer’s or the safeguarding lead’s. ${meanwhile}`,
          clause: 'UK GDPR Art. 12(3)',
        },
      ];
  }
};

const recordNotes = ({ matter, schoolType }: AskingFacts): AdviceNote[] =>
  matter === 'educational-record' && hasEducationRecordRight(schoolType) === false
    ? [
        {
          words:
            'There is no right to the educational record at this kind of school. Offer an access request: it is answered within one month.',
          clause: 'ICO guidance on education data; Education (Pupil Information) (England) Regulations 2005 reg. 5',
        },
      ]
    : [];
