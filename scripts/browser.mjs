import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
const places = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")]),
};

/** Path of a Chrome or Chromium on this machine, or undefined. */
export function findBrowser() {
  const { CHROME_PATH, BODEM_BROWSER, PATH = "" } = process.env;
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const usual = places[process.platform] ?? ["/usr/bin/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"];
  return [BODEM_BROWSER, CHROME_PATH, ...onPath, ...usual].find((path) => path && executable(path));
}

/** Finds a browser or, as root on a Debian-like system, installs one; throws with the line to type. */
export function ensureBrowser(say) {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    say("No Chrome or Chromium found. Installing Debian's chromium (one to three minutes)…");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
      const result = spawnSync("apt-get", args, { encoding: "utf8", env });
      if (result.status !== 0) process.stderr.write(`${result.stdout}${result.stderr}`);
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  const line = {
    darwin: "brew install --cask google-chrome",
    win32: "winget install Google.Chrome",
  }[process.platform];
  throw new Error(`The browser tests need Chrome or Chromium (or CHROME_PATH set to one). Type:

    ${line ?? "sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium"}`);
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
