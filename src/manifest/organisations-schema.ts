import { z } from 'zod';
import { organisationsFile } from '../domain/organisation/organisations-file.ts';

/** What docs/organisations.schema.json holds, for editors to check the file named by ORGANISATIONS_FILE while it is typed. */
export const organisationsSchema = () => ({
  title: 'Organisations of a Privacy desk',
  // Draft 7 is the newest that common editors know in full; "input" because settings with a default may be left out.
  ...z.toJSONSchema(organisationsFile, { target: 'draft-7', io: 'input' }),
});
