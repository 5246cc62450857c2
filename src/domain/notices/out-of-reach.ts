/**
 * Why a channel or chat can no longer be written to, where Teams has told us what became of it. Every other code is one with
 * which Teams refused a message.
 */
const reasons = {
  uninstalled: {
    why: 'I was taken out of it',
    mend: 'add me to its team again (Manage team, Apps)',
  },
  'channel-deleted': {
    why: 'the channel was deleted',
    mend: 'restore it (Manage team, Channels) within 30 days',
  },
  'team-deleted': {
    why: 'its team was deleted',
    mend: 'have Microsoft 365’s administrator restore the team within 30 days',
  },
  'team-deleted-for-good': { why: 'its team was deleted for good', mend: undefined },
  'team-archived': {
    why: 'its team was archived, so nobody can write there',
    mend: 'restore the team (Manage teams, Archived)',
  },
} as const satisfies Record<string, { why: string; mend: string | undefined }>;

export const goneCodes: readonly string[] = Object.keys(reasons);

const isKnown = (code: string): code is keyof typeof reasons => goneCodes.includes(code);

/** `the channel was deleted`; for a code of Teams' own that it refuses messages. */
export const whyOutOfReach = (code: string): string =>
  isKnown(code) ? reasons[code].why : 'Teams refuses my messages there';

/** What an administrator can do so that a channel works again, as a sentence. */
export const howToMendChannel = (code: string): string => {
  const mend = isKnown(code) ? reasons[code].mend : 'add me to its team again';
  const connect = 'type “connect” in another channel';
  return mend === undefined ? `${capital(connect)}.` : `${capital(mend)}, or ${connect}.`;
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
