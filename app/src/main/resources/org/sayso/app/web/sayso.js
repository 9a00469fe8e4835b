// Keys: / searches, j and k go through what is marked data-item, Enter opens it.
"use strict";

const typing = (element) => element.matches("input, select, textarea, [contenteditable]");

function step(by) {
  const items = [...document.querySelectorAll("[data-item]")];
  if (items.length === 0) return;
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[Math.min(items.length - 1, Math.max(0, at + by))];
  (next.matches("a, button, [tabindex]") ? next : next.querySelector("a, button, [tabindex]"))?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("q")?.focus();
  } else if (event.key === "j") {
    step(1);
  } else if (event.key === "k") {
    step(-1);
  }
});

// A claim that is pointed at or has the focus lights its words in the text and, by the keyboard, brings them into view.
const ROLES = ["trigger", "source", "target", "party", "speaker", "cue"];

function light(claim, toView) {
  document.querySelectorAll("[data-lit]").forEach((element) => {
    ROLES.forEach((role) => element.classList.remove(`lit-${role}`));
    element.removeAttribute("data-lit");
  });
  if (!claim) return;
  const number = claim.dataset.claim;
  for (const role of ROLES) {
    document.querySelectorAll(`.c${number}-${role}`).forEach((element) => {
      element.classList.add(`lit-${role}`);
      element.setAttribute("data-lit", "");
    });
  }
  if (toView && matchMedia("(min-width: 56rem)").matches) document.getElementById(`t-${number}`)?.scrollIntoView({ block: "center" });
}

document.addEventListener("mouseover", (event) => {
  const claim = event.target.closest?.("[data-claim]");
  if (claim) light(claim, false);
});
document.addEventListener("focusin", (event) => {
  const claim = event.target.closest("[data-claim]");
  if (claim) light(claim, event.target.matches("h3 a"));
});
