// The button as the form says now: the very program that the site's pages load, with what is typed.
const PAUSE = 300;
let timer;

function draw(form) {
    const box = document.querySelector("[data-kenh-preview]");
    if (!box) {
        return;
    }
    const script = document.createElement("script");
    const query = new URLSearchParams(new FormData(form));
    query.set("key", box.dataset.kenhPreview);
    script.src = "/website-button/preview.js?" + query;
    script.addEventListener("load", () => script.remove());
    box.append(script);
}

function later(event) {
    const form = event.target.closest?.("form[data-site]");
    if (form) {
        clearTimeout(timer);
        timer = setTimeout(() => draw(form), PAUSE);
    }
}

if (!window.kenhSitePreview) {
    window.kenhSitePreview = true;
    document.addEventListener("input", later);
    document.addEventListener("htmx:load", start);
}

function start() {
    const form = document.querySelector("form[data-site]");
    if (form && !document.querySelector("[data-kenh-preview] kenh-zalo")) {
        draw(form);
    }
}

start();
