import type { ReportKind } from './ico-report.ts';

/** The parts of the Commissioner's form, in its order. */
export const icoSections = {
  report: 'About the report',
  breach: 'About the breach',
  data: 'The personal data',
  people: 'The people affected',
  effects: 'The effects on them',
  cyber: 'The cyber incident',
  staff: 'Staff and training',
  actions: 'What has been done',
  told: 'Who else has been told',
  contact: 'Whom the ICO can ask',
} as const;
export type IcoSectionId = keyof typeof icoSections;

/** The steps of “Prepare the ICO report” that ask; `report` is asked for by correcting the report, `assessment` by assessing. */
export type AskedIn =
  | 'breach'
  | 'delay'
  | 'identifiers'
  | 'effects'
  | 'cyber'
  | 'staff'
  | 'actions'
  | 'others'
  | 'report'
  | 'assessment';

interface Question {
  readonly section: IcoSectionId;
  readonly name: string;
  readonly askedIn: AskedIn;
  /** The clause that makes it mandatory; the form asks for the others too, but the law does not. */
  readonly article?: string;
  /** People's own words, in which a name may stand. */
  readonly free?: true;
  readonly when?: 'late' | 'cyber' | 'received' | 'may-name' | ReportKind;
}

/**
 * The questions in the form's order (the ICO's Word form and what its online form says to have ready). Those with an
 * article are counted: without their answers a notification is not complete (UK GDPR Art. 33(1) and 33(3)).
 */
export const icoQuestions = {
  kind: { section: 'report', name: 'Kind of report', askedIn: 'breach' },
  icoReference: { section: 'report', name: 'The ICO’s reference', askedIn: 'breach', when: 'follow-up' },
  why: { section: 'report', name: 'Why it is reported', askedIn: 'assessment' },
  spokenTo: { section: 'report', name: 'Who at the ICO has been spoken to', askedIn: 'others' },
  whatHappened: { section: 'breach', name: 'What happened', askedIn: 'breach', article: 'Art. 33(3)(a)', free: true },
  whatWentWrong: { section: 'breach', name: 'What went wrong, and how', askedIn: 'breach', free: true },
  cyber: { section: 'breach', name: 'Was it a cyber incident', askedIn: 'breach' },
  howFound: { section: 'breach', name: 'How it was found', askedIn: 'breach', free: true },
  discoveredAt: { section: 'breach', name: 'When it was discovered', askedIn: 'report', article: 'Art. 33(1)' },
  occurredAt: { section: 'breach', name: 'When it happened', askedIn: 'report' },
  recipient: { section: 'breach', name: 'Who received it', askedIn: 'report', when: 'received' },
  reasonsForDelay: {
    ...{ section: 'breach', name: 'Reasons for the delay', askedIn: 'delay' },
    ...{ article: 'Art. 33(1)', free: true, when: 'late' },
  },
  data: { section: 'data', name: 'Kinds of personal data', askedIn: 'report', article: 'Art. 33(3)(a)' },
  identifiers: {
    ...{ section: 'data', name: 'Whether they include names or other basic identifiers' },
    ...{ askedIn: 'identifiers', when: 'may-name' },
  },
  records: { section: 'data', name: 'Number of records', askedIn: 'effects', article: 'Art. 33(3)(a)' },
  whose: { section: 'people', name: 'Whose data', askedIn: 'report', article: 'Art. 33(3)(a)' },
  people: { section: 'people', name: 'Number of people', askedIn: 'report', article: 'Art. 33(3)(a)' },
  consequences: {
    ...{ section: 'effects', name: 'Likely consequences', askedIn: 'effects' },
    ...{ article: 'Art. 33(3)(c)', free: true },
  },
  likelihood: { section: 'effects', name: 'How likely significant consequences are', askedIn: 'assessment' },
  cyberAffected: { section: 'cyber', name: 'What was affected', askedIn: 'cyber', when: 'cyber' },
  impact: { section: 'cyber', name: 'Impact on the organisation', askedIn: 'cyber', when: 'cyber' },
  recovery: { section: 'cyber', name: 'Recovery', askedIn: 'cyber', when: 'cyber' },
  staffInvolved: { section: 'staff', name: 'Was a member of staff involved', askedIn: 'staff', free: true },
  training: { section: 'staff', name: 'What training they had', askedIn: 'staff', free: true },
  protection: { section: 'actions', name: 'What protected the data before', askedIn: 'report' },
  measures: {
    section: 'actions',
    name: 'What has been done about it',
    askedIn: 'actions',
    article: 'Art. 33(3)(d)',
    free: true,
  },
  prevention: { section: 'actions', name: 'What will stop it from happening again', askedIn: 'actions', free: true },
  peopleInformed: { section: 'told', name: 'Have the people affected been told', askedIn: 'assessment', free: true },
  othersTold: { section: 'told', name: 'Other organisations that have been told', askedIn: 'others', free: true },
  contact: { section: 'contact', name: 'Contact', askedIn: 'others', article: 'Art. 33(3)(b)' },
} as const satisfies Record<string, Question>;
export type QuestionId = keyof typeof icoQuestions;

export const questionIds = Object.keys(icoQuestions) as QuestionId[];
/** With the parts that not every question has, such as its article or when it is asked. */
export const questionOf = (id: QuestionId): Question => icoQuestions[id];

/** The id of the task to tell the Commissioner what a report called not known yet (UK GDPR Art. 33(4)). */
export const laterTaskId = (question: QuestionId): string => `tell-later.${question}`;

/** What a task to tell later is about, such as “Number of people”. */
export const laterName = (taskId: string): string => {
  const question = questionIds.find((id) => laterTaskId(id) === taskId);
  return question ? questionOf(question).name : 'What was not known yet';
};
