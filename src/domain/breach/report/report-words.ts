import type { Change } from '../../history.ts';
import { inThousands } from '../../in-thousands.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { kindFacts } from './breach-kinds.ts';
import { type BreachField, type BreachReport, breachFields } from './breach-report.ts';
import { containedInWords } from './contained-words.ts';
import { type Danger, dangerNames } from './danger.ts';
import type { NearMissReport } from './near-miss-report.ts';
import { noticedInWords, occurredInWords } from './report-times.ts';
import { wayNames } from './ways.ts';

/** What each question is called, in check answers, in a correction's history and on the case. */
export const fieldNames: Record<BreachField, string> = {
  kind: 'Kind',
  summary: 'What happened',
  way: 'How it went',
  danger: 'Could anyone be traced or hurt',
  dangerRuledOut: 'Why nobody is in danger',
  madeSafe: 'Done to keep people safe',
  contained: 'Done at once',
  device: 'Device',
  recipient: 'Who received it',
  read: 'Was it read',
  passwordEntered: 'Was a password given away',
  pupilOnStaffAccount: 'Was a pupil using a staff account',
  supplier: 'Which supplier',
  supplierSays: 'What the supplier told us',
  supplierWrote: 'Do we have it in writing',
  attackEffects: 'What was done to the data',
  cutOff: 'Is it cut off from the network',
  pretendedToBe: 'Who they said they were',
  rangBack: 'Has the real person or office been rung',
  whereOnline: 'Where it is or was online',
  takenDown: 'Has it been taken down',
  occurredAt: 'When it happened',
  awareAt: 'When it was noticed',
  whose: 'Whose data',
  people: 'How many people',
  schools: 'Schools where the pupils are on roll',
  data: 'What kinds of data',
  shared: 'Shared between the partnerships',
  protection: 'What protected it',
  whereNow: 'Where it is now',
  recovered: 'Got back',
  toldAlready: 'Who has been told',
  done: 'What else has been done',
};

/** The same on cards. A history keeps the names under which its lines were written. */
export const namesOnCards: Record<BreachField, string> = {
  ...fieldNames,
  contained: 'What was done straight away',
  recovered: 'Is it back?',
};

/** Those who can be told; a report may say besides that it is not known whose data it was. */
export const groupNames = {
  pupils: 'Pupils',
  staff: 'Staff',
  parents: 'Parents or carers',
  providers: 'Providers',
  'other-people': 'Other people',
} as const;

export const choiceNames = {
  whose: { ...groupNames, 'not-known': 'Not known yet' },
  data: {
    'names-contacts': 'Names, dates of birth or contact details',
    sen: 'Special educational needs (a referral counts)',
    safeguarding: 'Safeguarding or child protection',
    'looked-after': 'Looked-after status',
    health: 'Health',
    'behaviour-progress': 'Behaviour, attendance or progress',
    ethnicity: 'Race or ethnic origin',
    religion: 'Religion or belief',
    'sexuality-gender': 'Sex life, sexual orientation or gender reassignment',
    passwords: 'User names or passwords',
    money: 'Money or bank details',
    'identity-papers': 'Passports, licences or other official papers',
    location: 'Location',
    biometric: 'Fingerprints, face recognition or genetic data',
    criminal: 'Offences or convictions',
    'trade-union-politics': 'Trade union membership or political opinions',
    'not-known': 'Not known yet',
    'other-data': 'Something else',
  },
  protection: {
    encrypted: 'It was encrypted',
    password: 'A password or PIN only',
    none: 'Nothing protected it',
    'not-known': 'Not known',
  },
  device: {
    laptop: 'Laptop',
    phone: 'Phone',
    tablet: 'Tablet',
    'memory-stick': 'Memory stick or drive',
    'other-device': 'Another device',
  },
  recipient: {
    parent: 'A parent or carer',
    pupil: 'A pupil',
    colleague: 'A colleague',
    many: 'Many people',
    'other-school': 'Another school',
    'outside-organisation': 'Another organisation',
    stranger: 'Someone unknown to us',
    public: 'The public (anyone could see it)',
    'not-known': 'Not known',
  },
  way: wayNames,
  danger: dangerNames,
  attackEffects: {
    locked: 'Locked, or no longer to be opened',
    copied: 'Copied or taken',
    changed: 'Changed or deleted',
    'not-known': 'Not known',
  },
  yesNoUnknown: { yes: 'Yes', no: 'No', 'not-known': 'Not known' },
} as const;

/** An answer in words, as a person would read it; an empty string where there is none. Counts are of people; times are London's. */
export const answerInWords = (
  field: BreachField,
  report: Partial<BreachReport>,
  organisation: Pick<Organisation, 'schools'>,
): string => {
  switch (field) {
    case 'kind':
      return report.kind ? kindFacts[report.kind].name : '';
    case 'occurredAt':
      return occurredInWords(report);
    case 'awareAt':
      return noticedInWords(report);
    case 'people':
      return report.people === undefined ? '' : inThousands(report.people);
    case 'whose':
      return (report.whose ?? []).map((group) => choiceNames.whose[group]).join(', ');
    case 'data':
      return (report.data ?? []).map((kind) => choiceNames.data[kind]).join(', ');
    case 'schools':
      return (report.schools ?? [])
        .map((id) => organisation.schools.find((school) => school.id === id)?.name ?? id)
        .join(', ');
    case 'contained':
      return containedInWords(report.contained ?? []);
    case 'madeSafe':
      return containedInWords(report.madeSafe ?? []);
    case 'attackEffects':
      return (report.attackEffects ?? []).map((effect) => choiceNames.attackEffects[effect]).join(', ');
    case 'way':
      return report.way ? choiceNames.way[report.way] : '';
    case 'danger':
      return report.danger ? choiceNames.danger[report.danger] : '';
    case 'protection':
      return report.protection ? choiceNames.protection[report.protection] : '';
    case 'device':
      return report.device ? choiceNames.device[report.device] : '';
    case 'recipient':
      return report.recipient ? choiceNames.recipient[report.recipient] : '';
    case 'read':
    case 'passwordEntered':
    case 'pupilOnStaffAccount':
    case 'shared':
    case 'supplierWrote':
    case 'cutOff':
    case 'rangBack':
    case 'takenDown':
    case 'recovered': {
      const answer = report[field];
      return answer ? choiceNames.yesNoUnknown[answer] : '';
    }
    case 'summary':
    case 'dangerRuledOut':
    case 'supplier':
    case 'supplierSays':
    case 'pretendedToBe':
    case 'whereOnline':
    case 'whereNow':
    case 'toldAlready':
    case 'done':
      return report[field] ?? '';
  }
};

/** What is kept in the history where the danger alone changes. */
export const dangerChange = (old: Danger | undefined, now: Danger | undefined) => [
  { field: fieldNames.danger, old: old ? dangerNames[old] : '', new: now ? dangerNames[now] : '' },
];

/** Every answer given, as the lines of a history that begins with nothing. */
export const answersOf = (report: BreachReport, organisation: Pick<Organisation, 'schools'>): Change[] =>
  changesBetween({}, report, organisation);

/** What differs between two versions of a report, in the order of the questions. */
export const changesBetween = (
  before: Partial<BreachReport>,
  after: BreachReport,
  organisation: Pick<Organisation, 'schools'>,
): Change[] =>
  breachFields
    .map((field) => ({
      field: fieldNames[field],
      old: answerInWords(field, before, organisation),
      new: answerInWords(field, after, organisation),
    }))
    .filter((change): change is Change => change.old !== change.new);

/** As `answersOf`, for a near miss, which asks less and says what stopped it. */
export const nearMissAnswersOf = ({ stoppedBy, ...report }: NearMissReport): Change[] => {
  const shared = (['kind', 'summary', 'danger', 'madeSafe', 'occurredAt'] as const).map((field) => ({
    field: fieldNames[field],
    old: '',
    new: answerInWords(field, report, { schools: [] }),
  }));
  const stopped = { field: 'What stopped it', old: '', new: stoppedBy ?? '' };
  return [...shared, stopped].filter((change): change is Change => change.new !== '');
};

/** The band that a Chair is shown instead of a number: a small exact number could point to a child. */
export const countBand = (people: number | undefined): string => {
  if (people === undefined) return 'not known yet';
  if (people === 0) return 'none';
  if (people <= 10) return '1 to 10';
  if (people <= 100) return '11 to 100';
  if (people <= 1000) return '101 to 1,000';
  return 'more than 1,000';
};
