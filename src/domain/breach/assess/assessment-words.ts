import type { Change } from '../../history.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';
import { dangerNames } from '../report/danger.ts';
import type { AssessmentField, AssessmentForm, Level } from './assessment.ts';

const fieldNames: Record<AssessmentField, string> = {
  livingPeople: 'Personal data of living people',
  danger: 'Could anyone be traced or hurt',
  others: 'Another organisation involved',
  othersWho: 'Which organisation',
  othersTold: 'Who told whom, and when',
  notifier: 'Who tells the ICO',
  agreed: 'What was agreed',
  typeOfData: 'Type of data',
  isSensitive: 'Is it sensitive',
  protections: 'What protected it',
  whatHappenedToIt: 'What has happened to it',
  illegalUse: 'Illegal or inappropriate use',
  howManyPeople: 'How many people',
  whatPeople: 'What type of people, and wider consequences',
  likelihood: 'How likely is harm',
  severity: 'How serious would it be',
  mitigated: 'Has the risk been dealt with',
  mitigation: 'What was done about the risk',
  highRisk: 'High risk to people',
  youngPeopleHarmed: 'The policy’s criterion: young people',
  staffHarmed: 'The policy’s criterion: staff',
  level: 'Decision',
  controller: 'Whose decision',
  reason: 'Reason',
};

export const assessmentFields = Object.keys(fieldNames) as readonly AssessmentField[];

/** What a question of an assessment is called, in check answers, in the history and on the case. */
export const assessmentFieldName = (field: AssessmentField, organisation: Pick<Organisation, 'policy'>): string => {
  const questions: Partial<Record<AssessmentField, { readonly name: string }>> =
    policyOf(organisation).breach.criteria?.questions ?? {};
  return questions[field]?.name ?? fieldNames[field];
};

/** A decision in a few words. */
export const levelNames: Record<Level, string> = {
  'not-personal-data': 'Not a personal data breach',
  unlikely: 'A risk to people is unlikely',
  risk: 'A risk to people',
  high: 'A high risk to people',
};

const yesNoNames = { yes: 'Yes', no: 'No' };

export const assessmentChoiceNames = {
  livingPeople: yesNoNames,
  danger: dangerNames,
  others: {
    no: 'No',
    processor: 'Yes, a supplier that handles the data for us (a processor)',
    'joint-controller': 'Yes, one that decides about the data with us (a joint controller)',
    'not-known': 'Not known yet',
  },
  notifier: {
    we: 'We do',
    they: 'They do',
    each: 'Each of us does',
    'not-settled': 'It is not settled',
  },
  likelihood: {
    'very-likely': 'Very likely',
    likely: 'Likely',
    neutral: 'Neither likely nor unlikely',
    unlikely: 'Unlikely',
    'very-unlikely': 'Very unlikely',
  },
  severity: {
    none: 'No harm',
    minor: 'Minor: a nuisance that passes',
    serious: 'Serious: distress, loss or unfair treatment',
    severe: 'Severe: safety, health or lasting damage',
  },
  mitigated: { yes: 'Yes, all of it', partly: 'In part, or it is not certain yet', no: 'No' },
  highRisk: yesNoNames,
  youngPeopleHarmed: yesNoNames,
  staffHarmed: yesNoNames,
  level: levelNames,
} satisfies Partial<Record<AssessmentField, Readonly<Record<string, string>>>>;

const isChoice = (field: AssessmentField): field is keyof typeof assessmentChoiceNames =>
  field in assessmentChoiceNames;

/** An answer as a person would read it; an empty string where there is none. */
export const assessmentAnswer = (field: AssessmentField, answers: Partial<AssessmentForm>): string => {
  const answer = answers[field] ?? '';
  if (!isChoice(field)) return answer;
  return (assessmentChoiceNames[field] as Readonly<Record<string, string>>)[answer] ?? '';
};

/** What differs between one decision and the next, in the order of the questions. */
export const assessmentChanges = (
  before: Partial<AssessmentForm>,
  after: AssessmentForm,
  organisation: Pick<Organisation, 'policy'>,
): Change[] =>
  assessmentFields
    .map((field) => ({
      field: assessmentFieldName(field, organisation),
      old: assessmentAnswer(field, before),
      new: assessmentAnswer(field, after),
    }))
    .filter((change): change is Change => change.old !== change.new);
