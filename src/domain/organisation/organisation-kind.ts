/** What an organisation of the installation is. Which policies fit it, the policies say. */
export const organisationKinds = ['partnership', 'trust', 'school'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
