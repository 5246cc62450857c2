import type { PupilPage } from '../../domain/consent/pupil-pages.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { pupilPage } from '../../pages/pupil/pupil-page.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';

/** A page of a pupil's file; undefined for whoever may not look the pupil up, and where there is none. */
export const openPupilPage = async (
  { desk }: Pick<ConverseNeeds, 'desk'>,
  { reference, page, person }: { reference: string; page: PupilPage; person: Person },
): Promise<Shown | undefined> => {
  const found = await desk.openPupil({ person, reference, page });
  if (found.found !== 'one') return undefined;
  const read = page === 'history' ? await desk.whoHasRead({ reference, person }) : undefined;
  return pupilPage(page, found, { person, readings: read?.ok ? read.value : undefined });
};
