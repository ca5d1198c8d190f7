package org.commonshed.design.equipment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.design.MakersTab;
import org.commonshed.design.MakersTabs;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Notices;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Page;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.commonshed.tables.Forms;
import org.commonshed.tables.TablesViews;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** All machines by what they do, and describing one more. */
@Controller
class MachinesPage {
    private static final String LIST = "/makers/machines";

    private final Inventory inventory;
    private final Models models;
    private final MachineTeller teller;
    private final MachineForm form;
    private final MakersTabs tabs;
    private final Actors actors;
    private final Doors doors;

    MachinesPage(
            Inventory inventory,
            Models models,
            MachineTeller teller,
            MachineForm form,
            MakersTabs tabs,
            Actors actors,
            Doors doors) {
        this.doors = doors;
        this.inventory = inventory;
        this.models = models;
        this.teller = teller;
        this.form = form;
        this.tabs = tabs;
        this.actors = actors;
    }

    /** The tab that leads here. */
    @Component
    record Tab(Inventory inventory) implements MakersTab {
        @Override
        public String key() {
            return "machines";
        }

        @Override
        public String address() {
            return "/makers/machines";
        }

        @Override
        public long count(Viewer viewer) {
            return inventory.machines().count(viewer, Query.all());
        }

        @Override
        public int order() {
            return 1;
        }
    }

    @GetMapping(LIST)
    @Entrance(Deed.READ)
    String machines(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        String q = parameters.getOrDefault("q", "");
        String process = parameters.getOrDefault("process", "");
        String page = parameters.getOrDefault("page", "");
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        Query query = Query.all()
                .words(q)
                .where("process", process)
                .sorted("process", false)
                .page(number);
        Page found = inventory.machines().list(viewer, query);
        Words words = frame.words();
        long pages = Math.max(1, (found.total() + Query.PAGE - 1) / Query.PAGE);
        model.addAttribute(
                "listing",
                new MachineViews.Listing(
                        tabs.list(viewer, "machines"),
                        q.strip(),
                        processes(viewer, process),
                        words.say("machines.count", found.total()),
                        !q.isBlank() || !process.isEmpty(),
                        groups(found.rows(), words),
                        pages > 1 ? words.say("machines.page", query.page(), pages) : "",
                        query.page() > 1 ? address(q, process, query.page() - 1) : "",
                        query.page() < pages ? address(q, process, query.page() + 1) : ""));
        return "design/machines";
    }

    private static String address(String q, String process, int page) {
        return UriComponentsBuilder.fromPath(LIST)
                .queryParam("q", "{q}")
                .queryParam("process", "{process}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(q.strip(), process)
                .toUriString();
    }

    private List<TablesViews.Option> processes(Viewer viewer, String chosen) {
        return inventory.machines().counts(viewer, "process").keySet().stream()
                .filter(id -> !id.isEmpty())
                .map(id -> new TablesViews.Option(id, models.processName(id), id.equals(chosen)))
                .sorted((a, b) -> a.text().compareToIgnoreCase(b.text()))
                .toList();
    }

    private List<MachineViews.Group> groups(List<Kept> rows, Words words) {
        Map<String, List<MachineViews.Row>> groups = new LinkedHashMap<>();
        for (Kept row : rows) {
            MachineViews.Row shown = teller.row(row, words);
            groups.computeIfAbsent(shown.process(), k -> new ArrayList<>()).add(shown);
        }
        return groups.entrySet().stream()
                .map(group -> new MachineViews.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private void demandActor(Viewer viewer, String id) {
        if (actors.actors().findById(viewer, id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        doors.demand(viewer, Deed.STATE_MAKER, id);
    }

    /** The form; a model that is named fills it in. */
    @GetMapping("/actors/{id}/machines/add")
    @Costly(atOnce = 8)
    @Entrance(Deed.STATE_MAKER)
    String form(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        demandActor(viewer, id);
        model.addAttribute(
                "form",
                form.filled(id, Forms.written(parameters), parameters.getOrDefault("model", ""), frame.words()));
        model.addAttribute("names", form.names());
        return "design/machine-add";
    }

    @PostMapping("/actors/{id}/machines/add")
    @Entrance(Deed.STATE_MAKER)
    ModelAndView add(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer) {
        demandActor(viewer, id);
        Map<String, String> written = Forms.written(parameters);
        Map<String, String> cells = form.cells(viewer, id, written, frame.words());
        Outcome outcome = parameters.containsKey("use")
                ? new Outcome.Wrong(inventory.machines().issues(cells, Optional.empty()))
                : inventory.machines().add(viewer, cells);
        if (outcome instanceof Outcome.Wrong wrong) {
            ModelAndView again = new ModelAndView("design/machine-add", HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject("form", form.faulty(id, written, wrong.issues(), frame.words()));
            again.addObject("names", form.names());
            return again;
        }
        return new ModelAndView("redirect:/actors/" + UriUtils.encodePathSegment(id, "UTF-8")
                + (outcome instanceof Outcome.Done done ? "?" + Notices.DONE + "=" + done.act() : "") + "#machines");
    }
}
