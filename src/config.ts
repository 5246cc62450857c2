import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Credentials, type ReadNamed, readCredentials } from './credentials.ts';
import type { Organisation } from './domain/organisation/organisation.ts';
import { type Outcome, ok, refuse } from './domain/outcome.ts';
import { mailUrlProblem } from './mail/mail-url.ts';
import { readOrganisations } from './read-organisations.ts';
import { withSecretFiles } from './secret-files.ts';
import { howToMakeAKey, type Keyring, parseKeyring } from './storage/sealing/keyring.ts';

export type { Credentials };

export interface Config {
  readonly port: number;
  readonly mongodbUri: string;
  /** What personal fields are sealed with in the database. */
  readonly keyring: Keyring;
  readonly credentials: Credentials;
  /** Only activities of these tenants are answered; empty only in a local start, where none is checked. */
  readonly allowedTenants: readonly string[];
  readonly organisations: readonly Organisation[];
  /** The day from which letters name the Information Commission (domain/regulator.ts). */
  readonly informationCommissionFrom?: string | undefined;
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Where people's browsers reach the desk, without a slash at its end; undefined where nobody has said. */
  readonly publicUrl: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** Where the figures of /metrics are to be had; `port` undefined: on the bot's own. */
  readonly metrics: { readonly port?: number | undefined; readonly host: string; readonly token?: string | undefined };
  /** What the web pages say of whom to ask and where it is stored; what is undefined is said in general words. */
  readonly site: {
    readonly support: string | undefined;
    readonly dpo: string | undefined;
    readonly storedIn: string | undefined;
  };
  /** How many proxies stand before the bot whose word on who called is believed. */
  readonly trustedProxies: number;
  /** What the image was built from, where whoever built it has said; /metrics shows it. */
  readonly commit?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Small letters, as Entra and Teams write them: ids are compared as text. */
const id = (name: string) =>
  z.guid(`${name} should be an id such as 00000000-0000-4000-8000-000000000001.`).toLowerCase();
const present = (words: string) => z.string({ error: words }).min(1, { error: words });

const shortLine = (name: string, such: string) =>
  z.string().regex(/^[^\r\n]{1,200}$/, { error: `${name} should be one line of at most 200 signs, such as ${such}.` });

const port = (name: string, such: number) => {
  const error = `${name} should be a number from 0 to 65535, such as ${such}.`;
  return z
    .string()
    .regex(/^\d{1,5}$/, { error })
    .transform(Number)
    .refine((each) => each <= 65_535, { error });
};

const variables = z.object({
  NODE_ENV: z.string().optional(),
  PORT: port('PORT', 3978).default(3978),
  MONGODB_URI: present(
    'MONGODB_URI is missing: the address of MongoDB, such as mongodb://localhost:27017/privacy-desk.',
  ).regex(/^mongodb(\+srv)?:\/\//, { error: 'MONGODB_URI should begin with mongodb:// or mongodb+srv://.' }),
  FIELD_KEYS: present(
    `FIELD_KEYS is missing: the key that seals names and words in the database. ${howToMakeAKey}`,
  ).transform((text, context) => {
    const keyring = parseKeyring(text);
    if (keyring.ok) return keyring.value;
    context.addIssue(keyring.words);
    return z.NEVER;
  }),
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
    .transform((list) =>
      list
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    )
    .pipe(z.array(id('Each of ALLOWED_TENANTS')))
    .optional(),
  ORGANISATIONS_FILE: present('ORGANISATIONS_FILE is missing: the path of the file that describes your organisations.'),
  INFORMATION_COMMISSION_FROM: z.iso
    .date({ error: 'INFORMATION_COMMISSION_FROM should be a day, such as 2027-04-01.' })
    .optional(),
  SMTP_URL: z
    .string()
    .superRefine((url, context) => {
      const problem = mailUrlProblem(url);
      if (problem !== undefined) context.addIssue(problem);
    })
    .optional(),
  SMTP_FROM: z.email({ error: 'SMTP_FROM should be an e-mail address.' }).optional(),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'PUBLIC_URL should be an address such as https://privacy-desk.brookvale.example.',
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'LOG_LEVEL should be debug, info, warn or error.' })
    .default('info'),
  SUPPORT_CONTACT: shortLine('SUPPORT_CONTACT', 'it@brookvale.example or 01632 960 123').optional(),
  DPO_CONTACT: shortLine('DPO_CONTACT', 'dpo@brookvale.example').optional(),
  DATA_STORED_IN: shortLine('DATA_STORED_IN', 'Microsoft Azure, UK South').optional(),
  METRICS_PORT: port('METRICS_PORT', 9464).optional(),
  METRICS_HOST: z
    .union([z.ipv4(), z.ipv6()], { error: 'METRICS_HOST should be an address of this machine, such as 0.0.0.0.' })
    .default('127.0.0.1'),
  METRICS_TOKEN: z
    .string()
    .min(20, { error: 'METRICS_TOKEN should be 20 signs or longer, such as what openssl rand -hex 32 prints.' })
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[0-5]$/, {
      error: 'TRUSTED_PROXIES should be a number from 0 to 5: how many proxies stand before the bot.',
    })
    .transform(Number)
    .default(0),
  BUILD_COMMIT: z
    .string()
    .regex(/^[0-9a-f]{7,40}$/, { error: 'BUILD_COMMIT should be the hash of a commit.' })
    .optional(),
});
type Variables = z.infer<typeof variables>;

/** Reads the environment and the organisation file. A refusal's words name every problem found, a line each. */
export const readConfig = (environment: Environment, readFile = readText): Outcome<Config, 'bad-configuration'> => {
  const { settings, problems: unread } = withSecretFiles(environment, readFile);
  const filled = Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = variables.safeParse(filled);
  const problems = [...unread, ...(parsed.success ? [] : parsed.error.issues.map((issue) => wordsOf(issue)))];
  const asFarAsRead = { ...filled, ...parsed.data } as Partial<Variables>;

  const read: ReadNamed = (path, name) => readOr(path, name, readFile, problems);
  const credentials = readCredentials(asFarAsRead, read, problems);
  const organisations = readOrganisations(asFarAsRead.ORGANISATIONS_FILE, read, problems);
  if (asFarAsRead.SMTP_URL && !asFarAsRead.SMTP_FROM) {
    problems.push('SMTP_FROM is missing: the address that e-mail is sent from. It is needed because SMTP_URL is set.');
  }
  problems.push(...unguarded(asFarAsRead));
  if (!parsed.success || problems.length > 0) return refuse('bad-configuration', [...new Set(problems)].join('\n'));

  const { data } = parsed;
  const ownTenant = data.MICROSOFT_APP_TENANT_ID ? [data.MICROSOFT_APP_TENANT_ID] : [];
  return ok({
    port: data.PORT,
    mongodbUri: data.MONGODB_URI,
    keyring: data.FIELD_KEYS,
    credentials,
    allowedTenants: data.ALLOWED_TENANTS?.length ? data.ALLOWED_TENANTS : ownTenant,
    organisations,
    informationCommissionFrom: data.INFORMATION_COMMISSION_FROM,
    mail: data.SMTP_URL && data.SMTP_FROM ? { url: data.SMTP_URL, from: data.SMTP_FROM } : undefined,
    publicUrl: data.PUBLIC_URL,
    logLevel: data.LOG_LEVEL,
    metrics: { port: data.METRICS_PORT, host: data.METRICS_HOST, token: data.METRICS_TOKEN },
    site: { support: data.SUPPORT_CONTACT, dpo: data.DPO_CONTACT, storedIn: data.DATA_STORED_IN },
    trustedProxies: data.TRUSTED_PROXIES,
    commit: data.BUILD_COMMIT,
  });
};

/** Without an app id nobody's token is checked, so nothing may lead others to this machine. */
const unguarded = ({ MICROSOFT_APP_ID, PUBLIC_URL, TRUSTED_PROXIES }: Partial<Variables>): string[] => {
  if (MICROSOFT_APP_ID) return [];
  const missing =
    'MICROSOFT_APP_ID is missing: without it nobody’s token is checked, and the bot may be reached from this machine alone.';
  const isElsewhere =
    PUBLIC_URL !== undefined && !/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(PUBLIC_URL);
  return [
    ...(isElsewhere ? [`${missing} Yet PUBLIC_URL says that others reach it.`] : []),
    ...(TRUSTED_PROXIES ? [`${missing} Yet TRUSTED_PROXIES says that a proxy stands before it.`] : []),
  ];
};

const readOr = (path: string, name: string, readFile: (path: string) => string, problems: string[]): string => {
  try {
    // Editors on Windows begin a file with a mark that JSON.parse does not take.
    const text = readFile(path).replace(/^\uFEFF/, '');
    if (text.trim() === '') problems.push(`${name} (${path}) is empty.`);
    return text.trim();
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
