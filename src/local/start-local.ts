import { fileURLToPath } from 'node:url';
import { startApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { Ports } from '../desk/ports.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Role } from '../domain/organisation/person.ts';
import type { Log } from '../log.ts';
import type { Keyring } from '../storage/sealing/keyring.ts';
import type { Sender } from '../teams/incoming.ts';
import { startChat } from './chat.ts';
import {
  personalChat,
  sampleBot,
  sampleChannels,
  sampleOrganisations,
  sampleTenant,
  teacher,
  teamId,
} from './sample.ts';
import { importSamplePupils } from './sample-pupils.ts';
import { shareChat } from './shared-chat.ts';

const root = new URL('../../', import.meta.url);

export interface LocalDesk {
  /** Where to click. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The bot with its invented organisations and Microsoft's local chat client in front of it, on this machine alone. */
export const startLocal = async ({
  mongodbUri,
  keyring,
  port,
  chatPort,
  chatFolder,
  log,
  say,
}: {
  mongodbUri: string;
  keyring: Keyring;
  port: number;
  chatPort: number;
  /** Where the chat client keeps its settings. */
  chatFolder: string;
  log: Log;
  say: (words: string) => void;
}): Promise<LocalDesk> => {
  const organisations = sampleOrganisations(root);
  const [partnership] = organisations;
  if (!partnership) throw new Error('there is no sample organisation');
  const serviceUrl = `http://localhost:${chatPort}/_connector`;
  const people = {
    teacher,
    dpo: holderOf(partnership, 'dpo'),
    chair: holderOf(partnership, 'chair'),
    'co-ordinator': holderOf(partnership, 'co-ordinator'),
  };
  const { wrap, acting } = shareChat({ people, place: { serviceUrl, conversationId: personalChat } });
  const config: Config = {
    port,
    mongodbUri,
    keyring,
    organisations,
    credentials: { kind: 'none' },
    allowedTenants: [],
    mail: undefined,
    publicUrl: `http://127.0.0.1:${port}`,
    logLevel: 'warn',
    metrics: { host: '127.0.0.1' },
    trustedProxies: 0,
    site: { support: undefined, dpo: undefined, storedIn: undefined },
  };
  say('Starting the bot …');
  const app = await startApp(config, {
    log,
    tenantId: sampleTenant,
    local: { acting, wrapConnector: wrap },
    prepare: async (ports) => {
      await connectSampleChannels(ports, partnership, serviceUrl);
      await importSamplePupils(ports, partnership, root);
    },
  });
  try {
    say('Starting the chat window …');
    const chat = await startChat({
      folder: chatFolder,
      root: fileURLToPath(root),
      port: chatPort,
      botUrl: `http://127.0.0.1:${app.port}/api/messages`,
      people: partnership.people,
    });
    return {
      url: chat.url,
      stop: async () => {
        await chat.stop();
        await app.stop();
      },
    };
  } catch (fault) {
    await app.stop();
    throw fault;
  }
};

const holderOf = ({ people }: Organisation, role: Role): Sender => {
  const member = people.find((each) => each.roles.includes(role));
  if (!member) throw new Error(`the sample organisation has no ${role}`);
  return member;
};

/** What stands from the first start on: the two channels are connected. */
const connectSampleChannels = async (
  { conversations, clock }: Ports,
  { id: organisation }: Organisation,
  serviceUrl: string,
): Promise<void> => {
  for (const { id, channel } of sampleChannels) {
    await conversations.remember({
      id,
      kind: 'channel',
      tenantId: sampleTenant,
      serviceUrl,
      botId: sampleBot.id,
      personId: null,
      team: teamId,
      seenAt: clock.now(),
    });
    await conversations.connect(id, { organisation, channel });
  }
};
