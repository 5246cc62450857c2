import { writeFileSync } from 'node:fs';
import { sayings } from './sayings.ts';

/** `npm run say` */
writeFileSync('docs/what-people-can-say.md', sayings());
