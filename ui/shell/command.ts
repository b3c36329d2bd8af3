/** Something that a reader can ask for: from the palette, a menu or a key. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** What comes of it, in a sentence. */
  readonly doc?: string;
  /** What it is also looked for by. */
  readonly keywords?: readonly string[];
  /** Heading that it stands under in the palette. */
  readonly group: string;
  /** As shown: "Ctrl+Z", "a". */
  readonly keys?: string;
  run(): void;
}

export const onMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform);

/** "Ctrl+Z", on a Mac "⌘Z". */
export const withCtrl = (key: string): string => (onMac() ? `⌘${key}` : `Ctrl+${key}`);
