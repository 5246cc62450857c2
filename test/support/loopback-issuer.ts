import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface TokenWishes {
  readonly issuer?: string;
  readonly audience?: string;
  readonly serviceUrl?: string;
  /** Seconds from now. */
  readonly expiresIn?: number;
  readonly keyId?: string;
  /** Signs with a key that was never published, under the name of the one that was. */
  readonly key?: 'published' | 'unpublished';
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface LoopbackIssuer {
  readonly openIdMetadataUrl: string;
  /** A signed token; without wishes one that Teams would send to `audience`. */
  token(wishes?: TokenWishes): Promise<string>;
  /** A token of the same claims that nobody signed. */
  unsignedToken(wishes?: TokenWishes): string;
  /** The modulus of the published key, as it would be seen if it were printed. */
  readonly modulus: string;
  close(): Promise<void>;
}

const teamsIssuer = 'https://api.botframework.com';

/** Publishes OpenID metadata and a key on 127.0.0.1 and signs tokens as the Bot Connector does. */
export const startLoopbackIssuer = async (usual: {
  audience: string;
  serviceUrl: string;
  /** The channels that the key may speak for. */
  endorsements?: readonly string[];
}): Promise<LoopbackIssuer> => {
  const published = await generateKeyPair('RS256', { extractable: true });
  const unpublished = await generateKeyPair('RS256');
  const jwk = await exportJWK(published.publicKey);
  const keys = [{ ...jwk, kid: 'published', use: 'sig', endorsements: usual.endorsements ?? ['msteams'] }];

  const server = createServer((request, response) => {
    const answer = request.url === '/keys' ? { keys } : { issuer: teamsIssuer, jwks_uri: `${url()}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const claimsOf = (wishes: TokenWishes): Record<string, unknown> => {
    const now = Math.floor(Date.now() / 1_000);
    return {
      iss: wishes.issuer ?? teamsIssuer,
      aud: wishes.audience ?? usual.audience,
      serviceurl: wishes.serviceUrl ?? usual.serviceUrl,
      nbf: now - 3_600,
      exp: now + (wishes.expiresIn ?? 3_600),
      ...wishes.claims,
    };
  };

  return {
    openIdMetadataUrl: `${url()}/metadata`,
    token: (wishes = {}) =>
      new SignJWT(claimsOf(wishes))
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: wishes.keyId ?? 'published' })
        .sign((wishes.key === 'unpublished' ? unpublished : published).privateKey),
    unsignedToken: (wishes = {}) => {
      const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');
      return `${part({ alg: 'none', typ: 'JWT', kid: 'published' })}.${part(claimsOf(wishes))}.`;
    },
    modulus: jwk.n ?? '',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
