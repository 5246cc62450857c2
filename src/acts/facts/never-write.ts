import { z } from 'zod';
import { neverWrite } from '../../domain/request/letters/never-write.ts';

/** For a card whose words are told to a requester. */
export const warned = { neverWrite: z.string() };
export const warning = { neverWrite };
