/** Files that must be refused, with what the refusal has to say. */
export interface BadFile<Input> {
  readonly name: string;
  readonly input: Input;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  readonly fix: string;
  /** False where one mistake has two symptoms. */
  readonly alone?: boolean;
}

const HEAD = "bodem: 1\ntitle: t\nmaterial: ndpr-oxide\n";
const floor = (setting: string) => `${HEAD}policies:\n  floor:\n    instruments:\n      - use: one-way-floor\n        ${setting}\n`;
const STRIKE = "policies.floor.instruments[0].strike";
const bad = (name: string, input: string, path: string, expected: string, received: string, fix: string, more: { alone?: boolean } = {}): BadFile<string> => ({ name, input, path, expected, received, fix, ...more });

export const BAD_TEXTS: readonly BadFile<string>[] = [
  bad("an empty file", "", "", "a scenario", "an empty file", "start with `bodem: 1`"),
  bad("a blank file", " \n\n", "", "a scenario", "only blank lines", "start with `bodem: 1`"),
  bad("only a comment", "# nothing\n", "", "a scenario", "nothing", "start with `bodem: 1`"),
  bad("a word", "hello", "", "a scenario", '"hello"', "start with"),
  bad("a list at the top", "- bodem: 1\n", "", "a scenario", "a list of 1", "remove the dashes"),
  bad("not YAML", "title: a: b: c\n", "line 1, column 8", "valid YAML", "Nested mappings", "check indentation", { alone: false }),
  bad("a tab as indentation", `${HEAD}policies:\n\tfloor: {}\n`, "line 5, column 1", "valid YAML", "Tabs", "indent with spaces", { alone: false }),
  bad("a truncated file", `${HEAD}policies: {floor: {instruments: [{use: "one-way`, "line 4, column 48", "valid YAML", "the file ends here", "cut off", { alone: false }),
  bad("a second document", `${HEAD}---\nbodem: 1\n`, "", "one scenario a file", "a second document", "a file of its own"),
  bad("a binary file", "bodem: 1\u0000\u0001\u0002", "", "a text file", "binary data", "UTF-8"),
  bad("UTF-16 read as UTF-8", "\ufffd\ufffdb\u0000o\u0000d\u0000", "", "a text file", "text in UTF-16", "UTF-8"),
  bad("a file of 2 MB", `title: ${"x".repeat(2_000_000)}`, "", "at most 1000 kB", "2001 kB", "right file"),
  bad("brackets 100,000 deep", "[".repeat(100_000), "", "at most 64 levels", "more", "right file"),
  bad("dashes 100,000 deep", "- ".repeat(100_000), "", "at most 64 levels", "more", "right file"),
  bad("braces 50,000 deep", "{a: ".repeat(50_000), "", "at most 64 levels", "more", "right file"),
  bad("question marks 50,000 deep", "? ".repeat(50_000), "", "at most 64 levels", "more", "right file"),
  bad("200 levels of keys", Array.from({ length: 200 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"), "a".concat(".a".repeat(64)), "at most 64 levels", "more", "no more than five", { alone: false }),
  bad("a million entries", "a:\n".repeat(300_000), "", "a few thousand values", "many more", "right file"),
  bad("a key twice", `${HEAD}title: again\n`, "title", "each key once", "title a second time", "keep one"),
  bad("a policy twice", `${HEAD}policies:\n  a: {}\n  a: {}\n`, "policies.a", "each key once", "a second time", "keep one"),
  bad("a prototype key", `${HEAD}__proto__: {polluted: true}\n`, "__proto__", "a key of the scenario format", "__proto__", "remove it"),
  bad("a prototype key among policies", `${HEAD}policies:\n  constructor: {}\n`, "policies.constructor", "a key of the scenario format", "constructor", "remove it"),
  bad("a prototype key among settings", floor("prototype: 1"), "policies.floor.instruments[0].prototype", "a key of the scenario format", "prototype", "remove it"),
  bad("an alias", `${HEAD}baseline: &b {}\npolicies: {a: *b}\n`, "policies.a", "a value", "an alias (*b)", "write the value out", { alone: false }),
  bad("aliases that multiply", `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n`, "b[0]", "a value", "an alias", "write the value out", { alone: false }),
  bad("a merge key", `${HEAD}baseline:\n  <<: {title: x}\n`, 'baseline."<<"', "a key", "a merge key", "write the keys out"),
  bad("a tag", `${HEAD}question: !!js/function "x"\n`, "question", "without a tag", "js/function", "remove the tag", { alone: false }),
  bad("a key that is a list", `${HEAD}? [a, b]\n: 1\n`, "", "a name before each colon", "something else", "name: value"),
  bad("no version", "title: t\nmaterial: ndpr-oxide\n", "bodem", "bodem: 1", "the key is missing", "first line"),
  bad("a newer version", "bodem: 2\ntitle: t\nmaterials: [ndpr-oxide]\n", "bodem", "bodem: 1", "2", "this file is for a newer Bodem"),
  bad("version 0", `bodem: 0\ntitle: t\nmaterial: ndpr-oxide\n`, "bodem", "bodem: 1", "0", "write `bodem: 1`", { alone: false }),
  bad("no title", "bodem: 1\nmaterial: ndpr-oxide\n", "title", "1 to 200 characters", "the key is missing", "add `title"),
  bad("a title of 201 characters", `bodem: 1\ntitle: ${"x".repeat(201)}\nmaterial: ndpr-oxide\n`, "title", "1 to 200 characters", "x", "shorten it by 1 characters"),
  bad("a title that is a number", "bodem: 1\ntitle: 12\nmaterial: ndpr-oxide\n", "title", "text on one line", "12", 'in quotes: "12"'),
  bad("a title of two lines", 'bodem: 1\ntitle: "a\\nb"\nmaterial: ndpr-oxide\n', "title", "text on one line", "\\u000a", "remove line breaks"),
  bad("no material", "bodem: 1\ntitle: t\n", "material", "one of: ndpr-oxide", "the key is missing", "add `material: ndpr-oxide`"),
  bad("an unknown material", "bodem: 1\ntitle: t\nmaterial: ndpr-oxid\n", "material", "one of: ndpr-oxide", '"ndpr-oxid"', "did you mean ndpr-oxide?"),
  bad("an unknown key", `${HEAD}replicatons: 10\n`, "replicatons", "a key of a scenario", "replicatons", "did you mean replications?"),
  bad("an unknown key in a policy", `${HEAD}policies:\n  a:\n    instrument: []\n`, "policies.a.instrument", "a key of a policy", "instrument", "did you mean instruments?"),
  bad("an unknown setting", floor("strick: 100"), "policies.floor.instruments[0].strick", "a key of an instrument one-way-floor", "strick", "did you mean strike?"),
  bad("an unknown instrument", floor("").replace("one-way-floor", "oneway-floor"), "policies.floor.instruments[0].use", "one of: ", '"oneway-floor"', "did you mean one-way-floor?"),
  bad("an instrument without use", `${HEAD}policies:\n  a:\n    instruments:\n      - strike: 100\n`, "policies.a.instruments[0].use", "one of: ", "the key is missing", "add `use: …`"),
  bad("an unknown posture", `${HEAD}exporters:\n  a:\n    posture: predator\n`, "exporters.a.posture", "one of: commercial, quota-cut, predation", '"predator"', "did you mean predation?"),
  bad("a setting of another posture", `${HEAD}exporters:\n  a:\n    posture: commercial\n    cut: 0.4\n`, "exporters.a.cut", "a key of a posture commercial", "cut", ""),
  bad("no exporter", `${HEAD}exporters: {}\n`, "exporters", "at least one", "an empty group", "commercial"),
  bad("an unknown assumption", `${HEAD}assumptions:\n  ndpr.demnd.wind.2030: 2\n`, "assumptions.ndpr.demnd.wind.2030", "a parameter in the register", "2", "did you mean ndpr.demand.wind.2030?"),
  bad("an assumption out of its range", `${HEAD}assumptions:\n  ndpr.price.reference: 10\n`, "assumptions.ndpr.price.reference", "a number from 45 to 110 EUR/kg", "10", "the least is 45; the default is 61.1"),
  bad("a number in quotes", floor('strike: "10"'), STRIKE, "a number from 40 to 200 EUR/kg", '"10" (text)', "write 10 without quotes"),
  bad("a number with its unit", floor("strike: 100 EUR/kg"), STRIKE, "a number from 40 to 200 EUR/kg", '"100 EUR/kg"', "write the number alone: 100"),
  bad("a decimal comma", floor("strike: 100,5"), STRIKE, "a number from 40 to 200 EUR/kg", '"100,5"', "write 100.5"),
  bad("a negative strike", floor("strike: -100"), STRIKE, "a number from 40 to 200 EUR/kg", "-100", "the least is 40; the default is 100"),
  bad("a strike that is not a number", floor("strike: .nan"), STRIKE, "a number from 40 to 200 EUR/kg", ".nan", "a finite number"),
  bad("an infinite strike", floor("strike: .inf"), STRIKE, "a number from 40 to 200 EUR/kg", ".inf", "a finite number"),
  bad("a strike beyond every number", floor("strike: 1e999"), STRIKE, "a number from 40 to 200 EUR/kg", "1e999", "a finite number"),
  bad("a strike of nothing", floor("strike:"), STRIKE, "a number from 40 to 200 EUR/kg", "the value is empty", "write a number"),
  bad("a strike of true", floor("strike: true"), STRIKE, "a number from 40 to 200 EUR/kg", "true", "write a number"),
  bad("a list of strikes", floor("strike: [90, 100]"), STRIKE, "a number from 40 to 200 EUR/kg", "a list of 2", "write one number"),
  bad("a percentage for a share", floor("availabilityMin: 80"), "policies.floor.instruments[0].availabilityMin", "a number from 0 to 1 share", "80", "write 0.8 for 80 %"),
  bad("an unknown choice", floor("currency: EURO"), "policies.floor.instruments[0].currency", "one of: EUR, USD", '"EURO"', "did you mean EUR?"),
  bad("a switch in words", floor("newPlantsOnly: yes"), "policies.floor.instruments[0].newPlantsOnly", "true or false", '"yes"', "write true"),
  bad("a month without its year", floor("start: 2030"), "policies.floor.instruments[0].start", "a month from 2000-01 to 2050-12", "2030", 'add the month: "2030-01"'),
  bad("month 13", `${HEAD}start: 2030-13\n`, "start", "a month from 2000-01 to 2050-12", "2030-13", "months run from 01 to 12"),
  bad("a day", `${HEAD}start: 2030-01-15\n`, "start", "a month from 2000-01 to 2050-12", "2030-01-15", 'write "2030-01"'),
  bad("a start in 1999", `${HEAD}start: 1999-12\nend: 2005-12\n`, "start", "a month from 2000-01 to 2050-12", "1999-12", "the first is 2000-01"),
  bad("an end before the start", `${HEAD}start: 2030-01\nend: 2029-12\n`, "end", "a month from 2030-12 to 2050-12: 12 to 360 months from the start 2030-01", "2029-12, before the start", "put the end after the start"),
  bad("11 months", `${HEAD}start: 2030-01\nend: 2030-11\n`, "end", "12 to 360 months", "11 months", "a later month"),
  bad("361 months", `${HEAD}start: 2010-01\nend: 2040-01\n`, "end", "a month from 2010-12 to 2039-12", "361 months", "an earlier month"),
  bad("a start after the default end", `${HEAD}start: 2045-01\n`, "end", "12 to 360 months", "2040-12 (the default)", "put the end after the start"),
  bad("a rule that ends before it starts", `${HEAD}policies:\n  mip:\n    instruments:\n      - use: minimum-import-price\n        start: 2030-01\n        end: 2029-01\n`, "policies.mip.instruments[0].end", "a month from 2030-01", "2029-01", "set end to 2030-01 or later"),
  bad("0 replications", `${HEAD}replications: 0\n`, "replications", "a whole number from 1 to 100000 runs", "0", "the least is 1; the default is 200"),
  bad("a billion replications", `${HEAD}replications: 1000000000\n`, "replications", "a whole number from 1 to 100000 runs", "1000000000", "the most is 100000"),
  bad("half a replication", `${HEAD}replications: 10.5\n`, "replications", "a whole number from 1 to 100000 runs", "10.5", "write 11"),
  bad("a burn-in of 1,000 months", `${HEAD}burnInMonths: 1000\n`, "burnInMonths", "from 0 to 120 months", "1000", "the most is 120"),
  bad("a seed beyond whole numbers", `${HEAD}seed: 12345678901234567890\n`, "seed", "a whole number of at most 15 digits", "12345678901234567890", 'put it in quotes to keep every digit: "12345678901234567890"'),
  bad("a seed with a fraction", `${HEAD}seed: 1.5\n`, "seed", "a whole number", "1.5", "in quotes"),
  bad("an infinite seed", `${HEAD}seed: .inf\n`, "seed", "a whole number", ".inf", "in quotes"),
  bad("an empty seed", `${HEAD}seed: ""\n`, "seed", "1 to 100 characters", '""', "add a short text"),
  bad("a policy id with capitals and blanks", `${HEAD}policies:\n  "Price Floor": {}\n`, 'policies."Price Floor"', "an id of 1 to 40 lower-case letters", "Price Floor", "price-floor"),
  bad("a policy id of digits", `${HEAD}policies:\n  2030: {}\n`, "policies.2030", "not digits alone", "2030", "rename it"),
  bad("a policy under the id of the baseline", `${HEAD}policies:\n  baseline: {}\n`, "policies.baseline", "an id other than baseline", "baseline", "rename the policy"),
  bad("policies without a policy", `${HEAD}policies:\n`, "policies", "a group of policies by id", "the value is empty", "or remove the key"),
  bad("policies as a list", `${HEAD}policies: [floor]\n`, "policies", "a group of policies by id", "a list of 1", "write its keys below it"),
  bad("instruments as a group", `${HEAD}policies:\n  a:\n    instruments:\n      use: one-way-floor\n`, "policies.a.instruments", "a list of at most 20 instruments", "a group of keys (use)", "start each instrument with a dash"),
  bad("an instrument as a word", `${HEAD}policies:\n  a:\n    instruments: [one-way-floor]\n`, "policies.a.instruments[0]", "an instrument", '"one-way-floor"', "write its keys below it"),
];

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const codes = [...(mark ? "\ufeff" : ""), ...text].map((character) => character.charCodeAt(0));
  return Uint8Array.from(codes.flatMap((code) => (bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8])));
};
const bytes = (name: string, input: Uint8Array, expected: string, received: string, fix: string): BadFile<Uint8Array> => ({ name, input, path: "", expected, received, fix });

export const BAD_BYTES: readonly BadFile<Uint8Array>[] = [
  bytes("UTF-16, little end first", utf16(HEAD, false, true), "UTF-8", "text in UTF-16", "encoding UTF-8"),
  bytes("UTF-16, big end first", utf16(HEAD, true, true), "UTF-8", "text in UTF-16", "encoding UTF-8"),
  bytes("UTF-16 without a mark", utf16(HEAD, false, false), "UTF-8", "text in UTF-16", "encoding UTF-8"),
  bytes("a gzip archive", Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), "a text file", "a gzip archive", "unpack"),
  bytes("a zip archive", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), "a text file", "a zip archive", "unpack"),
  bytes("Latin-1", Uint8Array.of(...new TextEncoder().encode("bodem: 1\ntitle: Gr"), 0xfc, 0xdf, 0x65), "UTF-8", "not UTF-8", "damaged"),
  bytes("bytes of a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8), "UTF-8", "binary data", "text"),
  bytes("200 MB", new Uint8Array(200_000_000), "at most 1000 kB", "200000 kB", "right file"),
  bytes("no bytes", new Uint8Array(0), "a scenario", "an empty file", "start with"),
];
