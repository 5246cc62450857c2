import { anyIncident, type Incident } from '../../domain/breach/breach.ts';
import { type PupilFile, pupilFile } from '../../domain/consent/pupil-file.ts';
import { type WithoutPersonal, withoutPersonal } from '../../domain/personal-data.ts';
import { type DataRequest, dataRequest } from '../../domain/request/request.ts';

/** A case as everyone in a channel may see it: the compiler knows of no personal field in it. */
export type PublicIncident = WithoutPersonal<Incident>;
export type PublicRequest = WithoutPersonal<DataRequest>;
export type PublicPupil = WithoutPersonal<PupilFile>;
export type PublicCase = PublicIncident | PublicRequest | PublicPupil;
export type PublicBreach = Extract<PublicIncident, { type: 'breach' }>;

/** The personal fields are really gone, not hidden from the compiler alone. */
export const publicIncident = (about: Incident): PublicIncident => withoutPersonal(anyIncident, about);

/** The same of a request. */
export const publicRequest = (about: DataRequest): PublicRequest => withoutPersonal(dataRequest, about);

/** The same of a pupil’s file, which keeps nothing of what is known of the child. */
export const publicPupil = (about: PupilFile): PublicPupil => withoutPersonal(pupilFile, about);
