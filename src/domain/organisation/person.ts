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
  'joint-dpo',
  'deputy-joint-dpo',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Held in each partnership of a group, and only for breaches of what the partnerships share (SEIPS 1, 10.1). */
export const jointRoles: readonly Role[] = ['joint-dpo', 'deputy-joint-dpo'];

export const roleNames: Record<Role, string> = {
  dpo: 'Data Protection Officer',
  'deputy-dpo': 'Deputy Data Protection Officer',
  chair: 'Chair of Partnership',
  'co-ordinator': 'Co-ordinator',
  'data-controller': 'Data Controller',
  'lead-processor': 'Lead Processor',
  headteacher: 'Headteacher',
  'joint-dpo': 'Joint Data Protection Officer',
  'deputy-joint-dpo': 'Deputy Joint Data Protection Officer',
  administrator: 'Administrator',
};
