package org.commonshed.files.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonshed.files.lists.Headings.Field;
import org.commonshed.files.lists.ReadList.Format;
import org.commonshed.files.lists.ReadList.Source;
import org.commonshed.files.lists.Rows.Row;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.Said;

/**
 * Reads a list of actors, whatever kind of list it is: a table with any headings, GeoJSON points, places of OpenStreetMap,
 * Murmurations profiles, a directory of fab labs, objects of JSON, or pasted lines; packed by gzip or not. Nothing is decided:
 * every actor is a proposal, every doubt is told.
 */
public final class ListFile {
    private static final Headings NO_HEADINGS = new Headings(List.of());
    private static final double DOUBTFUL = 0.5; // less is told
    private static final int KNOWN_HEADINGS = 2; // that make a first line a line of headings

    private final ListLimits limits;
    private final ListWishes wishes;
    private final Findings findings;
    private final Kinds kinds = new Kinds();

    private ListFile(String name, ListLimits limits, ListWishes wishes) {
        this.limits = limits;
        this.wishes = wishes;
        findings = new Findings(name);
    }

    /** Reads a file; what cannot be read is a problem in the answer. */
    public static ReadList read(Path file, ListLimits limits, ListWishes wishes) {
        String name = String.valueOf(file.getFileName());
        ListFile reader = new ListFile(name, limits, wishes);
        try (InputStream in = Files.newInputStream(file)) {
            return reader.read(in);
        } catch (NoSuchFileException e) {
            reader.findings.problem(0, "", "missing_file", Said.of("missing_file"), Said.of("missing_file.mend"));
        } catch (IOException e) {
            reader.findings.problem(0, "", "unreadable", Said.of("unreadable"), Said.of("unreadable.name"));
        }
        return reader.nothing("");
    }

    /**
     * Reads what somebody sends.
     *
     * @param name of the file, for sentences; its ending says whether it is pasted text
     */
    public static ReadList read(InputStream in, String name, ListLimits limits, ListWishes wishes) {
        return new ListFile(name, limits, wishes).read(in);
    }

    /** Reads what somebody pasted into a field: lines, or a table or JSON where it is one. */
    public static ReadList readPasted(String text, ListLimits limits, ListWishes wishes) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new ListFile("pasted.txt", limits, wishes).read(in);
    }

    private ReadList read(InputStream in) {
        ListText text = ListText.read(in, limits, findings);
        if (text == null) {
            return nothing("");
        }
        List<String> lines = text.lines(limits, findings);
        if (text.text().isBlank()) {
            findings.problem(0, "", "empty_file", Said.of("lists:empty_list"), Said.of("another_file"));
        }
        if (!findings.problems().isEmpty()) {
            return nothing(text.encoding());
        }
        Rows rows = rows(text.text(), lines);
        if (!findings.problems().isEmpty()) {
            return nothing(text.encoding());
        }
        List<Map<String, String>> cells = rows.rows.stream().map(Row::cells).toList();
        Headings headings = Headings.propose(List.copyOf(rows.columns), cells, wishes.fields(), rows.stated);
        sayDoubtful(headings);
        List<ListedActor> actors = new Actors(rows, headings, wishes, kinds, findings).list();
        if (actors.isEmpty()) {
            findings.hint(0, "", "nobody", Said.of("lists:nobody"), Said.of("another_file"));
        }
        Source source = new Source(findings.file, rows.format, text.encoding(), rows.attribution);
        return new ReadList(source, headings, actors, findings.problems(), findings.hints());
    }

    private ReadList nothing(String encoding) {
        Source source = new Source(findings.file, Format.UNKNOWN, encoding, "");
        return new ReadList(source, NO_HEADINGS, List.of(), findings.problems(), findings.hints());
    }

    private Rows rows(String text, List<String> lines) {
        if (Trees.isJson(text)) {
            return new JsonRows(limits, findings).read(text);
        }
        String name = findings.file.toLowerCase(Locale.ROOT);
        boolean isTable = name.matches(".*\\.(csv|tsv|tab)(\\.gz)?");
        return isTable || hasHeadings(text, lines)
                ? new TableRows(limits, findings).read(text)
                : new PastedRows(kinds, limits, findings).read(lines);
    }

    /** Whether a first line without the ending of a table is one of headings all the same. */
    private static boolean hasHeadings(String text, List<String> lines) {
        String first =
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = TableRows.separator(text);
        long known = Arrays.stream(first.split(Pattern.quote(String.valueOf(separator))))
                .flatMap(heading -> HeadingWords.find(heading.replace("\"", "")).stream())
                .filter(HeadingWords.Meaning::isWhole)
                .count();
        return known >= KNOWN_HEADINGS;
    }

    private void sayDoubtful(Headings headings) {
        for (Headings.Column column : headings.columns()) {
            if (column.confidence() > 0 && column.confidence() < DOUBTFUL && column.field() != Field.OTHER) {
                String field = column.field().name().toLowerCase(Locale.ROOT);
                Said sentence = Said.of("lists:column_unsure", field, column.reason());
                findings.hint(0, column.name(), "column_unsure", sentence, Said.of("lists:column_unsure.mend"));
            }
        }
    }
}
