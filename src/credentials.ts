import { createPrivateKey, X509Certificate } from 'node:crypto';

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

export interface CredentialVariables {
  readonly NODE_ENV?: string | undefined;
  readonly MICROSOFT_APP_ID?: string | undefined;
  readonly MICROSOFT_APP_TENANT_ID?: string | undefined;
  readonly MICROSOFT_APP_TYPE?: string | undefined;
  readonly MICROSOFT_APP_PASSWORD?: string | undefined;
  readonly MICROSOFT_APP_CERTIFICATE_FILE?: string | undefined;
  readonly MICROSOFT_APP_PRIVATE_KEY_FILE?: string | undefined;
}

/** Reads a file's text; a file that cannot be read is added to the problems and read as ''. */
export type ReadNamed = (path: string, name: string) => string;

/**
 * With no app id the token check is off. So a production start without one is refused, and so is any start where the
 * rest of the credentials is set: there an app id was meant.
 */
export const readCredentials = (from: CredentialVariables, read: ReadNamed, problems: string[]): Credentials => {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId } = from;
  const { MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_CERTIFICATE_FILE: certificateFile } = from;
  const { MICROSOFT_APP_PRIVATE_KEY_FILE: keyFile } = from;
  if (from.NODE_ENV?.toLowerCase() === 'production' || appId || tenantId || password || certificateFile || keyFile) {
    if (!appId) problems.push('MICROSOFT_APP_ID is missing: the id of the bot’s app registration in Entra.');
    if (!tenantId) problems.push('MICROSOFT_APP_TENANT_ID is missing: the id of your Microsoft 365 tenant.');
  }
  if (!appId || !tenantId) return { kind: 'none' };
  problems.push(...mustNotBeSet(from));
  if (from.MICROSOFT_APP_TYPE === 'UserAssignedMSI') return { kind: 'managed-identity', appId, tenantId };
  if (password) return { kind: 'secret', appId, tenantId, password };
  if (certificateFile && keyFile) {
    const certificate = read(certificateFile, 'MICROSOFT_APP_CERTIFICATE_FILE');
    const privateKey = read(keyFile, 'MICROSOFT_APP_PRIVATE_KEY_FILE');
    if (certificate && privateKey) checkPair(certificate, privateKey, problems);
    return { kind: 'certificate', appId, tenantId, certificate, privateKey };
  }
  problems.push(
    'The bot has no way to prove who it is: set MICROSOFT_APP_PASSWORD, or both MICROSOFT_APP_CERTIFICATE_FILE and MICROSOFT_APP_PRIVATE_KEY_FILE, or MICROSOFT_APP_TYPE=UserAssignedMSI.',
  );
  return { kind: 'none' };
};

/** Of two ways only one would be used, and whoever set the other believes in it: a password that nobody renews, say. */
const mustNotBeSet = (from: CredentialVariables): string[] => {
  const set = (
    ['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_CERTIFICATE_FILE', 'MICROSOFT_APP_PRIVATE_KEY_FILE'] as const
  ).filter((name) => from[name]);
  if (from.MICROSOFT_APP_TYPE === 'UserAssignedMSI') {
    return set.map(
      (name) =>
        `${name} must not be set with MICROSOFT_APP_TYPE=UserAssignedMSI: a managed identity needs neither a password nor a certificate.`,
    );
  }
  if (!from.MICROSOFT_APP_PASSWORD) return [];
  return set
    .slice(1)
    .map(
      (name) =>
        `${name} must not be set beside MICROSOFT_APP_PASSWORD: the bot proves who it is in one way. Take one of them away.`,
    );
};

/** Found out at the start; otherwise it would be at the first reply, by whoever waits for it. */
const checkPair = (certificate: string, privateKey: string, problems: string[]): void => {
  const parsed = orUndefined(() => new X509Certificate(certificate));
  const key = orUndefined(() => createPrivateKey(privateKey));
  if (!parsed) problems.push('MICROSOFT_APP_CERTIFICATE_FILE holds no certificate in PEM.');
  if (!key) problems.push('MICROSOFT_APP_PRIVATE_KEY_FILE holds no private key in PEM without a passphrase.');
  if (parsed && key && !parsed.checkPrivateKey(key)) {
    problems.push('MICROSOFT_APP_PRIVATE_KEY_FILE is not the key of MICROSOFT_APP_CERTIFICATE_FILE.');
  }
};

const orUndefined = <Value>(make: () => Value): Value | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};
