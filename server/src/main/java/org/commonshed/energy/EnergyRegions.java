package org.commonshed.energy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.energy.kept.Answered;
import org.commonshed.energy.kept.PlanRows;
import org.commonshed.energy.kept.RegionTerms;
import org.commonshed.energy.making.FoundFile;
import org.commonshed.energy.making.RegionFound;
import org.commonshed.energy.making.RegionMaking;
import org.commonshed.engine.energy.first.FirstRegion;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.live.underway.Progress;
import org.commonshed.page.Words;
import org.commonshed.place.Places;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The front door: homes, neighbourhoods and the region around them, planned as layers that do not see into each other. */
@Service
public class EnergyRegions {
    /** More are not planned at once; those that answered and those with most people come first. */
    public static final int MOST_HOODS = 60;

    private final EnergyPlans plans;
    private final Places places;
    private final Doors doors;
    private final PlanRows rows;
    private final Measuring measuring;
    private final Path nativeFolder;
    private final Clock clock;

    EnergyRegions(
            EnergyPlans plans,
            Places places,
            Doors doors,
            PlanRows rows,
            Measuring measuring,
            @Value("${commonshed.data}") Path data,
            Clock clock) {
        this.plans = plans;
        this.places = places;
        this.doors = doors;
        this.rows = rows;
        this.measuring = measuring;
        this.nativeFolder = data.resolve("native");
        this.clock = clock;
    }

    /**
     * A region.
     *
     * @param hoods its neighbourhoods that are planned, by name
     * @param leftOut how many others lie in it
     */
    public record Region(Kept place, List<Kept> hoods, int leftOut) {
        public Region {
            hoods = List.copyOf(hoods);
        }

        public String id() {
            return place.get("id");
        }

        public String name() {
            return place.get("name");
        }
    }

    /**
     * Layers as they are shown.
     *
     * @param isOld something else was said since, by the region or one of its neighbourhoods
     */
    public record Plan(Instant made, boolean isOld, RegionFound found) {}

    /** Those with at least two neighbourhoods; the largest first. */
    public List<Region> list(Viewer viewer) {
        List<Kept> all = listPlaces(viewer);
        Set<String> answered = plans.listAnswered(viewer);
        return all.stream()
                .filter(place -> !place.get("kind").equals(EnergyPlans.HOOD))
                .map(place -> region(place, all, answered))
                .filter(region -> region.hoods().size() > 1)
                .sorted(Comparator.comparingInt(region -> -region.hoods().size() - region.leftOut()))
                .toList();
    }

    /** One that is no neighbourhood itself. */
    public Optional<Region> find(Viewer viewer, String id) {
        List<Kept> all = listPlaces(viewer);
        return all.stream()
                .filter(place ->
                        place.get("id").equals(id) && !place.get("kind").equals(EnergyPlans.HOOD))
                .findFirst()
                .map(place -> region(place, all, plans.listAnswered(viewer)));
    }

    private List<Kept> listPlaces(Viewer viewer) {
        return places.places().listAll(viewer, Query.all().sorted("name", false));
    }

    private static Region region(Kept place, List<Kept> all, Set<String> answered) {
        List<Kept> within = within(place, all);
        Set<Kept> first = new HashSet<>(within.stream()
                .sorted(Comparator.comparing((Kept hood) -> !answered.contains(hood.get("id")))
                        .thenComparing(hood -> -hood.number("population", 0)))
                .limit(MOST_HOODS)
                .toList());
        return new Region(place, within.stream().filter(first::contains).toList(), within.size() - first.size());
    }

    /** Neighbourhoods in it, however deep. */
    private static List<Kept> within(Kept region, List<Kept> all) {
        Map<String, String> around = new HashMap<>();
        all.forEach(place -> around.put(place.get("id"), place.get("within")));
        String id = region.get("id");
        return all.stream()
                .filter(place ->
                        place.get("kind").equals(EnergyPlans.HOOD) && isWithin(place.get("within"), id, around))
                .toList();
    }

    private static boolean isWithin(String place, String id, Map<String, String> around) {
        String at = place;
        for (int step = 0; step < around.size() && !at.isEmpty(); step++) {
            if (at.equals(id)) {
                return true;
            }
            at = around.getOrDefault(at, "");
        }
        return false;
    }

    /** The same as long as layers that are planned now would rest on the same. */
    public String digest(Region region, Words words) {
        Set<String> measured = measuring.listPlaces();
        List<String> stamps = region.hoods().stream()
                .map(hood -> hood.get("id"))
                .map(id -> measured.contains(id) ? measuring.stamp(id) : "")
                .toList();
        return digest(plans.layerTerms(region.id()), plans.listAnswered(region.hoods(), words), stamps);
    }

    private static String digest(RegionTerms terms, List<Answered> answered, List<String> stamps) {
        StringBuilder digest = new StringBuilder(new TreeMap<>(terms.said()).toString());
        for (int i = 0; i < answered.size(); i++) {
            digest.append('\n')
                    .append(answered.get(i).name())
                    .append(answered.get(i).digest())
                    .append(stamps.get(i));
        }
        return digest.toString();
    }

    /** Plans the layers from what is known now, and keeps that in the place of the plan before; some seconds of work. */
    public RegionFound make(Viewer viewer, Region region, Words words, Progress progress) {
        plans.demandAnswer(viewer, region.id());
        RegionTerms terms = plans.layerTerms(region.id());
        List<Answered> answered = plans.listAnswered(region.hoods(), words);
        List<RegionMaking.Neighbourhood> hoods = new ArrayList<>();
        List<String> stamps = new ArrayList<>();
        for (int i = 0; i < answered.size(); i++) {
            String id = region.hoods().get(i).get("id");
            Measuring.Taken taken = measuring.take(id);
            FirstRegion.Member member = new FirstRegion.Member(
                    id, answered.get(i).answers(), answered.get(i).first(), taken.measured());
            hoods.add(new RegionMaking.Neighbourhood(member, answered.get(i).isAnswered()));
            stamps.add(taken.stamp());
        }
        RegionFound found = new RegionMaking(nativeFolder, progress).make(region.id(), hoods, terms.wishes());
        PlanRows.Row row = new PlanRows.Row(
                clock.instant(), digest(terms, answered, stamps), found.ownShare(), FoundFile.pack(found));
        rows.keep(region.id(), row);
        return found;
    }

    /** The last plan of a region's layers. */
    public Optional<Plan> findPlan(Viewer viewer, Region region, Words words) {
        doors.demand(viewer, Deed.READ, "");
        return rows.findHead(region.id())
                .flatMap(head -> rows.findFound(region.id())
                        .flatMap(packed -> FoundFile.findIn(packed, RegionFound.class))
                        .map(found -> new Plan(head.made(), !head.digest().equals(digest(region, words)), found)));
    }

    /** Whether somebody may say what the layers count with and have them planned. */
    public boolean mayMake(Viewer viewer, Region region) {
        return plans.mayAnswer(viewer, region.id());
    }
}
