// One event stream for all tabs of a browser: browsers allow only six connections to a server over HTTP/1.1. The tab that holds the
// lock has the stream and tells the others. A signal only names a topic: every element with hx-trigger="sse:<topic>" (or
// data-live="<topic>") gets the event and fetches itself again. After a gap everything that listens is told, and body gets
// "kenh:reconnected".
const address = document.body.getAttribute("sse-connect");
const TOPIC = /\bsse:([\w.-]+)/g;
const topics = new Set();
const waiting = new Set();
const recent = [];
const shared = "locks" in navigator && "BroadcastChannel" in window;
// Tabs of whoever was signed in here before are none of ours.
const ours = "kenh-live-" + (address ? (new URL(address, location.href).searchParams.get("for") ?? "") : "");
const channel = shared ? new BroadcastChannel(ours) : null;
const me = Math.random().toString(36).slice(2);
let source = null;
let opened = false;
let lastId = "";
let pause = 1000;
let offTimer = 0;
let flushTimer = 0;

function listeners(topic) {
  const quoted = CSS.escape(topic);
  return [...document.querySelectorAll(`[hx-trigger*="sse:${quoted}"],[data-live~="${quoted}"]`)].filter((element) => {
    const trigger = element.getAttribute("hx-trigger") || "";
    return element.dataset.live || [...trigger.matchAll(TOPIC)].some((match) => match[1] === topic);
  });
}

function fire(topic) {
  waiting.add(topic);
  flushTimer ||= setTimeout(() => {
    flushTimer = 0;
    const now = [...waiting];
    waiting.clear();
    const told = new Set();
    for (const name of now) {
      for (const element of listeners(name)) {
        if (told.has(element)) continue;
        told.add(element);
        window.htmx.trigger(element, "sse:" + name);
      }
    }
  }, 40);
}

function show(state) {
  clearTimeout(offTimer);
  const set = () => {
    const badge = document.getElementById("live");
    if (!badge || badge.dataset.state === state) return;
    badge.dataset.state = state;
    const text = badge.querySelector(".live-text");
    text.textContent = state === "on" ? badge.dataset.on : badge.dataset.off;
    badge.title = text.textContent;
  };
  // A short gap, such as a new generation of the server, is nobody's business.
  if (state === "off") offTimer = setTimeout(set, 2500);
  else set();
}

function missed() {
  scan(document.body);
  for (const topic of topics) fire(topic);
  document.body.dispatchEvent(new CustomEvent("kenh:reconnected"));
}

function say(message) {
  channel?.postMessage(message);
}

function heard(event) {
  if (event.lastEventId) lastId = event.lastEventId;
  const topic = event.type === "message" ? event.data : event.type;
  recent.push([Date.now(), topic]);
  if (recent.length > 200) recent.shift();
  fire(topic);
  say({ topic });
}

function listen(names) {
  for (const name of names) {
    if (topics.has(name)) continue;
    topics.add(name);
    source?.addEventListener(name, heard);
  }
}

function scan(root) {
  const found = new Set();
  for (const element of [root, ...root.querySelectorAll("[hx-trigger*='sse:'],[data-live]")]) {
    for (const match of (element.getAttribute?.("hx-trigger") || "").matchAll(TOPIC)) found.add(match[1]);
    for (const name of (element.dataset?.live || "").split(" ")) if (name) found.add(name);
  }
  const fresh = [...found].filter((name) => !topics.has(name));
  if (fresh.length === 0) return;
  listen(fresh);
  say({ listen: fresh });
}

function connect() {
  const url = new URL(address, location.href);
  if (lastId) url.searchParams.set("after", lastId);
  source = new EventSource(url);
  source.onmessage = heard;
  for (const name of topics) source.addEventListener(name, heard);
  source.onopen = () => {
    pause = 1000;
    show("on");
    if (opened) {
      missed();
      say({ missed: true });
    }
    opened = true;
    say({ state: "on" });
  };
  source.onerror = () => {
    show("off");
    say({ state: "off" });
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(connect, pause + Math.random() * 500);
    pause = Math.min(pause * 2, 15000);
  };
}

function told({ data }) {
  if (data.listen && source) listen(data.listen);
  if (data.hello && source) {
    const since = Date.now() - 5000;
    for (const [at, topic] of recent) if (at > since) say({ topic, to: data.hello });
    say({ state: source.readyState === EventSource.OPEN ? "on" : "off" });
  }
  if (data.topic && (!data.to || data.to === me)) fire(data.topic);
  if (data.missed) missed();
  if (data.state) {
    opened = true;
    show(data.state);
  }
}

if (address && !window.kenhLive) {
  window.kenhLive = true;
  scan(document.body);
  document.body.addEventListener("htmx:load", (event) => scan(event.target));
  if (shared) {
    channel.onmessage = told;
    say({ hello: me, listen: [...topics] });
    navigator.locks.request(ours, () => {
      connect();
      return new Promise(() => {});
    });
  } else {
    connect();
  }
  addEventListener("pagehide", () => source?.close());
}
