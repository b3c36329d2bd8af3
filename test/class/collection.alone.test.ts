import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Collection, collectionFor, MOST_ANSWERS, onCollected } from "../../ui/class/collection.ts";
import type { Given } from "../../ui/class/entry.ts";

const given = (at: number, name = "", mark?: number): Given => ({ at, name, code: mark === undefined ? "" : `code ${at} ${mark}`, mark });
const names = ({ now }: Collection): string[] => now.given.map(({ name, at }) => `${name} ${at}`);
const opened = (): Collection => new Collection("workshop", "predict", 5);

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      kept.set(key, value);
      // As `Object.keys(localStorage)` has it.
      Object.assign(storage, { [key]: value });
    },
  };
  vi.stubGlobal("localStorage", storage);
  const events = new EventTarget();
  vi.stubGlobal("addEventListener", events.addEventListener.bind(events));
  vi.stubGlobal("removeEventListener", events.removeEventListener.bind(events));
  vi.stubGlobal("dispatchEvent", events.dispatchEvent.bind(events));
});

afterEach(() => vi.unstubAllGlobals());

describe("answers", () => {
  test("are kept by notebook, cell and question", () => {
    opened().add([given(3, "Ann")]);
    expect(names(opened())).toEqual(["Ann 3"]);
    expect(new Collection("workshop", "predict", 6).now.given).toEqual([]);
    expect(new Collection("workshop", "design", 5).now.given).toEqual([]);
  });

  test("of one name, or of one device without a name, are asked about; the same again is not", () => {
    const answers = opened();
    answers.add([given(3, "Ann", 1), given(4, "", 2)]);
    const { added, known, clashes } = answers.add([given(3, "ann", 1), given(5, "ANN", 9), given(6, "", 2), given(4, "", 3), given(7)]);
    expect([added, known]).toEqual([2, 1]);
    expect(clashes.map(({ there, next }) => [there.at, next.at])).toEqual([
      [3, 5],
      [4, 6],
    ]);
    answers.replace(clashes[0].next);
    answers.addBeside(clashes[1].next);
    expect(names(answers)).toEqual(["ANN 5", " 4", " 4", " 7", " 6"]);
  });

  test("of two people of one name stand beside each other", () => {
    const answers = opened();
    answers.add([given(3, "Ann", 1)]);
    const [clash] = answers.add([given(3, "Ann", 2)]).clashes;
    answers.addBeside(clash.next);
    answers.addBeside({ ...given(9, "Ann", 4) });
    expect(names(answers)).toEqual(["Ann 3", "Ann (2) 3", "Ann (3) 9"]);
  });

  test("come back by undo, whatever another tab has added meanwhile", () => {
    const [here, other] = [opened(), opened()];
    here.add([given(1, "Ann"), given(2, "Bea"), given(2)]);
    here.remove(given(2, "Bea"));
    other.add([given(8, "Zoe")]);
    expect(here.undoable).toBe("answer removed: Bea");
    here.undo();
    expect(names(here)).toEqual(["Ann 1", " 2", "Zoe 8", "Bea 2"]);
    here.clear();
    here.undo();
    expect(names(here)).toEqual(["Ann 1", " 2", "Zoe 8", "Bea 2"]);
    here.undo();
    expect(names(here)).toEqual(["Zoe 8"]);
    expect(here.undoable).toBeUndefined();
  });

  test("are told of, and handed to the notebook that asked last", () => {
    const tell = vi.fn();
    const stop = onCollected(opened().key, tell);
    opened().add([given(1)]);
    expect(tell).toHaveBeenCalledTimes(1);
    stop();
    opened().reveal(true);
    expect(tell).toHaveBeenCalledTimes(1);
    opened().open(10, "How much?", 101);
    new Collection("copy", "predict", 5).open(20, "How much?", 101);
    expect(collectionFor(5)?.key).toBe("bodem-class:copy:predict:5");
    expect(collectionFor(4)).toBeUndefined();
  });

  test("are no more than a page can show, and what is kept is read with care", () => {
    const answers = opened();
    const { added, full } = answers.add(Array.from({ length: MOST_ANSWERS + 5 }, () => given(1)));
    expect([added, full]).toEqual([MOST_ANSWERS, true]);
    kept.set("bodem-class:workshop:predict:7", '{"given":[{"at":"x"},{"at":-1,"name":"","code":""},{"at":2,"name":"Ann","code":""}]}');
    expect(names(new Collection("workshop", "predict", 7))).toEqual(["Ann 2"]);
    kept.set("bodem-class:workshop:predict:8", "{broken");
    expect(new Collection("workshop", "predict", 8).now.given).toEqual([]);
  });

  test("are in this tab alone where the browser keeps nothing", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => null,
      setItem: () => {
        throw new Error("quota");
      },
    });
    const answers = opened();
    answers.add([given(1, "Ann")]);
    expect(names(answers)).toEqual(["Ann 1"]);
  });
});
