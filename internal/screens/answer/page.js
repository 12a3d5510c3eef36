"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const states = JSON.parse(at("states").textContent);
  const form = at("controls"), age = at("age"), unknown = at("unknown"), said = at("age-said");
  const choices = Array.from(form.querySelectorAll(".choice"));
  const given = { said: said.textContent, facts: at("facts").textContent, answer: Array.from(at("answer").childNodes) };

  const show = () => {
    const set = choices.reduce((sum, c, i) => sum + (c.checked ? 2 ** i : 0), 0);
    const row = unknown.checked ? states.ages.length - 1 : Number(age.value);
    age.disabled = unknown.checked;
    said.textContent = unknown.checked ? "" : age.value;
    at("facts").textContent = [states.ageLabels[row], states.labels[set]].filter(Boolean).join(" · ");
    at("answer").replaceChildren(at("state-" + states.ages[row][set]).content.cloneNode(true));
  };

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    age.disabled = unknown.defaultChecked;
    said.textContent = given.said;
    at("facts").textContent = given.facts;
    at("answer").replaceChildren(...given.answer);
  });
  age.disabled = unknown.checked;
  form.hidden = false;
})();
