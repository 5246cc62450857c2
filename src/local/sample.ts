import { readFileSync } from 'node:fs';
import type { ChannelName } from '../domain/notices/audience.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { organisationsFile } from '../domain/organisation/organisations-file.ts';
import type { Sender } from '../teams/incoming.ts';

/** The invented organisations, people and places of a local start. */
export const sampleOrganisations = (root: URL): readonly Organisation[] =>
  organisationsFile.parse(JSON.parse(readFileSync(new URL('src/local/sample-organisations.json', root), 'utf8')))
    .organisations;

export const sampleTenant = '00000000-0000-4000-8000-0000000000aa';
export const sampleBot = { id: '28:privacy-desk', name: 'Privacy desk' };
export const teamId = '19:brookvale@thread.tacv2';
export const personalChat = 'a:privacy-desk-chat';

export const teacher: Sender = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Maya Okafor',
  email: 'maya.okafor@brookvale.example',
};

/** The channels that stand connected from the first start. */
export const sampleChannels: readonly { id: string; name: string; channel: ChannelName }[] = [
  { id: '19:dpo@thread.tacv2', name: 'DPO channel', channel: 'dpo' },
  { id: '19:chair@thread.tacv2', name: 'Chair of Partnership channel', channel: 'chair' },
];
