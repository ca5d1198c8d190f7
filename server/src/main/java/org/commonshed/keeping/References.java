package org.commonshed.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonshed.files.world.Column;
import org.commonshed.page.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What ids in cells mean, over all rooms. */
@Service
@Transactional(readOnly = true)
public class References {
    private static final Set<Column.Kind> OF_CLAIMANTS = EnumSet.of(Column.Kind.PLACE, Column.Kind.ACTOR);

    private final List<Known> known;
    private final List<Sheet> sheets;
    private final RowStore rows;
    private final HiddenRows hidden;

    References(List<Known> known, List<Sheet> sheets, RowStore rows, HiddenRows hidden) {
        this.hidden = hidden;
        this.known = known.stream()
                .sorted(Comparator.comparing(k -> !k.isStated())) // our own first
                .toList();
        this.sheets = List.copyOf(sheets);
        this.rows = rows;
    }

    /** Whether ids of that kind are known to any room: others are free text. */
    public boolean areKnown(Column.Kind kind) {
        return !asked(kind).isEmpty();
    }

    public Optional<Known.Named> find(Column.Kind kind, String id) {
        Optional<Known.Named> found =
                asked(kind).stream().flatMap(k -> k.find(id).stream()).findFirst();
        return found.isPresent() && hidden(kind).contains(id)
                ? Optional.of(new Known.Named(id, HiddenRows.NAME))
                : found;
    }

    /** How people call it; the id itself where nobody knows it. */
    public String name(Column.Kind kind, String id) {
        return find(kind, id).map(Known.Named::name).orElse(id);
    }

    /** A part of a sentence that was kept, as the reader reads it: what it mentions is called as it is called now. */
    public String said(String kept, Words words) {
        List<Mention> mentions = Mention.read(kept);
        return mentions.isEmpty()
                ? kept
                : words.series(mentions.stream()
                        .map(one -> find(one.kind(), one.id())
                                .map(Known.Named::name)
                                .orElse(one.name()))
                        .toList());
    }

    /** In which unit it is counted; empty where nobody knows. */
    public String unit(Column.Kind kind, String id) {
        return asked(kind).stream()
                .map(k -> k.unit(id))
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** How people call those ids, by id; those that nobody knows are left out. */
    public Map<String, String> names(Column.Kind kind, Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            asked(kind).forEach(k -> k.names(ids).forEach(names::putIfAbsent));
            hidden(kind).forEach(id -> names.replace(id, HiddenRows.NAME));
        }
        return names;
    }

    public List<Known.Named> suggest(Column.Kind kind, String words, int most) {
        List<Known.Named> all = new ArrayList<>();
        Set<String> ids = new HashSet<>(hidden(kind)); // nobody is told of them
        for (Known one : asked(kind)) {
            one.suggest(words, most).stream()
                    .filter(named -> ids.add(named.id()))
                    .forEach(all::add);
        }
        return all.stream().limit(most).toList();
    }

    /** Ids of hidden things of that kind. */
    private Set<String> hidden(Column.Kind kind) {
        Set<String> ids = new HashSet<>();
        for (Sheet sheet : sheets) {
            boolean isAsked = RowChecks.kind(sheet) == kind
                    || kind == Column.Kind.CLAIMANT && OF_CLAIMANTS.contains(RowChecks.kind(sheet));
            if (isAsked) {
                ids.addAll(hidden.ids(sheet));
            }
        }
        return ids;
    }

    private List<Known> asked(Column.Kind kind) {
        return known.stream()
                .filter(k -> k.kind() == kind || kind == Column.Kind.CLAIMANT && OF_CLAIMANTS.contains(k.kind()))
                .toList();
    }

    /** Ids that the reader calls exactly so, whatever the case of the letters; none such, and a name in any language does. */
    public List<String> called(Column.Kind kind, String name) {
        List<String> ids = called(kind, known -> known.called(name));
        return ids.isEmpty() ? called(kind, known -> known.calledAnywhere(name)) : ids;
    }

    private List<String> called(Column.Kind kind, Function<Known, List<String>> how) {
        return asked(kind).stream()
                .flatMap(k -> how.apply(k).stream())
                .filter(id -> !hidden(kind).contains(id))
                .distinct()
                .toList();
    }

    /** Whether a room keeps a row of its own for the id. */
    boolean isStated(Column.Kind kind, String id) {
        return asked(kind).stream().anyMatch(k -> k.isStated() && k.find(id).isPresent());
    }

    /** Whether the id stays known when our own row for it goes. */
    boolean isOfCatalogue(Column.Kind kind, String id) {
        return asked(kind).stream().anyMatch(k -> !k.isStated() && k.find(id).isPresent());
    }

    /** The rows that name one of these ids: sheet by sheet, how many. */
    public List<Naming> naming(Column.Kind kind, Collection<String> ids) {
        List<Naming> naming = new ArrayList<>();
        for (Sheet sheet : sheets) {
            long count = 0;
            for (Column column : sheet.schema().all()) {
                if (names(column.kind(), kind)) {
                    count += rows.count(sheet, Query.all().and(new Query.Wish.Among(column.name(), ids)));
                }
            }
            if (count > 0) {
                naming.add(new Naming(sheet, count));
            }
        }
        return naming;
    }

    /** How many rows of a sheet name something. */
    public record Naming(Sheet sheet, long count) {}

    private static boolean names(Column.Kind column, Column.Kind kind) {
        return column == kind
                || column == Column.Kind.CLAIMANT && OF_CLAIMANTS.contains(kind)
                || column == Column.Kind.ITEM && kind == Column.Kind.PRODUCT;
    }

    /**
     * Something that a sentence names which is kept: by its id, so that each who reads it later does so in their language.
     *
     * @param name as it was called then, for when nobody knows it any more
     */
    public record Mention(Column.Kind kind, String id, String name) {
        private static final String BEGIN = "\u001E"; // no text that people type holds one of these two
        private static final String NEXT = "\u001F";
        private static final int FIELDS = 3;

        /** As one text, from which {@link #read} makes the same again. */
        public static String written(List<Mention> mentions) {
            return mentions.stream()
                    .map(one -> BEGIN + String.join(NEXT, one.kind.name(), one.id, one.name))
                    .collect(Collectors.joining());
        }

        /** Those that a kept text holds; empty where it is a text and nothing else. */
        static List<Mention> read(String kept) {
            if (!kept.startsWith(BEGIN)) {
                return List.of();
            }
            List<Mention> mentions = new ArrayList<>();
            for (String one : kept.substring(1).split(BEGIN)) {
                String[] fields = one.split(NEXT, FIELDS);
                boolean isWhole = fields.length == FIELDS;
                for (Column.Kind kind : Column.Kind.values()) {
                    if (isWhole && kind.name().equals(fields[0])) {
                        mentions.add(new Mention(kind, fields[1], fields[2]));
                    }
                }
            }
            return mentions;
        }
    }
}
