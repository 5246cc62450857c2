import type {
  EntryKind,
  markGrounds,
  relations,
  responsibilities,
  Source,
  Speaker,
  withdrawalDecisions,
} from './entry.ts';
import type { PhotographUse } from './question.ts';

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
  restricted: 'Part not to be used',
  challenged: 'Part in dispute',
  'mark-lifted': 'Limit ended',
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
  everything: 'Everything that was signed, photographs too',
} as const;

export const decisionNames: Readonly<Record<(typeof withdrawalDecisions)[number], string>> = {
  stands: 'It stands',
  'taken-back': 'They changed their mind',
};

/** UK GDPR Art. 18(1)(a)-(d). */
export const markGroundNames: Readonly<Record<(typeof markGrounds)[number], string>> = {
  'accuracy-contested': 'They say that it is wrong, and it is being checked',
  'unlawful-not-erased': 'It should not be held, but they do not want it erased',
  'needed-for-claims': 'It is no longer needed here, but they need it for a legal claim',
  'objection-pending': 'They object to its use, and it is being decided',
};
