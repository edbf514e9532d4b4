// The event under the mouse or in focus lights its words in the text: sentence, trigger, sides, days.
"use strict";

function light(event) {
  document.querySelectorAll(".lit").forEach((words) => words.classList.remove("lit"));
  const number = event?.closest?.("[data-event]")?.dataset.event;
  if (number) document.querySelectorAll(`[data-of~="${number}"]`).forEach((words) => words.classList.add("lit"));
}

for (const happening of ["mouseover", "focusin"]) document.addEventListener(happening, (seen) => light(seen.target));
