package org.commonshed.planning.reading;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.engine.plan.Plan;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.folder.TableFile;
import org.commonshed.page.Frame;
import org.commonshed.picture.BudgetBar;
import org.commonshed.picture.Tint;
import org.commonshed.planning.Address;
import org.commonshed.planning.Passage;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.report.Slice;
import org.commonshed.report.page.Explanation;
import org.commonshed.report.page.PlanFigures;
import org.commonshed.tell.Names;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Why there is not more of something for somebody, and what flows to them. */
@Controller
@Entrance(Deed.READ)
class WhyPage {
    private static final String NUMBER = "/plan/{number}";
    private static final int MOST = 200;

    private final Plans plans;

    WhyPage(Plans plans) {
        this.plans = plans;
    }

    private Plans.Open get(Viewer viewer, int number, Frame frame) {
        KeptPlan plan = plans.find(viewer, number)
                .filter(found -> found.state().isThere())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return plans.open(viewer, plan, frame.words().locale());
    }

    @GetMapping(NUMBER + "/why")
    String why(
            @PathVariable int number,
            @RequestParam Map<String, String> given,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        Plans.Open open = get(viewer, number, frame);
        Address address = Address.ALL.month(Address.of(given).month()).plan(number);
        String who = given.getOrDefault("who", "");
        String product = given.getOrDefault("product", "");
        PlanFigures figures = figures(open, address, frame);
        boolean isAnybody = who.isEmpty() || Address.isKnown(who, open.slice().world());
        if (!isAnybody || figures.names().findProduct(product).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute(
                "view", view(open, address, Explanation.of(figures, who, product), frame, List.of(who, product)));
        return "planning/why";
    }

    private static PlanFigures figures(Plans.Open open, Address address, Frame frame) {
        PlanLinks links = new PlanLinks(address, open.kept().number(), open.extras());
        PlanFigures all =
                PlanFigures.of(open.slice(), open.extras(), frame.words().locale(), links);
        if (address.month() == 0) {
            return all;
        }
        Slice slice = PlanPictures.cut(all, address);
        return PlanFigures.of(slice, open.extras(), frame.words().locale(), links);
    }

    private static PlanViews.Why view(
            Plans.Open open, Address address, Explanation told, Frame frame, List<String> asked) {
        PlanFigures figures = told.figures();
        List<PlanViews.Way> back = new ArrayList<>();
        back.add(new PlanViews.Way(address.text(), frame.say("rail.plan")));
        if (!asked.get(0).isEmpty()) {
            back.add(new PlanViews.Way(
                    address.place(asked.get(0)).text(), figures.names().who(asked.get(0))));
        }
        back.add(new PlanViews.Way(
                address.product(asked.get(1)).text(), figures.names().productFirst(asked.get(1))));
        Optional<String> answer = told.answer();
        boolean forNobody = asked.get(0).isEmpty();
        return new PlanViews.Why(
                open.kept(),
                back,
                told.title(),
                answer.orElseGet(told::lead),
                answer.isPresent() ? told.lead() : "",
                PlanFigures.patterns().toString(),
                forNobody ? "" : told.bar().toString(),
                forNobody ? List.of() : told.ends(),
                told.chain().toString(),
                slack(told, frame),
                lifts(told),
                told.sentences(),
                told.isFromOutside()
                        ? Optional.of(new PlanViews.Way(
                                address.why(open.kept().number(), "", asked.get(1)), frame.say("planning.why.outside")))
                        : Optional.empty());
    }

    private static List<PlanViews.Left> slack(Explanation told, Frame frame) {
        return told.slack().stream()
                .map(one -> new PlanViews.Left(
                        one.name(),
                        new BudgetBar(
                                        frame.say("planning.why.used", one.name(), Math.round(one.used() * 100)),
                                        Tint.LAND,
                                        one.used(),
                                        0)
                                .draw()
                                .toString(),
                        one.left()))
                .toList();
    }

    private static List<PlanViews.Lift> lifts(Explanation told) {
        List<PlanViews.Lift> lifts = new ArrayList<>();
        for (Explanation.Way way : told.ways()) {
            lifts.add(new PlanViews.Lift(
                    lifts.size() + 1,
                    way.name(),
                    way.worth(),
                    way.bar().toString(),
                    way.follows(),
                    bench(way.thing())));
        }
        return lifts;
    }

    /** The bench with the row of what binds in view. */
    private static Optional<String> bench(Plan.Cause cause) {
        String first = cause.id().replaceFirst("[/>].*", "");
        String table = switch (cause.kind()) {
            case LIMIT -> "limits";
            case CAPACITY -> "capacities";
            case RUNS -> "abilities";
            case OUTSIDE -> "outside";
            case ROOM, STOCK -> "stocks";
            case LINK, NONE -> "";
        };
        return table.isEmpty()
                ? Optional.empty()
                : Optional.of("/try?table=" + table + "&find=" + Address.encoded(first));
    }

    @GetMapping(NUMBER + "/flows")
    String flows(
            @PathVariable int number,
            @RequestParam Map<String, String> given,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        Plans.Open open = get(viewer, number, frame);
        Address address = Address.ALL.month(Address.of(given).month()).plan(number);
        Ends ends = Ends.of(given);
        List<PlanViews.Flow> all = list(figures(open, address, frame), ends);
        String query = address.flows(number, ends.from(), ends.who(), ends.product());
        String csv = query.contains("?") ? query.replace("/flows?", "/flows.csv?") : query + ".csv";
        Address back = address.place(ends.who()).product(ends.product());
        String title = frame.say("planning.flows.title", all.size());
        model.addAttribute(
                "view",
                new PlanViews.Flows(
                        open.kept(), title, all.subList(0, Math.min(MOST, all.size())), all.size(), csv, back.text()));
        return "planning/flows";
    }

    @GetMapping(NUMBER + "/flows.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable int number,
            @RequestParam Map<String, String> given,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer)
            throws IOException {
        Plans.Open open = get(viewer, number, frame);
        Address address = Address.ALL.month(Address.of(given).month()).plan(number);
        List<List<String>> rows = new ArrayList<>();
        for (Passage one : passages(figures(open, address, frame).slice(), Ends.of(given))) {
            rows.add(List.of(one.from(), one.to(), one.product(), "" + one.period(), "" + one.amount()));
        }
        StringWriter text = new StringWriter();
        TableFile.write(new Stated.Rows("flows", List.of("from", "to", "product", "period", "amount"), rows), text);
        MediaType type = new MediaType("text", "csv", StandardCharsets.UTF_8);
        return PlanPage.file("flows-" + number + ".csv", type, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Which flows are asked for; empty = from or to anybody, of anything. */
    private record Ends(String from, String who, String product) {
        private static Ends of(Map<String, String> given) {
            return new Ends(
                    given.getOrDefault("from", ""), given.getOrDefault("who", ""), given.getOrDefault("product", ""));
        }

        private boolean holds(Passage one) {
            return (from.isEmpty() || one.from().equals(from))
                    && (who.isEmpty() || one.to().equals(who))
                    && (product.isEmpty() || one.product().equals(product));
        }
    }

    /** Largest first by kilograms. */
    private static List<PlanViews.Flow> list(PlanFigures figures, Ends ends) {
        Names names = figures.names();
        List<PlanFigures.Column> columns = figures.columns();
        return passages(figures.slice(), ends).stream()
                .sorted(Comparator.comparingDouble((Passage one) -> -names.weight(one.amount(), one.product())))
                .map(one -> new PlanViews.Flow(
                        columns.stream()
                                .filter(column -> column.periods().holds(one.period()))
                                .map(PlanFigures.Column::longName)
                                .findFirst()
                                .orElse(""),
                        names.productFirst(one.product()),
                        names.who(one.from()),
                        names.who(one.to()),
                        figures.words().quantity(one.amount(), names.unit(one.product()))))
                .toList();
    }

    private static List<Passage> passages(Slice slice, Ends ends) {
        return Passage.listAll(slice).stream().filter(ends::holds).toList();
    }
}
