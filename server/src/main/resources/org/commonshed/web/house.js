"use strict";

// "/" puts the cursor into the search, unless one is writing.
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select, [contenteditable]");
  const find = document.getElementById("find");
  if (event.key === "/" && !writing && find && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    find.focus();
  }
});

// The summary of what is to be mended takes the focus.
function meetSummary(root) {
  const summary = root.querySelector(".summary");
  if (summary) {
    summary.setAttribute("tabindex", "-1");
    summary.focus();
  }
}
document.addEventListener("DOMContentLoaded", () => meetSummary(document));
document.addEventListener("htmx:afterSwap", (event) => meetSummary(event.target));

function meetPrinters(root) {
  root.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
}
document.addEventListener("DOMContentLoaded", () => meetPrinters(document));
document.addEventListener("htmx:afterSwap", (event) => meetPrinters(event.target));

// A line about what was done goes after ten seconds, unless somebody is at it.
document.addEventListener("DOMContentLoaded", () => {
  const toast = document.querySelector(".toast");
  if (!toast) {
    return;
  }
  const leave = () => {
    if (toast.matches(":hover") || toast.contains(document.activeElement)) {
      setTimeout(leave, 3000);
    } else {
      toast.hidden = true;
    }
  };
  setTimeout(leave, 10000);
});
