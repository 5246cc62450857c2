import type { Exemption } from './exemptions.ts';

interface ExemptionFacts {
  readonly name: string;
  /** The rule in one sentence. */
  readonly rule: string;
  /** In the Data Protection Act 2018; left out: it is typed. */
  readonly clause?: string;
  /** Whether the requester may read the clause: where it protects somebody, or an investigation, naming it may tell too much. */
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
    rule: 'Hold back what a court holds that was given to it under the family rules, where it may keep that from whoever asks. A school is no court, so this seldom holds for its own copy: ask your DPO which reason does.',
    clause: 'Sch. 3 para. 3 (health), para. 9 (social work) and para. 18 (education)',
    named: 'never',
    protectsChild: true,
  },
  'given-in-confidence-by-child': {
    name: 'Told to social work by the child in confidence',
    rule: 'Hold back what the child told social work, or an examination that they agreed to found, in the belief that whoever asks would not hear it, and what they said should not be told. It is for data of a council, the NHS or the NSPCC: in a school’s own file look first at abuse or serious harm.',
    clause: 'Sch. 3 para. 10(2)(a) to (c)',
    named: 'never',
    asks: 'parent-of-child',
    protectsChild: true,
  },
  'given-in-confidence-health': {
    name: 'Told by the child in confidence, and it is health data',
    rule: 'Hold back health data that the child told, or that an examination found that they agreed to, in the belief that whoever asks would not hear it, and what the child said should not be told.',
    clause: 'Sch. 3 para. 4',
    named: 'never',
    asks: 'parent-of-child',
    protectsChild: true,
  },
  'other-people': {
    name: 'Somebody else’s information',
    rule: 'Hold back what is about somebody else who can be known from it, unless they agree to its being given, or it is reasonable to give it though they have not agreed.',
    clause: 'Sch. 2 para. 16',
    named: 'in-the-letter',
  },
  reference: {
    name: 'A confidential reference',
    rule: 'Hold back a reference given in confidence for education, training, work, volunteering, an office or a service.',
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
    rule: 'Marks asked for before they are announced come within 40 days of the day they are, or within five months of the request if that is earlier.',
    clause: 'Sch. 2 para. 25(2) to (4)',
    named: 'in-the-letter',
  },
  'legal-privilege': {
    name: 'Legal advice',
    rule: 'Hold back what legal privilege protects, such as what passed between the organisation and its lawyers in confidence.',
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
  crime: {
    name: 'A crime that is looked into',
    rule: 'Hold back what would be likely to harm the preventing or finding out of a crime, or a prosecution, such as an investigation by the police, or by them and the local authority’s designated officer (LADO).',
    clause: 'Sch. 2 para. 2',
    named: 'never',
  },
  'public-by-law': {
    name: 'What the law makes you publish',
    rule: 'Hold back only as far as a copy would keep you from making public what an Act tells you to make public.',
    clause: 'Sch. 2 para. 5(1)',
    named: 'in-the-letter',
  },
  'required-by-law': {
    name: 'What a law or a court makes you give to somebody',
    rule: 'Hold back only as far as a copy would keep you from giving what a law or an order of a court makes you give to somebody else.',
    clause: 'Sch. 2 para. 5(2)',
    named: 'never',
  },
  'legal-proceedings': {
    name: 'Going to court',
    rule: 'Hold back only as far as a copy would keep you from giving what is needed for a court case, for legal advice, or to claim or defend a legal right.',
    clause: 'Sch. 2 para. 5(3)',
    named: 'never',
  },
  judicial: {
    name: 'Judges and courts',
    rule: 'Hold back what is used to choose a judge, what a court uses in deciding, or what would be likely to harm a case in court or the independence of judges.',
    clause: 'Sch. 2 para. 14',
    named: 'in-the-letter',
  },
  'self-incrimination': {
    name: 'It would show that you committed an offence',
    rule: 'Hold back what would show that whoever answers committed an offence, and could bring them to court for it. Offences under the Data Protection Act do not count. Ask a lawyer first.',
    clause: 'Sch. 2 para. 20',
    named: 'never',
  },
  adoption: {
    name: 'Adoption records',
    rule: 'Hold back what the rules about adoption forbid or restrict to give. They are about adoption agencies and courts, so they seldom hold for a school’s own file. For an address or a new name look at serious harm and at somebody else’s information too.',
    clause: 'Sch. 4 para. 3',
    named: 'never',
  },
  'sen-restrictions': {
    name: 'Special educational needs papers',
    rule: 'Hold back an EHC plan, and what was gathered for it, where the rules keep it from whoever asks. They bind the local authority and ask for the agreement of the child or young person, or of a parent where a child cannot understand it.',
    clause: 'Sch. 4 para. 4',
    named: 'in-the-letter',
  },
  'another-ground': {
    name: 'Another reason that the law gives',
    rule: 'Name the exact provision. A Data Protection Officer or their deputy has to approve it before the answer is put together.',
    named: 'never',
  },
};

/** `Data Protection Act 2018 Sch. 2 para. 24`, or the provision that somebody typed. */
export const clauseOf = (exemption: Exemption, provision = 'The provision is typed in'): string => {
  const { clause } = exemptionFacts[exemption];
  return clause === undefined ? provision : `Data Protection Act 2018 ${clause}`;
};

/** The names of those reasons among some lines that no letter may give away. */
export const unnamed = (lines: readonly { readonly exemption: Exemption }[]): string[] => {
  const hidden = lines.map(({ exemption }) => exemptionFacts[exemption]).filter(({ named }) => named === 'never');
  return [...new Set(hidden.map(({ name }) => name))];
};
