
// What one types is kept on this device until the server has it. Forms say that they want it (data-draft); passphrases, codes
// and files are never kept. Without a connection a form waits in an outbox, and arrives once, by its key.
(() => {
  const DAYS = 30;
  const MOST = 200000; // letters, of all that is kept for one person
  const MOST_WAITING = 50;
  const LONGEST_BEGINNING = 80; // letters of a draft by which one knows it
  const SENDING = 20000; // ms until a button that was pressed can be pressed again
  const OURS = "commonshed:";
  const who = () => document.body.dataset.who || "";
  const say = (key, text = "") => document.getElementById("says").dataset[key].replace("{0}", text);

  // Where a browser keeps nothing, forms are as they were.
  const kept = {
    get: (name) => { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } },
    put: (name, value) => { try { localStorage.setItem(name, JSON.stringify(value)); return true; } catch { return false; } },
    drop: (name) => { try { localStorage.removeItem(name); } catch { /* nothing is there */ } },
    names: () => { try { return Object.keys(localStorage).filter((name) => name.startsWith(OURS)); } catch { return []; } },
  };
  const own = (rest) => OURS + who() + ":" + rest;
  const boxName = () => own("outbox");
  const box = () => kept.get(boxName()) || [];
  const drafts = () => kept.names().filter((name) => name.startsWith(own("draft:")));

  function nameOf(form) {
    const action = form.getAttribute("action");
    const same = [...document.querySelectorAll("form[data-draft]")].filter((other) => other.getAttribute("action") === action);
    return own("draft:" + action + "|" + same.indexOf(form));
  }

  // What was written before, or came back, has a name of its own beside what is typed into the form now, which goes on.
  const asideName = (name, at) => name + "|" + at;
  const asides = (form) => drafts().filter((name) => name.startsWith(nameOf(form) + "|"))
    .map((name) => [name, kept.get(name)]).filter(([, draft]) => draft).sort((one, other) => one[1].at - other[1].at);

  const isSecret = (field) => ["password", "file", "hidden", "submit", "button", "search"].includes(field.type)
    || field.autocomplete === "one-time-code" || /pass|code|token|secret/i.test(field.name);
  const fieldsOf = (form) => [...form.elements].filter((field) => field.name && field.matches("input, textarea, select") && !isSecret(field));
  const valueOf = (field) => (["checkbox", "radio"].includes(field.type) ? (field.checked ? field.value : null) : field.value);
  const typed = (form) => fieldsOf(form).map((field) => [field.name, valueOf(field)]);
  const first = (form) => fieldsOf(form).map((field) => [field.name,
    ["checkbox", "radio"].includes(field.type) ? (field.defaultChecked ? field.value : null)
      : field.matches("select") ? ([...field.options].find((option) => option.defaultSelected) || field.options[0] || {}).value
        : field.defaultValue]);
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const keyOf = (form) => form.elements.namedItem("_once");

  function save(form, more = {}) {
    const name = nameOf(form);
    const fields = typed(form);
    if (same(fields, first(form)) && !more.sent) return kept.drop(name);
    const before = kept.get(name) || {};
    put(name, { ...before, at: Date.now(), page: location.pathname + location.search, fields, ...more });
  }

  function put(name, draft) {
    const size = JSON.stringify(draft).length;
    if (size > MOST) return;
    const others = drafts().filter((other) => other !== name).map((other) => [other, kept.get(other)])
      .sort((one, other) => (one[1]?.at || 0) - (other[1]?.at || 0));
    let all = size + JSON.stringify(box()).length + others.reduce((sum, each) => sum + JSON.stringify(each[1]).length, 0);
    while (all > MOST && others.length > 0) {
      const [oldest, content] = others.shift();
      all -= JSON.stringify(content).length;
      kept.drop(oldest);
    }
    kept.put(name, draft);
  }

  // Old ones go, and those of people who were at this device before.
  function sweep() {
    kept.names().filter((name) => who() && !name.startsWith(own(""))).forEach(kept.drop);
    drafts().forEach((name) => {
      const draft = kept.get(name);
      if (!draft || !draft.at || draft.at < Date.now() - DAYS * 86400000) kept.drop(name);
    });
  }

  // 204 when the server took it, 200 when not; anything else says nothing.
  async function arrived(key) {
    try {
      const answer = await fetch("/sent/" + encodeURIComponent(key), { cache: "no-store" });
      return answer.redirected ? null : answer.status === 204 ? true : answer.status === 200 ? false : null;
    } catch {
      return null;
    }
  }

  async function meet() {
    for (const name of drafts()) {
      const draft = kept.get(name);
      if (draft.sent && await arrived(draft.sent) === true) kept.drop(name);
    }
    document.querySelectorAll("form[data-draft]").forEach(offer);
  }

  // Before anybody types here: else the first keys would take the place of what was written before.
  function setAside(form) {
    const draft = kept.get(nameOf(form));
    if (!draft || same(draft.fields, typed(form))) return;
    if (kept.put(asideName(nameOf(form), draft.at), draft)) kept.drop(nameOf(form));
  }

  // One after the other, the newest first, so that the page does not jump by many; each says how many there are.
  function offer(form) {
    const waiting = asides(form).filter(([, draft]) => !same(draft.fields, typed(form)));
    const note = form.querySelector(".draft");
    if (note) note.remove();
    if (waiting.length > 0) form.prepend(noteOf(form, ...waiting[waiting.length - 1], waiting.length));
  }

  function noteOf(form, name, draft, count) {
    const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short", hourCycle: "h23" });
    const note = document.createElement("div");
    note.className = "note draft";
    note.setAttribute("role", "group");
    const text = document.createElement("p");
    text.textContent = say("draft", when.format(draft.at)) + (count > 1 ? " (1/" + count + ")" : "");
    note.append(text, button(say("use"), () => {
      use(form, name, draft);
      close(form);
    }), button(say("forget"), () => {
      kept.drop(name);
      close(form);
    }));
    if (count > 1) {
      const begins = document.createElement("p");
      begins.className = "begins small soft";
      begins.textContent = beginning(form, draft);
      note.append(begins);
    }
    return note;
  }

  // The words of a draft, so that one is told from another.
  function beginning(form, draft) {
    const words = fieldsOf(form).filter((field) => field.matches("textarea, input:not([type=checkbox], [type=radio])"))
      .map((field) => field.name);
    const text = draft.fields.filter(([name, value]) => value && words.includes(name)).map(([, value]) => value).join(" · ");
    return text.length > LONGEST_BEGINNING ? text.slice(0, LONGEST_BEGINNING) + "…" : text;
  }

  function button(text, deed) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "quiet";
    made.textContent = text;
    made.addEventListener("click", deed);
    return made;
  }

  function close(form) {
    offer(form);
    const field = fieldsOf(form)[0];
    if (field) field.focus();
  }

  // What stands in the form gives way to it, and is offered in turn.
  function use(form, name, draft) {
    const now = typed(form);
    const at = Date.now();
    if (!same(now, first(form)) && !same(now, draft.fields)) {
      put(asideName(nameOf(form), at), { at, page: location.pathname + location.search, fields: now });
    }
    fill(form, draft);
    save(form);
    kept.drop(name);
  }

  function fill(form, draft) {
    const left = [...draft.fields];
    fieldsOf(form).forEach((field) => {
      const at = left.findIndex(([name, value]) => name === field.name
        && (field.type !== "radio" && field.type !== "checkbox" || value === null || value === field.value));
      if (at < 0) return;
      const [, value] = left.splice(at, 1)[0];
      if (["checkbox", "radio"].includes(field.type)) field.checked = value !== null;
      else field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  // The line under the top bar; the page on which a server is claimed has none.
  function look() {
    const said = document.getElementById("offline");
    if (said) said.hidden = navigator.onLine;
  }

  function line(text, link, words) {
    const shown = document.getElementById("outbox");
    const row = document.createElement("p");
    row.append(text);
    if (link) {
      const leads = document.createElement("a");
      leads.href = link;
      leads.textContent = words;
      row.append(" ", leads);
    }
    shown.append(row);
    shown.hidden = false;
    return row;
  }

  function told() {
    document.getElementById("outbox").replaceChildren();
    document.getElementById("outbox").hidden = true;
    const waits = box().map((one) => one.label);
    if (waits.length > 0) line(say("waits", waits.join(" · ")));
  }

  let saving = 0; // the timer that keeps what is typed once the keys rest

  const renew = (field) => { field.value = ([1e7] + -1e3 + -4e3 + -8e3 + -1e11).replace(/[018]/g, (c) =>
    (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16)); };

  function keep(form, submitter) {
    const data = new FormData(form, submitter);
    const hasFile = [...data.values()].some((value) => typeof value !== "string" && value.size > 0);
    const fields = [...data].filter(([name, value]) => name !== "_csrf" && typeof value === "string");
    const action = (submitter && submitter.getAttribute("formaction")) || form.getAttribute("action");
    const page = location.pathname + location.search;
    const label = document.title.split(" · ").slice(0, 1).join("");
    const one = { at: Date.now(), name: nameOf(form), action, page, label, fields, typed: typed(form) };
    const all = [...box(), one];
    if (hasFile || all.length > MOST_WAITING || JSON.stringify(all).length > MOST || !kept.put(boxName(), all)) {
      save(form);
      told();
      line(say("much"));
      return;
    }
    clearTimeout(saving); // it would find the form empty and drop what comes back to it
    kept.drop(nameOf(form));
    form.reset();
    renew(keyOf(form));
    told();
    document.getElementById("outbox").scrollIntoView({ block: "nearest" });
  }

  const token = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}")["X-CSRF-TOKEN"] || "";

  async function send(one) {
    const answer = await fetch(one.action, {
      method: "POST", body: new URLSearchParams(one.fields), headers: { "X-CSRF-TOKEN": token() },
    });
    const led = answer.redirected && answer.ok && new URL(answer.url).pathname !== "/sign-in";
    const isLed = led || await arrived(new Map(one.fields).get("_once") || "none") === true;
    return { isLed, isLater: answer.status === 429 || answer.status >= 500, at: new URL(answer.url) };
  }

  async function flush() {
    if (!navigator.onLine || !who()) return;
    const results = [];
    while (box().length > 0) {
      const one = box()[0];
      let answer;
      try {
        answer = await send(one);
      } catch {
        break; // still no connection
      }
      if (answer.isLater) break;
      kept.put(boxName(), box().slice(1));
      if (answer.isLed) {
        results.push([say("sent", ""), answer.at.pathname + answer.at.search, one.label]);
      } else {
        put(asideName(one.name, one.at), { at: one.at, page: one.page, fields: one.typed });
        results.push([say("refused", one.label), one.page, say("open")]);
      }
    }
    if (box().length === 0) kept.drop(boxName());
    if (results.length === 0) return;
    told();
    results.forEach(([text, link, words]) => line(text, link, words));
    document.querySelectorAll("form[data-draft]").forEach(offer);
  }

  // Several windows look into the same outbox.
  const flushOnce = () => (box().length === 0 ? undefined
    : navigator.locks ? navigator.locks.request(boxName(), { ifAvailable: true }, (lock) => lock && flush()) : flush());

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute("method") !== "post") return;
    if (form.dataset.sending) return event.preventDefault(); // it is on its way
    const mayKeep = form.hasAttribute("data-draft") && who() && keyOf(form);
    if (!navigator.onLine) {
      event.preventDefault();
      if (mayKeep) return keep(form, event.submitter);
      told();
      return line(say("needs"));
    }
    if (["/sign-out", "/you/sign-out-everywhere"].includes(form.getAttribute("action"))) {
      kept.names().forEach(kept.drop);
    }
    if (mayKeep) save(form, { sent: keyOf(form).value });
    form.dataset.sending = "yes";
    form.classList.add("sending");
    const again = () => {
      delete form.dataset.sending;
      form.classList.remove("sending");
    };
    setTimeout(again, SENDING);
    window.addEventListener("pageshow", again, { once: true });
    return undefined;
  });

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form || !form.hasAttribute("data-draft") || !who() || isSecret(event.target)) return;
    clearTimeout(saving);
    saving = setTimeout(() => form.isConnected && save(form), 400);
  });
  window.addEventListener("offline", look);
  window.addEventListener("online", () => {
    look();
    flushOnce();
  });
  document.addEventListener("DOMContentLoaded", () => {
    look();
    sweep();
    if (!who()) return;
    document.querySelectorAll("form[data-draft]").forEach(setAside);
    meet();
    told();
    flushOnce();
    setInterval(flushOnce, 20000);
  });
})();
