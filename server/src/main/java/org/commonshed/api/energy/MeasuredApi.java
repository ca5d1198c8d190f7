package org.commonshed.api.energy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Bound;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.Measuring;
import org.commonshed.energy.kept.Checked;
import org.commonshed.energy.kept.FileRows;
import org.commonshed.energy.kept.KeyTerms;
import org.commonshed.files.world.Issue;
import org.commonshed.keeping.Kept;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the next plan of a neighbourhood counts with in place of what is typical, and what sharing keys count with. */
@Api
@Entrance(Deed.READ)
class MeasuredApi {
    private static final String PLACE = "/api/v1/energy/{place}";
    private static final String WEATHER = PLACE + "/weather";
    private static final String COEFFICIENTS = PLACE + "/coefficients";
    private static final String BYTES = "application/octet-stream";
    private static final int MOST_BYTES = 17 << 20;
    private static final int MOST_TOLD = 100; // faults
    private static final int LONGEST_NAME = 100;

    private final EnergyPlans plans;
    private final Measuring measuring;

    MeasuredApi(EnergyPlans plans, Measuring measuring) {
        this.plans = plans;
        this.measuring = measuring;
    }

    /** @param terms by field, in per cent; one that is empty or not there goes back to what is usual */
    record EnergyTerms(@Bound(most = 40) Map<String, String> terms) {}

    /** @param at when it was brought in */
    record EnergyFile(String name, Instant at) {}

    /**
     * What the next plan counts with.
     *
     * @param weather in place of the formula
     * @param coefficients shares that were fixed in advance
     */
    record EnergyMeasured(String place, Optional<EnergyFile> weather, Optional<EnergyFile> coefficients) {}

    private Kept get(String place, Call call) {
        return plans.findPlace(call.viewer(), place).orElseThrow(Problem::notFound);
    }

    private Answer told(Kept place) {
        String id = place.get("id");
        return Answer.ok(new EnergyMeasured(id, file(id, FileRows.Kind.WEATHER), file(id, FileRows.Kind.COEFFICIENTS)));
    }

    private Optional<EnergyFile> file(String place, FileRows.Kind kind) {
        return measuring.find(place, kind).map(head -> new EnergyFile(head.name(), head.at()));
    }

    @GetMapping(PLACE + "/measured")
    @Told(id = "get-energy-measured", gives = EnergyMeasured.class)
    Answer measured(@PathVariable String place, Call call) {
        return told(get(place, call));
    }

    @PostMapping(path = WEATHER, consumes = BYTES)
    @Entrance(Deed.STATE_NEED)
    @Costly(atOnce = 1)
    @Told(
            id = "bring-in-energy-weather",
            query = "name",
            takesType = BYTES,
            gives = EnergyMeasured.class,
            mostBytes = MOST_BYTES)
    Answer weather(@PathVariable String place, Call call) {
        return bringIn(place, FileRows.Kind.WEATHER, call);
    }

    @DeleteMapping(WEATHER)
    @Entrance(Deed.STATE_NEED)
    @Told(id = "take-out-energy-weather", gives = EnergyMeasured.class)
    Answer weatherOut(@PathVariable String place, Call call) {
        return takeOut(place, FileRows.Kind.WEATHER, call);
    }

    @PostMapping(path = COEFFICIENTS, consumes = BYTES)
    @Entrance(Deed.STATE_NEED)
    @Costly(atOnce = 1)
    @Told(
            id = "bring-in-energy-coefficients",
            query = "name",
            takesType = BYTES,
            gives = EnergyMeasured.class,
            mostBytes = MOST_BYTES)
    Answer coefficients(@PathVariable String place, Call call) {
        return bringIn(place, FileRows.Kind.COEFFICIENTS, call);
    }

    @DeleteMapping(COEFFICIENTS)
    @Entrance(Deed.STATE_NEED)
    @Told(id = "take-out-energy-coefficients", gives = EnergyMeasured.class)
    Answer coefficientsOut(@PathVariable String place, Call call) {
        return takeOut(place, FileRows.Kind.COEFFICIENTS, call);
    }

    private Answer bringIn(String place, FileRows.Kind kind, Call call) {
        return call.once(() -> {
            Kept hood = get(place, call);
            Measuring.Sent sent = new Measuring.Sent(name(call), call.bytes());
            Measuring.Brought brought = measuring.bringIn(call.viewer(), place, kind, sent);
            Problem.demandNone(brought.issues().stream()
                    .limit(MOST_TOLD)
                    .map(issue -> Problem.fault(where(kind, issue), issue))
                    .toList());
            call.demandNone(brought.faults());
            return told(hood);
        });
    }

    /** A line of the file, from 1. */
    private static String where(FileRows.Kind kind, Issue issue) {
        return kind.word() + "[" + issue.line() + "]";
    }

    private static String name(Call call) {
        String name = call.needed("name");
        if (name.length() > LONGEST_NAME) {
            throw Problem.of(ProblemKind.QUERY_WRONG, "name", "field-long", LONGEST_NAME);
        }
        return name;
    }

    private Answer takeOut(String place, FileRows.Kind kind, Call call) {
        return call.once(() -> {
            Kept hood = get(place, call);
            measuring.takeOut(call.viewer(), place, kind);
            return told(hood);
        });
    }

    @PostMapping(path = PLACE + "/terms", consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(id = "say-energy-terms", takes = EnergyTerms.class, gives = EnergyTerms.class)
    Answer say(@PathVariable String place, Call call) {
        return call.once(() -> {
            get(place, call);
            Map<String, String> given = call.body(EnergyTerms.class).terms();
            Problem.demandKnown(given.keySet(), KeyTerms.fields());
            Checked checked = KeyTerms.check(given);
            call.demandNone(checked.faults());
            plans.sayTerms(call.viewer(), place, checked);
            return Answer.ok(new EnergyTerms(checked.kept()));
        });
    }
}
