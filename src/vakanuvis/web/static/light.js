// The event under the mouse or in focus lights its words in the text: sentence, trigger, sides, days.
"use strict";

let number; // of the event that is lit

function light() {
  document.querySelectorAll(".lit").forEach((words) => words.classList.remove("lit"));
  if (number) document.querySelectorAll(`[data-of~="${number}"]`).forEach((words) => words.classList.add("lit"));
}

// Where days stand is known only when the text is read again: that is asked for once somebody looks at an event.
async function findDays(text) {
  const address = text.dataset.days;
  delete text.dataset.days;
  const answer = await fetch(address);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  text.replaceChildren(...page.getElementById("text").childNodes);
  light();
}

function look(seen) {
  number = seen.target.closest?.("[data-event]")?.dataset.event;
  light();
  const text = document.getElementById("text");
  if (number && text.dataset.days) findDays(text);
}

for (const happening of ["mouseover", "focusin"]) document.addEventListener(happening, look);
