package org.commonshed.files.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonshed.engine.same.NameWords;
import org.commonshed.files.lists.Headings.Column;
import org.commonshed.files.lists.Headings.Field;
import org.commonshed.files.lists.ListedActor.About;
import org.commonshed.files.lists.ListedActor.Kept;
import org.commonshed.files.lists.ReadList.Format;
import org.commonshed.files.lists.Rows.Row;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Rows become actors, with a doubt for whatever is not sure. */
final class Actors {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 60;
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,]\\d{3})+");

    private final Rows rows;
    private final Headings headings;
    private final Map<Field, String> columns;
    private final Kinds kinds;
    private final Places places;
    private final Findings findings;
    private final Set<String> ids = new HashSet<>();

    Actors(Rows rows, Headings headings, ListWishes wishes, Kinds kinds, Findings findings) {
        this.rows = rows;
        this.headings = headings;
        columns = headings.firsts();
        this.kinds = kinds;
        this.findings = findings;
        places = new Places(columns, wishes, findings);
    }

    List<ListedActor> list() {
        places.lookAt(rows.rows);
        List<ListedActor> actors = new ArrayList<>();
        int contacts = 0;
        for (Row row : rows.rows) {
            ListedActor actor = actor(row);
            actors.add(actor);
            contacts += actor.kept().contacts().isEmpty() ? 0 : 1;
        }
        if (contacts > 0) {
            findings.hint(
                    0,
                    "",
                    "contacts_apart",
                    contacts == 1 ? Said.of("lists:contacts_apart.one") : Said.of("lists:contacts_apart", contacts),
                    Said.of("lists:contacts_apart.mend"));
        }
        return actors;
    }

    private ListedActor actor(Row row) {
        List<Issue> found = new ArrayList<>();
        String name = get(row, Field.NAME);
        checkName(row, name, found);
        KindProposal kind = kind(row, name, found);
        Double size = size(row, found);
        var at = places.of(row, found);
        About about = new About(
                name,
                get(row, Field.PLACE),
                get(row, Field.COUNTRY),
                get(row, Field.ADDRESS),
                link(row, found),
                identity(row),
                get(row, Field.NOTE));
        Map<String, String> others = new LinkedHashMap<>();
        Map<String, String> contacts = new LinkedHashMap<>();
        for (Column column : headings.columns()) {
            String cell = row.get(column.name());
            boolean isTaken =
                    column.name().equals(columns.get(column.field())) && !isKeptToo(column.field(), size, at == null);
            if (!cell.isEmpty() && column.field() == Field.CONTACT) {
                contacts.put(column.name(), cell);
            } else if (!cell.isEmpty() && (!isTaken || column.field() == Field.OTHER)) {
                others.put(column.name(), cell);
            }
        }
        return new ListedActor(row.line(), id(name), about, kind, at, size, new Kept(others, contacts, found));
    }

    /** What became something else, or was not understood, is kept as it stood too. */
    private static boolean isKeptToo(Field field, @Nullable Double size, boolean isNowhere) {
        boolean isPlace = field == Field.LATITUDE || field == Field.LONGITUDE || field == Field.BOTH;
        return field == Field.KIND || field == Field.ID || field == Field.SIZE && size == null || isPlace && isNowhere;
    }

    private String get(Row row, Field field) {
        return row.get(columns.getOrDefault(field, ""));
    }

    private Issue doubt(Row row, Field field, String code, Said sentence, Said mend) {
        String column = columns.getOrDefault(field, row.place());
        return new Issue(findings.file, row.line(), column, code, sentence, mend).shortened();
    }

    private void checkName(Row row, String name, List<Issue> found) {
        if (NameWords.listAll(name).isEmpty()) {
            found.add(doubt(row, Field.NAME, "no_name", Said.of("lists:no_name"), Said.of("lists:no_name.mend")));
        } else if (name.length() > LONGEST_NAME) {
            Said sentence = Said.of("lists:long_name", LONGEST_NAME);
            found.add(doubt(row, Field.NAME, "long_name", sentence, Said.of("lists:long_name.mend")));
        } else if (Contents.isFormula(name)) {
            Said sentence = Said.of("lists:formula", name);
            found.add(doubt(row, Field.NAME, "formula", sentence, Said.of("lists:formula.mend")));
        }
    }

    private KindProposal kind(Row row, String name, List<Issue> found) {
        String cell = get(row, Field.KIND);
        KindProposal kind = rows.isTagged ? kinds.ofTags(row.cells()) : kinds.ofCell(cell);
        if (kind.kind().isEmpty() && !rows.isTagged) { // tags say what it is, names of shops play with words
            kind = kinds.ofName(name);
        }
        if (!kind.others().isEmpty()) {
            Said sentence = Said.of("lists:several_kinds", kind.kind(), String.join(", ", kind.others()));
            found.add(doubt(row, Field.KIND, "several_kinds", sentence, Said.of("lists:choose")));
        } else if (kind.kind().isEmpty()) {
            Said sentence = cell.isEmpty() ? Said.of("lists:no_kind") : Said.of("lists:no_kind.cell", cell);
            found.add(doubt(row, Field.KIND, "no_kind", sentence, Said.of("lists:choose")));
        }
        return kind;
    }

    /** A number whose meaning is not sure is no number: 1,500 may be one and a half. */
    private @Nullable Double size(Row row, List<Issue> found) {
        String cell = get(row, Field.SIZE);
        if (cell.isEmpty()) {
            return null;
        }
        double number = Contents.number(cell);
        if (GROUPED.matcher(cell).matches() || Double.isNaN(number) || number < 0) {
            Said sentence = Said.of("lists:size_unclear", cell);
            Said mend = Said.of("lists:size_unclear.mend");
            found.add(doubt(row, Field.SIZE, "size_unclear", sentence, mend));
            return null;
        }
        return number;
    }

    /** Only addresses of the web are links; others could do something when somebody clicks. */
    private String link(Row row, List<Issue> found) {
        String cell = get(row, Field.LINK);
        if (cell.isEmpty() || Contents.of(cell) == Contents.Look.LINK) {
            return cell;
        }
        Said sentence = Said.of("lists:no_link", cell);
        found.add(doubt(row, Field.LINK, "no_link", sentence, Said.of("lists:no_link.mend")));
        return "";
    }

    private String identity(Row row) {
        String id = get(row, Field.ID);
        boolean isOfMap = rows.format == Format.OPENSTREETMAP && !id.isEmpty();
        return isOfMap ? "osm:" + id : "";
    }

    /** An id made of a name, once in the list. */
    private String id(String name) {
        String plain = NameWords.plain(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String base = plain.isEmpty() ? "actor" : plain.substring(0, Math.min(LONGEST_ID, plain.length()));
        String id = base;
        for (int i = 2; !ids.add(id); i++) {
            id = base + "_" + i;
        }
        return id;
    }
}
