import { largestTable } from '../../documents/table-of.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Log } from '../../log.ts';
import { within } from '../../time-limit.ts';

export type FetchUpload = (url: string) => Promise<Outcome<Uint8Array, NotFetched>>;

type NotFetched = 'elsewhere' | 'gone' | 'late' | 'too-big' | 'failed';

/** Where Teams keeps what people send in a chat: their own OneDrive, which is SharePoint. */
const microsofts = /^[a-z0-9-]+\.sharepoint\.com$/;
const mostRedirects = 3;
const goneStatuses = [401, 403, 404, 410];

/**
 * Fetches files that were sent in a chat, and nothing else: only over https from SharePoint, where redirects have to stay
 * too. The address opens the file for whoever has it, so it is never logged.
 */
export const openFetchUpload =
  ({
    alsoFrom = [],
    most = largestTable,
    limitMs = 10_000,
    log,
  }: {
    /** Other origins that are allowed, as a test has them. */
    alsoFrom?: readonly string[];
    /** In bytes. */
    most?: number;
    limitMs?: number;
    log: Log;
  }): FetchUpload =>
  async (url) => {
    const mayFetch = ({ protocol, hostname, port, origin }: URL): boolean =>
      alsoFrom.includes(origin) || (protocol === 'https:' && port === '' && microsofts.test(hostname));
    const fetched = await within(limitMs, (signal) => follow(url, { mayFetch, most, signal })).catch(
      (fault: unknown): Outcome<never, NotFetched> => {
        const isLate = fault instanceof Error && ['TimeoutError', 'AbortError'].includes(fault.name);
        return isLate ? notFetched('late') : notFetched('failed');
      },
    );
    if (!fetched.ok) log('warn', 'upload-not-fetched', { code: fetched.code });
    return fetched;
  };

interface Fetching {
  readonly mayFetch: (url: URL) => boolean;
  readonly most: number;
  readonly signal: AbortSignal;
}

const follow = async (
  first: string,
  { mayFetch, most, signal }: Fetching,
): Promise<Outcome<Uint8Array, NotFetched>> => {
  let url = new URL(first);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    if (!mayFetch(url)) return notFetched('elsewhere');
    const response = await fetch(url, { redirect: 'manual', signal });
    if (response.ok) return bytesOf(response, most);
    await response.body?.cancel();
    if (goneStatuses.includes(response.status)) return notFetched('gone');
    const next = response.status < 400 ? response.headers.get('location') : null;
    if (next === null) return notFetched('failed');
    url = new URL(next, url);
  }
  return notFetched('elsewhere');
};

/** Stops reading where there is too much, whatever length was announced. */
const bytesOf = async ({ body }: Response, most: number): Promise<Outcome<Uint8Array, NotFetched>> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > most) return notFetched('too-big');
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
};

const notFetched = (code: NotFetched) => refuse(code, words[code]);

const words: Readonly<Record<NotFetched, string>> = {
  elsewhere:
    'This file is kept where I may not fetch it. Attach it from your computer with the paper clip, and send it again.',
  gone: 'Teams no longer lets me fetch this file. Send it again.',
  late: 'Teams took too long to hand the file over. Try again in a few minutes.',
  'too-big': 'The file is larger than 12 MB. Send it in parts.',
  failed: 'Teams could not hand the file over. Try again in a few minutes.',
};
