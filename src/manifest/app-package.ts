import { readFile } from 'node:fs/promises';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { channelProblems } from './channel-rule.ts';

const sources = new URL('../../manifest/', import.meta.url);

// A zip entry carries a local date. A fixed one makes the same settings give the same bytes.
const packedAt = new Date(2026, 0, 1);

const entraId = z.guid({
  error: ({ input }) =>
    input === undefined ? 'is not set' : 'must be an id such as 00000000-0000-4000-8000-000000000001',
});
const hostName = z
  .string({ error: 'is not set' })
  .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/i, 'must be a host name such as privacy-desk.school.example, without https://');
const page = z.url({ protocol: /^https$/, error: 'must be an address that starts with https://' });

const environment = z
  .object({
    MICROSOFT_APP_ID: entraId,
    TEAMS_APP_ID: entraId.optional(),
    BOT_DOMAIN: hostName,
    DEVELOPER_NAME: z.string().max(32, 'must be at most 32 characters').default('Privacy desk'),
    DEVELOPER_WEBSITE_URL: page.optional(),
    DEVELOPER_PRIVACY_URL: page.optional(),
    DEVELOPER_TERMS_URL: page.optional(),
  })
  .transform((settings) => {
    const site = `https://${settings.BOT_DOMAIN}`;
    return {
      BOT_ID: settings.MICROSOFT_APP_ID,
      APP_ID: settings.TEAMS_APP_ID ?? settings.MICROSOFT_APP_ID,
      BOT_DOMAIN: settings.BOT_DOMAIN,
      DEVELOPER_NAME: settings.DEVELOPER_NAME,
      DEVELOPER_WEBSITE_URL: settings.DEVELOPER_WEBSITE_URL ?? `${site}/help`,
      DEVELOPER_PRIVACY_URL: settings.DEVELOPER_PRIVACY_URL ?? `${site}/privacy`,
      DEVELOPER_TERMS_URL: settings.DEVELOPER_TERMS_URL ?? `${site}/terms`,
      PUBLISHER_DOCS_URL: settings.DEVELOPER_WEBSITE_URL ?? `${site}/help`,
    };
  });

/** The words that stand for `${...}` in manifest.json, read from environment variables; refused with every problem, one a line. */
export const readPlaceholders = (variables: NodeJS.ProcessEnv): Outcome<Record<string, string>, 'settings'> => {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = environment.safeParse(set);
  if (read.success) return ok(read.data);
  return refuse('settings', read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'));
};

/** The manifest with each placeholder filled. Throws on one that nothing fills: that is a mistake in manifest.json. */
export const fillManifest = (template: string, words: Record<string, string>): TeamsManifest =>
  JSON.parse(template, (_, value: unknown) =>
    typeof value !== 'string'
      ? value
      : value.replaceAll(/\$\{(\w+)\}/g, (placeholder, name: string) => {
          const word = words[name];
          if (word === undefined) throw new Error(`manifest.json has ${placeholder}, which nothing fills`);
          return word;
        }),
  );

/** The app package Teams takes: manifest.json, color.png and outline.png at the root of a zip, checked by Teams' own schema and by its rule for channels. */
export const makeAppPackage = async (
  variables: NodeJS.ProcessEnv,
): Promise<Outcome<Uint8Array, 'settings' | 'schema'>> => {
  const placeholders = readPlaceholders(variables);
  if (!placeholders.ok) return placeholders;

  const [template, color, outline, product] = await Promise.all([
    readFile(new URL('manifest.json', sources), 'utf8'),
    readFile(new URL('color.png', sources)),
    readFile(new URL('outline.png', sources)),
    readFile(new URL('../package.json', sources), 'utf8'),
  ]);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(product));
  const manifest = fillManifest(template, { ...placeholders.value, APP_VERSION: version });

  const problems = [...(await AppManifestUtils.validateAgainstSchema(manifest)), ...channelProblems(manifest)];
  if (problems.length > 0) return refuse('schema', problems.join('\n'));
  return ok(
    zipSync(
      {
        'manifest.json': strToU8(`${JSON.stringify(manifest, undefined, 2)}\n`),
        'color.png': color,
        'outline.png': outline,
      },
      { mtime: packedAt },
    ),
  );
};
