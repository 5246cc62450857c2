import type { Reading } from '../../desk/ports/case-store.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { DataRequest } from '../../domain/request/request.ts';

/** Who looks at which case, and when. `readings` is who has read it, for those who may know. */
export interface Viewing {
  readonly organisation: Organisation;
  readonly person: Person;
  readonly readings: readonly Reading[] | undefined;
  readonly now: Date;
  /** Other requests about the same person, whose data is in dispute or restricted. */
  readonly marked?: readonly DataRequest[];
}
