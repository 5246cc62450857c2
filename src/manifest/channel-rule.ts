import type { TeamsManifest } from '@microsoft/app-manifest';

/**
 * What Teams checks when a package is uploaded and no schema says: from manifest version 1.25 on, an app for teams must
 * declare `supportsChannelFeatures`, and may not keep `supportedChannelTypes`, which it replaces
 * (learn.microsoft.com/microsoftteams/platform/build-apps-for-shared-private-channels).
 */
export const channelProblems = (manifest: TeamsManifest): string[] => {
  const { manifestVersion, bots, configurableTabs, supportsChannelFeatures, supportedChannelTypes } =
    manifest as unknown as Partial<Record<string, unknown>>;
  if (!isFrom125(String(manifestVersion)) || ![bots, configurableTabs].some(hasTeamScope)) return [];
  return [
    ...(supportsChannelFeatures === undefined ? ['supportsChannelFeatures must be "tier1" in an app for teams.'] : []),
    ...(supportedChannelTypes === undefined ? [] : ['supportedChannelTypes must not be there beside it.']),
  ];
};

/** A preview such as “devPreview” counts as the newest. */
const isFrom125 = (version: string): boolean => {
  const [major = Number.NaN, minor = 0] = version.split('.').map(Number);
  return !(major < 1 || (major === 1 && minor < 25));
};

const hasTeamScope = (capabilities: unknown): boolean =>
  Array.isArray(capabilities) && capabilities.some((each) => [each?.scopes].flat().includes('team'));
