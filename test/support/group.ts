import { type Organisation, organisation } from '../../src/domain/organisation/organisation.ts';
import { brookvale, idOf, kestrel } from './cast.ts';

const joint = [
  { id: idOf(41), name: 'Nadia Rahman', email: 'nadia.rahman@group.example', roles: ['joint-dpo'] },
  { id: idOf(42), name: 'Owen Price', email: 'owen.price@group.example', roles: ['deputy-joint-dpo'] },
];

/** Two partnerships that share data, with a joint Data Protection Officer and their deputy. */
export const sharingBrookvale: Organisation = organisation.parse({
  ...brookvale,
  group: 'leicestershire',
  people: [...brookvale.people, ...joint],
});

export const sharingOakdale: Organisation = organisation.parse({
  ...brookvale,
  id: 'oakdale',
  name: 'Oakdale Inclusion Partnership',
  group: 'leicestershire',
  emailDomains: ['oakdale.example'],
  schools: [{ id: 'larchwood', name: 'Larchwood College' }],
  people: [
    { id: idOf(91), name: 'Carys Bevan', email: 'carys.bevan@oakdale.example', roles: ['dpo'] },
    { id: idOf(92), name: 'Femi Adebayo', email: 'femi.adebayo@oakdale.example', roles: ['chair'] },
    { id: idOf(93), name: 'Lena Fischer', email: 'lena.fischer@oakdale.example', roles: ['co-ordinator'] },
    ...joint,
  ],
});

export const sharing: readonly Organisation[] = [sharingBrookvale, sharingOakdale, kestrel];
