package org.commonshed.home.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Faults;
import org.commonshed.engine.world.Point;
import org.commonshed.files.lists.ListedActor;
import org.commonshed.files.world.Decimals;
import org.commonshed.network.Compared;

/** What becomes of each row, by what is proposed, what was said of it, and what was said of all the others. */
final class Deciding {
    static final int LONGEST_NAME = 120;
    private static final String SIZE = "\\d{1,9}(\\.\\d{1,6})?";

    private final Draft draft;
    private final Choices choices;

    Deciding(Draft draft, Choices choices) {
        this.draft = draft;
        this.choices = choices;
    }

    /** What becomes of a row. */
    enum Fate {
        /** It becomes a new actor. */
        ADDED,
        /** What is missing at somebody is filled in from it. */
        FILLS,
        /** It is the same as somebody, and nothing of it is needed. */
        SAME,
        OUT,
        /** Something must be said first. */
        ASKS
    }

    /**
     * A row and what becomes of it.
     *
     * @param choice what was said, or what is proposed in its place
     * @param cells of the actor that it is
     * @param whom whom it is the same as
     * @param faults why it cannot be kept as it is
     */
    record Decided(
            Looked.Row row,
            Draft.Choice choice,
            Fate fate,
            Map<String, String> cells,
            Optional<Same.Whom> whom,
            Faults faults) {
        Decided {
            cells = Map.copyOf(cells);
        }
    }

    List<Decided> all(Looked looked) {
        List<Decided> all = new ArrayList<>();
        looked.rows().forEach(row -> all.add(decide(row)));
        return all;
    }

    private Decided decide(Looked.Row row) {
        Draft.Choice choice = choice(row);
        if (!choice.isTaken() || choice.same().equals(Draft.Rest.OUT)) {
            return new Decided(row, choice, Fate.OUT, Map.of(), Optional.empty(), Faults.NONE);
        }
        Optional<Same> same = same(row, choice);
        Map<String, String> cells = cells(row, choice);
        if (same.isPresent()) {
            Fate fate = same.get().isFilled() ? Fate.FILLS : Fate.SAME;
            Faults faults = fate == Fate.FILLS ? size(row, choice) : Faults.NONE;
            return new Decided(row, choice, faults.isEmpty() ? fate : Fate.ASKS, cells, same.map(Same::whom), faults);
        }
        Faults faults = faults(row, choice);
        return new Decided(row, choice, faults.isEmpty() ? Fate.ADDED : Fate.ASKS, cells, Optional.empty(), faults);
    }

    /** What was said of the row; else what is proposed, with what is said of all the others. */
    private Draft.Choice choice(Looked.Row row) {
        Draft.Choice said = draft.choices().get(row.number());
        if (said != null) {
            return said;
        }
        Draft.Rest rest = draft.rest();
        boolean isFar = row.hood().why() == Looked.Why.FAR && rest.far().equals(Draft.Rest.OUT);
        boolean isOut = row.kind().isEmpty() && rest.kind().equals(Draft.Rest.OUT)
                || row.hood().id().isEmpty() && rest.hood().equals(Draft.Rest.OUT);
        Double size = row.actor().size();
        return new Draft.Choice(
                !isFar && !isOut,
                row.actor().about().name(),
                row.kind().isEmpty() ? rest.kind() : row.kind(),
                row.hood().id().isEmpty() ? rest.hood() : row.hood().id(),
                size == null ? "" : Decimals.text(size),
                proposed(row));
    }

    private String proposed(Looked.Row row) {
        if (row.partners().isEmpty()) {
            return Same.TWO;
        }
        String said = row.isSame() ? draft.rest().same() : draft.rest().perhaps();
        return switch (said) {
            case Draft.Rest.FILL -> new Same(true, row.partners().get(0).whom()).toString();
            case Draft.Rest.TWO -> Same.TWO;
            case Draft.Rest.OUT ->
                row.isSame() ? new Same(false, row.partners().get(0).whom()).toString() : Draft.Rest.OUT;
            default -> "";
        };
    }

    /** Whom it is the same as, where that is one of those who are proposed. */
    private static Optional<Same> same(Looked.Row row, Draft.Choice choice) {
        return Same.find(choice.same())
                .filter(same -> row.partners().stream()
                        .anyMatch(partner -> partner.whom().equals(same.whom())));
    }

    private Faults faults(Looked.Row row, Draft.Choice choice) {
        Faults faults = size(row, choice);
        String name = choice.name();
        if (name.isBlank()) {
            faults = faults.and(Faults.of("name-" + row.number(), "fault.lists.name", row.number()));
        } else if (name.length() > LONGEST_NAME) {
            faults = faults.and(Faults.of("name-" + row.number(), "fault.lists.name.long", row.number()));
        }
        if (!choices.isKind(choice.kind()) && !choice.kind().equals(row.kind())
                || choice.kind().isEmpty()) {
            faults = faults.and(Faults.of("kind-" + row.number(), "fault.lists.kind", name));
        }
        if (!choices.isHood(choice.hood())) {
            faults = faults.and(Faults.of("hood-" + row.number(), "fault.lists.hood", name));
        }
        boolean isAsked = !row.partners().isEmpty() && !choice.same().equals(Same.TWO);
        return isAsked ? faults.and(Faults.of("same-" + row.number(), "fault.lists.same", name)) : faults;
    }

    private static Faults size(Looked.Row row, Draft.Choice choice) {
        boolean isSize = choice.size().isEmpty() || number(choice.size()).matches(SIZE);
        return isSize ? Faults.NONE : Faults.of("size-" + row.number(), "fault.lists.size", choice.name());
    }

    private static String number(String typed) {
        return typed.replace(',', '.');
    }

    private Map<String, String> cells(Looked.Row row, Draft.Choice choice) {
        ListedActor actor = row.actor();
        Map<String, String> cells = new HashMap<>();
        cells.put("name", choice.name());
        cells.put("kind", choice.kind());
        cells.put("neighbourhood", choice.hood());
        cells.put("size", number(choice.size()));
        Point at = actor.at();
        if (at != null) {
            cells.put("lat", Decimals.text(at.lat()));
            cells.put("lon", Decimals.text(at.lon()));
        }
        cells.put(Compared.LINK, actor.about().link());
        cells.put(Compared.IDENTITY, actor.about().identity());
        if (draft.rest().others().equals(Draft.Rest.KEEP)) {
            Beside.cells(actor).forEach(cells::putIfAbsent);
        }
        cells.values().removeIf(String::isBlank);
        return cells;
    }
}
