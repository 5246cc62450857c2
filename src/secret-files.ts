import { readFileSync } from 'node:fs';

/**
 * The settings that hold a secret. Each can be named as a file instead (`FIELD_KEYS_FILE`), as container platforms hand
 * secrets over: what stands in the environment is seen by whoever may list processes or look into a container.
 */
const secrets = [
  'MONGODB_URI',
  'MONGODB_ADMIN_PASSWORD',
  'FIELD_KEYS',
  'MICROSOFT_APP_PASSWORD',
  'SMTP_URL',
  'METRICS_TOKEN',
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings with what their files hold, and what is wrong with the files, in words. An empty file is no setting. */
export const withSecretFiles = (
  environment: Environment,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): { readonly settings: Environment; readonly problems: readonly string[] } => {
  const settings: Record<string, string | undefined> = { ...environment };
  const problems: string[] = [];
  for (const name of secrets) {
    const path = environment[`${name}_FILE`];
    if (!path) continue;
    if (environment[name]) problems.push(`${name} and ${name}_FILE are both set. Keep one of them.`);
    try {
      settings[name] = readFile(path).trim();
    } catch {
      problems.push(`${name}_FILE (${path}) cannot be read.`);
    }
  }
  return { settings, problems };
};

/** For a program that reads a few settings of its own. Throws in words. */
export const settingsGiven = (environment: Environment): Environment => {
  const { settings, problems } = withSecretFiles(environment);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return settings;
};
