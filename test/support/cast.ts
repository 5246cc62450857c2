import { type BreachReport, breachReport } from '../../src/domain/breach/report/breach-report.ts';
import { type Organisation, organisation } from '../../src/domain/organisation/organisation.ts';
import type { Person, Role } from '../../src/domain/organisation/person.ts';

/** The one cast of invented people that every test uses. */
export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const member = (number: number, name: string, domain: string, ...roles: Role[]) => ({
  id: idOf(number),
  name,
  email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@${domain}`,
  roles,
});

export const brookvale: Organisation = organisation.parse({
  id: 'brookvale',
  name: 'Brookvale Inclusion Partnership',
  kind: 'partnership',
  policy: 'seips',
  emailDomains: ['brookvale.example'],
  schools: [
    { id: 'ashdown', name: 'Ashdown Academy', fundHolding: true },
    { id: 'hillcrest', name: 'Hillcrest School' },
    { id: 'meadow-lane', name: 'Meadow Lane College' },
    { id: 'st-aidans', name: 'St Aidan’s School' },
  ],
  safeguarding: { name: 'Amara Cole', telephone: '0116 496 0123' },
  people: [
    member(2, 'Dev Patel', 'brookvale.example', 'dpo'),
    member(3, 'Ruth Adeyemi', 'brookvale.example', 'deputy-dpo'),
    member(4, 'Helen Marsh', 'brookvale.example', 'chair'),
    member(5, 'Sam Whitlock', 'brookvale.example', 'co-ordinator'),
    member(6, 'Alex Reid', 'brookvale.example', 'administrator'),
  ],
});

export const kestrel: Organisation = organisation.parse({
  id: 'kestrel',
  name: 'Kestrel Learning Trust',
  kind: 'trust',
  policy: 'trust',
  emailDomains: ['kestrel.example'],
  people: [
    member(11, 'Imran Sadiq', 'kestrel.example', 'dpo'),
    member(12, 'Grace Lindqvist', 'kestrel.example', 'data-controller'),
    member(13, 'Tom Barlow', 'kestrel.example', 'lead-processor'),
  ],
});

/** Staff of an organisation, or whoever holds one of its roles. */
export const colleague = (name: string, of: Organisation = brookvale): Person => {
  const named = of.people.find((each) => each.name === name);
  return {
    id: named?.id ?? idOf(1),
    name,
    email: named?.email ?? `maya.okafor@${of.emailDomains[0]}`,
    organisation: of.id,
    roles: (named?.roles ?? []).map((role) => ({ organisation: of.id, role })),
  };
};

export const maya = colleague('Maya Okafor');
export const now = new Date('2026-11-18T21:30:00Z');

/** A lost laptop, as Maya reports it; `changes` replaces answers. */
export const lostLaptop = (changes: Record<string, unknown> = {}): BreachReport =>
  breachReport.parse({
    kind: 'lost-device',
    summary: 'I left my laptop on the 17:05 train.',
    contained: ['lock', 'password'],
    device: 'laptop',
    occurredAt: new Date('2026-11-17T17:05:00Z'),
    awareAt: new Date('2026-11-18T09:20:00Z'),
    whose: ['pupils'],
    people: 30,
    schools: ['hillcrest'],
    data: ['names-contacts', 'sen'],
    protection: 'encrypted',
    recovered: 'no',
    ...changes,
  });

/** A school of its own: its headteacher, and Dev as its Data Protection Officer too. */
export const larkfield: Organisation = organisation.parse({
  id: 'larkfield',
  name: 'Larkfield Primary School',
  kind: 'school',
  policy: 'school',
  emailDomains: ['larkfield.example'],
  people: [
    member(2, 'Dev Patel', 'brookvale.example', 'dpo'),
    member(21, 'Priya Nair', 'larkfield.example', 'headteacher'),
  ],
});
