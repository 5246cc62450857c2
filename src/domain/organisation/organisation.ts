import { z } from 'zod';
import { policyNames } from '../policies/index.ts';
import { organisationKinds } from './organisation-kind.ts';
import { jointRoles, type Person, type RoleHeld, roles } from './person.ts';

const identifier = z.string().regex(/^[a-z0-9-]{2,40}$/, 'use 2 to 40 small letters, digits and hyphens');
/** In small letters, as Teams writes them: ids are compared as text. */
const entraObjectId = z.guid('use the Entra object id, such as 00000000-0000-4000-8000-000000000001').toLowerCase();
const calendarDay = z.iso.date('use year-month-day, such as 2026-11-23');

const stretch = z
  .strictObject({ from: calendarDay.describe('First day.'), until: calendarDay.describe('Last day.') })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'comes before “from”' });

/** Kinds of school, as far as the law of the educational record tells them apart. */
export const schoolTypes = [
  'maintained',
  'special-not-maintained',
  'pupil-referral-unit',
  'academy',
  'independent',
  'not-stated',
] as const;

const school = z.strictObject({
  id: identifier,
  name: z.string().min(1),
  fundHolding: z.boolean().default(false).describe('True for the school that holds the partnership’s funds.'),
  type: z
    .enum(schoolTypes)
    .default('not-stated')
    .describe(
      'A parent’s right to the educational record exists at maintained schools and at special schools that no council maintains.',
    ),
  terms: z.array(stretch).default([]).describe('Terms and half terms, for deadlines in school days.'),
  closedOn: z.array(calendarDay).default([]).describe('Days within a term without sessions, such as training days.'),
  contact: z
    .strictObject({ name: z.string().min(1), email: z.email() })
    .optional()
    .describe('Who answers for data protection at this school.'),
});

const telephoneNumber = z
  .string()
  .trim()
  .regex(/^\+?\d[\d ]{4,20}$/, 'use a telephone number such as 0116 496 0123');

const safeguarding = z.strictObject({
  name: z.string().trim().min(1).max(60).describe('Whom to ask for.'),
  telephone: telephoneNumber.describe('A number that is answered, also in the evening.'),
});

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use a time such as 08:30');
const minutes = z
  .int()
  .min(1)
  .max(72 * 60);

/** When and how people are reminded. Every time is one on the clocks of Europe/London. */
export const reminders = z.strictObject({
  tellDpoAfter: minutes
    .default(30)
    .describe('Minutes until a breach that nobody has acknowledged is told to the Data Protection Officer in person.'),
  tellDeputyAfter: minutes.default(120).describe('… to their deputy, and to whoever covers for them.'),
  tellChairAfter: minutes
    .default(360)
    .describe('… to the Chair of Partnership, or the Data Controller or headteacher.'),
  emailAfter: minutes.default(480).describe('… by e-mail to all of them.'),
  quietFrom: timeOfDay
    .default('18:00')
    .describe('From this time nobody is reminded, unless less than 24 hours are left.'),
  quietUntil: timeOfDay.default('08:00'),
  digestAt: timeOfDay.default('08:30').describe('When each person is told of their open tasks.'),
  mostPerDay: z.int().min(3).max(50).default(12).describe('No more reminders than this to one person in a day.'),
});

/** How requests for data are worked on here. */
export const requestSettings = z.strictObject({
  targetDays: z
    .enum(['calendar', 'school'])
    .default('calendar')
    .describe('How the fifteen days of the partnerships’ policy (s. 5.1) are counted, which it does not say.'),
  remindDaysBefore: z
    .array(z.int().min(1).max(60))
    .max(6)
    .default([14, 7, 3, 1])
    .describe('So many days before each date its reminder is sent.'),
});

/** How pupils' files are kept here. Only partnerships keep them. */
export const consentSettings = z.strictObject({
  statement: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .default('current')
    .describe('The version of the privacy statement that schools and parents sign now, such as “September 2026”.'),
  keepUntilAge: z
    .int()
    .min(18)
    .max(100)
    .nullable()
    .default(null)
    .describe('Pupils’ records are kept until this birthday, in any organisation; null where nobody has settled one.'),
  mostLookUpsPerHour: z
    .int()
    .min(1)
    .max(10_000)
    .default(40)
    .describe('When one colleague looks up more than this in an hour, the Data Protection Officer is told.'),
  mostUnknownPerHour: z
    .int()
    .min(1)
    .max(10_000)
    .default(10)
    .describe('… or asks for more than this that they may not see or that nobody is called.'),
});

const member = z.strictObject({
  id: entraObjectId.describe('The Entra object id of the colleague.'),
  name: z.string().min(1),
  email: z.email(),
  telephone: telephoneNumber
    .optional()
    .describe(
      'Where they are rung about a breach. It stands on the receipt of whoever reports, in their own chat alone.',
    ),
  roles: z.array(z.enum(roles)).min(1),
  away: z
    .array(
      z.strictObject({
        from: calendarDay.describe('First day away.'),
        until: calendarDay.describe('Last day away.'),
        cover: entraObjectId.describe('Who stands in: the id of another colleague in this list.'),
      }),
    )
    .default([]),
});

/** One organisation of the installation. The file named by ORGANISATIONS_FILE holds a list of these. */
export const organisation = z.strictObject({
  id: identifier,
  name: z.string().min(1),
  kind: z.enum(organisationKinds),
  policy: z
    .enum(policyNames)
    .describe('Which policy decides who is told of what: the SEIPs’ own, a trust’s, or a single school’s.'),
  group: identifier
    .optional()
    .describe('The same short name in each partnership of a group that shares data and has one joint-dpo.'),
  emailDomains: z
    .array(
      z
        .string()
        .toLowerCase()
        .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, 'use a domain such as school.example'),
    )
    .describe('Colleagues whose e-mail address ends in one of these are staff of this organisation.'),
  schools: z.array(school).default([]).describe('Schools where pupils are on roll.'),
  safeguarding: safeguarding
    .optional()
    .describe('The safeguarding lead, whom everybody is told to ring where somebody may be in danger.'),
  mostReportsAnHour: z
    .int()
    .min(1)
    .max(1000)
    .default(10)
    .describe(
      'So many reports of one person within an hour are told one by one. Further ones are told on one card; none is refused.',
    ),
  reminders: reminders.prefault({}).describe('When and how people are reminded.'),
  requests: requestSettings.prefault({}).describe('How requests for data are worked on.'),
  consent: consentSettings.prefault({}).describe('How pupils’ files are kept.'),
  people: z.array(member),
});
export type Organisation = z.infer<typeof organisation>;
export type Member = Organisation['people'][number];
export type School = Organisation['schools'][number];

/** What a colleague is named to in any organisation of the installation. */
export const rolesOf = (organisations: readonly Organisation[], personId: string): RoleHeld[] =>
  organisations.flatMap((each) =>
    each.people
      .filter((member) => member.id === personId)
      .flatMap((member) => member.roles.map((role) => ({ organisation: each.id, role }))),
  );

/**
 * The roles that a colleague holds on a day (`2026-11-23`, Europe/London): their own, and those of every colleague who
 * is away and for whom they stand in. Cover is not passed on: who covers for somebody's cover gains nothing by it.
 */
export const rolesOn = (organisations: readonly Organisation[], personId: string, day: string): RoleHeld[] => {
  const covered = organisations.flatMap((each) =>
    each.people
      .filter((member) => coverFor(each, member, day)?.id === personId)
      .flatMap((member) => member.roles.map((role) => ({ organisation: each.id, role }))),
  );
  const held = [...rolesOf(organisations, personId), ...covered];
  return held.filter(
    ({ organisation, role }, at) =>
      held.findIndex((other) => other.organisation === organisation && other.role === role) === at,
  );
};

/**
 * Whose staff a colleague may be: where they hold a role, else where their e-mail domain belongs. More than one: ask them.
 * The joint Data Protection Officer is not staff of each partnership of the group.
 */
export const organisationsFor = (
  organisations: readonly Organisation[],
  colleague: Pick<Person, 'id' | 'email'>,
): Organisation[] => {
  const named = organisations.filter((each) =>
    each.people.some(({ id, roles: held }) => id === colleague.id && held.some((role) => !jointRoles.includes(role))),
  );
  if (named.length > 0) return named;
  const domain = colleague.email?.toLowerCase().split('@')[1];
  return organisations.filter((each) => domain !== undefined && each.emailDomains.includes(domain));
};

/** Who stands in for a member on a day (`2026-11-23`, Europe/London); undefined when the member is not away. */
export const coverFor = (each: Organisation, member: Member, day: string): Member | undefined => {
  const absence = member.away.find((away) => away.from <= day && day <= away.until);
  return absence && each.people.find((candidate) => candidate.id === absence.cover);
};
