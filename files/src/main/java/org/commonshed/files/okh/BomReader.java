package org.commonshed.files.okh;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads bills of materials: CSV with any usual separator, and the tables of Markdown pages. */
public final class BomReader {
    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST_ROW = 20_000;
    private static final int LONGEST_NUMBER = 20;
    private static final Pattern QUANTITY = Pattern.compile(
            "\\s*(?:ca\\.?\\s*|~\\s*|x\\s*|×\\s*)?(\\d+(?:[.,]\\d+)?)\\s*(?:[x×]\\s*)?([\\p{L}µ²³\"″]{0,12})\\.?\\s*");
    private static final Pattern LED = Pattern.compile("\\s*(\\d{1,6})\\s*[x×]\\s+(\\S.*)");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)]*)\\)");
    private static final Pattern MANIFEST =
            Pattern.compile("(?i)\\S*(okh|open-?know-?how)\\S*\\.(toml|ya?ml|json)\\S*|\\S+/okh\\.toml");

    private static final Map<String, Set<String>> HEADINGS = Map.of(
            "name",
                    Set.of(
                            "name",
                            "part",
                            "partname",
                            "item",
                            "component",
                            "description",
                            "title",
                            "bezeichnung",
                            "teil",
                            "bauteil",
                            "pieza",
                            "nombre",
                            "articulo",
                            "designation",
                            "what",
                            "product"),
            "quantity",
                    Set.of(
                            "quantity",
                            "qty",
                            "amount",
                            "count",
                            "number",
                            "pieces",
                            "pcs",
                            "anzahl",
                            "menge",
                            "stuck",
                            "stk",
                            "cantidad",
                            "quantite",
                            "nb",
                            "howmany"),
            "unit", Set.of("unit", "units", "uom", "einheit", "unidad", "unite"),
            "material", Set.of("material", "materials", "werkstoff", "materiau"),
            "design", Set.of("manifest", "design", "okh", "okhmanifest", "subdesign", "owndesign"));

    private final List<Bom.Line> lines = new ArrayList<>();
    private final List<Bom.LeftOver> leftOver = new ArrayList<>();
    private final Set<String> unused = new LinkedHashSet<>();

    /** A row as it stands there. */
    private record Row(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        boolean isHead() {
            return cells.size() > 1
                    && cells.stream().map(BomReader::heading).anyMatch(Set.of("name", "quantity")::contains);
        }

        Bom.LeftOver leftOver(String why) {
            return new Bom.LeftOver(number, String.join(" | ", cells), why);
        }
    }

    private BomReader() {}

    /** Reads a text; the ending of the file's name says whether it is CSV or Markdown. */
    public static Bom read(String file, String text) {
        BomReader reader = new BomReader();
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (file.toLowerCase(Locale.ROOT).endsWith(".md")) {
            reader.markdown(clean);
        } else {
            reader.csv(clean);
        }
        return new Bom(reader.lines, reader.leftOver, List.copyOf(reader.unused));
    }

    private void csv(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = ',';
        for (char each : new char[] {';', '\t'}) {
            separator = count(first, each) > count(first, separator) ? each : separator;
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            for (CsvRecord each : reader) {
                if (rows.size() >= MOST_ROWS) {
                    leftOver.add(new Bom.LeftOver((int) each.getStartingLineNumber(), "", "too many rows"));
                    break;
                }
                rows.add(new Row((int) each.getStartingLineNumber(), each.getFields()));
            }
        } catch (CsvParseException | java.io.IOException e) {
            int after = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).number() + 1;
            leftOver.add(new Bom.LeftOver(after, "", "broken from here on"));
        }
        table(rows);
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }

    private void markdown(String text) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            boolean isRow = line.strip().startsWith("|") && line.length() <= LONGEST_ROW;
            if (isRow && rows.size() < MOST_ROWS) {
                if (!line.matches("[|:\\s-]+")) {
                    rows.add(new Row(number, cells(line.strip())));
                }
            } else if (!rows.isEmpty()) {
                table(rows);
                rows.clear();
            }
        }
        table(rows);
    }

    private static List<String> cells(String row) {
        String inner = row.substring(1, row.endsWith("|") && row.length() > 1 ? row.length() - 1 : row.length());
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.strip().replace("\\|", "|").replaceAll("[*_`]{1,2}(.+?)[*_`]{1,2}", "$1"));
        }
        return cells;
    }

    private static String heading(String cell) {
        String folded = java.text.Normalizer.normalize(cell.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        for (Map.Entry<String, Set<String>> each : HEADINGS.entrySet()) {
            if (each.getValue().contains(folded)) {
                return each.getKey();
            }
        }
        return "";
    }

    /** The first row with a heading for the name or the quantity is the head; rows before it are left over. */
    private void table(List<Row> all) {
        List<Row> rows = all.stream().filter(row -> !row.isBlank()).toList();
        int head = 0;
        while (head < rows.size() && !rows.get(head).isHead()) {
            head++;
        }
        for (Row before : rows.subList(0, head)) {
            leftOver.add(before.leftOver("no heading says what this is"));
        }
        if (head < rows.size()) {
            List<String> titles =
                    rows.get(head).cells().stream().map(String::strip).toList();
            List<String> meanings = titles.stream().map(BomReader::heading).toList();
            rows.subList(head + 1, rows.size()).forEach(row -> row(titles, meanings, row));
        }
    }

    private void row(List<String> titles, List<String> meanings, Row row) {
        Map<String, String> known = new LinkedHashMap<>();
        Map<String, String> more = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i).strip();
            String title = i < titles.size() ? titles.get(i) : "column " + (i + 1);
            String meaning = i < titles.size() ? meanings.get(i) : "";
            if (cell.isEmpty()) {
                continue;
            }
            if (meaning.isEmpty() || known.putIfAbsent(meaning, cell) != null) {
                more.put(title, cell);
                unused.add(title);
            }
        }
        String name = known.getOrDefault(
                "name", more.isEmpty() ? "" : more.values().iterator().next());
        if (name.isBlank()) {
            leftOver.add(row.leftOver("it has no name"));
            return;
        }
        lines.add(line(row.number(), name, known, more));
    }

    private static Bom.Line line(int number, String stated, Map<String, String> known, Map<String, String> more) {
        String name = stated;
        String said = known.getOrDefault("quantity", "");
        Matcher led = LED.matcher(name);
        if (said.isEmpty() && led.matches()) {
            said = led.group(1);
            name = led.group(2);
        }
        String design = known.getOrDefault("design", "");
        Matcher link = MARKDOWN_LINK.matcher(name);
        if (link.find()) {
            design = design.isEmpty() && MANIFEST.matcher(link.group(2)).matches() ? link.group(2) : design;
            name = link.replaceAll("$1");
        }
        Matcher quantity = QUANTITY.matcher(said);
        boolean isNumber = quantity.matches() && quantity.group(1).length() <= LONGEST_NUMBER;
        Optional<BigDecimal> amount =
                isNumber ? Optional.of(new BigDecimal(quantity.group(1).replace(',', '.'))) : Optional.empty();
        String unit = known.getOrDefault("unit", isNumber ? quantity.group(2) : "");
        if (!isNumber && !said.isEmpty()) {
            more.put("quantity", said);
        }
        return new Bom.Line(number, name, amount, unit, known.getOrDefault("material", ""), design, more);
    }
}
