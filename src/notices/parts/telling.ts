import type { Incident } from '../../domain/breach/breach.ts';
import type { PupilFile } from '../../domain/consent/pupil-file.ts';
import type { ToldOf } from '../../domain/notices/kind.ts';
import type { KindNamed, NoticeKind } from '../../domain/notices/kinds/index.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { AskedQuestion } from '../../domain/question/question.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import { type PublicIncident, publicIncident } from '../../teams/card/public-case.ts';
import type { Shown } from '../../teams/card/shown.ts';

/**
 * For whom a channel's card is drawn. `viewers` are the Teams ids of those who get a view of their own; where there are
 * none, everyone's card carries the buttons, because nobody could press them otherwise.
 */
export interface CardView {
  readonly for: 'everyone' | 'who-decides';
  readonly viewers: readonly string[];
}

export interface Telling {
  readonly notice: Notice;
  readonly organisation: Organisation;
  readonly now: Date;
  readonly view: CardView;
}

interface Told {
  readonly report: Incident;
  readonly request: DataRequest;
  readonly pupil: PupilFile;
  readonly question: AskedQuestion;
}

type Draw<Of extends ToldOf> = (about: Told[Of], telling: Telling) => Shown;

/** How a kind's card is drawn, of each that it can tell of. */
export type CardOf<Id extends NoticeKind> = { readonly [Of in keyof KindNamed<Id>['tells'] & ToldOf]: Draw<Of> };

export type AnyCard = { readonly [Of in ToldOf]?: Draw<Of> };

/** Of a report, drawn without its personal fields: the compiler knows of none of them. */
export const inPublic =
  (draw: (about: PublicIncident, telling: Telling) => Shown): Draw<'report'> =>
  (about, telling) =>
    draw(publicIncident(about), telling);
