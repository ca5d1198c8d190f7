// Passkeys: asks the browser to make one or to prove by one, and sends its answer with the form. Where a browser cannot, the
// buttons stay hidden.
(() => {
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");
  class Said extends Error {}
  const known = (list) => (list || []).map((each) => ({ ...each, id: bytes(each.id) }));

  async function ask(kind, options) {
    options.challenge = bytes(options.challenge);
    if (kind === "create") {
      options.user.id = bytes(options.user.id);
      options.excludeCredentials = known(options.excludeCredentials);
      return navigator.credentials.create({ publicKey: options });
    }
    options.allowCredentials = known(options.allowCredentials);
    return navigator.credentials.get({ publicKey: options });
  }

  function fill(form, credential) {
    form.elements.id.value = text(credential.rawId);
    for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      const part = credential.response[name];
      form.elements[name].value = part ? text(part) : "";
    }
  }

  function say(form, sentence) {
    const line = form.querySelector("[data-passkey-says]");
    line.textContent = sentence;
    line.hidden = !sentence;
  }

  async function go(button, form) {
    say(form, "");
    button.disabled = true;
    try {
      const answer = await fetch(button.dataset.begin, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "application/json, text/plain" },
        redirect: "error",
      });
      if (!answer.ok) {
        const told = (answer.headers.get("Content-Type") || "").startsWith("text/plain");
        throw new Said(told ? await answer.text() : "");
      }
      fill(form, await ask(button.dataset.passkey, await answer.json()));
      for (const secret of form.querySelectorAll("[name=passphrase]")) {
        secret.value = "";
      }
      form.submit();
    } catch (fault) {
      say(form, (fault instanceof Said && fault.message) || form.querySelector("[data-passkey-says]").dataset.passkeySays);
      button.disabled = false;
    }
  }

  function meet() {
    if (!window.PublicKeyCredential || !window.isSecureContext) {
      document.documentElement.classList.add("no-passkeys");
      return;
    }
    for (const button of document.querySelectorAll("button[data-passkey]")) {
      const form = button.form;
      form.hidden = false;
      button.hidden = false;
      button.addEventListener("click", (event) => {
        event.preventDefault();
        const without = form.elements[button.dataset.passkeyWithout];
        if (without) {
          without.required = false;
        }
        const whole = form.reportValidity();
        if (without) {
          without.required = true;
        }
        if (whole) {
          go(button, form);
        }
      });
    }
    for (const line of document.querySelectorAll("[data-passkey-else]")) {
      line.hidden = true;
    }
  }
  document.addEventListener("DOMContentLoaded", meet);
})();
