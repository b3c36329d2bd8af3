import type { ContractBook } from "../instruments/contract-book.ts";

const MOST_MONTHS_PUT_OFF = 12;

/**
 * What a plant makes available when it times its maintenance, t/month, of `usual` (its mean) and `nameplate`.
 * A kg earns price + strike − reference: more than usual while the index lies above the contract's reference,
 * less while it lies below. Then it does twice its maintenance, and later makes up for what it put off. With a
 * reference of the month itself the two are the same, and there is nothing to gain.
 */
export function timedOutput(book: ContractBook, plant: number, usual: number, nameplate: number): number {
  const gain = book.lastIndex - book.lastPublished;
  const { putOff } = book;
  const maintenance = nameplate - usual;
  if (!(maintenance > 0) || !(gain !== 0)) return usual;
  if (gain > 0) {
    const extra = Math.min(putOff[plant], maintenance);
    putOff[plant] -= extra;
    return usual + extra;
  }
  const held = Math.min(maintenance, usual, MOST_MONTHS_PUT_OFF * maintenance - putOff[plant]);
  if (!(held > 0)) return usual;
  putOff[plant] += held;
  return usual - held;
}
