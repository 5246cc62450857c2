import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { files, sourceFiles } from './files.ts';
import { circlesIn, importsOf } from './imports.ts';

/** `npm run house`: how simple the house is, in figures. Nothing fails by them; what must hold is in the tests beside. */
const textOf = (path: string): string => readFileSync(path, 'utf8');
const linesOf = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + textOf(path).split('\n').length - 1, 0);
const naming = (paths: readonly string[], word: RegExp): string[] => paths.filter((path) => word.test(textOf(path)));

const typescript = sourceFiles.filter((path) => path.endsWith('.ts'));
const tests = files.filter((path) => /^test\/(?!approved\/|house\/).*\.(ts|json)$/.test(path));
const approved = files.filter((path) => path.startsWith('test/approved/') || path.includes('/approved/'));

/** One act about a request, one kind of notice: every file that has to know of it. */
const act = /record-clarification|recordClarification|clarification-answered/;
const notice = /'check-asked'/;
const profile = /'seips'/;
const comparison = /policy\s*(?:===|!==)\s*'|case 'seips'/g;
const outsidePolicies = typescript.filter((path) => !path.startsWith('src/domain/policies/'));
const comparisons = outsidePolicies.reduce((sum, path) => sum + (textOf(path).match(comparison)?.length ?? 0), 0);

/** Exported functions, and those of them without a comment above. */
const functionsIn = (path: string): { said: number; unsaid: number } => {
  const text = textOf(path);
  const { program, comments } = parseSync(path, text);
  const exported = program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return [];
    const { declaration } = node;
    const isFunction =
      declaration.type === 'FunctionDeclaration' ||
      (declaration.type === 'VariableDeclaration' &&
        declaration.declarations.some(({ init }) => init?.type === 'ArrowFunctionExpression'));
    return isFunction ? [node.start] : [];
  });
  const isSaid = (start: number): boolean =>
    comments.some(({ end }) => end <= start && text.slice(end, start).trim() === '');
  const said = exported.filter(isSaid).length;
  return { said, unsaid: exported.length - said };
};
const functions = typescript.map(functionsIn);
const unsaid = functions.reduce((sum, each) => sum + each.unsaid, 0);
const all = functions.reduce((sum, each) => sum + each.said + each.unsaid, 0);

const figures: readonly (readonly [measure: string, figure: string])[] = [
  ['files that know one act about a request: source', `${naming(typescript, act).length}`],
  ['… tests', `${naming(tests, act).length}`],
  ['files that know one kind of notice: source', `${naming(typescript, notice).length}`],
  ['files that name a policy profile outside domain/policies', `${naming(outsidePolicies, profile).length}`],
  ['comparisons with a policy’s name outside domain/policies', `${comparisons}`],
  ['circles of files, for types alone too', `${circlesIn(sourceFiles.flatMap((path) => importsOf(path))).length}`],
  ['JSON in cards/, lines', `${linesOf(files.filter((path) => /^cards\/.*\.json$/.test(path)))}`],
  ['approved texts, lines', `${linesOf(approved)}`],
  ['source, lines', `${linesOf(sourceFiles)}`],
  ['source, files', `${sourceFiles.length}`],
  ['exported functions without a sentence', `${unsaid} of ${all} (${Math.round((1000 * unsaid) / all) / 10} %)`],
  ['words of ARCHITECTURE.md', `${textOf('ARCHITECTURE.md').split(/\s+/).filter(Boolean).length}`],
  ['words of README.md', `${textOf('README.md').split(/\s+/).filter(Boolean).length}`],
];
const widest = Math.max(...figures.map(([measure]) => measure.length));
for (const [measure, figure] of figures) process.stdout.write(`${measure.padEnd(widest)}  ${figure}\n`);
