// A passphrase can be shown while it is written.
document.addEventListener("DOMContentLoaded", () => {
  for (const box of document.querySelectorAll(".reveal[data-show]")) {
    const field = box.querySelector("input");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "show";
    button.textContent = box.dataset.show;
    button.setAttribute("aria-controls", field.id);
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      const shows = field.type === "password";
      field.type = shows ? "text" : "password";
      button.textContent = shows ? box.dataset.hide : box.dataset.show;
      button.setAttribute("aria-pressed", String(shows));
    });
    field.form.addEventListener("submit", () => {
      field.type = "password";
    });
    field.classList.add("shows");
    box.append(button);
  }
});
