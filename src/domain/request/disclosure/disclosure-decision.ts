import type { DataRequest } from '../request.ts';

/** Whether it is decided what the body gets; that it is asked first decides nothing yet. */
export const isDisclosureDecided = ({ disclosure }: Pick<DataRequest, 'disclosure'>): boolean =>
  disclosure !== null && disclosure.decision !== 'ask-first';
