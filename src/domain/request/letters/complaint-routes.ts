import type { Day } from '../../deadlines/day-words.ts';

/** Where somebody who is not happy with an answer can turn, in words for a letter to them. */
interface ComplaintRoute {
  readonly to: 'us' | 'commissioner' | 'court';
  readonly words: string;
  readonly source: string;
}

/** The duty to take complaints is in force from this day (SI 2026/82 reg. 3). */
const toUsFrom: Day = '2026-06-19';

const toUs: ComplaintRoute = {
  to: 'us',
  words:
    'You can complain to us. The end of this letter says how to reach us. We will tell you within 30 days that we have your complaint, and then what we have done about it.',
  source: 'Data Protection Act 2018 s. 164A',
};

const toTheCommissioner: ComplaintRoute = {
  to: 'commissioner',
  words:
    'You can complain to the Information Commissioner’s Office, at ico.org.uk/make-a-complaint or on 0303 123 1113.',
  source: 'Data Protection Act 2018 s. 165',
};

/** A letter that refuses something, or says that it is late, names this way too (UK GDPR Art. 12(4)). */
export const toTheCourt: ComplaintRoute = {
  to: 'court',
  words: 'You can ask a court to decide. You may want legal advice first.',
  source: 'Data Protection Act 2018 s. 167',
};

/** To whom somebody can complain about what was done with their data, as the law stands on the day of the letter. */
export const complaintRoutes = (on: Day): readonly ComplaintRoute[] =>
  on < toUsFrom ? [toTheCommissioner] : [toUs, toTheCommissioner];

/** The ways to complain as a part of a letter. */
export const complaintPart = (routes: readonly ComplaintRoute[]) => ({
  heading: 'If you are not happy with this',
  words: routes.map(({ words }) => words).join('\n'),
});
