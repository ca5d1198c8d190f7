// While a plan is made its page is asked again whenever the server says that something moved.
(() => {
  const begin = () => {
    const shown = document.getElementById("progress");
    const address = shown && shown.dataset.events;
    if (!address || !window.EventSource) return;
    const events = new EventSource(address);
    const ask = async () => {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.redirected) { events.close(); location.assign(answer.url); return; }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("progress");
      const old = document.getElementById("progress");
      if (!fresh || !old) return;
      const focused = old.contains(document.activeElement) && document.activeElement.textContent;
      old.replaceWith(fresh);
      if (focused) {
        const again = [...fresh.querySelectorAll("button")].find((button) => button.textContent === focused);
        if (again) again.focus();
      }
    };
    events.addEventListener("moved", ask);
    events.addEventListener("ended", () => { events.close(); ask(); });
  };
  document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", begin) : begin();
  document.addEventListener("htmx:afterSettle", (event) => {
    const title = event.target.id === "plan" && document.getElementById("plan-title");
    if (title) title.focus();
  });
})();
