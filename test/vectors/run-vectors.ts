// npm run test:vectors: checks the deadlines of the file that DEADLINE_VECTORS names, or of our own.
import { readFileSync } from 'node:fs';
import { checkVector, readVectors } from './check-vectors.ts';

const file = process.env['DEADLINE_VECTORS'] || new URL('deadlines.json', import.meta.url);
const vectors = readVectors(readFileSync(file, 'utf8'));

let failed = 0;
for (const vector of vectors) {
  const checked = checkVector(vector);
  if (checked.passed) continue;
  failed += 1;
  const parts = { kind: vector.kind, input: vector.input, expected: vector.expected, got: checked.got };
  console.log(
    Object.entries(parts)
      .map(([name, value]) => `${name.padEnd(9)}${typeof value === 'string' ? value : JSON.stringify(value)}`)
      .join('\n'),
    '\n',
  );
}
console.log(`${vectors.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 && vectors.length > 0 ? 0 : 1;
