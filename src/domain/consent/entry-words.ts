import { dateInWords, listInWords } from '../deadlines/day-words.ts';
import type { Entry } from './entry.ts';
import {
  decisionNames,
  instructionNames,
  markGroundNames,
  photographAnswerNames,
  relationNames,
  responsibilityNames,
  resultsNames,
  sourceNames,
  speakerNames,
  useNames,
  withdrawalNames,
} from './entry-names.ts';
import { recipientNames } from './recipients.ts';

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
        { field: 'What was withdrawn', words: withdrawalNames[entry.of] },
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
        { field: 'What was shared', words: entry.what },
        { field: 'Why it was needed', words: entry.reason },
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
        { field: 'Archive to be checked on', words: dateInWords(entry.reviewOn) },
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
