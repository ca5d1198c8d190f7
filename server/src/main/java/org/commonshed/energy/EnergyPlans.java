package org.commonshed.energy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.energy.kept.AnswerRows;
import org.commonshed.energy.kept.Answered;
import org.commonshed.energy.kept.Checked;
import org.commonshed.energy.kept.KeyTerms;
import org.commonshed.energy.kept.PlanRows;
import org.commonshed.energy.kept.RegionTerms;
import org.commonshed.energy.kept.Typed;
import org.commonshed.energy.kept.Usual;
import org.commonshed.energy.making.Found;
import org.commonshed.energy.making.FoundFile;
import org.commonshed.energy.making.Making;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.live.underway.Progress;
import org.commonshed.page.Words;
import org.commonshed.place.Places;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The front door: what neighbourhoods say of their energy, and the plans that come of it. */
@Service
public class EnergyPlans {
    private static final double[] USUAL_KW = {2, 5, 1, 10};
    private static final int MOST_OPEN = 12; // plans of some 0.3 MB each
    static final String HOOD = "neighbourhood"; // kind of place

    private final Places places;
    private final Doors doors;
    private final AnswerRows answers;
    private final PlanRows plans;
    private final Measuring measuring;
    private final Path nativeFolder;
    private final Clock clock;
    private final Map<String, Open> open = new ConcurrentHashMap<>(); // by place

    EnergyPlans(
            Places places,
            Doors doors,
            AnswerRows answers,
            PlanRows plans,
            Measuring measuring,
            @Value("${commonshed.data}") Path data,
            Clock clock) {
        this.places = places;
        this.doors = doors;
        this.answers = answers;
        this.plans = plans;
        this.measuring = measuring;
        this.nativeFolder = data.resolve("native");
        this.clock = clock;
    }

    /** A plan that was opened. */
    private record Open(Instant made, Found found) {}

    /**
     * A plan as it is shown.
     *
     * @param isOld the neighbourhood has said something else since
     */
    public record Plan(Instant made, boolean isOld, Found found) {}

    /** All neighbourhoods, in the order of their names. */
    public List<Kept> listPlaces(Viewer viewer) {
        return places.places().listAll(viewer, Query.all().where("kind", HOOD).sorted("name", false));
    }

    public Optional<Kept> findPlace(Viewer viewer, String id) {
        return places.places()
                .findById(viewer, id)
                .filter(row -> row.get("kind").equals(HOOD));
    }

    /** Which neighbourhoods have said something. */
    public Set<String> listAnswered(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        return answers.listPlaces();
    }

    /** What is known of a neighbourhood: what it said, and what is assumed, in the reader's language. */
    public Answered answered(Kept place, Words words) {
        return answered(place, answers.all(place.get("id")), currency(), words);
    }

    /** The same of many, in their order. */
    public List<Answered> listAnswered(List<Kept> hoods, Words words) {
        Map<String, Map<String, String>> all = answers.everywhere();
        String currency = currency();
        return hoods.stream()
                .map(place -> answered(place, all.getOrDefault(place.get("id"), Map.of()), currency, words))
                .toList();
    }

    private String currency() {
        return places.settings().getOrDefault("currency", "EUR");
    }

    private static Answered answered(Kept place, Map<String, String> said, String currency, Words words) {
        Map<String, String> stated = new LinkedHashMap<>(said);
        stated.remove(AnswerRows.CHOSEN);
        stated.remove(AnswerRows.DECISION);
        stated.remove(AnswerRows.SPARED);
        List<Answered.Use> uses = new ArrayList<>();
        for (int i = 0; i < USUAL_KW.length; i++) {
            uses.add(new Answered.Use(words.say("energy.usual.use." + (i + 1)), USUAL_KW[i]));
        }
        return new Answered(place.get("name"), currency, stated, Usual.of(place, currency, uses));
    }

    /**
     * A sharing key that was chosen.
     *
     * @param decision that chose it; empty where none did
     */
    public record Chosen(String key, String decision) {}

    /** The sharing key that was chosen. */
    public Optional<Chosen> findKey(Viewer viewer, String place) {
        doors.demand(viewer, Deed.READ, "");
        Map<String, String> all = answers.all(place);
        return Optional.ofNullable(all.get(AnswerRows.CHOSEN))
                .map(key -> new Chosen(key, all.getOrDefault(AnswerRows.DECISION, "")));
    }

    /** Whether somebody may answer for a neighbourhood and have its plan made. */
    public boolean mayAnswer(Viewer viewer, String place) {
        return answers.mayAnswer(viewer, place);
    }

    /** Whether somebody may choose for a neighbourhood how it shares. */
    public boolean mayChoose(Viewer viewer, String place) {
        return doors.allows(viewer, Deed.ADOPT_PLAN, place);
    }

    /**
     * What came of answers.
     *
     * @param typed as they were given, with what is to be mended
     * @param act nothing where nothing was kept
     */
    public record Answering(Typed typed, List<UUID> act) {}

    /** Keeps what a neighbourhood says, if nothing of it is to be mended; an empty text goes back to what is assumed. */
    public Answering answer(Viewer viewer, Kept place, Map<String, String> given, Words words) {
        String id = place.get("id");
        demandAnswer(viewer, id);
        Typed typed = Typed.of(given, answered(place, words));
        return typed.faults().isEmpty()
                ? new Answering(
                        typed, answers.answer(viewer, id, typed.said()).stream().toList())
                : new Answering(typed, List.of());
    }

    /**
     * Says what sharing keys count with, if nothing of it is to be mended.
     *
     * @param kept those that are right
     * @return the act; empty where nothing changed
     */
    public Optional<UUID> sayTerms(Viewer viewer, String place, Checked kept) {
        demandAnswer(viewer, place);
        return kept.faults().isEmpty() ? answers.answer(viewer, place, kept.kept()) : Optional.empty();
    }

    /** What the layers of a region count with. */
    public RegionTerms layerTerms(String region) {
        return RegionTerms.of(answers.all(region));
    }

    /**
     * Says what the layers of a region count with, if nothing of it is to be mended.
     *
     * @return the act; empty where nothing changed
     */
    public Optional<UUID> sayLayerTerms(Viewer viewer, String region, Checked kept) {
        demandAnswer(viewer, region);
        return kept.faults().isEmpty() ? answers.layer(viewer, region, kept.kept()) : Optional.empty();
    }

    /**
     * Chooses a sharing key among those of the plan.
     *
     * @return the act; empty where it was chosen before
     */
    public Optional<UUID> choose(Viewer viewer, String place, Chosen chosen) {
        doors.demand(viewer, Deed.ADOPT_PLAN, place);
        return answers.choose(viewer, place, chosen.key(), chosen.decision());
    }

    /** The same as long as a plan that is made now would rest on the same. */
    public String digest(Kept place, Words words) {
        return answered(place, words).digest() + measuring.stamp(place.get("id"));
    }

    /** Lets through or refuses. */
    public void demandAnswer(Viewer viewer, String place) {
        doors.demand(viewer, Deed.STATE_NEED, place);
    }

    /** Makes a plan of what is known now, and keeps it in the place of the one before; some seconds of work. */
    public Found make(Viewer viewer, Kept place, Words words, Progress progress) {
        String id = place.get("id");
        demandAnswer(viewer, id);
        Answered known = answered(place, words);
        Measuring.Taken taken = measuring.take(id);
        Making.Basis basis = new Making.Basis(
                known.answers(),
                known.first(),
                taken.measured(),
                taken.inputs(),
                KeyTerms.of(known.stated()),
                taken.coefficients());
        Found found = new Making(nativeFolder, progress).make(basis);
        double own = found.isPlan() ? found.plan().ownShare() : Double.NaN;
        plans.keep(id, new PlanRows.Row(clock.instant(), known.digest() + taken.stamp(), own, FoundFile.pack(found)));
        return found;
    }

    /** The share that each neighbourhood with a plan can make itself; not a number where its wishes cannot be had together. */
    public Map<String, Double> listOwn(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        return plans.listOwn();
    }

    /** A plan that was opened before is not opened again, so that a slider answers at once. */
    private Optional<Found> findOpen(String place, PlanRows.Head head) {
        Open known = open.get(place);
        if (known != null && known.made().equals(head.made())) {
            return Optional.of(known.found());
        }
        Optional<Found> found = plans.findFound(place).flatMap(packed -> FoundFile.findIn(packed, Found.class));
        if (open.size() >= MOST_OPEN) {
            open.clear();
        }
        found.ifPresent(one -> open.put(place, new Open(head.made(), one)));
        return found;
    }

    /** The last plan of a neighbourhood. */
    public Optional<Plan> findPlan(Viewer viewer, Kept place, Words words) {
        doors.demand(viewer, Deed.READ, "");
        String id = place.get("id");
        return plans.findHead(id)
                .flatMap(head -> findOpen(id, head)
                        .map(found -> new Plan(head.made(), !head.digest().equals(digest(place, words)), found)));
    }
}
