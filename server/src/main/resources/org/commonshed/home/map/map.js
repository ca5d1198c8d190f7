"use strict";

// Draws the place from its own outlines in place of the server's drawing. Everything it shows stands in the list, too.
(() => {
  const plate = document.getElementById("map-plate");
  if (!plate || typeof ol === "undefined") {
    return;
  }
  htmx.config.refreshOnHistoryMiss = true; // a map from before would be a picture only
  const MOST_WALKED = 50;
  const GROUPING = 40; // pixels within which actors are shown as one
  const WIDEST = 10; // pixels of the largest flow

  // ---- What the list says of each area ----
  let areas = new Map();
  const readList = () => {
    areas = new Map();
    for (const item of document.querySelectorAll("#map-list [data-place]")) {
      areas.set(item.dataset.place, {
        state: item.dataset.state, plate: item.dataset.plate, chosen: item.dataset.chosen === "true",
      });
    }
  };
  const anyLimit = () => [...areas.values()].some((area) => area.state !== "none");
  readList();

  // ---- Colours and patterns, as the style sheet has them ----
  let ink = {};
  const readColours = () => {
    const style = getComputedStyle(document.documentElement);
    ink = new Proxy({}, { get: (_, name) => style.getPropertyValue("--" + name).trim() });
    patterns.clear();
  };
  const patterns = new Map();
  const pattern = (state) => {
    if (!patterns.has(state)) {
      patterns.set(state, state === "near" ? hatch(9, ink.near, ink.energy, false) : hatch(8, ink.over, ink.limit, true));
    }
    return patterns.get(state);
  };
  const hatch = (side, ground, line, crossed) => {
    const ratio = window.devicePixelRatio || 1;
    const size = Math.round(side * Math.SQRT2 * ratio);
    const tile = document.createElement("canvas");
    tile.width = size;
    tile.height = size;
    const pen = tile.getContext("2d");
    pen.fillStyle = ground;
    pen.fillRect(0, 0, size, size);
    pen.strokeStyle = line;
    pen.lineWidth = 1.2 * ratio;
    pen.beginPath();
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift - 1, size + 1);
      pen.lineTo(shift + size + 1, -1);
      if (crossed) {
        pen.moveTo(shift - 1, -1);
        pen.lineTo(shift + size + 1, size + 1);
      }
    }
    pen.stroke();
    return pen.createPattern(tile, "repeat");
  };
  readColours();

  // ---- Styles ----
  const { Fill, Stroke, Style, Text, RegularShape, Circle } = ol.style;
  const fill = (colour) => new Fill({ color: colour });
  const words = (text, font, colour, more) => new Text({
    text, font, fill: fill(colour), stroke: new Stroke({ color: ink.paper, width: 4 }), ...more,
  });
  const sans = (size, weight) => `${weight} ${size}px ${ink.sans}`;
  const isGround = (feature) => {
    const area = areas.get(feature.get("id"));
    return area && (anyLimit() ? area.state !== "none" : feature.get("kind") !== "bioregion");
  };
  const ground = (area) => {
    if (!area || area.state === "none" || area.state === "unknown") {
      return fill(ink.sheet);
    }
    return fill(area.state === "room" ? ink.room : pattern(area.state));
  };
  const border = {
    watershed: () => new Stroke({ color: ink.water, width: 1.4, lineDash: [9, 3, 2, 3] }),
    neighbourhood: () => new Stroke({ color: ink.ink3, width: 1, lineDash: [1.5, 3] }),
    bioregion: () => new Stroke({ color: ink.ink2, width: 1.4 }),
    commons: () => new Stroke({ color: ink.land, width: 1.4 }),
  };
  const outline = (feature) => (border[feature.get("kind")] || border.neighbourhood)();
  const groundStyle = (feature) => (isGround(feature) ? new Style({ fill: ground(areas.get(feature.get("id"))) }) : null);
  const borderStyle = (feature) => new Style({ stroke: outline(feature), fill: fill("rgba(0,0,0,0)") });
  const chosenStyle = (feature) => (areas.get(feature.get("id"))?.chosen
    ? new Style({ stroke: new Stroke({ color: ink.ink, width: 2.6 }) }) : null);
  const lineStyle = (feature) => new Style({
    stroke: feature.get("what") === "road"
      ? new Stroke({ color: ink.stone, width: 1.2 })
      : new Stroke({ color: ink.river, width: 2.4, lineDash: feature.get("sketch") ? [7, 4] : undefined }),
  });
  const nameStyle = (feature) => {
    const area = areas.get(feature.get("id"));
    const water = feature.get("kind") === "watershed";
    const plated = area && area.plate && area.state !== "room";
    const narrow = target.clientWidth < 520;
    const font = water ? `italic 400 ${narrow ? 14 : 17}px ${ink.serif}` : sans(13, 600);
    const name = feature.get("name");
    const text = plated ? [name, font, "\n", font, area.plate, sans(14, 650)] : name;
    const plateWear = plated ? {
      backgroundFill: fill(ink.sheet), backgroundStroke: new Stroke({ color: ink.rule, width: 1 }), padding: [4, 8, 3, 8],
    } : {};
    return new Style({
      geometry: (f) => f.get("middle"),
      text: words(text, font, water ? ink.water : ink.ink, { offsetY: water ? 0 : -26, ...plateWear }),
      zIndex: Math.round((water ? 1e6 : 0) + (feature.get("km2") || 0)),
    });
  };
  // Names give way to actors, actors to nothing.
  const marks = {
    farm: () => new RegularShape({ points: 4, radius: 7, angle: Math.PI / 4, fill: fill(ink["land-fill"]), stroke: new Stroke({ color: ink.sheet, width: 1 }), declutterMode: "obstacle" }),
    maker: () => new RegularShape({ points: 4, radius: 7, fill: fill(ink.people), stroke: new Stroke({ color: ink.sheet, width: 1 }), declutterMode: "obstacle" }),
    kitchen: () => new RegularShape({ points: 3, radius: 7, fill: fill(ink.ink), stroke: new Stroke({ color: ink.sheet, width: 1 }), declutterMode: "obstacle" }),
    grid: () => new RegularShape({ points: 6, radius: 8, fill: fill(ink["energy-fill"]), stroke: new Stroke({ color: ink.energy, width: 1.2 }), declutterMode: "obstacle" }),
  };
  const made = new Map();
  const once = (key, make) => {
    if (!made.has(key)) {
      made.set(key, make());
    }
    return made.get(key);
  };
  const actorStyle = (group) => {
    const members = group.get("features");
    if (members.length === 1) {
      return once(members[0].get("mark"), () => new Style({ image: marks[members[0].get("mark")](), zIndex: 2 }));
    }
    return once("group " + members.length, () => new Style({
      image: new Circle({ radius: Math.min(17, 8 + Math.log2(members.length)), fill: fill(ink.sheet), stroke: new Stroke({ color: ink.ink2, width: 1.4 }), declutterMode: "obstacle" }),
      text: new Text({ text: String(members.length), font: sans(13, 600), fill: fill(ink.ink), offsetY: 1, declutterMode: "none" }),
      zIndex: 1,
    }));
  };

  // ---- Layers, from below ----
  const source = () => new ol.source.Vector();
  const grounds = source();
  const lines = source();
  const flows = source();
  const people = source();
  const grouped = new ol.source.Cluster({ distance: GROUPING, minDistance: 26, source: people });
  const layer = (from, style, more) => new ol.layer.Vector({ source: from, style, updateWhileInteracting: false, ...more });
  const layers = [
    layer(grounds, groundStyle), layer(grounds, borderStyle), layer(lines, lineStyle), layer(flows, (f) => f.get("style")),
    layer(grounds, chosenStyle), layer(grounds, nameStyle, { declutter: true }), layer(grouped, actorStyle, { declutter: true }),
  ];

  const target = document.createElement("div");
  target.className = "ol-target";
  target.tabIndex = 0;
  target.setAttribute("role", "application");
  target.setAttribute("aria-label", plate.dataset.label);
  const map = new ol.Map({
    target, layers, controls: [], keyboardEventTarget: target,
    view: new ol.View({ center: [0, 0], zoom: 2, enableRotation: false, maxZoom: 17 }),
  });

  // ---- Going to a thing is following a link: htmx swaps the panel and writes the address ----
  const go = (id) => {
    const old = document.getElementById("map-go");
    const link = old.cloneNode(false);
    const address = new URL(location.href);
    address.searchParams.set("at", id);
    const where = address.pathname + address.search;
    link.setAttribute("href", where);
    link.setAttribute("hx-get", where);
    old.replaceWith(link);
    htmx.process(link);
    link.click();
  };
  const showMonth = () => {
    const strip = document.getElementById("map-months");
    const month = strip && strip.querySelector("[aria-current]");
    if (month) {
      strip.scrollLeft = month.offsetLeft - (strip.clientWidth - month.clientWidth) / 2;
    }
  };
  const keepView = () => {
    const view = map.getView();
    const [lon, lat] = ol.proj.toLonLat(view.getCenter());
    const address = new URL(location.href);
    address.searchParams.set("view", [lon.toFixed(4), lat.toFixed(4), view.getZoom().toFixed(2)].join(","));
    history.replaceState(history.state, "", address);
  };
  const open = (group) => {
    const members = group.get("features");
    if (members.length === 1) {
      go(members[0].get("id"));
      return;
    }
    const box = ol.extent.boundingExtent(members.map((m) => m.getGeometry().getCoordinates()));
    if (ol.extent.getWidth(box) + ol.extent.getHeight(box) < 1 || map.getView().getZoom() > 15) {
      go(members[0].get("stands") || members[0].get("id"));
    } else {
      map.getView().fit(box, { padding: [60, 60, 60, 60], maxZoom: 16, duration: 0 });
    }
  };
  map.on("singleclick", (event) => {
    let found = false;
    map.forEachFeatureAtPixel(event.pixel, (feature, at) => {
      found = true;
      if (at.getSource() === grouped) {
        open(feature);
      } else {
        go(feature.get("id"));
      }
      return true;
    }, { hitTolerance: 6, layerFilter: (l) => l.getSource() === grouped });
    if (!found) {
      const here = grounds.getFeaturesAtCoordinate(event.coordinate)
        .filter((f) => areas.has(f.get("id")))
        .sort((a, b) => isGround(b) - isGround(a) || a.get("km2") - b.get("km2"));
      if (here.length > 0) {
        go(here[0].get("id"));
      }
    }
  });
  map.on("pointermove", (event) => {
    target.classList.toggle("over-mark", !event.dragging && map.hasFeatureAtPixel(event.pixel, { layerFilter: (l) => l.getSource() === grouped }));
  });

  // ---- Tab walks the actors in view, Enter opens the panel ----
  const walk = document.createElement("ul");
  walk.className = "plate-walk";
  walk.setAttribute("aria-label", plate.dataset.view);
  const fillWalk = () => {
    if (walk.contains(document.activeElement)) {
      return;
    }
    const box = map.getView().calculateExtent(map.getSize());
    const groups = grouped.getFeatures()
      .filter((g) => ol.extent.containsCoordinate(box, g.getGeometry().getCoordinates()))
      .sort((a, b) => b.getGeometry().getCoordinates()[1] - a.getGeometry().getCoordinates()[1])
      .slice(0, MOST_WALKED);
    walk.replaceChildren(...groups.map((group) => {
      const members = group.get("features");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = members.length === 1 ? members[0].get("name") : `${members.length} ${plate.dataset.group}`;
      button.addEventListener("click", () => open(group));
      const item = document.createElement("li");
      item.append(button);
      return item;
    }));
  };

  // ---- Flows: curves that bend to the right of their way, so that there and back never lie on one another ----
  const curve = (a, b) => {
    const side = [(a[0] + b[0]) / 2 + (b[1] - a[1]) * 0.18, (a[1] + b[1]) / 2 - (b[0] - a[0]) * 0.18];
    const path = [];
    for (let i = 0; i <= 24; i++) {
      const t = i / 24;
      const u = 1 - t;
      path.push([0, 1].map((k) => u * u * a[k] + 2 * u * t * side[k] + t * t * b[k]));
    }
    return path;
  };
  const readFlows = () => {
    flows.clear();
    const rows = [...document.querySelectorAll("#map-flows tr[data-course]")].filter((row) => row.dataset.course);
    const number = (row) => Number(row.dataset.weight) || 0;
    const most = Math.max(1e-9, ...rows.map(number));
    for (const row of rows) {
      const [a, b] = row.dataset.course.split(" ").map((spot) => ol.proj.fromLonLat(spot.split(",").map(Number)));
      const path = curve(a, b);
      const colour = ink[row.dataset.tint === "stone" ? "stone" : row.dataset.tint];
      const width = Math.max(1.5, WIDEST * number(row) / most);
      const [before, end] = path.slice(-2);
      const turn = Math.atan2(end[0] - before[0], end[1] - before[1]);
      const flow = new ol.Feature(new ol.geom.LineString(path));
      flow.set("style", [
        new Style({ stroke: new Stroke({ color: colour, width, lineDash: row.dataset.agreed === "true" ? undefined : [8, 5] }) }),
        new Style({ geometry: new ol.geom.Point(end), image: new RegularShape({ points: 3, radius: width + 4, rotation: turn, fill: fill(colour) }) }),
      ]);
      flows.addFeature(flow);
    }
  };
  layers[3].setOpacity(0.86);

  // ---- Everything together ----
  const refresh = () => {
    made.clear();
    layers.forEach((l) => l.changed());
  };
  document.body.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id !== "map-panel" && !document.getElementById("map-list")?.contains(event.target)) {
      return;
    }
    readList();
    readFlows();
    refresh();
    showMonth();
    keepView();
    const heading = document.getElementById("map-chosen");
    document.getElementById("map-told").textContent = (heading || document.querySelector(".atlas-head h1")).textContent;
    if (event.target.id === "map-panel" && heading) {
      heading.focus({ preventScroll: window.innerWidth >= 1000 });
    }
  });
  document.addEventListener("live:shown", (event) => {
    if (["map-list", "map-flows"].includes(event.target.id)) {
      readList();
      readFlows();
      refresh();
    }
  });
  const lookAgain = () => {
    readColours();
    readFlows();
    refresh();
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", lookAgain);

  const button = (text, label, by) => {
    const zoom = document.createElement("button");
    zoom.type = "button";
    zoom.textContent = text;
    zoom.setAttribute("aria-label", label);
    zoom.addEventListener("click", () => map.getView().adjustZoom(by));
    return zoom;
  };
  const build = (geo) => {
    const read = new ol.format.GeoJSON({ featureProjection: "EPSG:3857" }).readFeatures(geo);
    for (const feature of read) {
      const shape = feature.getGeometry();
      if (feature.get("what") === "area") {
        const whole = shape.getType() === "MultiPolygon"
          ? shape.getPolygons().reduce((a, b) => (a.getArea() > b.getArea() ? a : b)) : shape;
        feature.set("middle", whole.getInteriorPoint());
        grounds.addFeature(feature);
      } else {
        lines.addFeature(feature);
      }
    }
    document.getElementById("map-drawing").remove();
    plate.append(target, walk);
    const zoom = document.createElement("div");
    zoom.className = "plate-zoom";
    zoom.append(button("+", plate.dataset.in, 1), button("−", plate.dataset.out, -1));
    const scale = document.createElement("div");
    scale.className = "plate-scale";
    plate.append(zoom, scale);
    map.addControl(new ol.control.ScaleLine({ target: scale, className: "ol-scale-line", minWidth: 70 }));
    map.updateSize();
    const stated = (new URL(location.href).searchParams.get("view") || "").split(",").map(Number);
    if (stated.length === 3 && stated.every(Number.isFinite)) {
      map.getView().setCenter(ol.proj.fromLonLat(stated.slice(0, 2)));
      map.getView().setZoom(stated[2]);
    } else {
      const whole = grounds.isEmpty() ? lines.getExtent() : grounds.getExtent();
      map.getView().fit(whole, { padding: [16, 16, 16, 16] });
    }
    readFlows();
    showMonth();
    map.once("rendercomplete", () => {
      plate.dataset.drawn = String(Math.round(performance.now())); // for tests and benches
      map.on("moveend", () => {
        keepView();
        fillWalk();
      });
      fillWalk();
    });
  };
  // The name of a water stands where few actors are and where all of it fits; else in the middle.
  const nameWaters = () => {
    const crowd = people.getFeatures().map((actor) => actor.getGeometry().getCoordinates());
    const half = map.getView().getResolution() * 62; // of a name, in the units of the map
    for (const feature of grounds.getFeatures().filter((f) => f.get("kind") === "watershed")) {
      const shape = feature.getGeometry();
      const [west, south, east, north] = shape.getExtent();
      const fits = (x, y) => [-half, 0, half].every((by) => shape.intersectsCoordinate([x + by, y]));
      const room = (x, y) => Math.min(...crowd.map(([a, b]) => Math.hypot(Math.max(0, Math.abs(a - x) - half), b - y)), half);
      let best = 0;
      for (let i = 1; i < 16; i++) {
        for (let j = 1; j < 16; j++) {
          const at = [west + (east - west) * i / 16, south + (north - south) * j / 16];
          const off = Math.hypot(i - 8, j - 8) / 20; // of two that are as free the one nearer the middle
          const free = fits(...at) ? room(...at) * (1 - off) : 0;
          if (free > best) {
            best = free;
            feature.set("middle", new ol.geom.Point(at));
          }
        }
      }
    }
  };
  const place = (rows) => {
    people.addFeatures(rows.map(([id, name, lon, lat, mark, stands]) => {
      const actor = new ol.Feature(new ol.geom.Point(ol.proj.fromLonLat([lon, lat])));
      actor.setProperties({ id, name, mark, stands });
      return actor;
    }));
    nameWaters();
    grouped.once("change", fillWalk);
    map.once("rendercomplete", () => {
      plate.dataset.peopled = String(Math.round(performance.now())); // as "drawn" above
    });
  };
  const ask = (address) => fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
  ask(plate.dataset.places).then((geo) => {
    build(geo); // the land first, its people as soon as they come
    return ask(plate.dataset.actors).then(place);
  }).catch(() => {}); // the server's drawing stays
})();
