import { words } from '../../breach/report/breach-report.ts';

/** Words in which no document's number may stand. */
export const withoutNumbers = (most: number, missing: string) =>
  words(most, missing).refine((each) => !holdsDocumentNumber(each), { error: noNumbers });

/**
 * Whether words seem to hold the number of a passport, driving licence, card or account, or a National Insurance number.
 * Proof is looked at and not kept, and neither is its number (UK GDPR Art. 5(1)(c)). Days and references are none.
 */
export const holdsDocumentNumber = (words: string): boolean => {
  const rest = words.replace(daysAndReferences, ' ');
  return numbers.some((each) => each.test(rest));
};

const noNumbers = 'This looks like the number of a document. Leave it out: looking is enough, and we do not keep it.';

const daysAndReferences = /\b[A-Z]{2}-\d{4}-\d{4,}|\b\d{4}-\d{2}-\d{2}|\b\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}\b/g;

const numbers = [
  // Passport, account and card numbers, also in groups: eight digits or more.
  /\d(?:[ -]?\d){7,}/,
  // Passports with letters.
  /\b[a-z]{1,3}\d{6,}\b/i,
  // National Insurance.
  /\b[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]\b/i,
  // Driving licence: the surname's first five letters, then the day of birth.
  /\b[a-z9]{5} ?\d{6} ?[a-z0-9]{2,3}/i,
];
