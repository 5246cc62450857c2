import type { OrganisationKind } from '../organisation/organisation-kind.ts';
import type { Policy } from './policy.ts';
import { school } from './school.ts';
import { seips } from './seips.ts';
import { trust } from './trust.ts';

/** Every policy, by the name that the organisations file has for it. */
export const policies = { seips, trust, school } satisfies Record<string, Policy>;
export type PolicyName = keyof typeof policies;

export const policyNames = Object.keys(policies) as readonly PolicyName[];

/** What an organisation's own policy decides: the one place where its name is looked up. */
export const policyOf = ({ policy }: { readonly policy: PolicyName }): Policy => policies[policy];

/** The names of the policies that fit a kind of organisation. */
export const policiesFor = (kind: OrganisationKind): string[] =>
  Object.entries(policies)
    .filter(([, { kinds }]) => kinds.includes(kind))
    .map(([name]) => name);
