import type { Desk } from '../desk/desk.ts';
import type { Ports } from '../desk/ports.ts';
import type { Role } from '../domain/organisation/person.ts';
import type { Log } from '../log.ts';
import { currentPerson } from './current-person.ts';
import { chatAnswer } from './in-chat.ts';
import { publicAnswer } from './in-public.ts';
import type { Converse, Sender, Shown } from './incoming.ts';
import type { FetchUpload } from './uploads/fetch-upload.ts';

/** What a local start adds: typed words such as “act as dpo” let one person see everybody's side. */
export interface Acting {
  /** Who the sender acts as now. */
  as(sender: Sender): Sender;
  /** From now on the sender acts as the sample person of this role; answers with that person's name. */
  become(sender: Sender, role: 'teacher' | Extract<Role, 'dpo' | 'chair' | 'co-ordinator'>): Promise<string>;
}

export interface ConverseNeeds extends Pick<Ports, 'clock' | 'newId' | 'drafts' | 'organisations' | 'people'> {
  readonly desk: Desk;
  /** Writes to someone's own chat; false when they cannot be reached there. */
  readonly sendPrivately: (personId: string, shown: Shown) => Promise<boolean>;
  /** Fetches a file that somebody has sent. */
  readonly fetchUpload: FetchUpload;
  readonly log: Log;
  /** A link that opens the 1:1 chat with the bot; undefined where there is no Teams. */
  readonly chatUrl: string | undefined;
  /** Undefined outside a local start: then the command does not exist. */
  readonly acting: Acting | undefined;
}

/** What the bot answers to whatever came in. In a 1:1 chat it may show a case; anywhere else, nothing personal. */
export const createConverse =
  (needs: ConverseNeeds): Converse =>
  async (incoming) => {
    const { acting } = needs;
    const person = await currentPerson(incoming.from, { ...needs, ...(acting ? { actingAs: acting.as } : {}) });
    return incoming.where === 'chat' ? chatAnswer(needs, incoming, person) : publicAnswer(needs, incoming, person);
  };
