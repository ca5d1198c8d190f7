
// What others change appears by itself: a page says what it shows (data-live), a stream says that some of it changed, and the
// page asks its own address again. Where there is no stream it asks every 20 seconds whether anything changed.
(() => {
  const EVERY = 20000; // ms between two questions without a stream
  const PATIENCE = 10000; // ms until a stream must have begun; a proxy may hold it back
  const GAP = 2000; // ms at least between two readings of the page
  const SAID = 15000; // ms at least between two sentences to a screen reader

  const given = new WeakMap(); // by part, as the server gave it last
  const offered = new Map(); // by id of the part, what is to be shown when somebody wants to see it
  const due = new Set();
  const news = []; // what to say of the parts that were shown
  let stream = null;
  let stamp = "";
  let asking = 0; // timers
  let waiting = 0;
  let reading = 0;
  let readAt = 0;
  let saidAt = 0;

  const say = (key) => document.getElementById("says").dataset[key];
  const parts = () => [...document.querySelectorAll("[data-live]")];
  const topicsOf = (part) => part.dataset.live.split(" ").filter(Boolean);
  const topics = () => [...new Set(parts().flatMap(topicsOf))].sort().join(" ");
  // the key of a form is another one each time
  const plain = (part) => part.outerHTML.replace(/(name="_once" value=")[^"]*/g, "$1");
  const know = () => parts().forEach((part) => given.has(part) || given.set(part, plain(part)));

  function begin() {
    const of = topics();
    if (document.hidden || stream || asking || !of || document.querySelector("#progress[data-events]")) return;
    if (!window.EventSource) return ask();
    const question = new URLSearchParams({ of });
    if (stamp) question.set("since", stamp);
    else question.set("age", Math.ceil(performance.now())); // what changed since it was asked for may not be in the page
    const own = new EventSource("/live?" + question);
    stream = own;
    waiting = setTimeout(fall, PATIENCE);
    const heard = (event) => {
      clearTimeout(waiting);
      stamp = event.lastEventId;
    };
    own.addEventListener("begun", heard);
    own.addEventListener("changed", (event) => {
      heard(event);
      changed(event.data.split(" "));
    });
    own.onerror = () => {
      if (own === stream && own.readyState === EventSource.CLOSED) fall();
    };
  }

  function end() {
    clearTimeout(waiting);
    clearTimeout(asking);
    asking = 0;
    if (stream) stream.close();
    stream = null;
  }

  // The stream does not come through: ask now and then instead, and try again after a while.
  function fall() {
    end();
    if (!document.hidden) asking = setTimeout(ask, stamp ? EVERY : 0);
  }

  async function ask() {
    asking = setTimeout(ask, EVERY);
    const of = topics();
    try {
      const answer = await fetch("/live/stamp?" + new URLSearchParams({ of }), {
        cache: "no-store", headers: stamp ? { "If-None-Match": '"' + stamp + '"' } : {},
      });
      if (answer.redirected || answer.status === 403 || answer.status === 404) return end();
      const now = (answer.headers.get("ETag") || "").replace(/^W\/|"/g, "");
      if (answer.status === 204 && now) {
        if (stamp !== now) changed(of.split(" ")); // at first nobody knows what the page has
        stamp = now;
      }
    } catch { /* no connection: the next question will tell */ }
  }

  function changed(names) {
    parts().filter((part) => topicsOf(part).some((topic) => names.includes(topic))).forEach((part) => due.add(part.id));
    readSoon(Math.max(Math.random() * 300, readAt + GAP - Date.now()));
  }

  function readSoon(wait) {
    if (due.size > 0 && !reading) reading = setTimeout(read, wait);
  }

  function address(part) {
    if (part.dataset.liveFrom) return part.dataset.liveFrom;
    const own = new URL(location.href);
    ["done", "told"].forEach((name) => own.searchParams.delete(name));
    return own.pathname + own.search;
  }

  async function read() {
    readAt = Date.now();
    const wanted = [...due].map((id) => document.getElementById(id)).filter((part) => part && part.dataset.live);
    due.clear();
    const pages = new Map();
    wanted.forEach((part) => pages.set(address(part), [...(pages.get(address(part)) || []), part]));
    for (const [from, some] of pages) {
      try {
        const leads = some.some((part) => "liveLeads" in part.dataset);
        const answer = await fetch(from, {
          cache: "no-store", headers: { Accept: "text/html" }, redirect: leads ? "manual" : "follow",
        });
        if (answer.type === "opaqueredirect") return location.reload(); // what was waited for is done, and leads on
        if (answer.status === 429 || answer.status >= 500) {
          some.forEach((part) => due.add(part.id));
        } else if (answer.ok && !(answer.redirected && new URL(answer.url).pathname === "/sign-in")) {
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          some.forEach((part) => part.isConnected && meet(part, page.getElementById(part.id)));
        }
      } catch {
        some.forEach((part) => due.add(part.id));
      }
    }
    reading = 0;
    tell();
    readSoon(EVERY);
  }

  function meet(part, fresh) {
    if (!fresh) {
      offer(part.id, null);
    } else if (plain(fresh) !== given.get(part)) {
      isBusy(part) || losesFocus(part, fresh) ? offer(part.id, fresh) : show(part, fresh);
    }
  }

  const isField = (node) => node.matches("input, textarea, select") && node.type !== "hidden";

  function isChanged(field) {
    if (field.matches("select")) return [...field.options].some((option) => option.selected !== option.defaultSelected)
      && field.value !== (([...field.options].find((option) => option.defaultSelected) || field.options[0] || {}).value);
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    return field.value !== field.defaultValue;
  }

  const isBusy = (part) => part.querySelector("dialog[open]") !== null
    || [...part.querySelectorAll("input, textarea, select")].some((field) => isField(field) && isChanged(field));

  const kind = (node) => node.nodeType === Node.ELEMENT_NODE ? node.localName : node.nodeType;
  // By what a thing is known again: its own name, or where it leads.
  function key(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (node.id) return "#" + node.id;
    const own = node.getAttribute("href") || node.getAttribute("action");
    if (own) return own;
    const within = node.matches("li, tr, section, article, div, td, th") && node.querySelector("a[href], form[action]");
    return within ? ">" + (within.getAttribute("href") || within.getAttribute("action")) : "";
  }

  // What has the focus, or the row that it is in, is not there any more.
  function losesFocus(part, fresh) {
    const active = document.activeElement;
    if (!active || active === part || !part.contains(active)) return false;
    for (let node = active; node !== part; node = node.parentElement) {
      const known = key(node);
      if (known) return ![...fresh.querySelectorAll(node.localName)].some((other) => key(other) === known);
    }
    return false;
  }

  function offer(id, fresh) {
    offered.set(id, fresh);
    document.getElementById("live-said").textContent = say("changed");
    if (document.getElementById("live-line")) return;
    const line = document.createElement("div");
    line.id = "live-line";
    line.className = "toast live-line";
    const text = document.createElement("p");
    text.textContent = say("changed");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = say("show");
    button.addEventListener("click", showOffered);
    line.append(text, button);
    (document.getElementById("content") || document.body).append(line);
  }

  function showOffered() {
    document.getElementById("live-line").remove();
    if ([...offered.values()].includes(null)) return location.reload();
    let first = null;
    offered.forEach((fresh, id) => {
      const part = document.getElementById(id);
      if (part) {
        show(part, fresh);
        first = first || part;
      }
    });
    offered.clear();
    tell();
    if (first) {
      first.setAttribute("tabindex", "-1");
      first.focus({ preventScroll: true });
    }
  }

  function show(part, fresh) {
    offered.delete(part.id);
    if (offered.size === 0) document.getElementById("live-line")?.remove();
    given.set(part, plain(fresh));
    become(part, fresh);
    part.removeAttribute("aria-busy");
    if (window.htmx) window.htmx.process(part);
    part.dispatchEvent(new CustomEvent("live:shown", { bubbles: true }));
    news.push(fresh.dataset.liveTold || "");
  }

  // In words for those who do not see it; several parts at once are one sentence each, or one for all.
  function tell() {
    const told = [...new Set(news.filter(Boolean))].join(". ");
    if (news.length > 0 && Date.now() - saidAt > SAID) {
      saidAt = Date.now();
      document.getElementById("live-said").textContent = told || say("shown");
    }
    news.length = 0;
  }

  // What somebody opened, typed or chose stays.
  function stays(node, name) {
    return name === "open" && node.matches("details, dialog")
      || name === "tabindex" && node.hasAttribute("data-live")
      || ["value", "checked"].includes(name) && isField(node) && isChanged(node);
  }

  // The old one becomes like the fresh one; whatever is in both stays the very same, with focus and scroll.
  function become(old, fresh) {
    const typed = isField(old) && isChanged(old);
    [...old.attributes].forEach(({ name }) => fresh.hasAttribute(name) || stays(old, name) || old.removeAttribute(name));
    [...fresh.attributes].forEach(({ name, value }) => {
      if (old.getAttribute(name) !== value && !stays(old, name)) old.setAttribute(name, value);
    });
    if (isField(old) && !typed && old.matches("input")) {
      if (["checkbox", "radio"].includes(old.type)) old.checked = fresh.defaultChecked;
      else if (old.type !== "file") old.value = fresh.defaultValue;
    }
    if (old.matches("textarea") && typed) return;
    const known = new Map();
    [...old.childNodes].forEach((child) => key(child) && known.set(kind(child) + key(child), child));
    let at = old.firstChild;
    [...fresh.childNodes].forEach((next) => {
      const name = key(next) && kind(next) + key(next);
      const mate = name ? known.get(name) : likeNext(at, next);
      known.delete(name);
      if (!mate) return old.insertBefore(document.importNode(next, true), at);
      at = bring(old, mate, at);
      if (mate.nodeType === Node.ELEMENT_NODE) become(mate, next);
      else if (mate.data !== next.data) mate.data = next.data;
      return mate;
    });
    while (at) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
  }

  function likeNext(at, next) {
    let one = at;
    while (one && (kind(one) !== kind(next) || key(one))) one = one.nextSibling;
    return one;
  }

  // Puts the mate where we are and says where that leads on; what has the focus is never moved, but all before it.
  function bring(old, mate, at) {
    if (mate === at) return at.nextSibling;
    if (!mate.contains(document.activeElement)) {
      old.insertBefore(mate, at);
      return at;
    }
    const after = mate.nextSibling;
    let first = after;
    for (let one = at; one && one !== mate;) {
      const following = one.nextSibling;
      old.insertBefore(one, after);
      if (first === after) first = one;
      one = following;
    }
    return first;
  }

  document.addEventListener("DOMContentLoaded", () => {
    know();
    begin();
  });
  document.addEventListener("htmx:afterSettle", know);
  document.addEventListener("visibilitychange", () => (document.hidden ? end() : begin()));
  window.addEventListener("pagehide", end);
  window.addEventListener("pageshow", (event) => event.persisted && begin());
  window.addEventListener("online", () => {
    end();
    begin();
  });
})();
