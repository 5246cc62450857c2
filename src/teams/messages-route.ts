import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Metrics, TurnOutcome } from '../metrics.ts';
import type { TeamsAdapter } from './adapter.ts';
import type { Bot } from './bot.ts';
import { type TeamsActivity, tenantsOf } from './read-activity.ts';
import { readActivity } from './read-body.ts';
import type { Gate } from './throttle.ts';

export interface MessageParts {
  readonly config: Pick<Config, 'credentials' | 'allowedTenants'>;
  readonly adapter: TeamsAdapter;
  readonly bot: Bot;
  readonly metrics: Metrics;
  readonly log: Log;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** The person has been told that something broke. */
  readonly failed?: boolean;
}

/** One activity: read, let in, answered and counted. */
export const answerActivity = async (request: IncomingMessage, gate: Gate, parts: MessageParts): Promise<Answer> => {
  const { metrics } = parts;
  const from = performance.now();
  let kind = 'unread';
  let outcome: TurnOutcome = 'failed';
  try {
    const answer = await takeActivity(request, gate, parts, (activity) => {
      kind = activity.type;
    });
    if (!answer.failed) outcome = answer.status < 400 ? 'answered' : 'refused';
    return answer;
  } finally {
    metrics.turnTaken({ kind, outcome, ms: performance.now() - from });
  }
};

/** Refusals carry no body: whoever is not Teams learns nothing from us. */
const takeActivity = async (
  request: IncomingMessage,
  gate: Gate,
  { config, adapter, bot, log }: MessageParts,
  whenRead: (activity: TeamsActivity) => void,
): Promise<Answer> => {
  if (config.credentials.kind === 'none' && isForwarded(request)) {
    log('warn', 'forwarded-refused');
    return { status: 403 };
  }
  const read = await readActivity(request);
  if (!read.ok) return { status: read.code === 'too-large' ? 413 : 400 };
  const activity = read.value;
  const { authorization = '' } = request.headers;
  const admitted = await adapter.admit(activity, authorization);
  if (!admitted) return { status: 401 };
  if (config.credentials.kind !== 'none') gate.know(authorization);
  whenRead(activity);
  const refusal = refusalOf(activity, config);
  if (refusal) {
    log('warn', refusal);
    return { status: 403 };
  }
  const { answer, failed } = await adapter.take(admitted, activity, bot);
  return { status: belowFiveHundred(answer?.status ?? 200), body: answer?.body, failed };
};

/** While nobody's token is checked only this machine may speak to the bot. A proxy on it would let everybody in. */
const isForwarded = ({ headers }: IncomingMessage): boolean =>
  ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via'].some((name) => headers[name] !== undefined);

/** The SDK answers 501 to what we do not offer. Nothing is wrong with this server, so no alarm should go off. */
const belowFiveHundred = (status: number): number => (status === 501 ? 404 : status);

/** The tenant allow-list. An activity that names no tenant is nobody's; one that names two must be of allowed ones alone. */
const refusalOf = (
  activity: TeamsActivity,
  { credentials, allowedTenants }: MessageParts['config'],
): 'channel-refused' | 'tenant-refused' | undefined => {
  if (credentials.kind !== 'none' && activity.channelId !== 'msteams') return 'channel-refused';
  if (allowedTenants.length === 0) return undefined;
  const allowed = new Set(allowedTenants.map((tenant) => tenant.toLowerCase()));
  const tenants = tenantsOf(activity);
  return tenants.length > 0 && tenants.every((tenant) => allowed.has(tenant.toLowerCase()))
    ? undefined
    : 'tenant-refused';
};
