import { hasEducationRecordRight } from '../../deadlines/school-days.ts';
import { policyOf } from '../../policies/index.ts';
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

const ageNotes = (facts: AskingFacts): AdviceNote[] => {
  if (!asksUnderstanding(facts)) return [];
  const isYoung = facts.age !== undefined && facts.age < 12;
  const { underTwelve } = policyOf(facts).requests.mayAsk;
  return [...(isYoung && underTwelve ? [underTwelve] : []), noBarByAge];
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

/** Withheld only to that extent, with advice; taking it gives no more time: no policy names a pause. */
const harmNotes = (facts: AskingFacts): AdviceNote[] => {
  if (!facts.safeguarding) return [];
  return [...(isParent(facts) && !isAdult(facts) ? [abuse] : []), seriousHarm, ...adviceNote(facts)];
};

const meanwhile = 'The clock goes on meanwhile: answer the rest on time.';

const adviceNote = ({ policy, capacity }: AskingFacts): AdviceNote[] => {
  if (capacity === 'staff') return [];
  const { words, clause } = policyOf({ policy }).requests.advice.note;
  const law = 'UK GDPR Art. 12(3)';
  return [{ words: `${words} ${meanwhile}`, clause: clause === null ? law : `${clause}; ${law}` }];
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
