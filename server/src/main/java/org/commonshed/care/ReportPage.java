package org.commonshed.care;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Says that something public is wrong, and what became of that. */
@Controller
@Asks
@Entrance(Deed.READ)
class ReportPage {
    private final Reporting reporting;
    private final Things things;

    ReportPage(Reporting reporting, Things things) {
        this.reporting = reporting;
        this.things = things;
    }

    @GetMapping("/care/report/{kind}/{id}")
    String form(@PathVariable String kind, @PathVariable String id, Asking asking) {
        return show(get(kind, id, asking), new Report.Said("", "", Instant.EPOCH), Faults.NONE, asking);
    }

    private Thing get(String kind, String id, Asking asking) {
        return reporting
                .find(asking.viewer(), kind, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Thing thing, Report.Said said, Faults faults, Asking asking) {
        List<CareViews.Choice> choices = Report.CHOICES.stream()
                .map(what -> new CareViews.Choice(
                        what, asking.say("care.what." + what), said.what().equals(what)))
                .toList();
        return asking.show(
                "care/report",
                new CareViews.Form(
                        thing.name(),
                        thing.address(),
                        "/care/report/" + thing.key().kind() + "/" + thing.key().id(),
                        choices,
                        said.words(),
                        asking.say("care.readers"),
                        faults),
                faults);
    }

    @PostMapping("/care/report/{kind}/{id}")
    String report(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Asking asking) {
        Thing thing = get(kind, id, asking);
        String what = given.getOrDefault("what", "");
        Report.Said said = new Report.Said(what, Ground.tidy(given.getOrDefault("words", "")), Instant.EPOCH);
        Faults faults = Report.CHOICES.contains(what) ? Faults.NONE : Faults.of("what-untrue", "care.fault.what");
        if (what.equals("other") && said.words().isEmpty()) {
            faults = faults.and(Faults.of("words", "care.fault.words"));
        }
        if (!faults.isEmpty()) {
            return show(thing, said, faults, asking);
        }
        Optional<String> token = reporting.report(asking.viewer(), thing, said, request.getRemoteAddr());
        if (token.isEmpty()) {
            return show(thing, said, Faults.of("words", "care.fault.often"), asking);
        }
        return "redirect:/care/told/" + token.get() + "?fresh=yes";
    }

    /** Whoever has the link reads what became of the report; nothing of the thing but its name, while it may be read. */
    @GetMapping("/care/told/{token}")
    String told(@PathVariable String token, @RequestParam(defaultValue = "") String fresh, Asking asking) {
        Report report = reporting
                .findByToken(asking.viewer(), token)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Thing> thing = things.findKey(
                        asking.viewer(),
                        report.thing().kind(),
                        report.thing().id().toString())
                .flatMap(things::find);
        String state = report.verdict()
                .map(verdict -> asking.say(verdict.outcome().equals("hidden") ? "care.told.hidden" : "care.told.left"))
                .orElseGet(() -> asking.say(report.passed().isPresent() ? "care.told.passed" : "care.told.open"));
        asking.model()
                .addAttribute(
                        "view",
                        new CareViews.Told(
                                thing.map(Thing::name).orElse(""),
                                asking.say("care.what." + report.said().what()),
                                report.said().words(),
                                asking.words().time(report.said().at()),
                                state,
                                report.verdict().map(Report.Verdict::answer).orElse(""),
                                thing.map(Thing::address).orElse(""),
                                !fresh.isEmpty()));
        return "care/told";
    }
}
