// npm run organisations-schema: writes docs/organisations.schema.json again after the zod schema changed.
import { writeFile } from 'node:fs/promises';
import { organisationsSchema } from './organisations-schema.ts';

const file = new URL('../../docs/organisations.schema.json', import.meta.url);
await writeFile(file, `${JSON.stringify(organisationsSchema(), undefined, 2)}\n`);
