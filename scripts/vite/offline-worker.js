// Serves the page from this browser's own copy, so that it opens without a network. FILES and VERSION stand before this
// text in the build. Everything of one build is kept together: a page never mixes two versions of the model.
const CACHE = `bodem-${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })))));
});

self.addEventListener("activate", (event) => {
  const drop = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("bodem-") && name !== CACHE).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(drop());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const here = new URL(request.url);
  const scope = new URL(self.registration.scope);
  if (request.method !== "GET" || here.origin !== scope.origin || !here.pathname.startsWith(scope.pathname)) return;
  const wanted = request.mode === "navigate" ? scope.href : here.origin + here.pathname;
  event.respondWith(caches.open(CACHE).then(async (cache) => (await cache.match(wanted)) ?? fetch(request)));
});
