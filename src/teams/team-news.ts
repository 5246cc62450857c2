import { goneCodes } from '../domain/notices/out-of-reach.ts';
import type { TeamsActivity } from './read-activity.ts';

/** What has become of a channel, or of a team with all its channels. */
export type TeamNews =
  | { readonly became: 'gone'; readonly of: Place; readonly code: string }
  /** `ends` says of a code by which it was out of reach whether that is over now. */
  | { readonly became: 'back'; readonly of: Place; readonly ends: (code: string) => boolean }
  | { readonly became: 'renamed'; readonly of: Place; readonly named: { channel?: string; team?: string } };

type Place = { readonly channel: string } | { readonly team: string };

/**
 * Teams tells of it by `channelData.eventType` of a conversationUpdate (Microsoft: “Conversation events in your Teams bot”;
 * the names as in botbuilder's TeamsActivityHandler). Its own documentation writes them in two ways: teamArchived, teamarchived.
 */
export const teamNewsOf = ({ type, channelData }: TeamsActivity): TeamNews | undefined => {
  if (type !== 'conversationUpdate') return undefined;
  const { channel, team } = channelData ?? {};
  const event = channelData?.eventType?.toLowerCase() ?? '';
  if (event.startsWith('channel'))
    return channel?.id ? newsOf(event, { channel: channel.id }, channel.name) : undefined;
  return team?.id ? newsOf(event, { team: team.id }, team.name) : undefined;
};

const newsOf = (event: string, of: Place, name: string | null | undefined): TeamNews | undefined => {
  switch (event) {
    case 'channeldeleted':
      return { became: 'gone', of, code: 'channel-deleted' };
    case 'channelrestored':
      return { became: 'back', of, ends: endsAlone('channel-deleted') };
    case 'channelrenamed':
      return name ? { became: 'renamed', of, named: { channel: name } } : undefined;
    case 'teamdeleted':
      return { became: 'gone', of, code: 'team-deleted' };
    case 'teamharddeleted':
      return { became: 'gone', of, code: 'team-deleted-for-good' };
    case 'teamrestored':
      return { became: 'back', of, ends: endsAlone('team-deleted') };
    case 'teamarchived':
      return { became: 'gone', of, code: 'team-archived' };
    case 'teamunarchived':
      return { became: 'back', of, ends: endsAlone('team-archived') };
    case 'teamrenamed':
      return name ? { became: 'renamed', of, named: { team: name } } : undefined;
    default:
      return undefined;
  }
};

/** What Teams has refused for a reason of its own is given another try: if it is still out of reach that is soon found. */
const endsAlone =
  (ours: string) =>
  (code: string): boolean =>
    code === ours || !goneCodes.includes(code);

/** The app is in the team again; a channel or team that was deleted or archived is not back by that. */
export const endedByArrival = endsAlone('uninstalled');
