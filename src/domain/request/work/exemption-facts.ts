import { reachesAgeOn } from '../../deadlines/ages.ts';
import { type Day, dateInWords } from '../../deadlines/day-words.ts';
import type { RequestForm } from '../log/request-form.ts';
import type { Exemption } from './exemptions.ts';

interface ExemptionFacts {
  readonly name: string;
  /** The rule in one sentence. */
  readonly rule: string;
  /** In the Data Protection Act 2018. */
  readonly clause: string;
  /** Whether the requester may read the clause: where it protects a child or somebody’s health, naming it may tell too much. */
  readonly named: 'in-the-letter' | 'never';
  /** Who must be asking for it to apply; left out: anybody. */
  readonly asks?: 'parent-of-child';
  /** It holds back in the interests of a young person, or because of a risk of harm to them (SEIPS 5.2). */
  readonly protectsChild?: true;
}

export const exemptionFacts: Record<Exemption, ExemptionFacts> = {
  'serious-harm': {
    name: 'Serious harm to somebody’s health',
    rule: 'Hold back what is likely to cause serious harm to anybody’s physical or mental health, and no more than that.',
    clause: 'Sch. 3 para. 19 (education) and para. 11 (social work)',
    named: 'never',
    protectsChild: true,
  },
  'serious-harm-health': {
    name: 'Serious harm, and it is health data',
    rule: 'Hold back health data that is likely to cause serious harm to anybody’s physical or mental health. A health professional’s opinion that it would has to be on record.',
    clause: 'Sch. 3 para. 5',
    named: 'never',
    protectsChild: true,
  },
  'child-abuse-data': {
    name: 'Possible abuse of this child, where a parent asks',
    rule: 'Hold back what says that the child is, was or may be abused, as far as telling it is not in the child’s best interests.',
    clause: 'Sch. 3 para. 21',
    named: 'never',
    asks: 'parent-of-child',
    protectsChild: true,
  },
  'court-papers': {
    name: 'Papers of a family court',
    rule: 'Hold back what was given to a court under the family rules, where the court may keep it from whoever asks.',
    clause: 'Sch. 3 paras. 9 and 18',
    named: 'in-the-letter',
    protectsChild: true,
  },
  'given-in-confidence-by-child': {
    name: 'Told to social work by the child in confidence',
    rule: 'Hold back what the child told social work in the belief that whoever asks would not hear it.',
    clause: 'Sch. 3 para. 10',
    named: 'never',
    asks: 'parent-of-child',
    protectsChild: true,
  },
  'other-people': {
    name: 'Somebody else’s information',
    rule: 'Hold back what tells who somebody else is, unless they agree or it is reasonable to tell it without asking them.',
    clause: 'Sch. 2 para. 16',
    named: 'in-the-letter',
  },
  reference: {
    name: 'A confidential reference',
    rule: 'Hold back a reference given in confidence for education, training, work or volunteering.',
    clause: 'Sch. 2 para. 24',
    named: 'in-the-letter',
  },
  'exam-scripts': {
    name: 'Answers written in an exam',
    rule: 'Hold back what the candidate wrote in an exam. The marks and comments are theirs.',
    clause: 'Sch. 2 para. 25(1)',
    named: 'in-the-letter',
  },
  'exam-marks-early': {
    name: 'Exam marks before they are announced',
    rule: 'Marks asked for early come later: 40 days after they are announced, and no later than five months after the request.',
    clause: 'Sch. 2 para. 25(2) to (4)',
    named: 'in-the-letter',
  },
  'legal-privilege': {
    name: 'Legal advice',
    rule: 'Hold back what passed between the organisation and its lawyers in confidence.',
    clause: 'Sch. 2 para. 19',
    named: 'in-the-letter',
  },
  negotiations: {
    name: 'Negotiations with whoever asks',
    rule: 'Hold back what the organisation intends in negotiations with them, where telling it would harm these.',
    clause: 'Sch. 2 para. 23',
    named: 'in-the-letter',
  },
  'management-forecasts': {
    name: 'Plans of the organisation',
    rule: 'Hold back forecasts and plans, where telling them would harm the organisation’s work.',
    clause: 'Sch. 2 para. 22',
    named: 'in-the-letter',
  },
  adoption: {
    name: 'Adoption records',
    rule: 'Hold back adoption records and reports. The law gives them out by ways of its own.',
    clause: 'Sch. 4 para. 3',
    named: 'never',
  },
  'sen-restrictions': {
    name: 'Special educational needs papers',
    rule: 'Hold back what the rules on statements and EHC plans keep from whoever asks, in the child’s interest.',
    clause: 'Sch. 4 para. 4',
    named: 'in-the-letter',
  },
};

/** `Data Protection Act 2018 Sch. 2 para. 16`. */
export const clauseOf = (exemption: Exemption): string =>
  `Data Protection Act 2018 ${exemptionFacts[exemption].clause}`;

/**
 * Why an exemption may not be meant for this request, in words; undefined where nothing speaks against it. It warns and
 * never stops: a person judges.
 */
export const doubtAbout = (
  exemption: Exemption,
  { capacity, bornOn }: Pick<RequestForm, 'capacity' | 'bornOn'>,
  today: Day,
): string | undefined => {
  if (exemptionFacts[exemption].asks !== 'parent-of-child') return undefined;
  if (capacity === 'pupil' || capacity === 'staff') {
    return 'This is meant for a parent, or for somebody named by a court, who asks about a child. Here somebody else asks.';
  }
  const adultOn = bornOn && reachesAgeOn(bornOn, 18);
  return adultOn && adultOn <= today
    ? `This is meant for a child under 18. This person has been 18 since ${dateInWords(adultOn)}.`
    : undefined;
};
