import { londonClock } from '../../domain/deadlines/london-time.ts';
import { withoutFullStop } from '../../domain/request/letters/without-full-stop.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import { piecesOf, whyUnsettled } from '../../domain/request/work/health-data.ts';
import type { HealthPiece } from '../../domain/request/work/health-piece.ts';
import type { Setting } from '../setting.ts';
import { type Fact, factOf } from './case-facts.ts';
import { requestOf } from './request-facts.ts';

const mostShown = 6;

/** The pieces of health data on record, each with how it stands today. */
export const healthFacts = (setting: Setting): Fact[] => {
  const request = requestOf(setting);
  return request
    ? piecesOf(request)
        .slice(-mostShown)
        .flatMap((piece) =>
          factOf(pieceName(piece), `${withoutFullStop(piece.what)}. ${standOf(piece, request, setting)}`),
        )
    : [];
};

const standOf = (piece: HealthPiece, request: DataRequest, { now }: Setting): string =>
  whyUnsettled(piece, request, londonClock(now).day) === undefined ? 'Settled.' : 'Not settled yet.';

/** Its number on the list: a choice holds nobody's own words. */
export const pieceName = ({ id }: Pick<HealthPiece, 'id'>): string => `Piece ${id.replace('health.', '')}`;
