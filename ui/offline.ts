/** Keeps a copy of the page in this browser, so that it opens without a network the next time. Says nothing when it cannot. */
export async function keepOffline(): Promise<void> {
  if (!("serviceWorker" in navigator) || !isSecureContext) return;
  try {
    await navigator.serviceWorker.register(new URL("./offline.js", document.baseURI));
  } catch {
    // A browser without room or leave for it works as before, with a network.
  }
}
