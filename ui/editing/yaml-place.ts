/** A line of YAML that says a key. */
export interface Line {
  readonly key: string;
  readonly value: string;
}

interface Read extends Line {
  readonly indent: number;
  readonly dash: boolean;
}

/** Column that the key starts at, a dash counted as indentation. */
function readLine(text: string): Read | undefined {
  const match = /^(\s*)(-\s+)?(?:([A-Za-z0-9][\w.-]*)\s*:)?\s*(.*)$/.exec(text);
  if (!match || /^\s*(#|$)/.test(text)) return undefined;
  const [, space, dash = "", key = "", rest] = match;
  return { key, value: rest.replace(/\s+#.*$/, "").replace(/^["']|["']$/g, ""), indent: space.length + dash.length, dash: dash !== "" };
}

/** For a line, from 0, of a text that may be half written: the keys of the groups that it stands in, the outermost first, and the lines of its own group. */
export function groupsAbove(text: string, line: number): { readonly above: readonly string[]; readonly group: readonly Line[] } {
  const lines = text.split("\n");
  const [space] = /^\s*(?:-\s+)?/.exec(lines[line]) ?? [""];
  let indent = space.length;
  const above: string[] = [];
  for (let at = line - 1; at >= 0 && indent > 0; at--) {
    const read = readLine(lines[at]);
    if (!read || read.indent >= indent) continue;
    if (read.key !== "" && read.value === "") above.unshift(read.key);
    indent = read.dash ? read.indent - 2 : read.indent;
  }
  return { above, group: ownGroup(lines, line, space.length) };
}

function ownGroup(lines: readonly string[], line: number, indent: number): Line[] {
  const group: Line[] = [];
  const collect = (at: number, step: 1 | -1): void => {
    for (; at >= 0 && at < lines.length; at += step) {
      const read = readLine(lines[at]);
      if (!read || read.indent > indent) continue;
      if (read.indent < indent || (step === 1 && read.dash)) return;
      group.push(read);
      if (read.dash) return;
    }
  };
  collect(line, -1);
  collect(line + 1, 1);
  return group;
}
