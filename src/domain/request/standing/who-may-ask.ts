import { hasEducationRecordRight } from '../../deadlines/school-days.ts';
import { policyOf } from '../../policies/index.ts';
import { type AdviceNote, notesOn } from './advice-notes.ts';
import { type AskingFacts, isAdult, isParent } from './asking-facts.ts';
import type { Judgement } from './standing.ts';

/** What can be advised. It is never that somebody may not ask: that is for a person to judge. */
export type SuggestedJudgement = Exclude<Judgement, 'may-not'> | 'judge-understanding' | 'confirm-status';

/** What to find out before judging. */
export type Finding = 'understanding' | 'status' | 'authority' | 'age' | 'kind-of-school';

export interface Advice {
  readonly answer: SuggestedJudgement;
  /** For whoever judges; it names nobody. */
  readonly words: string;
  readonly clause: string;
  /** Somebody else must have agreed in writing: whom the data is about, or who answers for them. */
  readonly needsAuthority: boolean;
  readonly askAbout: readonly Finding[];
  /** What else applies: no age is a bar, what may be held back. */
  readonly notes: readonly AdviceNote[];
}

type Opinion = Omit<Advice, 'notes'>;

/**
 * Who may ask for somebody's data, from what is known of a request received on a day. It only advises: a person judges,
 * and no child is turned away for their age (rules of the ICO and of the trust's policy s. 15).
 */
export const whoMayAsk = (facts: AskingFacts): Advice => ({ ...opinionOn(facts), notes: notesOn(facts) });

const opinionOn = (facts: AskingFacts): Opinion => {
  if (facts.ofThemselves) return ownRight(facts);
  if (isAdult(facts)) return grownUp;
  if (isParent(facts) && facts.matter === 'educational-record' && hasRecordRight(facts)) return ofTheRecord(facts);
  switch (facts.capacity) {
    case 'parent-with-responsibility':
      return withResponsibility(facts);
    case 'parent-without-responsibility':
      return withoutResponsibility;
    case 'parent-not-sure':
      return notSure(facts);
    case 'representative':
    case 'pupil':
    case 'staff':
    case 'body':
    case 'other':
      return forSomebodyElse;
  }
};

const guidance = 'ICO guidance on access requests';
/** A policy speaks for its own organisation alone; elsewhere the Commissioner's guidance says the same. */
const understandingClause = ({ policy }: AskingFacts): string => {
  const own = policyOf({ policy }).requests.mayAsk.understanding;
  return own === null ? guidance : `${own}; ${guidance}`;
};

const opinion = (
  answer: SuggestedJudgement,
  words: string,
  clause: string,
  askAbout: readonly Finding[] = [],
): Opinion => ({
  ...{ answer, words, clause, askAbout },
  needsAuthority: answer === 'with-authority',
});

/** A pupil of any age who understands; staff and everybody else about themselves. */
const ownRight = (facts: AskingFacts): Opinion => {
  if (facts.capacity !== 'pupil')
    return opinion('own-right', 'Everyone may ask about themselves.', 'UK GDPR Arts. 12 and 15 to 22D');
  if (isAdult(facts)) return opinion('own-right', 'A pupil of 18 or over asks in their own right.', guidance);
  switch (facts.understands) {
    case 'understands':
      return opinion(
        'own-right',
        'A pupil who understands what it means to ask may ask in their own right, at any age.',
        understandingClause(facts),
      );
    case 'does-not-understand':
      return opinion(
        'judge-understanding',
        'A pupil who does not understand it cannot ask alone yet. Explain it in their words and ask again, or let somebody with parental responsibility ask with them. Do not refuse for their age.',
        understandingClause(facts),
        ['understanding'],
      );
    case 'not-judged':
      return opinion(
        'judge-understanding',
        'A pupil of any age may ask who understands what it means. Talk with them first, and record what you found.',
        understandingClause(facts),
        ['understanding'],
      );
  }
};

/** Parental rules stop at 18 (Data Protection Act 2018 Sch. 3 paras 10 and 21). */
const grownUp = opinion(
  'with-authority',
  'At 18 or over only they themselves may ask. Whoever asks for them, also a parent, needs their written authority.',
  'Data Protection Act 2018 Sch. 3 paras 10 and 21',
  ['authority'],
);

const withResponsibility = (facts: AskingFacts): Opinion => {
  const clause = understandingClause(facts);
  const age: readonly Finding[] = facts.age === undefined ? ['age'] : [];
  if (facts.understands === 'understands') {
    return opinion(
      'with-authority',
      'The child understands what it means to ask, so a parent needs the child’s authority. The month begins when it comes.',
      clause,
      ['authority', ...age],
    );
  }
  if (facts.understands === 'does-not-understand') {
    return opinion(
      'for-child',
      'The child does not understand what it means to ask, so somebody with parental responsibility may ask for them.',
      clause,
      age,
    );
  }
  return facts.age !== undefined && facts.age < oftenUnderstoodFrom
    ? opinion(
        'for-child',
        'A child of this age is often too young to understand, and then somebody with parental responsibility may ask for them. If this child understands, the child’s authority is needed.',
        clause,
        ['understanding'],
      )
    : opinion(
        'judge-understanding',
        'Judge first whether the child understands what it means to ask. If so, a parent needs the child’s authority; if not, the parent may ask for them.',
        clause,
        ['understanding', ...age],
      );
};

/** “An approach that will be reasonable in many cases” (ICO); it helps a parent's request along and bars no child's. */
const oftenUnderstoodFrom = 12;

const withoutResponsibility = opinion(
  'with-authority',
  'A parent without parental responsibility may not ask as of right. They need the child’s authority or, where the child does not understand, that of somebody who has responsibility.',
  'UK GDPR Art. 15: the right is the child’s',
  ['authority', 'understanding'],
);

const notSure = ({ understands }: AskingFacts): Opinion =>
  opinion(
    'confirm-status',
    'Confirm first whether they have parental responsibility. Do not refuse because it is not known.',
    guidance,
    understands === 'not-judged' ? ['status', 'understanding'] : ['status'],
  );

const forSomebodyElse = opinion(
  'with-authority',
  'Whoever asks for somebody else, such as a solicitor, shows written authority. Who understands what it means gives it themselves; for a child who does not, somebody with parental responsibility gives it.',
  guidance,
  ['authority'],
);

/** Where it is open whether the right exists at a school, it is not ruled out. */
const hasRecordRight = ({ schoolType }: AskingFacts): boolean => hasEducationRecordRight(schoolType) !== false;

const unitIsOpen =
  'It is not settled whether parents have this right at a pupil referral unit. The careful way is to treat them as having it, and to ask the DPO.';

/** It is the parent's own right, and the Education Act's “parent” is wider than parental responsibility. */
const ofTheRecord = ({ capacity, schoolType }: AskingFacts): Opinion => {
  const clause = 'Education (Pupil Information) (England) Regulations 2005 reg. 5(2) and 5(4)';
  const school: readonly Finding[] = schoolType === 'not-stated' ? ['kind-of-school'] : [];
  if (capacity === 'parent-with-responsibility' && schoolType === 'pupil-referral-unit') {
    return opinion('by-status', `${unitIsOpen} Hold back what the pupil could not get either.`, clause);
  }
  if (capacity === 'parent-with-responsibility' && hasEducationRecordRight(schoolType)) {
    return opinion(
      'by-status',
      'At a maintained or special school a parent may see the educational record by their own right. Hold back what the pupil could not get either.',
      clause,
    );
  }
  return opinion(
    'confirm-status',
    capacity === 'parent-with-responsibility'
      ? 'A parent may see the educational record at a maintained school or a special school, and only there. Find out first which kind of school it is.'
      : 'Confirm whether they count as a parent. For the educational record that is wider than parental responsibility, so do not refuse because they have none.',
    clause,
    capacity === 'parent-with-responsibility' ? school : ['status', ...school],
  );
};
