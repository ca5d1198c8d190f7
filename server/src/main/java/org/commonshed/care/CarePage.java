package org.commonshed.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Schema;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What waits for those who look after a place: reports, appeals, what is hidden. */
@Controller
@Asks
@Entrance(Deed.CARE)
class CarePage {
    private final Tending tending;
    private final Appealing appealing;
    private final Things things;
    private final CareTold told;

    CarePage(Tending tending, Appealing appealing, Things things, CareTold told) {
        this.tending = tending;
        this.appealing = appealing;
        this.things = things;
        this.told = told;
    }

    @GetMapping("/care")
    String list(Asking asking) {
        List<CareViews.Row> reports = tending.listOpen(asking.viewer()).stream()
                .map(one -> row(one, asking))
                .toList();
        List<CareViews.Row> appeals = appealing.listWaiting(asking.viewer()).stream()
                .map(waiting -> new CareViews.Row(
                        Tending.address(waiting.hiding().thing()),
                        name(things.find(waiting.hiding().thing()), asking),
                        List.of(asking.words().time(waiting.appeal().said().at()))))
                .toList();
        List<CareViews.Row> hidden = tending.listHidden(asking.viewer()).stream()
                .map(one -> new CareViews.Row(
                        Tending.address(one.key()),
                        name(one.thing(), asking),
                        List.of(told.state(one.hidings().get(0), asking.words()))))
                .toList();
        return asking.show("care/list", new CareViews.Overview(reports, appeals, hidden), Faults.NONE);
    }

    private static String name(Optional<Thing> thing, Asking asking) {
        return thing.map(Thing::name).orElseGet(() -> asking.say("care.gone"));
    }

    private static CareViews.Row row(Tending.Case one, Asking asking) {
        Report first = one.reports().get(0);
        List<String> facts = new ArrayList<>();
        facts.add(asking.say("care.what." + first.said().what()));
        facts.add(asking.say("care.count", one.reports().size()));
        facts.add(asking.words().time(first.said().at()));
        if (first.passed().isPresent()) {
            facts.add(asking.say("care.step.passed"));
        }
        return new CareViews.Row(Tending.address(one.key()), name(one.thing(), asking), facts);
    }

    @GetMapping("/care/things/{kind}/{id}")
    String thing(@PathVariable String kind, @PathVariable UUID id, Asking asking) {
        return show(get(kind, id, asking), Faults.NONE, asking);
    }

    private Tending.Case get(String kind, UUID id, Asking asking) {
        return tending.find(asking.viewer(), new Thing.Key(kind, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Tending.Case one, Faults faults, Asking asking) {
        Optional<Hiding> standing = one.findStanding();
        boolean isOpen = one.open() > 0;
        boolean isPassed = one.reports().stream()
                .anyMatch(
                        report -> report.verdict().isEmpty() && report.passed().isPresent());
        asking.model().addAttribute("faults", faults);
        return asking.show(
                "care/thing",
                new CareViews.One(
                        name(one.thing(), asking),
                        one.thing().map(Thing::address).orElse(""),
                        "",
                        Tending.address(one.key()),
                        standing.map(hiding -> told.state(hiding, asking.words()))
                                .orElse(""),
                        cells(one.key(), asking),
                        standing.flatMap(hiding -> appeal(hiding, asking)),
                        new CareViews.Rights(
                                isOpen,
                                standing.isEmpty() && one.thing().isPresent(),
                                isOpen && !isPassed && !asking.viewer().isKeeper(),
                                standing.isPresent()),
                        told.steps(asking.viewer(), one, asking.words())),
                faults);
    }

    private Optional<CareViews.Appeal> appeal(Hiding hiding, Asking asking) {
        boolean isOwn = hiding.said().by().equals(asking.viewer().person());
        return appealing.list(hiding).stream()
                .filter(appeal -> appeal.decision().isEmpty())
                .findFirst()
                .map(appeal -> new CareViews.Appeal(
                        appeal.said().why(),
                        asking.words().time(appeal.said().at()),
                        appealing.mayDecide(asking.viewer(), hiding),
                        isOwn));
    }

    /** What it says in words; amounts are not hidden. */
    private List<CareViews.Cell> cells(Thing.Key key, Asking asking) {
        Map<String, String> cells = things.cells(key);
        Schema schema = Schema.TABLES.get(key.kind());
        List<CareViews.Cell> shown = new ArrayList<>();
        if (schema != null) {
            for (Column column : schema.all()) {
                String text = cells.getOrDefault(column.name(), "");
                if (column.kind() == Column.Kind.TEXT && !text.isEmpty()) {
                    shown.add(new CareViews.Cell(asking.words().sayOr("column." + column.name(), column.name()), text));
                }
            }
        }
        return shown;
    }

    @PostMapping("/care/things/{kind}/{id}/leave")
    String leave(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Asking asking) {
        return decided(get(kind, id, asking), "leave", why, asking, tending::leave);
    }

    @PostMapping("/care/things/{kind}/{id}/hide")
    String hide(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Asking asking) {
        return decided(get(kind, id, asking), "hide", why, asking, tending::hide);
    }

    @PostMapping("/care/things/{kind}/{id}/show")
    String show(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Asking asking) {
        return decided(get(kind, id, asking), "show", why, asking, tending::show);
    }

    /** What is decided with a reason. */
    private interface Verdict {
        boolean decide(Viewer viewer, Tending.Case one, String why);
    }

    private String decided(Tending.Case one, String field, String why, Asking asking, Verdict deed) {
        return why.isBlank() ? show(one, missing(field), asking) : done(deed.decide(asking.viewer(), one, why), one);
    }

    @PostMapping("/care/things/{kind}/{id}/pass")
    String pass(@PathVariable String kind, @PathVariable UUID id, Asking asking) {
        Tending.Case one = get(kind, id, asking);
        return done(tending.pass(asking.viewer(), one), one);
    }

    /** @param back {@code yes} where it is to be shown again */
    @PostMapping("/care/things/{kind}/{id}/decide")
    String decide(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String why,
            Asking asking) {
        Tending.Case one = get(kind, id, asking);
        Optional<Hiding> standing = one.findStanding();
        if (standing.isPresent() && why.isBlank()) {
            return show(one, missing("decide"), asking);
        }
        return done(
                standing.isPresent() && appealing.decide(asking.viewer(), standing.get(), back.equals("yes"), why),
                one);
    }

    private static Faults missing(String field) {
        return Faults.of(field, "care.fault.why");
    }

    /** Where another was quicker the page shows what they decided. */
    private static String done(boolean isDone, Tending.Case one) {
        return "redirect:" + Tending.address(one.key()) + (isDone ? "" : "#steps");
    }
}
