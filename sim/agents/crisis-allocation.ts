import type { State } from "../state.ts";

const EU = 1;

/** Who pays whom for tonnes that were moved: two positions of buyers, EUR. */
export type Pay = (taker: number, giver: number, eur: number) => void;

/**
 * Makers in the EU among whom tonnes can be moved once the market has cleared: material inside imported
 * components is used elsewhere, and makers whose own market has cleared with this one cannot use more or less.
 */
export function createAllocation(state: State) {
  const { buyers } = state;
  const inReach: number[] = [];
  for (let b = 0; b < buyers.n; b++)
    if (buyers.region[b] === EU && buyers.insideMagnets[b] === 0 && state.makers[buyers.sector[b]] === 0) inReach.push(b);
  const fromStock = new Float64Array(buyers.n);
  const fromUse = new Float64Array(buyers.n);

  /** Takes tonnes off what a buyer has in stock, or off what it uses. */
  function take(giver: number, tonnes: number, outOfStock: boolean): number {
    const foreign = outOfStock ? buyers.foreignShare[giver] : buyers.foreignUsed[giver] / buyers.consumed[giver];
    buyers.moved[giver] -= tonnes;
    if (outOfStock) buyers.stock[giver] = Math.max(0, buyers.stock[giver] - tonnes);
    else {
      buyers.consumed[giver] -= tonnes;
      buyers.curtailed[giver] += tonnes;
      buyers.foreignUsed[giver] -= tonnes * foreign;
    }
    return foreign;
  }

  /** Moves up to `tonnes` to a buyer that is short. */
  function serve(taker: number, giver: number, tonnes: number, outOfStock: boolean, pay: Pay): void {
    const foreign = take(giver, tonnes, outOfStock);
    buyers.moved[taker] += tonnes;
    buyers.consumed[taker] += tonnes;
    buyers.curtailed[taker] = Math.max(0, buyers.curtailed[taker] - tonnes);
    buyers.foreignUsed[taker] += tonnes * foreign;
    pay(taker, giver, 1000 * tonnes * buyers.price[giver]);
  }

  return {
    /**
     * Priority-rated orders: what buyers of a lower rank number lack is taken from those of the highest, out
     * of stock before use, at most the `callable` share of each, at the giver's price. Returns tonnes moved.
     */
    serveByPriority(rank: Int32Array, callable: number, pay: Pay): number {
      const byRank = [...inReach].sort((a, b) => rank[buyers.sector[a]] - rank[buyers.sector[b]] || a - b);
      for (const b of byRank) {
        fromStock[b] = callable * buyers.stock[b];
        fromUse[b] = callable * buyers.consumed[b];
      }
      let moved = 0;
      for (const taker of byRank) {
        for (let i = byRank.length - 1; i >= 0 && buyers.curtailed[taker] > 0; i--) {
          const giver = byRank[i];
          if (rank[buyers.sector[giver]] <= rank[buyers.sector[taker]]) break;
          for (const pool of [fromStock, fromUse]) {
            const tonnes = Math.min(buyers.curtailed[taker], pool[giver]);
            if (!(tonnes > 0)) continue;
            pool[giver] -= tonnes;
            serve(taker, giver, tonnes, pool === fromStock, pay);
            moved += tonnes;
          }
        }
      }
      return moved;
    },

    /**
     * Moves the share of the way to equal months of cover that `share` says, which is the most cover that the
     * worst off can have; at the giver's price. Returns tonnes moved.
     */
    evenOutCover(share: number, pay: Pay): number {
      let stock = 0;
      let use = 0;
      for (const b of inReach) {
        stock += buyers.stock[b];
        use += buyers.meanUse[b];
      }
      if (!(use > 0)) return 0;
      const cover = stock / use;
      let over = 0;
      let foreign = 0;
      for (const b of inReach) {
        const excess = buyers.stock[b] - cover * buyers.meanUse[b];
        fromStock[b] = share * excess;
        if (excess > 0) {
          over += share * excess;
          foreign += share * excess * buyers.foreignShare[b];
        }
      }
      if (!(over > 0)) return 0;
      for (const taker of inReach) {
        const gets = -fromStock[taker];
        if (!(gets > 0)) continue;
        const held = buyers.stock[taker];
        buyers.foreignShare[taker] = (held * buyers.foreignShare[taker] + (gets * foreign) / over) / (held + gets);
        buyers.stock[taker] = held + gets;
        buyers.moved[taker] += gets;
        for (const giver of inReach)
          if (fromStock[giver] > 0) pay(taker, giver, 1000 * gets * (fromStock[giver] / over) * buyers.price[giver]);
      }
      for (const giver of inReach) if (fromStock[giver] > 0) take(giver, fromStock[giver], true);
      return over;
    },
  };
}
