// The button as a site's page loads it. Small: what stands here is what every visitor fetches. No inline style or script, no text as
// markup (pages may require trusted types), nothing of anybody but us before the visitor agrees. Lines from "//+part" to "//-" are
// served where the site has that part.
(c => {
  const d = document, w = window, l = location, tag = "kenh-zalo", old = d.querySelector(tag);
  //+preview
  old?.remove();
  //-
  //+live
  if (old || !c.o.includes(l.origin)) return;
  //-
  const el = (name, props, ...kids) => {
    const e = Object.assign(d.createElement(name), props);
    e.append(...kids);
    return e;
  };
  // A browser may refuse to keep anything.
  const keep = (where, key, value) => {
    try {
      return value ? (w[where][key] = value) : w[where][key];
    } catch {}
  };
  // Where the visit came from goes along to the site's other pages.
  const q = new URLSearchParams(l.search), session = "sessionStorage";
  let utm = ["source", "medium", "campaign"].map(k => (q.get("utm_" + k) || "").slice(0, 100));
  if (utm.join("")) keep(session, "kenhUtm", JSON.stringify(utm));
  else try {
    utm = JSON.parse(keep(session, "kenhUtm"));
  } catch {}
  const ref = Array.from(crypto.getRandomValues(new Uint8Array(6)), n => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[n & 31]).join("");
  let told = {}, path, drawn, up;
  // Not sendBeacon: that one sends cookies along, and the page's referrer policy may hide the origin.
  const tell = what => {
    //+live
    if (told[what]) return;
    told[what] = 1;
    const body = new URLSearchParams({ p: path.slice(0, 200), s: utm[0], m: utm[1], c: utm[2], r: ref });
    fetch(c.u + "/" + what, { method: "POST", keepalive: true, credentials: "omit", body }).catch(() => {});
    //-
  };
  const greeting = () => {
    //+hours
    const f = {};
    for (const { type, value } of new Intl.DateTimeFormat("en", { timeZone: c.z, weekday: "short", hour: "numeric", minute: "numeric", hourCycle: "h23" }).formatToParts()) f[type] = value;
    const now = f.hour * 60 + Number(f.minute), day = c.h["MonTueWedThuFriSatSun".indexOf(f.weekday) / 3];
    if (!day || now < day[0] || now >= day[1]) return c.n;
    //-
    return c.g;
  };
  const css = new CSSStyleSheet(), host = el(tag, { lang: c.l }), root = host.attachShadow({ mode: "open" });
  css.replaceSync(`:host{all:initial;position:${c.f};bottom:16px;${c.s}:16px;z-index:2147483000;font:16px/1.4 system-ui,sans-serif;color:#1f2937}:host([hidden]),[hidden]{display:none!important}
button,a{font:inherit;cursor:pointer;border:0;border-radius:28px;min-height:44px;padding:0 18px;background:${c.c[0]};color:${c.c[1]};text-decoration:none;display:inline-flex;align-items:center;gap:8px}
:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #1f2937}
.b{min-height:56px;box-shadow:0 2px 8px #0006}
.b::before{content:"";width:24px;height:24px;background:currentColor;clip-path:path("M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z")}
.p{position:absolute;bottom:68px;${c.s}:0;width:min(300px,100vw - 32px);box-sizing:border-box;padding:16px;border-radius:12px;background:#fff;box-shadow:0 4px 24px #0005;animation:i .15s}
p{margin:0 0 12px;overflow-wrap:anywhere}
a,.n{margin:0 8px 8px 0}
small{color:#4b5563;font-size:13px;display:block;margin-top:4px}
.q svg{width:140px;display:block;margin-top:12px}
@keyframes i{from{transform:translateY(8px)}}
@media(prefers-reduced-motion:reduce){.p{animation:none}}
@media print{:host{display:none}}`);
  root.adoptedStyleSheets = [css];
  const text = el("p"), code = el("div", { className: "q" });
  const link = el("a", { href: c.a, target: "_blank", rel: "noopener", textContent: c.t[1], onclick: () => tell("clicked") });
  const panel = el("div", { className: "p", id: "p", hidden: true, role: "dialog", ariaLabel: c.t[0] }, text, link);
  const button = el("button", { type: "button", className: "b", ariaExpanded: "false", onclick() {
    if (panel.hidden) tell("clicked");
    show(panel.hidden, 1);
  } }, c.t[0]);
  button.setAttribute("aria-controls", "p");
  const show = (on, byHand) => {
    panel.hidden = !on;
    button.ariaExpanded = String(on);
    text.textContent = greeting();
    if (byHand) (on ? link : button).focus();
    if (!on || drawn || !w.matchMedia("(min-width:600px)").matches) return;
    drawn = 1;
    // A document, so that nothing is made of text here.
    const x = new XMLHttpRequest();
    x.open("GET", c.u + "/qr");
    x.responseType = "document";
    x.onload = () => {
      if (x.status == 200) code.append(x.response.documentElement, el("small", { textContent: c.t[2] }));
    };
    x.send();
  };
  root.addEventListener("keydown", e => {
    if (e.key == "Escape" && !panel.hidden) show(false, 1);
  });
  //+widget
  // Zalo's own widget: its script comes from Zalo, so the visitor is asked before, here or by the site (the event), once a visit. Where it
  // is blocked, or Zalo away, there is the link.
  //+live
  let away;
  const zalo = () => {
    if (away || d.querySelector(".zalo-chat-widget")) return;
    host.remove();
    const z = el("div", { className: "zalo-chat-widget" });
    Object.assign(z.dataset, { oaid: c.i, welcomeMessage: greeting(), autopopup: up ? 1 : c.p || 0, width: 350, height: 420 });
    d.body.append(z, el("script", { src: c.w, async: true, onload: () => keep(session, "kenhZalo", "1"), onerror() {
      away = 1;
      z.remove();
      ask.hidden = true;
      d.body.append(host);
      show(up);
    } }));
  };
  w.addEventListener("kenh-zalo-consent", zalo);
  //-
  const ask = el("span", {}, el("button", { type: "button", className: "n", textContent: c.t[4], onclick() {
    //+live
    tell("clicked");
    up = 1;
    zalo();
    //-
  } }), el("small", { textContent: c.t[5] }));
  panel.append(ask);
  //-
  panel.append(code);
  //+code
  panel.append(el("small", { textContent: c.t[3] + " #W-" + ref }));
  //-
  root.append(panel, button);
  const look = () => {
    if (path != l.pathname) told = {};
    path = l.pathname;
    //+live
    host.hidden = !((!c.y || new RegExp(c.y).test(path)) && !(c.x && new RegExp(c.x).test(path)));
    if (host.hidden || d.prerendering || d.visibilityState != "visible") return;
    tell("seen");
    //-
    //+widget
    //+live
    if (!away && keep(session, "kenhZalo")) return zalo();
    //-
    //-
    if (!host.isConnected) (d.querySelector("[data-kenh-preview]") || d.body).append(host);
    //+preview
    show(true);
    //-
    //+popup
    if (up || keep(session, "kenhUp")) return;
    up = 1;
    setTimeout(() => {
      if (host.hidden || !panel.hidden) return;
      keep(session, "kenhUp", "1");
      show(true);
    }, c.p * 1000);
    //-
  };
  d.addEventListener("visibilitychange", look);
  d.addEventListener("prerenderingchange", look);
  w.addEventListener("popstate", look);
  w.navigation?.addEventListener("navigatesuccess", look);
  if (d.readyState == "loading") d.addEventListener("DOMContentLoaded", look);
  else look();
})(__SITE__);
