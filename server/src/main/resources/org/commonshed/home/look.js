// An outline drawn by hand: clicks, or the arrow keys and Enter, put corners into the field of text, which can be written in as well.
document.addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector("[data-draw]");
  if (!box) {
    return;
  }
  const field = document.getElementById(box.dataset.draw);
  const space = "http://www.w3.org/2000/svg";
  const width = 600;
  const height = 480;
  const middle = box.dataset.middle.split(",").map(Number);
  const there = box.dataset.there.split(";").filter(Boolean)
    .map((ring) => ring.split(" ").map((at) => at.split(",").map(Number)));
  const all = there.flat();
  let lat = middle.length === 2 ? middle[0] : 0;
  let lon = middle.length === 2 ? middle[1] : 0;
  let span = 0.4; // degrees of latitude from top to bottom
  if (all.length > 0) {
    const lats = all.map((at) => at[1]);
    const lons = all.map((at) => at[0]);
    lat = (Math.min(...lats) + Math.max(...lats)) / 2;
    lon = (Math.min(...lons) + Math.max(...lons)) / 2;
    span = Math.max(0.05, (Math.max(...lats) - Math.min(...lats)) * 1.4);
  }
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 " + width + " " + height);
  svg.setAttribute("tabindex", "0");
  svg.setAttribute("role", "application");
  svg.setAttribute("aria-label", box.dataset.say);
  box.append(svg);
  let cross = [width / 2, height / 2];

  const scale = () => height / span;
  const squeeze = () => Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const x = (degrees) => width / 2 + (degrees - lon) * scale() * squeeze();
  const y = (degrees) => height / 2 - (degrees - lat) * scale();
  const place = (at) => [lat - (at[1] - height / 2) / scale(), lon + (at[0] - width / 2) / (scale() * squeeze())];
  const corners = () => field.value.split("\n").map((line) => line.match(/^\s*(-?[\d.]+)\s*[,;\s]\s*(-?[\d.]+)\s*$/))
    .filter(Boolean).map((found) => [Number(found[1]), Number(found[2])]);

  const degrees = (at, step) => (Math.abs(at) < step / 2 ? 0 : at).toFixed(step < 0.01 ? 3 : 2) + "°";

  function shape(kind, attributes) {
    const made = document.createElementNS(space, kind);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    svg.append(made);
    return made;
  }

  function draw() {
    svg.replaceChildren();
    const step = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5].find((each) => span / each < 9) || 10;
    for (let at = Math.ceil((lat - span / 2) / step) * step; at < lat + span / 2; at += step) {
      shape("path", { class: "grid", d: "M0 " + y(at) + "H" + width });
      shape("text", { class: "grid-name", x: 4, y: y(at) - 4 }).textContent = degrees(at, step);
    }
    const half = (span / 2 / squeeze()) * (width / height);
    for (let at = Math.ceil((lon - half) / step) * step; at < lon + half; at += step) {
      shape("path", { class: "grid", d: "M" + x(at) + " 0V" + height });
      shape("text", { class: "grid-name", x: x(at) + 4, y: height - 6 }).textContent = degrees(at, step);
    }
    there.forEach((ring) => shape("polygon", { class: "there", points: ring.map((at) => x(at[0]) + "," + y(at[1])).join(" ") }));
    const own = corners();
    shape("polygon", { class: "own", points: own.map((at) => x(at[1]) + "," + y(at[0])).join(" ") });
    own.forEach((at) => shape("circle", { class: "corner", cx: x(at[1]), cy: y(at[0]), r: 5 }));
    shape("path", { class: "cross", d: "M" + (cross[0] - 9) + " " + cross[1] + "h18M" + cross[0] + " " + (cross[1] - 9) + "v18" });
  }

  function add(at) {
    const where = place(at);
    const line = where[0].toFixed(4) + ", " + where[1].toFixed(4);
    field.value = (field.value.trim() ? field.value.trim() + "\n" : "") + line;
    draw();
  }

  svg.addEventListener("click", (event) => {
    const frame = svg.getBoundingClientRect();
    cross = [((event.clientX - frame.left) / frame.width) * width, ((event.clientY - frame.top) / frame.height) * height];
    add(cross);
  });
  svg.addEventListener("keydown", (event) => {
    const moves = { ArrowLeft: [-12, 0], ArrowRight: [12, 0], ArrowUp: [0, -12], ArrowDown: [0, 12] };
    if (moves[event.key]) {
      cross = [cross[0] + moves[event.key][0], cross[1] + moves[event.key][1]];
    } else if (event.key === "Enter") {
      add(cross);
    } else if (event.key === "+" || event.key === "-") {
      span *= event.key === "+" ? 0.7 : 1.4;
    } else if (event.key === "Backspace") {
      field.value = field.value.trim().split("\n").slice(0, -1).join("\n");
    } else {
      return;
    }
    event.preventDefault();
    draw();
  });
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    span *= event.deltaY < 0 ? 0.85 : 1.18;
    draw();
  }, { passive: false });
  field.addEventListener("input", draw);
  draw();
});
