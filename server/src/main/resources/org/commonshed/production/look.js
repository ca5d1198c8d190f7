// An order renews itself now and then; not while somebody is in it with the keyboard.
document.addEventListener("htmx:beforeRequest", (event) => {
  const order = event.target;
  if (order.id === "order" && order.contains(document.activeElement)) event.preventDefault();
});
