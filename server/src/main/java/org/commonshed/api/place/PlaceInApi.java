package org.commonshed.api.place;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Fault;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.Stated;
import org.commonshed.home.whole.Arrivals;
import org.commonshed.keeping.Difference;
import org.commonshed.keeping.Shelf;
import org.commonshed.live.underway.Progress;
import org.commonshed.place.Arriving;
import org.commonshed.place.Places;
import org.commonshed.planning.world.Worlds;
import org.springframework.web.bind.annotation.PostMapping;

/** A whole place comes in, or the outlines of its places: a look first, then the deed. */
@Api
@Entrance(Deed.IMPORT)
class PlaceInApi {
    private static final String ZIP = "application/zip";
    private static final String GEO_JSON = "application/geo+json";
    private static final int MOST_WORLD = 65 << 20;
    private static final int MOST_OUTLINES = 40 << 20;
    private static final int MOST_TOLD = 100;
    private static final List<String> CHOICES = List.of("code", "name", "downstream", "parent", "kind");

    private final Arrivals arrivals;
    private final Worlds worlds;
    private final Places places;
    private final Arriving arriving;
    private final Shelf shelf;
    private final Doors doors;

    PlaceInApi(Arrivals arrivals, Worlds worlds, Places places, Arriving arriving, Shelf shelf, Doors doors) {
        this.arrivals = arrivals;
        this.worlds = worlds;
        this.places = places;
        this.arriving = arriving;
        this.shelf = shelf;
        this.doors = doors;
    }

    /**
     * What changed, or would; without an act it was only looked at.
     *
     * @param seen the last act before; sent along, only what was seen is done
     * @param settings whether those of the place change
     */
    record WorldIn(Optional<UUID> act, String name, Optional<UUID> seen, boolean settings, List<TableChanged> tables) {}

    record TableChanged(String table, int added, int changed, int removed) {
        static TableChanged of(String table, Difference difference) {
            return new TableChanged(
                    table,
                    difference.added().size(),
                    difference.changed().size(),
                    difference.removed().size());
        }
    }

    /**
     * What outlines that come in change, or would; without an act it was only looked at.
     *
     * @param properties names that features have, for saying which is which
     * @param added ids of places that are new
     * @param outlines how many are new or replaced
     * @param refused features that are left out
     */
    record OutlinesIn(
            Optional<UUID> act,
            List<String> properties,
            List<String> added,
            List<String> changed,
            int outlines,
            int lines,
            int refused,
            List<String> remarks) {}

    @PostMapping(path = "/api/v1/place/world", consumes = ZIP)
    @Costly(atOnce = 1)
    @Told(
            id = "bring-in-world",
            query = {"look", "seen"},
            takesType = ZIP,
            gives = WorldIn.class,
            mostBytes = MOST_WORLD)
    Answer world(Call call) {
        return call.once(() -> {
            doors.demand(call.viewer(), Deed.IMPORT, "");
            boolean isLook = call.yes("look");
            Optional<UUID> seen = call.id("seen");
            Arrivals.Outcome outcome = arrivals.take(call.viewer(), new ByteArrayInputStream(call.bytes()));
            if (outcome instanceof Arrivals.Outcome.Taken taken) {
                try {
                    Reading reading =
                            arrivals.find(call.viewer(), taken.token()).orElseThrow();
                    demandSound(reading.problems());
                    return Answer.ok(isLook ? look(reading.stated(), call) : keep(reading.stated(), seen, call));
                } finally {
                    arrivals.leave(taken.token());
                }
            }
            demandSound(((Arrivals.Outcome.Unfit) outcome).problems());
            throw new IllegalStateException("a zip that is unfit without a problem");
        });
    }

    private static void demandSound(List<Issue> problems) {
        if (!problems.isEmpty()) {
            List<Fault> faults = problems.stream()
                    .limit(MOST_TOLD)
                    .map(issue -> Problem.fault(where(issue), issue))
                    .toList();
            throw new Problem(ProblemKind.TO_MEND, faults);
        }
    }

    private static String where(Issue issue) {
        String file = issue.line() > 0 ? issue.file() + ":" + issue.line() : issue.file();
        return issue.column().isEmpty() ? file : file + "." + issue.column();
    }

    private WorldIn look(Stated stated, Call call) {
        List<TableChanged> tables = new ArrayList<>();
        worlds.preview(call.viewer(), stated, Progress.NONE)
                .forEach((table, difference) -> tables.add(TableChanged.of(table, difference)));
        return new WorldIn(Optional.empty(), name(stated), shelf.findLastAct(), changesSettings(stated), tables);
    }

    private static String name(Stated stated) {
        return stated.settings().getOrDefault("name", "");
    }

    private boolean changesSettings(Stated stated) {
        return !places.settings().equals(stated.settings());
    }

    private WorldIn keep(Stated stated, Optional<UUID> seen, Call call) {
        Optional<UUID> last = shelf.findLastAct();
        if (seen.isPresent() && !seen.equals(last)) {
            throw new Problem(ProblemKind.CHANGED_SINCE, List.of(), Optional.of(look(stated, call)));
        }
        boolean changesSettings = changesSettings(stated);
        List<TableChanged> tables = new ArrayList<>();
        UUID act = worlds.bringIn(
                call.viewer(), stated, (table, difference) -> tables.add(TableChanged.of(table, difference)));
        return new WorldIn(Optional.of(act), name(stated), last, changesSettings, tables);
    }

    @PostMapping(path = "/api/v1/place/outlines", consumes = GEO_JSON)
    @Costly(atOnce = 1)
    @Told(
            id = "bring-in-outlines",
            query = {"look", "code", "name", "downstream", "parent", "kind"},
            takesType = GEO_JSON,
            gives = OutlinesIn.class,
            mostBytes = MOST_OUTLINES)
    Answer outlines(Call call) {
        return call.once(() -> {
            doors.demand(call.viewer(), Deed.IMPORT, "");
            boolean isLook = call.yes("look");
            Map<String, String> choice = new LinkedHashMap<>();
            CHOICES.forEach(what -> Optional.of(call.text(what))
                    .filter(said -> !said.isEmpty())
                    .ifPresent(said -> choice.put(what, said)));
            Optional<String> content = Arriving.text(call.bytes());
            call.demandNone(content.isEmpty() ? Faults.of("", "fault.outlines-encoding") : Faults.NONE);
            Arriving.Look look = arriving.look(call.viewer(), content.get(), choice, call.words());
            if (!isLook && !look.isSound()) {
                throw new Problem(ProblemKind.TO_MEND, faults(look));
            }
            Optional<UUID> act = isLook ? Optional.empty() : arriving.bringIn(call.viewer(), content.get(), choice);
            return Answer.ok(new OutlinesIn(
                    act,
                    look.properties(),
                    look.added(),
                    look.changed(),
                    look.outlines(),
                    look.lines(),
                    look.refused(),
                    look.remarks()));
        });
    }

    /** Where nothing is wrong nothing is new either. */
    private static List<Fault> faults(Arriving.Look look) {
        return look.remarks().isEmpty()
                ? List.of(Fault.of("", "nothing-new"))
                : look.remarks().stream()
                        .limit(MOST_TOLD)
                        .map(remark -> Fault.said("", "outlines", remark))
                        .toList();
    }
}
