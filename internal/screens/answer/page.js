"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const states = JSON.parse(at("states").textContent);
  const form = at("controls"), age = at("age"), unknown = at("unknown"), said = at("age-said"), chosen = at("chosen"), about = at("given");
  const bands = Array.from(form.querySelectorAll("input[name=band]"));
  const choices = Array.from(form.querySelectorAll(".choice"));
  const slots = states.lookups.flatMap((l) => l.slots);
  const given = {
    said: said.textContent, facts: at("facts").textContent, chosen: chosen && chosen.textContent,
    slots: slots.map((id) => Array.from(at(id).childNodes)),
  };
  let band = -1; // a band that was chosen as a whole

  const marks = (row) => choices.forEach((c, i) => {
    c.closest("li").querySelector(".idle").hidden = !(states.idle[row] || []).includes(i);
  });

  const show = () => {
    const set = choices.flatMap((c, i) => c.checked ? [i] : []);
    const row = unknown.checked ? states.bandLabels.length - 1 : band >= 0 ? band : states.ages[Number(age.value)];
    const whole = unknown.checked || band >= 0;
    said.textContent = whole ? "" : age.value;
    if (chosen) chosen.textContent = set.length + "/" + choices.length;
    at("facts").textContent = [whole ? states.bandLabels[row] : states.ageLabels[Number(age.value)], states.day, ...set.map((i) => states.choices[i])].filter(Boolean).join(" · ");
    for (const look of states.lookups) {
      const found = look.bands[row].find((e) => e.s.every((any) => any.some((i) => set.includes(i))) && (!e.x || e.s.length === set.length));
      look.slots.forEach((id, i) => at(id).replaceChildren(...(found ? [at("f-" + found.f[i]).content.cloneNode(true)] : [])));
    }
    if (about) about.hidden = true;
    marks(row);
    buttons();
  };

  const buttons = () => document.querySelectorAll(".copy").forEach((b) => { b.hidden = false; });

  const copy = (button) => {
    const text = button.parentElement.querySelector("q");
    const done = () => { button.textContent = button.dataset.done; };
    const byHand = () => {
      getSelection().selectAllChildren(text);
      if (document.execCommand("copy")) done();
    };
    navigator.clipboard ? navigator.clipboard.writeText(text.textContent).then(done, byHand) : byHand();
  };

  form.addEventListener("input", (event) => {
    const control = event.target;
    if (control === age) {
      band = -1;
      bands[states.ages[Number(age.value)]].checked = true;
    } else if (control.name === "band") {
      band = control === unknown || !control.checked ? -1 : bands.indexOf(control);
      if (band >= 0) age.value = control.value;
    }
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    band = -1;
    said.textContent = given.said;
    at("facts").textContent = given.facts;
    if (chosen) chosen.textContent = given.chosen;
    slots.forEach((id, i) => at(id).replaceChildren(...given.slots[i]));
    if (about) about.hidden = false;
    marks(-1);
    buttons();
  });
  document.addEventListener("click", (event) => { if (event.target.closest(".copy")) copy(event.target.closest(".copy")); });
  form.hidden = false;
  buttons();
})();
