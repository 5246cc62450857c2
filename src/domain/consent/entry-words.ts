import { dateInWords, listInWords } from '../deadlines/day-words.ts';
import type {
  Entry,
  EntryKind,
  markGrounds,
  relations,
  responsibilities,
  Source,
  Speaker,
  withdrawalDecisions,
} from './entry.ts';
import type { PhotographUse } from './question.ts';
import { recipientNames } from './recipients.ts';

/** What is on file, as a person calls it. */
export const entryNames: Readonly<Record<EntryKind, string>> = {
  'referral-form': 'Referral form',
  acknowledgement: 'The school’s acknowledgement',
  signature: 'Signed consent form',
  photographs: 'Photographs',
  'youth-support': 'Youth support services',
  results: 'Results at 16',
  withdrawal: 'Withdrawal or objection',
  'withdrawal-decided': 'Decision about a withdrawal',
  'safeguarding-share': 'Shared to safeguard',
  restricted: 'Restricted',
  challenged: 'Accuracy in dispute',
  'mark-lifted': 'Restriction or dispute ended',
  left: 'Left the partnership',
};

export const sourceNames: Readonly<Record<Source, string>> = {
  paper: 'On paper',
  'e-mail': 'By e-mail',
  phone: 'By phone',
  'in-person': 'Said in person',
  'school-system': 'From the school’s system',
  import: 'From an imported list',
  'decided-here': 'Decided here',
};

export const speakerNames: Readonly<Record<Speaker, string>> = {
  parent: 'A parent or carer with parental responsibility',
  pupil: 'The pupil',
  'other-adult': 'Another adult, or somebody whose parental responsibility is not known',
};

export const relationNames: Readonly<Record<(typeof relations)[number], string>> = {
  mother: 'Mother',
  father: 'Father',
  carer: 'Carer',
  grandparent: 'Grandparent',
  'other-relative': 'Another relative',
  'social-worker': 'Social worker',
  other: 'Somebody else',
};

export const responsibilityNames: Readonly<Record<(typeof responsibilities)[number], string>> = {
  yes: 'Yes',
  no: 'No',
  'not-known': 'Not known',
};

export const useNames: Readonly<Record<PhotographUse, string>> = {
  website: 'The website',
  press: 'The press',
  'social-media': 'Social media',
  display: 'A display',
  prospectus: 'The prospectus',
  identification: 'Knowing who is who inside school',
};

export const photographAnswerNames = { given: 'Given', refused: 'Refused', withdrawn: 'Withdrawn' } as const;

export const instructionNames = {
  'basic-only': 'Only name, address and date of birth may go',
  everything: 'Everything they ask for may go',
} as const;

export const resultsNames = { 'opted-out': 'Results may not go', 'may-go': 'Results may go' } as const;

export const withdrawalNames = {
  sharing: 'Sharing with others',
  everything: 'Everything that was signed',
} as const;

export const decisionNames: Readonly<Record<(typeof withdrawalDecisions)[number], string>> = {
  stands: 'It stands',
  'taken-back': 'It was taken back',
};

/** UK GDPR Art. 18(1)(a)-(d). */
export const markGroundNames: Readonly<Record<(typeof markGrounds)[number], string>> = {
  'accuracy-contested': 'They say that it is wrong, and it is being checked',
  'unlawful-not-erased': 'It should not be held, but they do not want it erased',
  'needed-for-claims': 'It is no longer needed here, but they need it for a legal claim',
  'objection-pending': 'They object to its use, and it is being decided',
};

export interface EntryRow {
  readonly field: string;
  readonly words: string;
}

/** What an entry says, a row for each answer, in the order in which it was asked. */
export const entryRows = (entry: Entry | EntryAnswers): EntryRow[] => [
  ...ownRows(entry),
  { field: 'Day', words: dateInWords(entry.on) },
  { field: 'How it came', words: sourceNames[entry.source] },
  ...(entry.keptAt === null ? [] : [{ field: 'Where it is kept', words: entry.keptAt }]),
];

/** What is said when something is recorded; who records it, when, and its number follow. */
export type EntryAnswers = Entry extends infer Each
  ? Each extends Entry
    ? Omit<Each, 'id' | 'at' | 'by' | 'undone'>
    : never
  : never;

const ownRows = (entry: Entry | EntryAnswers): EntryRow[] => {
  switch (entry.kind) {
    case 'referral-form':
      return [{ field: 'School that filled it in', words: entry.school }];
    case 'acknowledgement':
      return [{ field: 'Privacy statement', words: entry.statement }];
    case 'signature':
      return [
        { field: 'Signed by', words: entry.signedBy },
        { field: 'Who that is to the pupil', words: relationNames[entry.relation] },
        { field: 'Parental responsibility', words: responsibilityNames[entry.responsibility] },
        { field: 'Privacy statement', words: entry.statement },
        {
          field: 'May be shared with',
          words: listed(
            entry.recipients.map((each) => recipientNames[each]),
            'Nobody',
          ),
        },
      ];
    case 'photographs':
      return [
        {
          field: 'Photographs for',
          words: listed(
            entry.uses.map((each) => useNames[each]),
            'Nothing',
          ),
        },
        { field: 'Consent', words: photographAnswerNames[entry.answer] },
        { field: 'Who said it', words: speakerNames[entry.speaker] },
      ];
    case 'youth-support':
      return [
        { field: 'Youth support services', words: instructionNames[entry.instruction] },
        { field: 'Who said it', words: speakerNames[entry.speaker] },
      ];
    case 'results':
      return [{ field: 'Results at 16', words: resultsNames[entry.choice] }];
    case 'withdrawal':
      return [
        { field: 'What was taken back', words: withdrawalNames[entry.of] },
        { field: 'Who said it', words: speakerNames[entry.speaker] },
        { field: 'In their words', words: entry.words },
      ];
    case 'withdrawal-decided':
      return [
        { field: 'Decision', words: decisionNames[entry.decision] },
        { field: 'Reason', words: entry.reason },
      ];
    case 'safeguarding-share':
      return [
        { field: 'Shared with', words: recipientNames[entry.with] },
        { field: 'Reason', words: entry.reason },
      ];
    case 'restricted':
      return [
        { field: 'Not to be used', words: entry.of },
        { field: 'Ground', words: markGroundNames[entry.ground] },
      ];
    case 'challenged':
      return [
        { field: 'What is in dispute', words: entry.of },
        { field: 'Their version', words: entry.theirVersion },
      ];
    case 'mark-lifted':
      return [
        { field: 'Reason', words: entry.reason },
        ...(entry.subjectToldOn === null
          ? []
          : [{ field: 'Told beforehand', words: dateInWords(entry.subjectToldOn) }]),
      ];
    case 'left':
      return [
        { field: 'Left for', words: entry.to },
        { field: 'Paper file', words: entry.paperFile === 'yes' ? 'There is one' : 'There is none' },
        { field: 'Archive to be looked at again', words: dateInWords(entry.reviewOn) },
      ];
    default:
      return entry satisfies never;
  }
};

/** `The website and social media`. */
const listed = (names: readonly string[], none: string): string =>
  names.length === 0
    ? none
    : capitalised(listInWords(names.map((name) => name.charAt(0).toLowerCase() + name.slice(1))));

/** `The health service` for what stands within a sentence as `the health service`. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
