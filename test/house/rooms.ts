import type { Import } from './imports.ts';

/** A part of the source, and all that it may import beside itself: folders and files of src, and packages. */
interface Room {
  /** The files that belong to it; the first room that fits has a file. */
  readonly at: RegExp;
  readonly name: string;
  readonly imports: readonly string[];
}

/** What is nowhere in a room's list is refused. This is the table of ARCHITECTURE.md. */
export const rooms: readonly Room[] = [
  {
    at: /^src\/domain\/deadlines\/calendar\.ts$/,
    name: 'the calendar',
    imports: ['src/domain', 'date-holidays', 'temporal-polyfill'],
  },
  { at: /^src\/domain\//, name: 'domain', imports: ['src/domain', 'zod', 'temporal-polyfill', 'node:crypto'] },
  { at: /^src\/documents\//, name: 'documents', imports: ['src/domain', 'docx', 'csv-parse'] },
  {
    at: /^src\/desk\//,
    name: 'desk',
    imports: ['src/domain', 'src/log.ts', 'src/one-at-a-time.ts', 'node:crypto', 'node:timers/promises'],
  },
  {
    at: /^src\/teams\/card\//,
    name: 'teams/card',
    imports: ['src/domain', 'src/desk/absence.ts', 'zod', 'adaptivecards-templating', 'node:fs'],
  },
  {
    at: /^src\/acts\//,
    name: 'acts',
    imports: [
      ...['src/domain', 'src/teams/card', 'src/teams/understand/danger-said.ts'],
      ...['src/teams/understand/kind-said.ts', 'zod'],
      ...['src/desk/decide.ts', 'src/desk/desk.ts', 'src/desk/read-case.ts', 'src/desk/ports/drafts.ts'],
    ],
  },
  {
    at: /^src\/pages\//,
    name: 'pages',
    imports: [
      'src/domain',
      'src/desk',
      'src/acts',
      'src/teams/card',
      'src/teams/sent-files.ts',
      'src/teams/understand/danger-said.ts',
      'src/teams/understand/second-matter.ts',
      'src/hearing/answers.ts',
      'src/hearing/languages.ts',
      'src/documents',
      'zod',
    ],
  },
  {
    at: /^src\/notices\//,
    name: 'notices',
    imports: ['src/domain', 'src/acts', 'src/pages', 'src/teams/card', 'zod'],
  },
  {
    at: /^src\/hearing\//,
    name: 'hearing',
    imports: ['src/domain', 'zod', 'minisearch', 'eld', 'node:fs', 'node:crypto', 'node:v8'],
  },
  {
    at: /^src\/teams\/understand\//,
    name: 'teams/understand',
    imports: [
      ...['src/domain', 'src/acts', 'src/hearing', 'src/teams/card', 'chrono-node', 'temporal-polyfill'],
      ...['zod', 'node:fs'],
    ],
  },
  {
    at: /^src\/teams\/draft\//,
    name: 'teams/draft',
    imports: ['src/domain', 'src/desk', 'src/acts', 'src/pages', 'src/teams'],
  },
  {
    at: /^src\/teams\//,
    name: 'teams',
    imports: [
      ...[
        'src/domain',
        'src/desk',
        'src/acts',
        'src/hearing',
        'src/notices',
        'src/pages',
        'src/teams',
        'src/documents',
        'src/site',
      ],
      ...['src/log.ts', 'src/metrics.ts'],
      ...['src/time-limit.ts', 'src/credentials.ts', 'src/config.ts', 'botbuilder', 'botframework-connector'],
      ...[
        'restify',
        'helmet',
        'lru-cache',
        'pino',
        'zod',
        'node:http',
        'node:https',
        'node:net',
        'node:async_hooks',
        'node:crypto',
      ],
      ...['node:timers/promises'],
    ],
  },
  {
    at: /^src\/storage\//,
    name: 'storage',
    imports: [
      ...['src/domain', 'src/desk/ports', 'src/log.ts', 'src/one-at-a-time.ts', 'zod', 'mongodb', 'agenda'],
      ...['@agendajs/mongo-backend', 'minisearch', 'node:crypto', 'node:timers/promises', 'src/time-limit.ts'],
    ],
  },
  {
    at: /^src\/mail\//,
    name: 'mail',
    imports: ['src/domain', 'src/desk/ports', 'src/time-limit.ts', 'nodemailer', 'node:crypto'],
  },
  { at: /^src\/site\//, name: 'site', imports: ['node:crypto'] },
  {
    at: /^src\/manifest\//,
    name: 'manifest',
    imports: [
      'src/domain',
      'src/teams',
      'src/config.ts',
      '@microsoft/app-manifest',
      'fflate',
      'zod',
      'node:fs/promises',
    ],
  },
  {
    at: /^src\/local\//,
    name: 'local',
    imports: ['src', 'mongodb-memory-server-core', 'node:*'],
  },
  {
    at: /^src\/(log|log-events|metrics|credentials|secret-files|one-at-a-time|time-limit|product-version)\.ts$/,
    name: 'what all may use',
    imports: ['pino', 'prom-client', 'node:crypto', 'node:fs'],
  },
  {
    at: /^src\/(config|read-organisations)\.ts$/,
    name: 'what is read at the start',
    imports: [
      'src/domain',
      'src/storage',
      'src/mail',
      'src/credentials.ts',
      'src/secret-files.ts',
      'src/read-organisations.ts',
      'zod',
      'node:fs',
    ],
  },
  {
    at: /^src\/(app|main|privacy-desk|program-help|figures|rotate-keys|verify-history|import-pupils|test-mail|set-up-mongodb|backup|backup-folder|whole-backup|restore)\.ts$/,
    name: 'what knows every part',
    imports: [
      ...['src/app.ts', 'src/config.ts', 'src/log.ts', 'src/metrics.ts', 'src/domain', 'src/hearing/kept-hearing.ts'],
      'src/acts/told-at-once.ts',
      ...[
        'src/product-version.ts',
        'src/secret-files.ts',
        'src/backup-folder.ts',
        'src/whole-backup.ts',
        'zod',
        'node:path',
      ],
      ...['src/desk', 'src/teams', 'src/storage', 'src/mail', 'src/documents'],
      ...['node:crypto', 'node:util', 'node:fs/promises', 'node:timers/promises'],
    ],
  },
];

export const roomOf = (path: string): Room | undefined => rooms.find(({ at }) => at.test(path));

const isWithin = (to: string, allowed: string): boolean =>
  to === allowed || to.startsWith(`${allowed}/`) || (allowed.endsWith('*') && to.startsWith(allowed.slice(0, -1)));

/** What a file imports and its room may not, as `file -> what`. */
export const refused = (imports: readonly Import[]): string[] =>
  imports.flatMap(({ from, to }) => {
    const room = roomOf(from);
    const isOwn = room !== undefined && roomOf(to) === room;
    return isOwn || room?.imports.some((allowed) => isWithin(to, allowed)) ? [] : [`${from} -> ${to}`];
  });
