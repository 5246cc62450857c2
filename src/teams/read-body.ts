import type { IncomingMessage } from 'node:http';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { type TeamsActivity, teamsActivity } from './read-activity.ts';

export type BodyRefusal = 'too-large' | 'not-an-activity';

const mostBytes = 256 * 1024;
/** A card's answer nests about six deep; what is far deeper only serves to exhaust whoever walks through it. */
const deepest = 32;

/**
 * Reads a request's body as an activity. restify's own reader unpacks gzip without a limit and keeps reading what is
 * too large, so this one takes plain JSON alone and stops at 256 KB.
 */
export const readActivity = async (request: IncomingMessage): Promise<Outcome<TeamsActivity, BodyRefusal>> => {
  const { headers } = request;
  const isJson = /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  if (!isJson || !isPlain) return notAnActivity;
  if (Number(headers['content-length'] ?? 0) > mostBytes) return tooLarge;

  const chunks: Buffer[] = [];
  let bytes = 0;
  // A plain loop would close the connection when it stops early, and the 413 could not be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) return tooLarge;
    chunks.push(chunk);
  }
  const body = parseJson(Buffer.concat(chunks).toString('utf8'));
  if (isDeeperThan(body, deepest)) return notAnActivity;
  return asActivity(body);
};

/** Whoever is not Teams can send what only looks like a text: `{"length": {"toString": 1}}` makes the length check throw. */
const asActivity = (body: unknown): Outcome<TeamsActivity, BodyRefusal> => {
  try {
    const parsed = teamsActivity.safeParse(body);
    return parsed.success ? ok(parsed.data) : notAnActivity;
  } catch {
    return notAnActivity;
  }
};

const tooLarge = refuse('too-large', 'The body is larger than 256 KB.');
const notAnActivity = refuse('not-an-activity', 'The body is not an activity of Teams.');

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isDeeperThan = (value: unknown, levels: number): boolean => {
  let layer = [value];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > levels) return true;
    layer = layer.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
};
