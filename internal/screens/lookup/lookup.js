"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const data = JSON.parse(at("cells").textContent), say = data.say, texts = data.texts;
  const fill = (phrase, text) => phrase.replace("{0}", () => text);

  // The numbers of the cells, in the order in which they are packed.
  const bytes = Uint8Array.from(atob(data.cells), (c) => c.charCodeAt(0));
  let here = 0;
  const next = () => {
    for (let n = 0, by = 1; ; by *= 128) {
      const b = bytes[here++];
      n += (b & 127) * by;
      if (b < 128) return n;
    }
  };
  const times = (n, f) => {
    const list = [];
    while (n-- > 0) list.push(f());
    return list;
  };
  const numbers = () => times(next(), next);
  const through = (list, f) => {
    const found = [];
    let i = 0;
    const take = () => list[i++];
    while (i < list.length) found.push(f(take));
    return found;
  };
  const sets = times(next(), () => {
    let last = 0;
    return numbers().map((n) => last += n);
  });
  const rows = times(next(), () => times(data.columns.length, next));
  const blocks = times(next(), () => ({ kind: next(), said: times(4, next) }));
  const told = times(next(), numbers);
  const lists = times(next(), () => through(numbers(), (take) => ({ any: times(take(), take), none: take(), row: take(), told: take() })));
  const tables = times(next(), () => through(numbers(), (take) => ({ days: take(), tiers: times(take(), () => times(5, take)) })));
  const runs = times(next(), () => ({
    question: next(), from: next(), to: next(), offered: next(), table: next(),
    lists: new Map(times(next(), () => [next(), next()])),
  }));
  const NOTHING = 2, SENTENCE = 0, FIGURE = 1, DOUBT = 3, GROUND = 4, NOTE = 5, OFFER = 6;

  // Looking up.
  const circumstances = new Map(data.circumstances.map((c, i) => [c.id, i]));
  const questions = new Map(data.questions.map((q, i) => [q.id, i]));
  const namesOf = data.questions.map(() => []);
  for (const n of data.names) namesOf[n[1]].push(n);
  const runsOf = data.questions.map(() => []);
  for (const r of runs) runsOf[r.question].push(r);
  const on = (day) => (n) => n[2] <= day && day <= n[3];
  const runOn = (question, day) => runsOf[question].find((r) => r.from <= day && day <= r.to);
  const band = (age) => data.bands.filter((from) => from <= age).length - 1;
  const spans = new Map(data.spans.map(([first, last], i) => [first * 1000 + last, i]));

  // The cell of a case: of a run, of a victim between two ages, with circumstances.
  const cellOf = (run, from, to, having) => {
    for (const i of having) {
      from = Math.max(from, data.circumstances[i].from);
      to = Math.min(to, data.circumstances[i].to);
    }
    if (from > to) return "contradict";
    const span = spans.get(band(from) * 1000 + band(to));
    if (span === undefined || !run.lists.has(span)) return "noAnswer";
    const meets = (set) => sets[set].some((i) => having.includes(i));
    return lists[run.lists.get(span)].find((c) => c.any.every(meets) && !meets(c.none)) || "noAnswer";
  };
  const row = (cell) => Object.fromEntries(data.columns.map((name, i) => [name, texts[rows[cell.row][i]]]));
  const saidOf = (cell) => told[cell.told].map((i) => blocks[i]);

  // Where the day is not known, the versions stand side by side.
  const partsOf = (question, day, run, from, to, having, cell) => {
    if (day !== data.undated || !data.dated) return [{ days: "", said: saidOf(cell) }];
    return data.questions[question].versions.map(([first, , days]) => {
      const c = cellOf(runOn(question, first), from, to, having);
      return { days: texts[days], said: typeof c === "string" ? [] : saidOf(c) };
    });
  };

  const MOST = 6;
  const worlds = (having, maybe) => maybe.reduce((list, i) => list.concat(list.map((w) => w.concat(i))), [having]);

  // ask answers {question, day, from, to, having, maybe}: offences and circumstances are
  // their places in the data, days are numbers.
  const ask = (q) => {
    const answer = { question: q, parts: [], command: command(q) };
    const no = (why) => Object.assign(answer, { status: "unsupported", why: why, row: null });
    const run = runOn(q.question, q.day);
    if (!run || !namesOf[q.question].some(on(q.day))) return no("noName");
    answer.run = run;
    if (q.maybe.length > MOST) return no("tooMany");
    const found = [];
    for (const having of worlds(q.having, q.maybe)) {
      const cell = cellOf(run, q.from, q.to, having);
      if (typeof cell === "string") return no(cell);
      found.push({ cell: cell, parts: partsOf(q.question, q.day, run, q.from, q.to, having, cell) });
    }
    const first = found[0];
    if (found.every((w) => w.cell.row === first.cell.row && JSON.stringify(w.parts) === JSON.stringify(first.parts))) {
      answer.row = row(first.cell);
      answer.status = answer.row.status;
      answer.parts = first.parts;
      return answer;
    }
    answer.row = null;
    answer.parts = first.parts.map((p, i) => ({ days: p.days, said: Array.from(new Set(found.flatMap((w) => w.parts[i].said))) }));
    const statuses = new Set(found.map((w) => row(w.cell).status)), figures = new Set(found.map((w) => w.parts.flatMap((p) => p.said).find((b) => b.kind === FIGURE)));
    const alike = statuses.size === 1 && (figures.size === 1 || !statuses.has("determined"));
    answer.status = alike ? row(first.cell).status : "undetermined";
    answer.depends = !alike;
    return answer;
  };

  const day = (n) => [String(n).slice(0, 4), String(n).slice(4, 6), String(n).slice(6)].join("-");
  const ageText = (from, to) => from === to ? String(from) : to === data.oldest ? from + "+" : from + "-" + to;
  const command = (q) => {
    const c = data.command, name = data.questions[q.question].typed || (namesOf[q.question].find(on(q.day)) || namesOf[q.question][0])[0];
    const list = [c.resolve, name];
    if (data.dated && q.day !== data.undated) list.push(c.date, day(q.day));
    if (q.from > 0 || q.to < data.oldest) list.push(c.age, ageText(q.from, q.to));
    for (const i of q.having) list.push(c.with, data.circumstances[i].typed);
    for (const i of q.maybe) list.push(c.maybe, data.circumstances[i].typed);
    return list.join(" ") + c.end;
  };

  // What is seen.
  const element = (name, text, look) => {
    const e = document.createElement(name);
    if (text) e.textContent = text;
    if (look) e.className = look;
    return e;
  };
  const within = (e, ...children) => {
    e.append(...children);
    return e;
  };
  const commandLine = (lead, line) => [element("p", lead, "fine"), within(element("p"), element("code", line))];
  const show = (block) => {
    const [a, b, c, d] = block.said.map((i) => texts[i]);
    switch (block.kind) {
      case SENTENCE:
        return element("p", a, "head");
      case FIGURE: {
        const p = within(element("p", "", "result"), element("strong", a, "figure"), element("span", b, "said"), element("span", c, "place"));
        return d ? within(p, within(element("span", "", "when"), element("strong", say.if + ": "), d)) : p;
      }
      case NOTHING:
        return within(element("p", "", "result"), element("strong", a, "figure"), element("span", b, "said"));
      case DOUBT:
        return within(element("p", "", "doubt"), element("strong", a), [b, c].filter(Boolean).map((s) => " " + s).join("."));
      case OFFER: {
        const button = element("button", fill(say.ask, a));
        button.type = "button";
        button.addEventListener("click", () => choose(questions.get(b)));
        return within(element("p"), button);
      }
    }
    return element("li", a);
  };
  const listed = (title, found) => found.length ? [element("h2", title), within(element("ul"), ...found.map(show))] : [];
  const about = (q) => {
    const names = (list) => list.map((i) => data.circumstances[i].title).join("; ");
    return [
      data.questions[q.question].title,
      q.from === 0 && q.to === data.oldest ? say.ageUnknown : fill(say.victim, bandsSaid(q.from, q.to)),
      data.dated ? q.day === data.undated ? say.dayUnknown : fill(say.day, day(q.day)) : "",
      q.having.length ? fill(say.with, names(q.having)) : "",
      q.maybe.length ? fill(say.maybe, names(q.maybe)) : "",
    ].filter(Boolean).join(" · ");
  };
  const bandsSaid = (from, to) => from === to ? String(from) : (data.ages.find((a) => a.from === from && a.to === to) || { said: ageText(from, to) }).said;
  const render = (answer) => {
    const head = element("p", about(answer.question));
    head.id = "facts";
    const list = [head];
    if (answer.status === "unsupported") {
      list.push(element("p", say.noAnswer, "head"), element("p", answer.why === "noAnswer" ? "" : fill(say[answer.why], String(MOST))), ...commandLine(say.askProgram, answer.command));
      return list;
    }
    const kinds = (part, ...kind) => part.said.filter((b) => kind.includes(b.kind));
    const said = answer.parts.flatMap((p) => p.said);
    const all = (kind) => Array.from(new Set(said.filter((b) => b.kind === kind)));
    const result = element("div", "", answer.status === "determined" && all(FIGURE).length === 1 ? "" : "open");
    if (answer.depends) result.append(element("p", say.depends, "head"));
    const figures = all(FIGURE), one = answer.status === "determined";
    if (one && figures.length === 1) result.append(show(figures[0]));
    else if (answer.parts.length === 1) result.append(...kinds(answer.parts[0], SENTENCE, FIGURE, NOTHING).filter((b) => !answer.depends || b.kind !== SENTENCE).map(show));
    else {
      if (one) list.push(within(element("p", "", "result alone"), element("strong", texts[figures[0].said[0]], "figure")));
      else result.append(element("p", say.periods, "head"));
      for (const part of answer.parts) result.append(element("h2", part.days), ...kinds(part, FIGURE, NOTHING).map(show));
    }
    list.push(result, ...all(DOUBT).map(show), ...all(OFFER).map(show), ...listed(say.law, all(GROUND)), ...listed(say.notices, all(NOTE)), ...commandLine(say.sameProgram, answer.command));
    return list;
  };
  const tiersOf = (run) => {
    if (!run || !tables[run.table].some((v) => v.tiers.length)) return [];
    const details = within(element("details"), element("summary", say.tiers));
    for (const version of tables[run.table]) {
      if (version.days) details.append(element("h2", texts[version.days]));
      const heads = [say.range, "", say.if, say.where, say.law];
      const table = element("table"), body = element("tbody");
      for (const tier of version.tiers) {
        const [range, more, when, where, law] = tier.map((i) => texts[i]);
        const name = element("th", range + " · " + more);
        name.scope = "row";
        const cells = [when, where, law].map((text, i) => {
          const td = element("td", text);
          td.dataset.head = heads[i + 2];
          return td;
        });
        body.append(within(element("tr"), name, ...cells));
      }
      const head = within(element("tr"), ...[say.range, say.if, say.where, say.law].map((text) => {
        const th = element("th", text);
        th.scope = "col";
        return th;
      }));
      details.append(within(table, within(element("thead"), head), body));
    }
    return [details];
  };

  // The controls.
  const form = at("controls"), find = at("find"), offence = at("offence"), date = at("date"), calendar = at("calendar"), age = at("age"), ages = at("ages"), boxes = at("circumstances"), wrong = at("wrong");
  const fold = (s) => s.trim().toLowerCase().normalize("NFC").replace(/[áéíóúü]/g, (c) => "aeiouu"["áéíóúü".indexOf(c)]).replace(/[\s_]+/g, "-");
  const keys = data.questions.map((q, i) => [fold(q.title)].concat(namesOf[i].map((n) => fold(n[0]))));
  const fillOffences = (list) => {
    const first = element("option", list.length ? fill(say.choose, String(list.length)) : say.nothing);
    first.value = "";
    const groups = new Map();
    for (const i of list) {
      const option = element("option", data.questions[i].title);
      option.value = String(i);
      const title = data.questions[i].chapter || say.others;
      if (!groups.has(title)) {
        const group = element("optgroup");
        group.label = title;
        groups.set(title, group);
      }
      groups.get(title).append(option);
    }
    const chapters = data.questions.some((q) => q.chapter);
    offence.replaceChildren(first, ...Array.from(groups.values()).flatMap((g) => chapters ? [g] : Array.from(g.children)));
  };
  const search = () => {
    const word = fold(find.value), was = offence.value;
    const every = data.questions.map((q, i) => i);
    const list = word ? every.filter((i) => keys[i].some((k) => k.includes(word))) : every;
    fillOffences(list);
    const today = dayGiven();
    const exact = every.filter((i) => namesOf[i].some((n) => fold(n[0]) === word && (today === null || on(today)(n))));
    const one = exact.length === 1 ? exact : list.length === 1 ? list : [];
    offence.value = word && one.length ? String(one[0]) : list.includes(Number(was)) ? was : "";
  };
  const choose = (i) => {
    find.value = "";
    search();
    offence.value = String(i);
    change();
    offence.focus();
  };

  // The day that is given as a number; the one for days not known; null for what is no day.
  const parse = (text) => {
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text), own = /^(\d{1,2})[\/.-](\d{1,2})[\/.-](\d{4})$/.exec(text);
    const parts = iso ? iso.slice(1) : own ? own.slice(1).reverse() : null;
    if (!parts) return null;
    const [y, m, d] = parts.map(Number), real = new Date(Date.UTC(y, m - 1, d));
    const n = y * 10000 + m * 100 + d;
    return real.getUTCMonth() === m - 1 && real.getUTCDate() === d && n >= data.first && n <= data.last ? n : null;
  };
  const dayGiven = () => !date || !date.value.trim() ? data.undated : parse(date.value.trim());
  const agesGiven = () => {
    if (ages.value) return data.ages[Number(ages.value)];
    const text = age.value.trim();
    if (!text) return { from: 0, to: data.oldest };
    const n = /^\d{1,3}$/.test(text) ? Number(text) : data.oldest + 1;
    return n <= data.oldest ? { from: n, to: n } : null;
  };
  const marked = (kind) => Array.from(boxes.querySelectorAll("input." + kind + ":checked"), (b) => Number(b.value));
  const offer = (run) => {
    const having = marked("yes"), maybe = marked("maybe");
    const list = run ? sets[run.offered] : [];
    if (boxes.dataset.shown === list.join()) return;
    boxes.dataset.shown = list.join();
    boxes.replaceChildren(...list.map((i) => {
      const c = data.circumstances[i];
      const box = (kind, on, label) => {
        const b = element("input", "", kind);
        b.type = "checkbox";
        b.value = String(i);
        b.id = kind + "-" + c.id;
        b.checked = on;
        if (label) b.setAttribute("aria-label", label);
        return b;
      };
      return within(element("li"),
        within(element("label"), box("yes", having.includes(i)), element("span", c.title)),
        within(element("label", "", "fine"), box("maybe", maybe.includes(i), fill(say.doubtfulOf, c.title)), element("span", say.doubtful)),
        idleNote());
    }));
    at("marks").textContent = list.length ? at("marks").dataset.said : say.noneAsked;
  };
  const count = () => { at("chosen").textContent = marked("yes").length + marked("maybe").length + "/" + boxes.children.length; };
  const idleNote = () => {
    const e = element("span", say.idle, "idle");
    e.hidden = true;
    return e;
  };

  // Circumstances that no cell asks for at the age that is given.
  const idle = (run, given) => {
    for (const li of boxes.children) {
      const i = Number(li.querySelector("input").value), c = data.circumstances[i];
      const from = Math.max(given.from, c.from), to = Math.min(given.to, c.to);
      const span = from > to ? undefined : spans.get(band(from) * 1000 + band(to));
      const asks = span !== undefined && run.lists.has(span) && lists[run.lists.get(span)].some((x) => x.any.concat(x.none).some((s) => sets[s].includes(i)));
      li.querySelector(".idle").hidden = asks;
    }
  };
  const change = () => {
    const today = dayGiven(), given = agesGiven();
    wrong.textContent = today === null ? say.dateWrong : given === null ? say.ageWrong : "";
    const question = offence.value === "" ? -1 : Number(offence.value);
    at("present").hidden = question < 0;
    if (question < 0 || today === null || given === null) {
      at("answer").replaceChildren(element("p", question < 0 ? say.start : wrong.textContent));
      at("tiers").replaceChildren();
      return;
    }
    const run = runOn(question, today);
    offer(run);
    count();
    if (run) idle(run, given);
    const answer = ask({ question: question, day: today, from: given.from, to: given.to, having: marked("yes"), maybe: marked("maybe") });
    at("answer").replaceChildren(...render(answer));
    at("tiers").replaceChildren(...tiersOf(answer.run));
  };
  form.addEventListener("input", (event) => {
    const control = event.target;
    if (control === find) search();
    if (control === date) {
      const n = dayGiven();
      calendar.value = n && n !== data.undated ? day(n) : "";
    }
    if (control === calendar) date.value = calendar.value.split("-").reverse().join("/");
    if ((control === date || control === calendar) && find.value) search();
    if (control === age && age.value) ages.value = "";
    if (control === ages && ages.value) age.value = "";
    if (control.type === "checkbox" && control.checked) {
      for (const other of control.closest("li").querySelectorAll("input")) if (other !== control) other.checked = false;
    }
    change();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    boxes.replaceChildren();
    delete boxes.dataset.shown;
    search();
    change();
  }));
  at("marks").dataset.said = at("marks").textContent;
  ages.append(...[{ said: say.unknown }].concat(data.ages).map((a, i) => {
    const option = element("option", a.said);
    option.value = i ? String(i - 1) : "";
    return option;
  }));
  ages.parentElement.hidden = !data.ages.length;
  search();
  change();
  form.hidden = false;

  // For whoever asks the page from a console: names instead of places.
  window.conmina = {
    ask: (q) => {
      const of = (ids) => (ids || []).map((id) => circumstances.get(id));
      const answer = ask({ question: questions.get(q.offence), day: q.day ? parse(q.day) : data.undated, from: q.from, to: q.to, having: of(q.having), maybe: of(q.maybe) });
      const said = (part) => ({ days: part.days, said: part.said.map((b) => [b.kind].concat(b.said.map((i) => texts[i]))) });
      return { status: answer.status, why: answer.why || "", row: answer.row, command: answer.command, parts: answer.parts.map(said) };
    },
  };
})();
