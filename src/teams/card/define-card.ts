import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import type { z } from 'zod';
import type { AdaptiveCard } from './shown.ts';

/** A card template joined with the shape of what it shows. */
export interface Card<View> {
  readonly path: string;
  render(view: View): AdaptiveCard;
}

const folder = new URL('../../../cards/', import.meta.url);

/**
 * Reads `cards/<path>.json` once. Rendering parses the view first, because a field that is missing would otherwise
 * be shown as its own placeholder.
 */
export const defineCard = <Schema extends z.ZodType>(path: string, schema: Schema): Card<z.input<Schema>> => {
  const template = new Template(JSON.parse(readFileSync(new URL(`${path}.json`, folder), 'utf8')));
  return {
    path,
    render: (view) => template.expand({ $root: schema.parse(view) }) as AdaptiveCard,
  };
};
