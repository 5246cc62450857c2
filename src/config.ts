import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Organisation, organisationsFile } from './domain/organisation/organisation.ts';
import { type Outcome, ok, refuse } from './domain/outcome.ts';

/** How the bot proves to Teams who it is; `none` only where there is no app id (a local start). */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'secret'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | {
      readonly kind: 'certificate';
      readonly appId: string;
      readonly tenantId: string;
      /** PEM text. */
      readonly certificate: string;
      readonly privateKey: string;
    }
  | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string };

export interface Config {
  readonly port: number;
  readonly mongodbUri: string;
  readonly credentials: Credentials;
  /** Only activities of these tenants are answered; empty only in a local start, where none is checked. */
  readonly allowedTenants: readonly string[];
  readonly organisations: readonly Organisation[];
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

type Environment = Readonly<Record<string, string | undefined>>;

const id = (name: string) => z.guid(`${name} should be an id such as 00000000-0000-4000-8000-000000000001.`);
const present = (words: string) => z.string({ error: words }).min(1, { error: words });

const variables = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number({ error: 'PORT should be a number, such as 3978.' }).int().min(0).max(65_535).default(3978),
  MONGODB_URI: present(
    'MONGODB_URI is missing: the address of MongoDB, such as mongodb://localhost:27017/privacy-desk.',
  ).regex(/^mongodb(\+srv)?:\/\//, { error: 'MONGODB_URI should begin with mongodb:// or mongodb+srv://.' }),
  MICROSOFT_APP_ID: id('MICROSOFT_APP_ID').optional(),
  MICROSOFT_APP_TENANT_ID: id('MICROSOFT_APP_TENANT_ID').optional(),
  MICROSOFT_APP_TYPE: z
    .enum(['SingleTenant', 'UserAssignedMSI'], {
      error: 'MICROSOFT_APP_TYPE should be SingleTenant or UserAssignedMSI.',
    })
    .default('SingleTenant'),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_CERTIFICATE_FILE: z.string().optional(),
  MICROSOFT_APP_PRIVATE_KEY_FILE: z.string().optional(),
  ALLOWED_TENANTS: z
    .string()
    .transform((list) => list.split(',').map((each) => each.trim()))
    .pipe(z.array(id('Each of ALLOWED_TENANTS')))
    .optional(),
  ORGANISATIONS_FILE: present('ORGANISATIONS_FILE is missing: the path of the file that describes your organisations.'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, { error: 'SMTP_URL should begin with smtp:// or smtps://.' })
    .optional(),
  SMTP_FROM: z.email({ error: 'SMTP_FROM should be an e-mail address.' }).optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'LOG_LEVEL should be debug, info, warn or error.' })
    .default('info'),
});
type Variables = z.infer<typeof variables>;

/** Reads the environment and the organisation file. A refusal's words name every problem found, a line each. */
export const readConfig = (environment: Environment, readFile = readText): Outcome<Config, 'bad-configuration'> => {
  const filled = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = variables.safeParse(filled);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => wordsOf(issue));
  const asFarAsRead = { ...filled, ...parsed.data } as Partial<Variables>;

  const credentials = readCredentials(asFarAsRead, readFile, problems);
  const organisations = readOrganisations(asFarAsRead.ORGANISATIONS_FILE, readFile, problems);
  if (asFarAsRead.SMTP_URL && !asFarAsRead.SMTP_FROM) {
    problems.push('SMTP_FROM is missing: the address that e-mail is sent from. It is needed because SMTP_URL is set.');
  }
  if (!parsed.success || problems.length > 0) return refuse('bad-configuration', [...new Set(problems)].join('\n'));

  const { data } = parsed;
  return ok({
    port: data.PORT,
    mongodbUri: data.MONGODB_URI,
    credentials,
    allowedTenants: data.ALLOWED_TENANTS ?? (data.MICROSOFT_APP_TENANT_ID ? [data.MICROSOFT_APP_TENANT_ID] : []),
    organisations,
    mail: data.SMTP_URL && data.SMTP_FROM ? { url: data.SMTP_URL, from: data.SMTP_FROM } : undefined,
    logLevel: data.LOG_LEVEL,
  });
};

/** With no app id the token check is off, so a production start without one is refused. */
const readCredentials = (
  from: Partial<Variables>,
  readFile: (path: string) => string,
  problems: string[],
): Credentials => {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId } = from;
  if (from.NODE_ENV === 'production' || appId) {
    if (!appId) problems.push('MICROSOFT_APP_ID is missing: the id of the bot’s app registration in Entra.');
    if (!tenantId) problems.push('MICROSOFT_APP_TENANT_ID is missing: the id of your Microsoft 365 tenant.');
  }
  if (!appId || !tenantId) return { kind: 'none' };
  if (from.MICROSOFT_APP_TYPE === 'UserAssignedMSI') return { kind: 'managed-identity', appId, tenantId };
  if (from.MICROSOFT_APP_PASSWORD) return { kind: 'secret', appId, tenantId, password: from.MICROSOFT_APP_PASSWORD };

  const { MICROSOFT_APP_CERTIFICATE_FILE: certificateFile, MICROSOFT_APP_PRIVATE_KEY_FILE: keyFile } = from;
  if (certificateFile && keyFile) {
    const certificate = readOr(certificateFile, 'MICROSOFT_APP_CERTIFICATE_FILE', readFile, problems);
    const privateKey = readOr(keyFile, 'MICROSOFT_APP_PRIVATE_KEY_FILE', readFile, problems);
    return { kind: 'certificate', appId, tenantId, certificate, privateKey };
  }
  problems.push(
    'The bot has no way to prove who it is: set MICROSOFT_APP_PASSWORD, or both MICROSOFT_APP_CERTIFICATE_FILE and MICROSOFT_APP_PRIVATE_KEY_FILE, or MICROSOFT_APP_TYPE=UserAssignedMSI.',
  );
  return { kind: 'none' };
};

const readOrganisations = (
  path: string | undefined,
  readFile: (path: string) => string,
  problems: string[],
): Organisation[] => {
  if (!path) return [];
  const text = readOr(path, 'ORGANISATIONS_FILE', readFile, problems);
  if (text === '') return [];
  try {
    const parsed = organisationsFile.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data.organisations;
    problems.push(
      ...parsed.error.issues.map((issue) => `ORGANISATIONS_FILE, ${issue.path.join('.')}: ${issue.message}.`),
    );
  } catch {
    problems.push(`ORGANISATIONS_FILE (${path}) is not JSON.`);
  }
  return [];
};

const readOr = (path: string, name: string, readFile: (path: string) => string, problems: string[]): string => {
  try {
    return readFile(path);
  } catch {
    problems.push(`${name} (${path}) cannot be read.`);
    return '';
  }
};

const readText = (path: string): string => readFileSync(path, 'utf8');

const wordsOf = (issue: z.core.$ZodIssue): string => {
  const name = String(issue.path[0]);
  return issue.message.includes(name) || issue.message.startsWith('Each')
    ? issue.message
    : `${name}: ${issue.message}.`;
};
