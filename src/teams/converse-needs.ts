import type { Desk } from '../desk/desk.ts';
import type { ShownButtonStore } from '../desk/ports/shown-buttons.ts';
import type { Ports } from '../desk/ports.ts';
import type { Role } from '../domain/organisation/person.ts';
import type { Log } from '../log.ts';
import type { Shown } from './card/shown.ts';
import type { Sender } from './incoming.ts';
import type { KeepButtons } from './keep-buttons.ts';
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
  /** What each chat shows that can be pressed. */
  readonly shownButtons: Pick<ShownButtonStore, 'shownIn'>;
  readonly keepButtons: KeepButtons;
  readonly log: Log;
  /** A link that opens the 1:1 chat with the bot; undefined where there is no Teams. */
  readonly chatUrl: string | undefined;
  /** Undefined outside a local start: then the command does not exist. */
  readonly acting: Acting | undefined;
}
