package org.commonshed.production.journal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.folder.TableFile;
import org.commonshed.measure.NewId;
import org.commonshed.page.Frame;
import org.commonshed.tables.TablesViews;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What happened here, newest first; each event by itself, where those who may correct it do so. */
@Controller
@Entrance(Deed.READ)
class JournalPage {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 100_000;
    private static final int MOST_CSV = 50_000;
    private static final int LONGEST_WHY = 500;
    private static final List<String> COLUMNS = List.of(
            "id",
            "happened",
            "recorded",
            "action",
            "provider",
            "receiver",
            "specification",
            "lot",
            "to_lot",
            "quantity",
            "unit",
            "hours",
            "state",
            "process",
            "plan",
            "fulfills",
            "corrects",
            "note");

    private final JournalReading reading;
    private final Journal journal;

    JournalPage(JournalReading reading, Journal journal) {
        this.reading = reading;
        this.journal = journal;
    }

    @GetMapping("/journal")
    String page(
            @RequestParam Map<String, String> given, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        JournalReading.Sought sought = sought(given);
        JournalTold told = JournalTold.of(reading, viewer, frame);
        int page = page(given);
        long total = reading.count(viewer, sought);
        long last = Math.max(1, (total + PAGE - 1) / PAGE);
        JournalReading.Pages found = reading.beside(reading.list(viewer, sought, PAGE, (page - 1) * PAGE));
        model.addAttribute(
                "listing",
                new JournalViews.Listing(
                        filters(viewer, given, sought, told),
                        frame.say("journal.count", total),
                        found.events().stream()
                                .map(event -> told.line(event, found))
                                .toList(),
                        address("/journal.csv", given, 1),
                        "/journal.jsonld",
                        page > 1 ? address("/journal", given, page - 1) : "",
                        page < last ? address("/journal", given, page + 1) : "",
                        last > 1 ? frame.say("journal.page", page, last) : ""));
        return "production/journal";
    }

    private static int page(Map<String, String> given) {
        String page = given.getOrDefault("page", "");
        return page.matches("[1-9]\\d{0,5}") ? Math.min(MOST_PAGES, Integer.parseInt(page)) : 1;
    }

    private static String address(String path, Map<String, String> given, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        for (String name : List.of("actor", "action", "from", "until")) {
            if (!given.getOrDefault(name, "").isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(given).toUriString();
    }

    private static JournalReading.Sought sought(Map<String, String> given) {
        ZoneId zone = ZoneId.systemDefault();
        return new JournalReading.Sought(
                given.getOrDefault("actor", ""),
                Action.find(given.getOrDefault("action", "")),
                day(given, "from").map(day -> day.atStartOfDay(zone).toInstant()),
                day(given, "until")
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /** What is no day does not narrow the list. */
    private static Optional<LocalDate> day(Map<String, String> given, String name) {
        String text = given.getOrDefault(name, "");
        try {
            return text.matches("[12]\\d{3}-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private JournalViews.Filters filters(
            Viewer viewer, Map<String, String> given, JournalReading.Sought sought, JournalTold told) {
        List<TablesViews.Option> actors = new ArrayList<>();
        for (String id : reading.listAgents(viewer)) {
            actors.add(new TablesViews.Option(id, reading.names().agent(id), id.equals(sought.actor())));
        }
        actors.sort(Comparator.comparing(TablesViews.Option::text, String.CASE_INSENSITIVE_ORDER));
        List<TablesViews.Option> actions = Arrays.stream(Action.values())
                .map(action -> new TablesViews.Option(
                        action.word(),
                        told.words().say("journal.action." + action.word()),
                        sought.action().equals(Optional.of(action))))
                .toList();
        boolean on = !sought.equals(JournalReading.Sought.ALL);
        return new JournalViews.Filters(
                actors,
                actions,
                day(given, "from").map(LocalDate::toString).orElse(""),
                day(given, "until").map(LocalDate::toString).orElse(""),
                on);
    }

    @GetMapping("/journal.csv")
    void csv(@RequestParam Map<String, String> given, Viewer viewer, HttpServletResponse response) throws IOException {
        JournalReading.Pages found = reading.beside(reading.list(viewer, sought(given), MOST_CSV, 0));
        List<List<String>> rows = found.events().stream()
                .map(event -> cells(event, found.resources()))
                .toList();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"journal.csv\"");
        try (Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            TableFile.write(new Stated.Rows("journal", COLUMNS, rows), text);
        }
    }

    private static List<String> cells(EconomicEvent event, Map<UUID, EconomicResource> resources) {
        return List.of(
                event.id().toString(),
                event.at().toString(),
                event.created().toString(),
                event.action().word(),
                event.provider(),
                event.receiver(),
                event.specification(),
                event.resource().map(resources::get).map(EconomicResource::lot).orElse(""),
                event.toResource()
                        .map(resources::get)
                        .map(EconomicResource::lot)
                        .orElse(""),
                event.quantity().toPlainString(),
                event.unit(),
                event.effort().map(BigDecimal::toPlainString).orElse(""),
                event.state(),
                event.process().map(UUID::toString).orElse(""),
                event.plan().map(UUID::toString).orElse(""),
                event.fulfills().map(UUID::toString).orElse(""),
                event.corrects().map(UUID::toString).orElse(""),
                event.note());
    }

    @GetMapping("/journal/{id}")
    String event(@PathVariable String id, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        return show(get(viewer, id), new Said("", "", Faults.NONE), frame, viewer, model);
    }

    /** What was typed, and what is to be mended in it. */
    private record Said(String amount, String why, Faults faults) {}

    private String show(JournalReading.One one, Said said, Frame frame, Viewer viewer, Model model) {
        EconomicEvent event = one.event();
        boolean may = journal.maySpeak(viewer, event.provider(), event.receiver());
        model.addAttribute("event", JournalTold.of(reading, viewer, frame).event(one, may, said.amount(), said.why()));
        model.addAttribute("faults", said.faults());
        return "production/event";
    }

    private JournalReading.One get(Viewer viewer, String id) {
        return NewId.find(id)
                .flatMap(known -> reading.find(viewer, known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Takes back what did not happen so; with an amount, the right one stands in its place. */
    @PostMapping("/journal/{id}/correct")
    @Entrance(Deed.STATE_NEED)
    ModelAndView correct(
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer) {
        JournalReading.One one = get(viewer, id);
        String amount = given.getOrDefault("amount", "").strip();
        String why = given.getOrDefault("why", "").strip();
        why = why.substring(0, Math.min(why.length(), LONGEST_WHY));
        Faults faults = amountFaults(amount);
        if (faults.isEmpty()) {
            try {
                keep(viewer, one.event().id(), amount, why);
                return new ModelAndView("redirect:/journal/" + one.event().id());
            } catch (NotPossible not) {
                faults = Faults.of("amount", not.key(), not.parts().toArray());
            }
        }
        ExtendedModelMap model = new ExtendedModelMap();
        String template = show(one, new Said(amount, why, faults), frame, viewer, model);
        return new ModelAndView(template, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void keep(Viewer viewer, UUID event, String amount, String why) {
        if (amount.isEmpty()) {
            journal.reverse(viewer, event, why);
        } else {
            journal.correct(viewer, event, new BigDecimal(amount.replace(',', '.')), why);
        }
    }

    /** Half is 0.5 or 0,5. */
    private static Faults amountFaults(String amount) {
        boolean isAmount =
                amount.isEmpty() || amount.matches("\\d{1,12}([.,]\\d{1,6})?") && amount.matches(".*[1-9].*");
        return isAmount ? Faults.NONE : Faults.of("amount", "fault.journal-amount");
    }
}
