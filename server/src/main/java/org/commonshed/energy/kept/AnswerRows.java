package org.commonshed.energy.kept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonshed.access.Deed;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Schema;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Sheet;
import org.commonshed.keeping.Shelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What neighbourhoods said, and regions of their layers: a row for each answer; every change can be taken back by who may speak for
 * the place.
 */
@Component
public class AnswerRows {
    private static final Sheet SHEET = new Sheet("energy_answer", Schema.SETTINGS, List.of("key"));
    /** The sharing key that was chosen. */
    public static final String CHOSEN = "sharing";
    /** The decision that chose it. */
    public static final String DECISION = "sharing-decision";
    /** How much of the sun to spare was kept for the planner. */
    public static final String SPARED = "surplus";

    private static final String KEY = "key";
    private static final String VALUE = "value";

    private final Shelf shelf;
    private final Desk desk;

    AnswerRows(Shelf shelf, DeskService desks) {
        this.shelf = shelf;
        this.desk = desks.openBeside(SHEET, Deed.STATE_NEED, row -> place(row.getOrDefault(KEY, "")));
    }

    /** The sheet of this room. */
    @Configuration
    static class EnergySheets {
        @Bean
        Sheet energyAnswers() {
            return SHEET;
        }
    }

    private static String place(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('/')));
    }

    /** All that can be said of a neighbourhood. */
    private static List<String> questions() {
        List<String> questions =
                new ArrayList<>(Arrays.stream(Field.values()).map(Field::word).toList());
        for (int i = 1; i <= Field.MOST_USES; i++) {
            questions.add(Field.use(i));
            questions.add(Field.useKw(i));
        }
        questions.addAll(KeyTerms.fields());
        questions.addAll(RegionTerms.fields());
        questions.add(CHOSEN);
        questions.add(DECISION);
        questions.add(SPARED);
        return questions;
    }

    private static String key(String place, String question) {
        return place + "/" + question;
    }

    /** Whether somebody may speak for the neighbourhood. */
    public boolean mayAnswer(Viewer viewer, String place) {
        return desk.mayChange(viewer, Map.of(KEY, key(place, "")));
    }

    /** What a neighbourhood said, by question. */
    @Transactional(readOnly = true)
    public Map<String, String> all(String place) {
        Map<String, String> all = new LinkedHashMap<>();
        rows(place).forEach((question, row) -> all.put(question, row.get(VALUE)));
        return all;
    }

    /** What each place said, by place and question. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, String>> everywhere() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (Kept row : shelf.listAll(SHEET, Query.all())) {
            String place = place(row.get(KEY));
            all.computeIfAbsent(place, key -> new LinkedHashMap<>())
                    .put(row.get(KEY).substring(place.length() + 1), row.get(VALUE));
        }
        return all;
    }

    /** Which places have said something. */
    @Transactional(readOnly = true)
    public TreeSet<String> listPlaces() {
        return new TreeSet<>(everywhere().keySet());
    }

    private Map<String, Kept> rows(String place) {
        Map<String, Kept> rows = new LinkedHashMap<>();
        List<String> keys = questions().stream().map(one -> key(place, one)).toList();
        for (Kept row : shelf.listAll(SHEET, Query.all().and(new Query.Wish.Among(KEY, keys)))) {
            rows.put(row.get(KEY).substring(place.length() + 1), row);
        }
        return rows;
    }

    /**
     * Makes some answers these; an empty text takes one out.
     *
     * @return the act; empty where nothing changed
     */
    @Transactional
    public Optional<UUID> answer(Viewer viewer, String place, Map<String, String> answers) {
        return set(viewer, place, answers, () -> shelf.begin(viewer.person(), "energy.answered"));
    }

    /**
     * Makes some terms of a region's layers these; an empty text takes one out.
     *
     * @return the act; empty where nothing changed
     */
    @Transactional
    public Optional<UUID> layer(Viewer viewer, String region, Map<String, String> terms) {
        return set(viewer, region, terms, () -> shelf.begin(viewer.person(), "energy.layered"));
    }

    /**
     * Makes this the sharing key.
     *
     * @param decision that chose it; empty where none did
     * @return the act; empty where it was chosen before
     */
    @Transactional
    public Optional<UUID> choose(Viewer viewer, String place, String key, String decision) {
        return set(
                viewer,
                place,
                Map.of(CHOSEN, key, DECISION, decision),
                () -> shelf.begin(viewer.person(), "energy.shared"));
    }

    private Optional<UUID> set(Viewer viewer, String place, Map<String, String> answers, Supplier<UUID> begun) {
        desk.demand(viewer, Map.of(KEY, key(place, "")));
        Map<String, Kept> before = rows(place);
        Map<String, String> changed = new LinkedHashMap<>(answers);
        changed.entrySet()
                .removeIf(one -> one.getValue()
                        .equals(Optional.ofNullable(before.get(one.getKey()))
                                .map(row -> row.get(VALUE))
                                .orElse("")));
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        UUID act = begun.get();
        write(act, place, before, changed);
        return Optional.of(act);
    }

    /** Notes, as part of an act, how much of the sun to spare the planner has. */
    void spare(UUID act, String place, String word) {
        write(act, place, rows(place), Map.of(SPARED, word));
    }

    private void write(UUID act, String place, Map<String, Kept> before, Map<String, String> changed) {
        changed.forEach((question, text) -> {
            Kept row = before.get(question);
            Map<String, String> cells = Map.of(KEY, key(place, question), VALUE, text);
            if (row == null) {
                shelf.add(act, SHEET, cells);
            } else if (text.isEmpty()) {
                shelf.remove(act, SHEET, row.id(), row.version());
            } else {
                shelf.change(act, SHEET, row.id(), row.version(), cells);
            }
        });
    }
}
