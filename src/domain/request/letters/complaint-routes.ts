import type { Day } from '../../deadlines/day-words.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';
import { regulatorOn } from '../../regulator.ts';
import type { Capacity } from '../log/request-form.ts';
import type { DataRequest } from '../request.ts';

/** Where somebody who is not happy with an answer can turn, in words for a letter to them. */
interface ComplaintRoute {
  readonly to: 'us' | 'school' | 'government' | 'commissioner' | 'court';
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

const toTheCommissioner = (on: Day): ComplaintRoute => ({
  to: 'commissioner',
  words: `You can complain to the ${regulatorOn(on)}, at ico.org.uk/make-a-complaint or on 0303 123 1113.`,
  source: 'Data Protection Act 2018 s. 165',
});

/**
 * The educational record is a right under school law, which the regulator does not look after (ICO, “Education data”): the
 * school’s complaints procedure comes first (Education Act 2002 s. 29), then the Secretary of State (Education Act 1996 ss. 496, 497).
 */
const aboutTheRecord = (on: Day): { toUs: ComplaintRoute; toGovernment: ComplaintRoute } => ({
  toUs: {
    to: 'us',
    words:
      'You can complain to us. The end of this letter says how to reach us. The school’s complaints procedure says what happens then.',
    source: 'Education Act 2002 s. 29',
  },
  toGovernment: {
    to: 'government',
    words: `If that does not settle it, you can complain to the Department for Education. The ${regulatorOn(on)} does not deal with the educational record. You can also ask us for a copy of personal data, and with that it does deal.`,
    source: 'Education Act 1996 ss. 496 and 497',
  },
});

/** Who asks about a pupil, or is one. */
const families: readonly Capacity[] = [
  'pupil',
  'parent-with-responsibility',
  'parent-without-responsibility',
  'parent-not-sure',
  'representative',
];

/**
 * A policy may promise families a third way: the Data Protection Officer of the child’s own school. The settings name who
 * answers for data protection there and not by which title, so a letter gives nobody that title.
 */
const toTheSchool = ({ asked }: Pick<DataRequest, 'asked'>, organisation: Organisation): ComplaintRoute[] => {
  const source = policyOf(organisation).requests.complaintToSchool;
  if (source === null || !families.includes(asked.capacity)) return [];
  const school = organisation.schools.find(({ id }) => id === asked.school);
  const reached = school?.contact
    ? ` ${school.contact.name} answers for data protection there: ${school.contact.email}.`
    : '';
  return [
    {
      to: 'school',
      words: `You can also turn to the Data Protection Officer of ${school?.name ?? 'the school where the pupil is on roll'}.${reached}`,
      source,
    },
  ];
};

/** A letter that refuses something, or says that it is late, names this way too (UK GDPR Art. 12(4)). */
export const toTheCourt: ComplaintRoute = {
  to: 'court',
  words: 'You can ask a court to decide. You may want legal advice first.',
  source: 'Data Protection Act 2018 s. 167',
};

/** To whom somebody can complain about what was done with their data, as the law stands on the day of the letter. */
export const complaintRoutes = (
  on: Day,
  { request, organisation }: { request: Pick<DataRequest, 'asked'>; organisation: Organisation },
): readonly ComplaintRoute[] => {
  if (request.asked.matter === 'educational-record') {
    const record = aboutTheRecord(on);
    return [record.toUs, ...toTheSchool(request, organisation), record.toGovernment];
  }
  return [...(on < toUsFrom ? [] : [toUs]), ...toTheSchool(request, organisation), toTheCommissioner(on)];
};

/** The ways to complain as a part of a letter. */
export const complaintPart = (routes: readonly ComplaintRoute[]) => ({
  heading: 'If you are not happy with this',
  words: routes.map(({ words }) => words).join('\n'),
});
