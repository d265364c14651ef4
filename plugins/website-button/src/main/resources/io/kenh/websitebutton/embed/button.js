// The button as a site's page loads it. Small: what stands here is what every visitor fetches. No inline style or script, no text as
// markup (pages may require trusted types), nothing of anybody but us before the visitor agrees. Lines from "//+part" to "//-" are
// served where the site has that part; names in "//=" are the program's own and served as one letter each.
//=tag old make keep from utm visit ref told path drawn opened tell greeting css host root words code link panel button show
//=look zalo away ask minute span what on byHand kids props name where key value listen fail
(c => {
  const d = document, w = window, l = location, tag = "kenh-zalo", old = d.querySelector(tag);
  //+preview
  old?.remove();
  //-
  //+live
  if (old || !c.o.split(" ").includes(l.origin)) return;
  //-
  const make = (name, props, ...kids) => {
    const e = Object.assign(d.createElement(name), props);
    e.append(...kids);
    return e;
  },
  listen = (where, name, what) => where.addEventListener(name, what),
  // A browser may refuse to keep anything.
  keep = (key, value) => {
    try {
      return value ? (sessionStorage[key] = value) : sessionStorage[key];
    } catch {}
  },
  from = l.search,
  // Where the visit came from goes along to the site's other pages.
  visit = new URLSearchParams(from.includes("utm_") ? keep("kenhUtm", from) || from : keep("kenhUtm")),
  utm = name => visit.get("utm_" + name) || "",
  // It tells visits apart and keeps no secret.
  ref = [..."kenhoa"].map(() => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Math.random() * 32 | 0]).join(""),
  // Not sendBeacon: that one sends cookies along, and the page's referrer policy may hide the origin.
  tell = what => {
    //+live
    if (told[what]) return;
    told[what] = 1;
    fetch(c.u + "/" + what, { method: "POST", keepalive: true, credentials: "omit", body: new URLSearchParams({ p: path, s: utm("source"), m: utm("medium"), c: utm("campaign"), r: ref }) }).catch(() => {});
    //-
  },
  greeting = () => {
    //+hours
    // Of the week, from Monday on: 1970 began on a Thursday. Swedes write a time as the standard does.
    const minute = (Date.parse(new Date().toLocaleString("sv", { timeZone: c.z }).replace(" ", "T") + "Z") / 6e4 + 4320) % 10080;
    return c.h.some(span => minute >= span[0] && minute < span[1]) ? c.g : c.n;
    //-
    //+always
    return c.g;
    //-
  },
  css = new CSSStyleSheet(), host = make(tag, { lang: c.l }), root = host.attachShadow({ mode: "open" }),
  words = make("p"), code = make("div", { className: "q" }),
  link = make("a", { href: c.a, target: "_blank", textContent: c.t[1], onclick: () => tell("clicked") }),
  panel = make("div", { className: "p", hidden: true, role: "dialog", ariaLabel: c.t[0] }, words, link),
  button = make("button", { className: "b", ariaExpanded: false, onclick() {
    if (panel.hidden) tell("clicked");
    show(panel.hidden, 1);
  } }, c.t[0]),
  show = (on, byHand) => {
    panel.hidden = !on;
    button.ariaExpanded = on;
    words.textContent = greeting();
    if (byHand) (on ? link : button).focus();
    //+qr
    if (!on || drawn || !w.matchMedia("(min-width:600px)").matches) return;
    drawn = 1;
    // A document, so that nothing is made of text here.
    const x = new XMLHttpRequest();
    x.open("GET", c.u + "/qr");
    x.responseType = "document";
    x.onload = () => {
      if (x.status == 200) code.append(x.response.documentElement, make("small", { textContent: c.t[2] }));
    };
    x.send();
    //-
  };
  let told, path, drawn, opened;
  css.replaceSync(`:host{all:initial;position:${c.f};bottom:16px;${c.s}:16px;z-index:2147483000;font:16px/1.4 system-ui;color:#1f2937}:host([hidden]),[hidden]{display:none!important}button,a{font:inherit;cursor:pointer;border:0;border-radius:28px;min-height:44px;padding:0 18px;background:${c.c[0]};color:${c.c[1]};text-decoration:none;display:inline-flex;align-items:center;gap:8px}:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #1f2937}.b{min-height:56px;box-shadow:0 2px 8px #0006}.b::before{content:"";width:24px;height:24px;background:currentColor;clip-path:path("M4 4h16l2 2v9l-2 2h-9l-5 4v-4H4l-2-2V6z")}.p{position:absolute;bottom:68px;${c.s}:0;width:min(300px,100vw - 32px);box-sizing:border-box;padding:16px;border-radius:12px;background:#fff;box-shadow:0 4px 24px #0005}p{margin:0 0 12px;overflow-wrap:anywhere}a,.n{margin:0 8px 8px 0}small{color:#4b5563;font-size:13px;display:block;margin-top:4px}.q svg{width:140px;display:block;margin-top:12px}@media print{:host{display:none}}`);
  root.adoptedStyleSheets = [css];
  listen(root, "keydown", e => {
    if (e.key == "Escape" && !panel.hidden) show(false, 1);
  });
  //+widget
  // Zalo's own widget: its script comes from Zalo, so the visitor is asked before, here or by the site (the event), once a visit. Where it
  // is blocked, Zalo away, or no script's address taken that is not a trusted type, there is the link.
  //+live
  let away;
  const zalo = () => {
    if (away || d.querySelector(".zalo-chat-widget")) return;
    const z = make("div", { className: "zalo-chat-widget" }), fail = () => {
      away = 1;
      z.remove();
      ask.hidden = true;
      d.body.append(host);
      show(!!opened);
    };
    Object.assign(z.dataset, { oaid: c.i, welcomeMessage: greeting(), autopopup: opened ? 1 : c.p || 0, width: 350, height: 420 });
    try {
      d.body.append(z, make("script", { src: c.w, async: true, onload: () => keep("kenhZalo", 1), onerror: fail }));
      host.remove();
    } catch {
      fail();
    }
    // A press inside of Zalo's frame shows by nothing but that the page loses the focus to it.
    listen(w, "blur", () => setTimeout(() => z.contains(d.activeElement) && tell("clicked")));
  };
  listen(w, "kenh-zalo-consent", zalo);
  //-
  const ask = make("span", {}, make("button", { className: "n", textContent: c.t[4], onclick() {
    //+live
    tell("clicked");
    opened = 1;
    zalo();
    //-
  } }), make("small", { textContent: c.t[5] }));
  panel.append(ask);
  //-
  panel.append(code);
  //+code
  panel.append(make("small", { textContent: c.t[3] + " #W-" + ref }));
  //-
  root.append(panel, button);
  const look = () => {
    if (path != l.pathname) told = {};
    path = l.pathname;
    //+live
    host.hidden = !RegExp(c.y).test(path) || c.x && RegExp(c.x).test(path);
    // So is a page that is fetched in advance.
    if (host.hidden || d.hidden) return;
    tell("seen");
    //-
    //+widget
    //+live
    if (!away && keep("kenhZalo")) return zalo();
    //-
    //-
    //+live
    if (!host.isConnected) d.body.append(host);
    //-
    //+preview
    d.querySelector("[data-kenh-preview]").append(host);
    show(true);
    //-
    //+popup
    if (opened || keep("kenhUp")) return;
    opened = 1;
    setTimeout(() => {
      if (!host.hidden && panel.hidden) {
        keep("kenhUp", 1);
        show(true);
      }
    }, c.p * 1000);
    //-
  };
  //+live
  listen(d, "visibilitychange", look);
  listen(w, "popstate", look);
  if (w.navigation) listen(navigation, "navigatesuccess", look);
  //-
  if (d.body) look();
  else listen(d, "DOMContentLoaded", look);
})(__SITE__);
