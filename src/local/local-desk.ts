import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { Ports } from '../desk/ports.ts';
import type { Role } from '../domain/organisation/person.ts';
import { type Log, openLog } from '../log.ts';
import type { Sender } from '../teams/incoming.ts';
import { startChat } from './chat.ts';
import { personalChat, sampleBot, sampleChannels, sampleOrganisations, sampleTenant, teacher } from './sample.ts';
import { shareChat } from './shared-chat.ts';

export interface LocalDesk {
  /** Where to click. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const root = new URL('../../', import.meta.url);

/** Starts the bot with its sample organisations on a MongoDB, and the chat client in front of it; both or neither. */
export const startLocalDesk = async ({
  mongodbUri,
  port,
  chatPort,
  folder,
  say,
  log = openLog('warn'),
}: {
  mongodbUri: string;
  /** The bot's; 0 lets the machine choose. */
  port: number;
  chatPort: number;
  /** Where the chat client finds its settings. */
  folder: string;
  say: (words: string) => void;
  log?: Log;
}): Promise<LocalDesk> => {
  say('Starting the bot …');
  const organisations = sampleOrganisations(root);
  const serviceUrl = `http://localhost:${chatPort}/_connector`;
  const holderOf = (role: Role): Sender => {
    const member = organisations[0]?.people.find((each) => each.roles.includes(role));
    if (!member) throw new Error(`the sample organisation has no ${role}`);
    return member;
  };
  const people = { teacher, dpo: holderOf('dpo'), chair: holderOf('chair'), 'co-ordinator': holderOf('co-ordinator') };
  const { wrap, acting } = shareChat({ people, place: { serviceUrl, conversationId: personalChat } });
  const config: Config = {
    ...{ port, mongodbUri, organisations, logLevel: 'warn', mail: undefined },
    ...{ credentials: { kind: 'none' }, allowedTenants: [] },
  };
  const app = await startApp(config, {
    log,
    tenantId: sampleTenant,
    local: { acting, wrapConnector: wrap },
    prepare: (ports) => connectSampleChannels(ports, serviceUrl),
  });

  say('Starting the chat window …');
  try {
    const chat = await startChat({
      folder: join(folder, 'chat'),
      root: fileURLToPath(root),
      port: chatPort,
      botUrl: `http://127.0.0.1:${app.port}/api/messages`,
      people: organisations[0]?.people ?? [],
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

/** What stands from the first start on: the two channels are connected. */
const connectSampleChannels = async ({ conversations, clock }: Ports, serviceUrl: string): Promise<void> => {
  for (const { id, channel } of sampleChannels) {
    await conversations.remember({
      ...{ id, kind: 'channel', tenantId: sampleTenant, serviceUrl },
      ...{ botId: sampleBot.id, personId: null, seenAt: clock.now() },
    });
    await conversations.connect(id, { organisation: 'brookvale', channel });
  }
};
