package org.commonshed.files.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonshed.files.lists.Headings.Field;
import org.commonshed.files.lists.ReadList.Format;
import org.commonshed.files.lists.Rows.Row;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;

/**
 * Pasted lines, one actor each: the name first, then in any order its kind, neighbourhood, coordinates, link. Each line may use
 * another separator.
 */
final class PastedRows {
    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final String PLACE = "neighbourhood";
    private static final String BOTH = "coordinates";
    private static final String LINK = "link";
    private static final String CONTACT = "contact";
    private static final String NOTE = "note";

    private static final Pattern BULLET = Pattern.compile("^\\s*([-*•·–—]|\\d{1,4}[.)])\\s+");
    private static final Pattern PAIR = Pattern.compile("[+-]?\\d{1,3}\\.\\d+\\s*[,; ]\\s*[+-]?\\d{1,3}\\.\\d+");
    private static final List<String> SEPARATORS = List.of("\\t", ";", "\\|", "\\s+[–—-]\\s+", ",", "\\s{2,}");

    private final Kinds kinds;
    private final ListLimits limits;
    private final Findings findings;

    PastedRows(Kinds kinds, ListLimits limits, Findings findings) {
        this.kinds = kinds;
        this.limits = limits;
        this.findings = findings;
    }

    Rows read(List<String> lines) {
        Rows rows = new Rows(Format.PASTED);
        rows.stated.putAll(Map.of(
                NAME,
                Field.NAME,
                KIND,
                Field.KIND,
                PLACE,
                Field.PLACE,
                BOTH,
                Field.BOTH,
                LINK,
                Field.LINK,
                CONTACT,
                Field.CONTACT,
                NOTE,
                Field.NOTE));
        for (int i = 0; i < lines.size(); i++) {
            String line = BULLET.matcher(lines.get(i)).replaceFirst("").strip();
            if (line.isEmpty()) {
                continue;
            }
            if (rows.rows.size() >= limits.rows()) {
                Said sentence = Said.of("lists:too_many_lines", limits.rows());
                findings.problem(i + 1, "", "too_many_rows", sentence, Said.of("lists:by_parts"));
                return rows;
            }
            rows.add(new Row(i + 1, "", cells(line), null));
        }
        return rows;
    }

    private Map<String, String> cells(String line) {
        Map<String, String> cells = new LinkedHashMap<>();
        var pair = PAIR.matcher(line);
        String rest = line;
        if (pair.find()) {
            cells.put(BOTH, pair.group());
            rest = line.substring(0, pair.start()) + line.substring(pair.end());
        }
        List<String> parts = parts(rest);
        cells.put(NAME, parts.isEmpty() ? "" : parts.get(0));
        List<String> notes = new ArrayList<>();
        for (String part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            String column = column(part, cells);
            if (column.equals(NOTE)) {
                notes.add(part);
            } else {
                cells.put(column, part);
            }
        }
        if (!notes.isEmpty()) {
            cells.put(NOTE, String.join("; ", notes));
        }
        return cells;
    }

    private static List<String> parts(String line) {
        for (String separator : SEPARATORS) {
            List<String> parts = new ArrayList<>();
            for (String part : line.split(separator)) {
                String bare = part.strip().replaceAll("^[\"“(]+|[\"”)]+$", "").strip();
                if (!bare.isEmpty()) {
                    parts.add(bare);
                }
            }
            if (parts.size() > 1) {
                return parts;
            }
        }
        String bare = line.strip().replaceAll("[,;|\\s]+$", "");
        return bare.isEmpty() ? List.of() : List.of(bare);
    }

    private String column(String part, Map<String, String> cells) {
        String column = switch (Contents.of(part)) {
            case LINK -> LINK;
            case MAIL, PHONE -> CONTACT;
            case TEXT -> !kinds.ofCell(part).kind().isEmpty() && !cells.containsKey(KIND) ? KIND : PLACE;
            default -> NOTE;
        };
        return cells.containsKey(column) ? NOTE : column;
    }
}
