/** A colleague as the desk knows them: who they are and which roles they hold in which organisation, as of today. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  /** The organisation whose staff they are; undefined until they have said which. */
  readonly organisation: string | undefined;
  readonly roles: readonly RoleHeld[];
}

export interface RoleHeld {
  readonly organisation: string;
  readonly role: Role;
}

export const roles = [
  'dpo',
  'deputy-dpo',
  'chair',
  'co-ordinator',
  'data-controller',
  'lead-processor',
  'headteacher',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  dpo: 'Data Protection Officer',
  'deputy-dpo': 'Deputy Data Protection Officer',
  chair: 'Chair of Partnership',
  'co-ordinator': 'Co-ordinator',
  'data-controller': 'Data Controller',
  'lead-processor': 'Lead Processor',
  headteacher: 'Headteacher',
  administrator: 'Administrator',
};
