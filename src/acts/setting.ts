import type { Case } from '../domain/any-case.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { DataRequest } from '../domain/request/request.ts';

/** What a step may know besides the answers so far. */
export interface Setting {
  readonly organisation: Organisation;
  readonly now: Date;
  /** When the form was begun, where that was not now. */
  readonly begunAt?: Date | undefined;
  /** The case that the act changes. */
  readonly about: Case | undefined;
  /** What of the case it is about, such as a task by its id; null for the whole. */
  readonly part: string | null;
  readonly person: Person;
  /** Another case that the answers name, where the person may read it. */
  readonly other?: Case | undefined;
  /** Other requests about the same person, whose data is in dispute or restricted. */
  readonly marked?: readonly DataRequest[] | undefined;
  /** Files that seem to be those of the pupil whom the answers name. */
  readonly alike?: readonly PupilFile[] | undefined;
}
