import type { DataRequest } from '../request.ts';
import { stillWithheld } from './still-withheld.ts';
import type { Withheld } from './work.ts';

/** What is held back on a ground that has no name here, and that no Data Protection Officer has approved yet. */
export const unapproved = (request: Pick<DataRequest, 'withheld'>): Withheld[] =>
  stillWithheld(request).filter(({ exemption, approved }) => exemption === 'another-ground' && approved === undefined);

/** Why nothing goes out because of it, in words; undefined where nothing waits. */
export const withoutApproval = (request: Pick<DataRequest, 'withheld'>): string | undefined =>
  unapproved(request).length === 0
    ? undefined
    : 'Something is held back for another reason, which has to be approved. The Data Protection Officer or their deputy approves it, or it is handed over after all.';
