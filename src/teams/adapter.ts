import { AsyncLocalStorage } from 'node:async_hooks';
import { X509Certificate } from 'node:crypto';
import { type Activity, CallerIdConstants, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConfiguration,
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  CertificateServiceClientCredentialsFactory,
  type ConnectorClient,
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { Credentials } from '../credentials.ts';
import type { Clock } from '../desk/ports.ts';
import type { Log } from '../log.ts';
import { callingOnce } from './connector.ts';
import { codeOf } from './fault.ts';
import { faultCard } from './fault-card.ts';
import { activityOf, type TeamsActivity } from './read-activity.ts';
import { answerFault } from './reply.ts';

/** Microsoft's adapter, opened at the two places where it says too much: the token check and a fault in a turn. */
export class TeamsAdapter extends CloudAdapter {
  readonly #authentication: BotFrameworkAuthentication;
  readonly #log: Log;
  readonly #clients = new Map<string, ConnectorClient>();
  /** Activities whose turn broke. Teams hears 200 all the same: the person has their answer. */
  readonly #failed = new WeakSet<object>();

  constructor(authentication: BotFrameworkAuthentication, log: Log) {
    super(authentication);
    this.#authentication = authentication;
    this.#log = log;
  }

  /** The token check. Undefined when this is not Teams speaking to this bot; why goes to the log, never to the caller. */
  async admit(activity: TeamsActivity, authorization: string): Promise<AuthenticateRequestResult | undefined> {
    try {
      return await checkingToken.run(true, () =>
        this.#authentication.authenticateRequest(asSdk(activity), authorization),
      );
    } catch (refusal) {
      this.#log('warn', 'token-refused', { code: codeOf(refusal) });
      return undefined;
    }
  }

  /** Runs one turn; the answer is what an invoke is to be answered with, undefined for any other activity. */
  async take(
    admitted: AuthenticateRequestResult,
    activity: TeamsActivity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<{ answer: InvokeResponse | undefined; failed: boolean }> {
    const connectorFactory = { create: (serviceUrl: string) => this.#clientAt(serviceUrl, admitted) };
    const answer = await this.processActivity({ ...admitted, connectorFactory }, asSdk(activity), turn);
    return { answer, failed: this.#failed.has(activity) };
  }

  /** Remembers that the turn of this activity broke. */
  failed(activity: TeamsActivity): void {
    this.#failed.add(activity);
  }

  /** One for each address that Teams calls from; the SDK would make one for each turn. */
  async #clientAt(
    serviceUrl: string,
    { connectorFactory, audience }: AuthenticateRequestResult,
  ): Promise<ConnectorClient> {
    const known = this.#clients.get(serviceUrl);
    if (known) return known;
    if (!connectorFactory) throw new Error('the SDK gave no way to answer');
    const made = await connectorFactory.create(serviceUrl, audience);
    this.#clients.set(serviceUrl, made);
    return made;
  }
}

/** A turn that fails is logged by its code, under a number that the person is told too; they never see the fault itself. */
export const createAdapter = ({
  authentication,
  clock,
  log,
  newCorrelation,
}: {
  authentication: BotFrameworkAuthentication;
  clock: Clock;
  log: Log;
  /** A fresh `c-xxxxxxxx`: the person sees it and the log line carries it. */
  newCorrelation: () => string;
}): TeamsAdapter => {
  const adapter = new TeamsAdapter(authentication, log);
  adapter.use(callingOnce());
  adapter.onTurnError = async (context, fault) => {
    const correlation = newCorrelation();
    adapter.failed(activityOf(context));
    log('error', 'turn-failed', { code: codeOf(fault), correlation });
    await answerFault(context, faultCard({ activity: activityOf(context), correlation }), { clock, log });
  };
  return adapter;
};

/** The SDK's own type promises more fields than Teams sends. */
const asSdk = (activity: TeamsActivity): Activity => activity as unknown as Activity;

/** `openIdMetadataUrl` is where the keys of Teams' tokens are published; only tests have another. */
export const createAuthentication = (
  credentials: Credentials,
  openIdMetadataUrl: string = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
): BotFrameworkAuthentication => {
  const authentication = BotFrameworkAuthenticationFactory.create(
    '',
    true,
    AuthenticationConstants.ToChannelFromBotLoginUrl,
    AuthenticationConstants.ToChannelFromBotOAuthScope,
    AuthenticationConstants.ToBotFromChannelTokenIssuer,
    AuthenticationConstants.OAuthUrl,
    openIdMetadataUrl,
    openIdMetadataUrl,
    CallerIdConstants.PublicAzureChannel,
    credentialsFactory(credentials),
    new AuthenticationConfiguration([], onlyFromTeams),
  );
  // Nobody signs in through this bot; the SDK would make a web client for that in each turn.
  authentication.createUserTokenClient = async () => noSignIn;
  return authentication;
};

const noSignIn = {} as UserTokenClient;

const credentialsFactory = (credentials: Credentials): ServiceClientCredentialsFactory => {
  switch (credentials.kind) {
    case 'none':
      return new PasswordServiceClientCredentialFactory('', '');
    case 'secret':
      return new PasswordServiceClientCredentialFactory(credentials.appId, credentials.password, credentials.tenantId);
    case 'certificate':
      return new CertificateServiceClientCredentialsFactory(
        credentials.appId,
        thumbprintOf(credentials.certificate),
        credentials.privateKey,
        credentials.tenantId,
        credentials.certificate,
      );
    case 'managed-identity':
      return new ManagedIdentityServiceClientCredentialsFactory(credentials.appId, new JwtTokenProviderFactory());
    default:
      return credentials satisfies never;
  }
};

/** Told to the SDK, because left to itself it starts the `openssl` program twice in every turn to find it out. */
const thumbprintOf = (certificate: string): string => new X509Certificate(certificate).fingerprint.replaceAll(':', '');

/**
 * The SDK takes tokens from its Emulator and from other bots as well, and checks less of them: not the service
 * address, not always the audience. Teams' own issuer is the only one that has business here.
 */
const onlyFromTeams = async (claims: readonly { type: string; value: string }[]): Promise<void> => {
  const issuer = claims.find((claim) => claim.type === AuthenticationConstants.IssuerClaim)?.value;
  if (issuer !== AuthenticationConstants.ToBotFromChannelTokenIssuer) throw new NotFromTeams();
  // The SDK asks whether a token has run out only where the token says when it does.
  if (!claims.some(({ type, value }) => type === 'exp' && Number(value) > 0)) throw new NeverEnds();
};

class NotFromTeams extends Error {
  override readonly name = 'NotFromTeams';
}

class NeverEnds extends Error {
  override readonly name = 'NeverEnds';
}

/** While it checks a token the SDK prints errors and keys with console.error; nothing of a caller's is ever printed. */
const checkingToken = new AsyncLocalStorage<true>();
const print = console.error;
console.error = (...words: unknown[]): void => {
  if (!checkingToken.getStore()) print(...words);
};
