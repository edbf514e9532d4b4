// Keys for who reads many events: j and k go from row to row; on the row that is in focus, o opens its article and
// r, w, c, x, u press what carries that letter in data-key. Everything works by mouse and without this file too.
"use strict";

const rows = () => [...document.querySelectorAll("li.event")];
const here = () => document.activeElement?.closest("li.event");
let last = 0; // where the row in focus stood: a reviewed row may leave the list

function go(step) {
  const all = rows();
  const at = all.indexOf(here());
  const next = all[at < 0 ? Math.min(last, all.length - 1) : at + step];
  if (next) {
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    last = all.indexOf(next);
  }
  if (all.indexOf(next) === all.length - 1) document.querySelector(".pager [rel=next][hx-get]")?.scrollIntoView({ block: "nearest" });
}

function tell(words) {
  document.getElementById("told").textContent = words;
}

document.addEventListener("keydown", (pressed) => {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
  const row = here();
  if (pressed.key === "Escape" && row) {
    row.querySelector(".slot")?.replaceChildren();
    row.focus();
    return;
  }
  if (pressed.target.closest("input, select, textarea")) return;
  if (pressed.key === "j" || pressed.key === "k") {
    go(pressed.key === "j" ? 1 : -1);
  } else if (pressed.key === "o" && here()) {
    here().querySelector(".from a")?.click();
  } else if ("rwcx".includes(pressed.key) && here()) {
    here().querySelector(`[data-key="${pressed.key}"]`)?.click();
  } else if (pressed.key === "u" && (here() || rows().length === 0)) {
    document.querySelector('#visit [data-key="u"]')?.click();
  } else {
    return;
  }
  pressed.preventDefault();
});

document.addEventListener("focusin", () => {
  const at = rows().indexOf(here());
  if (at >= 0) last = at;
});

document.addEventListener("htmx:afterSettle", (settled) => {
  const form = settled.target.querySelector?.("form.correct select");
  if (form) form.focus();
  else if (settled.detail.requestConfig?.verb === "post") {
    (document.getElementById(settled.detail.target.id) || rows()[Math.min(last, rows().length - 1)])?.focus({ preventScroll: true });
    tell("");
  }
});

// What the server refused stands on the page that it answered with.
document.addEventListener("htmx:responseError", (failed) => {
  const page = new DOMParser().parseFromString(failed.detail.xhr.responseText, "text/html");
  tell(["h1", "h1 + p"].map((part) => page.querySelector(`main ${part}`)?.textContent ?? "").join(" "));
});

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll(".keyhint").forEach((hint) => (hint.hidden = false));
});
