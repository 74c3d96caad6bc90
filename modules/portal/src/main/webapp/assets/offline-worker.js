/*
 * Served as /sw.js, behind the constants VERSION, PAGE, LANGUAGE and FILES. Keeps the page that says that there is no connection,
 * with what it needs, and help for a child in danger; nothing that is anybody's own. A form that is sent is left alone
 * wherever there may be a connection: passed on from here, it would look as if it came from our own pages.
 */
'use strict';
const PREFIX = 'gatepost-';
const CACHE = PREFIX + VERSION;
const HELP = '/help';

const install = async () => {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  await cache.put(PAGE, await fetch(PAGE, {cache: 'no-store', credentials: 'same-origin'}));
  await cache.put(HELP, await fetch(HELP, {cache: 'no-store', credentials: 'omit', headers: {'Accept-Language': LANGUAGE}}));
  await self.skipWaiting();
};

const activate = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(PREFIX) && name !== CACHE).map(name => caches.delete(name)));
  if (self.registration.navigationPreload) {
    await self.registration.navigationPreload.enable();
  }
  await self.clients.claim();
};

const kept = async address => await caches.match(address, {cacheName: CACHE}) || Response.error();

const page = async event => {
  try {
    return await event.preloadResponse || await fetch(event.request);
  } catch (e) {
    return kept(new URL(event.request.url).pathname === HELP ? HELP : PAGE);
  }
};

const file = async request => {
  try {
    return await fetch(request);
  } catch (e) {
    return kept(new URL(request.url).pathname);
  }
};

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('fetch', event => {
  const request = event.request;
  if (request.mode === 'navigate') {
    if (request.method === 'GET') {
      event.respondWith(page(event));
    } else if (navigator.onLine === false) {
      event.respondWith(kept(PAGE));
    }
  } else if (request.method === 'GET' && FILES.includes(new URL(request.url).pathname)) {
    event.respondWith(file(request));
  }
});
