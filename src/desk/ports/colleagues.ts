import type { Absence } from '../../domain/organisation/absence.ts';

/** A colleague as last seen in Teams. */
export interface KnownColleague {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly organisation: string | null;
  /** What Teams itself calls them (`29:…`), for views of a card that are theirs alone; null until they have been met. */
  readonly teamsId: string | null;
}

export interface PeopleStore {
  find(id: string): Promise<KnownColleague | undefined>;
  /** Stores what Teams says of someone; the organisation they chose stays. */
  remember(colleague: Omit<KnownColleague, 'organisation'>): Promise<void>;
  chooseOrganisation(id: string, organisation: string): Promise<void>;
  /** The Teams ids of those among these colleagues who have been met. */
  teamsIdsOf(ids: readonly string[]): Promise<string[]>;
}

export interface AbsenceStore {
  /** The same absence told again changes nothing. */
  record(absence: Absence): Promise<void>;
  /** Ends what somebody is away for today; answers with how many absences that were. */
  end(personId: string, days: { today: string; yesterday: string }): Promise<number>;
  /** Those that are not over on a day. */
  listFrom(day: string): Promise<Absence[]>;
}

/** How each organisation was set when its cases were last looked at because of that. */
export interface OrganisationsSeen {
  /** The fingerprint of its settings then; undefined when it has never been seen. */
  fingerprintOf(organisation: string): Promise<string | undefined>;
  keep(organisation: string, fingerprint: string): Promise<void>;
}
