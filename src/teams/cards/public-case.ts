import { anyIncident, type Incident } from '../../domain/breach/breach.ts';
import { type WithoutPersonal, withoutPersonal } from '../../domain/personal-data.ts';
import { type DataRequest, dataRequest } from '../../domain/request/request.ts';

/** A case as everyone in a channel may see it: the compiler knows of no personal field in it. */
export type PublicIncident = WithoutPersonal<Incident>;
export type PublicRequest = WithoutPersonal<DataRequest>;
export type PublicCase = PublicIncident | PublicRequest;
export type PublicBreach = Extract<PublicIncident, { type: 'breach' }>;

export const publicIncident = (about: Incident): PublicIncident => withoutPersonal(anyIncident, about);

export const publicRequest = (about: DataRequest): PublicRequest => withoutPersonal(dataRequest, about);
