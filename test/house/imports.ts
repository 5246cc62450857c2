import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

export interface Import {
  readonly from: string;
  /** A file of this repository by its path, or a package by its name. */
  readonly to: string;
  readonly isPackage: boolean;
}

/** Every import and re-export of a file, type-only and deferred ones too. */
export const importsOf = (path: string, text = readFileSync(path, 'utf8')): Import[] => {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const written = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => quoted(text.slice(moduleRequest.start, moduleRequest.end))),
  ];
  return [...new Set(written)].map((name) =>
    name.startsWith('.')
      ? { from: path, to: posix.join(posix.dirname(path), name), isPackage: false }
      : { from: path, to: packageOf(name), isPackage: true },
  );
};

const quoted = (expression: string): string[] => {
  const name = /^['"](.*)['"]$/.exec(expression)?.[1];
  return name === undefined ? [] : [name];
};

/** `zod/v4` -> `zod`, `@scope/name/part` -> `@scope/name`; what Node brings keeps its own parts. */
const packageOf = (name: string): string =>
  name.startsWith('node:') ? name : name.split('/', name.startsWith('@') ? 2 : 1).join('/');

/** Files that import each other in a circle, each circle once, the largest first. */
export const circlesIn = (imports: readonly Import[]): string[][] => {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage } of imports) if (!isPackage) next.set(from, [...(next.get(from) ?? []), to]);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file) ?? 0);
    open.push(file);
    for (const to of next.get(file) ?? []) {
      if (!order.has(to)) visit(to);
      else if (!open.includes(to)) continue;
      lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(to) ?? 0));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.toSorted());
  };
  for (const { from } of imports) if (!order.has(from)) visit(from);
  return circles.toSorted((one, other) => other.length - one.length);
};
