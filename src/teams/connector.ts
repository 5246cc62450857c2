import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Activity, Middleware } from 'botbuilder';
import {
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
} from 'botframework-connector';
import type { SendResult } from '../desk/ports/notifier.ts';
import type { Clock } from '../desk/ports.ts';
import { within } from '../time-limit.ts';
import { failureOf, type SendFailure } from './send-failure.ts';

/** The longest that one call may take, its token included. Well below the lease of a claimed notice. */
const callLimitMs = 10_000;

interface Place {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

/** The Bot Connector, one HTTP request a call: whoever calls decides whether to repeat. */
export interface Connector {
  send(at: Place, activity: Partial<Activity>): Promise<SendResult>;
  update(at: Place & { readonly activityId: string }, activity: Partial<Activity>): Promise<SendResult>;
  /** Opens the 1:1 chat with a colleague, or finds it when there is one. */
  openChat(with_: {
    serviceUrl: string;
    tenantId: string;
    botId: string;
    personId: string;
  }): Promise<{ readonly result: 'opened'; readonly conversationId: string } | SendFailure>;
}

/** `authentication` is the one that the adapter was made of, so tokens come the same way for every kind of credentials. */
export const openConnector = ({
  authentication,
  appId,
  clock,
  limitMs = callLimitMs,
}: {
  authentication: BotFrameworkAuthentication;
  /** Empty in a local start, where nothing is signed. */
  appId: string;
  clock: Clock;
  limitMs?: number;
}): Connector => {
  const { AppIdClaim, AudienceClaim } = AuthenticationConstants;
  const bot = new ClaimsIdentity([AppIdClaim, AudienceClaim].map((type) => ({ type, value: appId })));
  const clients = new Map<string, ConnectorClient>();

  const clientAt = async (serviceUrl: string): Promise<ConnectorClient> => {
    const known = clients.get(serviceUrl);
    if (known) return known;
    const made = await authentication.createConnectorFactory(bot).create(serviceUrl);
    callOnce(made, limitMs);
    clients.set(serviceUrl, made);
    return made;
  };

  const attempt = async <Answer>(
    doing: 'post' | 'update',
    call: () => Promise<Answer>,
  ): Promise<Answer | SendFailure> => {
    try {
      return await call();
    } catch (error) {
      return failureOf(error, { doing, now: clock.now() });
    }
  };

  return {
    send: ({ serviceUrl, conversationId }, activity) =>
      attempt('post', async () => {
        const { conversations } = await clientAt(serviceUrl);
        const { id } = await conversations.sendToConversation(conversationId, activity);
        return { result: 'sent', conversationId, activityId: id ?? null };
      }),
    update: ({ serviceUrl, conversationId, activityId }, activity) =>
      attempt('update', async () => {
        const { conversations } = await clientAt(serviceUrl);
        await conversations.updateActivity(conversationId, activityId, { ...activity, id: activityId });
        return { result: 'sent', conversationId, activityId };
      }),
    openChat: ({ serviceUrl, tenantId, botId, personId }) =>
      attempt('post', async () => {
        const { conversations } = await clientAt(serviceUrl);
        const { id } = await conversations.createConversation({
          isGroup: false,
          bot: { id: botId, name: '' },
          members: [{ id: personId, name: '' }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
        });
        return { result: 'opened', conversationId: id };
      }),
  };
};

/** For the adapter: what a turn sends is one HTTP request a call, too. */
export const callingOnce = (limitMs = callLimitMs): Middleware => ({
  onTurn: async (context, next) => {
    const client: ConnectorClient | undefined = context.turnState.get(context.adapter.ConnectorClientKey);
    if (client) callOnce(client, limitMs);
    await next();
  },
});

/** As much of @azure/core-rest-pipeline as is needed to change what a client does on every request. */
interface Pipeline {
  removePolicy(policy: { name: string }): unknown[];
  addPolicy(policy: Policy, where: { phase: 'Serialize' } | { afterPolicies: ['proxyPolicy'] }): void;
}
interface Policy {
  readonly name: string;
  sendRequest<Answer>(request: Request, next: (request: Request) => Promise<Answer>): Promise<Answer>;
}
interface Request {
  readonly url: string;
  abortSignal?: AbortSignal;
  agent?: HttpAgent;
}

/**
 * The SDK repeats a request up to three times on 408, 5xx and resets and waits for an answer without end; its option
 * against the first (`noRetryPolicy`) is not read. So the policy is taken out of the pipeline, which is private.
 */
const callOnce = (client: ConnectorClient, limitMs: number): void => {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  if (pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length === 0) return;
  pipeline.addPolicy(timeLimit(limitMs), { phase: 'Serialize' });
  pipeline.addPolicy(idleLimit, { afterPolicies: ['proxyPolicy'] });
};

/** Stands in the first phase, before the request is signed, so that a token which never comes counts as well. */
const timeLimit = (limitMs: number): Policy => ({
  name: 'timeLimit',
  sendRequest: (request, next) =>
    within(limitMs, (signal) => {
      request.abortSignal = signal;
      return next(request);
    }),
});

const idle = { keepAlive: true, timeout: 30_000 };
const [plain, secure] = [new HttpAgent(idle), new HttpsAgent(idle)];

/**
 * Lets an idle connection go before the other side closes it: what is sent at that very moment is lost, and is not
 * repeated. Node heeds the other side's own limit (`Keep-Alive: timeout=5`) only where it has one to compare. A proxy
 * of the surroundings has an agent of its own.
 */
const idleLimit: Policy = {
  name: 'idleLimit',
  sendRequest: (request, next) => {
    request.agent ??= request.url.startsWith('https:') ? secure : plain;
    return next(request);
  },
};
