"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const bytes = Uint8Array.from(atob(at("held").textContent), (c) => c.charCodeAt(0));
  const held = JSON.parse(new TextDecoder().decode(bytes)), says = JSON.parse(at("says").textContent);
  const forms = Array.from(document.querySelectorAll("form.ask"));
  const results = held.q.map((q) => q.b.map(() => ""));

  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().trim();
  const numbers = (text) => (text.match(/\d+(?:[.,]\d+)?/g) || []).map((n) => Number(n.replace(",", ".")));
  const none = (text) => /^(ningun|no hay|none|no range|sin marco|no)/.test(text);

  // Every figure in months, whatever it was written in. A figure without a unit has that
  // of the next one; the last one is years, unless no range of years is so long.
  const figure = /(\d+(?:[.,]\d+)?)\s*(?:(anos?\b|years?\b|[ay](?=\s*(?:$|[-–—,;]|(?:a|to|hasta|o|or)\s|\d+\s*m\b)))(?:\s*(?:y|and|,)?\s*(\d+)\s*(?:meses|mes|months?|m)\b)?|(meses\b|mes\b|months?\b|m\b))?/g;
  const inMonths = (text) => {
    const found = Array.from(text.matchAll(figure)).map((m) => ({at: m.index, end: m.index + m[0].trimEnd().length, n: Number(m[1].replace(",", ".")), more: Number(m[3] || 0), years: m[2] ? true : m[4] ? false : undefined}));
    for (let k = found.length - 1; k >= 0; k--) {
      const f = found[k];
      if (f.years === undefined) f.years = k + 1 < found.length ? found[k + 1].years : f.n <= 50;
      text = text.slice(0, f.at) + Math.round(f.years ? f.n * 12 + f.more : f.n) + " months " + text.slice(f.end);
    }
    return text;
  };

  // The keys of ranges, which key.go writes too.
  const range = (text) => {
    if (/perpetua|life/.test(text)) return "life";
    const months = numbers(text);
    if (months.length === 2) return months[0] + "-" + months[1];
    if (months.length !== 1) return none(text) ? "none" : "";
    if (/hasta|no mas|no mayor|maximo|up to|at most|not more/.test(text)) return "-" + months[0];
    if (/desde|no menos|no menor|minimo|from|at least|not less|\+/.test(text)) return months[0] + "+";
    return months[0] + "-" + months[0];
  };
  const ranges = (text) => {
    if (/varios|solo marco|several|single range|no determin|indetermin|undetermin/.test(text)) return "open";
    const keys = inMonths(text.replace(/\(.*?\)/g, " ").replace(/\s(?:o|or)\s(?:mas|more)\b/g, "+")).split(/[,;/]|\s[ou]\s|\sor\s|\sy\s(?=\D*\d+\D+\d)|\sand\s(?=\D*\d+\D+\d)/).map((part) => part.trim()).filter(Boolean).map(range);
    return keys.includes("") ? "" : Array.from(new Set(keys)).sort().join("|");
  };
  const ages = (text) => {
    const list = numbers(text).map(String);
    return list.length ? Array.from(new Set(list)).sort().join("|") : none(text) ? "none" : "";
  };
  const years = (text) => {
    const [n, more] = numbers(inMonths(text));
    return n === undefined || more !== undefined ? "" : String(n);
  };
  const read = {range: ranges, space: ranges, ages, years};

  const inputs = (blank) => Array.from(blank.querySelectorAll("input"));
  // What a blank holds: given is whether it was answered, key is empty when it cannot be read.
  const answered = (blank) => {
    if (read[blank.dataset.kind]) {
      const text = plain(inputs(blank)[0].value);
      return {given: text !== "", key: read[blank.dataset.kind](text)};
    }
    const chosen = inputs(blank).filter((x) => x.checked).map((x) => x.value).sort();
    return {given: chosen.length > 0, key: chosen.join("|")};
  };

  const mark = (blank, result, said) => {
    const verdict = blank.querySelector("output");
    verdict.className = "verdict " + result;
    verdict.textContent = said;
    for (const x of inputs(blank)) result === "wrong" || result === "unread" ? x.setAttribute("aria-invalid", "true") : x.removeAttribute("aria-invalid");
  };

  // judge gives a blank its verdict and says how it went.
  const judge = (blank, solved) => {
    const {given, key} = answered(blank);
    if (!given) return mark(blank, "", ""), "";
    if (key === "") return mark(blank, "unread", says[blank.dataset.kind]), "unread";
    const right = solved.a.includes(key);
    mark(blank, right ? "right" : "wrong", [right ? "✓ " + says.right : "✗ " + says.wrong, !right && solved.o && solved.o[key], solved.s].filter(Boolean).join(" "));
    return right ? "right" : "wrong";
  };

  const score = () => {
    const all = results.flat(), count = (...of) => all.filter((r) => of.includes(r)).length;
    const given = count("right", "wrong");
    at("score").textContent = given ? says.score.replace("{right}", count("right")).replace("{given}", given).replace("{all}", all.length) : "";
    if (given === all.length && held.after) {
      at("after").innerHTML = held.after;
      at("after").hidden = false;
    }
  };

  const submit = (form, n) => {
    const blanks = Array.from(form.querySelectorAll(".blank"));
    results[n] = blanks.map((blank, i) => judge(blank, held.q[n].b[i]));
    if (results[n].every((r) => r === "")) mark(blanks[0], "unread", says.empty);
    const why = form.querySelector(".why");
    if (why && results[n].every((r) => r === "right" || r === "wrong")) {
      why.lastElementChild.innerHTML = held.q[n].w;
      why.hidden = false;
      why.open = true;
    }
    score();
  };

  const clear = () => {
    forms.forEach((form, n) => {
      form.reset();
      form.querySelectorAll(".blank").forEach((blank) => mark(blank, "", ""));
      results[n].fill("");
      const why = form.querySelector(".why");
      if (why) {
        why.lastElementChild.replaceChildren();
        why.open = false;
        why.hidden = true;
      }
    });
    at("after").replaceChildren();
    at("after").hidden = true;
    score();
    forms[0].querySelector("input").focus();
  };

  forms.forEach((form, n) => form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(form, n);
  }));
  at("again").addEventListener("click", clear);
  document.querySelectorAll(".how, .buttons").forEach((x) => { x.hidden = false; });
})();
