import { dateInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import type { Change } from '../../history.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { bodyNames, powerNames } from '../disclosure/bodies.ts';
import { matterFacts } from '../matters.ts';
import { type Capacity, type RequestField, type RequestForm, requestForm, type waysReceived } from './request-form.ts';

/** What each question is called, in check answers, in the history and on the request. */
export const requestFieldNames: Record<RequestField, string> = {
  wants: 'What they ask for',
  matter: 'What it is',
  capacity: 'In what role',
  requester: 'Who asks',
  contact: 'How to reach them',
  subject: 'Whose information',
  bornOn: 'Date of birth',
  school: 'School where the pupil is on roll',
  body: 'Which body asks',
  power: 'On what they rely',
  powerOn: 'The date of the order or form',
  neededBy: 'The day that they name',
  urgent: 'Whether a life may be in danger',
  leftOn: 'When the pupil left the old school',
  how: 'How it came',
  receivedOn: 'When it came',
  knownBecause: 'How you know who they are',
};

export const capacityNames: Record<Capacity, string> = {
  pupil: 'The pupil, about themselves',
  'parent-with-responsibility': 'A parent or carer with parental responsibility',
  'parent-without-responsibility': 'A parent or carer without parental responsibility',
  'parent-not-sure': 'A parent or carer; not sure about parental responsibility',
  representative: 'A solicitor or somebody else who acts for them',
  staff: 'A member of staff, about themselves',
  body: 'The police, a court, Ofsted, another school or another body',
  other: 'Somebody else',
};

export const wayReceivedNames: Record<(typeof waysReceived)[number], string> = {
  'in-person': 'Said in person',
  phone: 'By phone',
  'e-mail': 'By e-mail',
  letter: 'By letter',
  form: 'On a form',
  teams: 'In Teams',
  'social-media': 'On social media',
  other: 'Another way',
};

/** An answer in words, as a person would read it; an empty string where there is none. */
export const requestAnswer = (
  field: RequestField,
  form: Partial<RequestForm>,
  { schools }: Pick<Organisation, 'schools'>,
): string => {
  switch (field) {
    case 'matter':
      return form.matter ? matterFacts[form.matter].name : '';
    case 'capacity':
      return form.capacity ? capacityNames[form.capacity] : '';
    case 'how':
      return form.how ? wayReceivedNames[form.how] : '';
    case 'receivedOn':
      return form.receivedOn ? weekdayInWords(form.receivedOn) : '';
    case 'body':
    case 'power':
    case 'powerOn':
    case 'neededBy':
    case 'urgent':
      return form.matter === 'disclosure' ? bodyAnswer(field, form) : '';
    case 'leftOn':
      return form.leftOn && form.matter === 'transfer' ? dateInWords(form.leftOn) : '';
    case 'bornOn':
      return form.bornOn ? dateInWords(form.bornOn) : '';
    case 'school':
      return schools.find(({ id }) => id === form.school)?.name ?? form.school ?? '';
    case 'wants':
    case 'requester':
    case 'contact':
    case 'subject':
    case 'knownBecause':
      return form[field] ?? '';
  }
};

const bodyAnswer = (
  field: 'body' | 'power' | 'powerOn' | 'neededBy' | 'urgent',
  { body, power, powerOn, neededBy, urgent }: Partial<RequestForm>,
): string => {
  switch (field) {
    case 'body':
      return body ? bodyNames[body] : '';
    case 'power':
      return power ? powerNames[power] : '';
    case 'powerOn':
      return powerOn ? dateInWords(powerOn) : '';
    case 'neededBy':
      return neededBy ? weekdayInWords(neededBy) : '';
    case 'urgent':
      return urgent ? { yes: 'Yes', no: 'No' }[urgent] : '';
  }
};

/** What differs between two versions of what was asked, in the order of the questions. */
export const requestChanges = (
  before: Partial<RequestForm>,
  after: RequestForm,
  organisation: Pick<Organisation, 'schools'>,
): Change[] =>
  (Object.keys(requestForm.shape) as RequestField[])
    .map((field) => ({
      field: requestFieldNames[field],
      old: requestAnswer(field, before, organisation),
      new: requestAnswer(field, after, organisation),
    }))
    .filter((change): change is Change => change.old !== change.new);
