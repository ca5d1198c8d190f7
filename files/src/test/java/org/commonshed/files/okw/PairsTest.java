package org.commonshed.files.okw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonshed.engine.match.Answer;
import org.commonshed.engine.match.Box;
import org.commonshed.engine.match.Envelope;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Match;
import org.commonshed.engine.match.Matcher;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.match.Roads;
import org.commonshed.engine.match.Sought;
import org.commonshed.files.tree.Cells;
import org.junit.jupiter.api.Test;

/** Pairs of what is asked and a machine; each label is argued from what the processes are, in the column reason. */
class PairsTest {
    private static final Vocabulary VOCABULARY = Catalogues.vocabulary();

    private static List<NamedCsvRecord> rows() throws IOException {
        var stream = Objects.requireNonNull(PairsTest.class.getResourceAsStream("pairs.csv"));
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }

    private static Requirement wanted(NamedCsvRecord row) {
        List<Double> size = row.getField("size_mm").isEmpty() ? List.of() : Lengths.parse(row.getField("size_mm"));
        return new Requirement(
                "part",
                row.getField("wanted"),
                size.isEmpty() ? null : new Box(size.get(0), size.get(1), size.get(2)),
                row.getField("material").isEmpty() ? null : row.getField("material"),
                Cells.number(row.getField("thickness_mm")),
                Vocabulary.tolerance(row.getField("tolerance")),
                1,
                null,
                Double.NaN,
                Set.of());
    }

    private static Machine machine(NamedCsvRecord row) {
        String room = row.getField("room_mm");
        Envelope envelope = null;
        if (!room.isEmpty()) {
            String[] lengths = room.replace("⌀", "").split(" x ?", -1);
            boolean isRound = row.getField("shape").equals("round");
            envelope = Vocabulary.envelope(
                    row.getField("shape"),
                    length(lengths[0]),
                    length(lengths[isRound ? 0 : 1]),
                    length(lengths[isRound ? 1 : 2]));
        }
        return new Machine(
                "m",
                "machine",
                row.getField("machine"),
                1,
                envelope,
                VOCABULARY.accepts(Cells.words(row.getField("materials"))).known(),
                row.getField("materials_only").equals("yes"),
                Vocabulary.tolerance(row.getField("keeps")),
                null,
                Double.NaN,
                Double.NaN,
                Set.of());
    }

    private static double length(String cell) {
        return cell.strip().equals("∞") ? Double.POSITIVE_INFINITY : Cells.number(cell);
    }

    private static Match match(Requirement wanted, Machine machine) {
        Facility facility = new Facility(
                "f",
                "f",
                null,
                Facility.Status.ACTIVE,
                Facility.Access.PUBLIC,
                null,
                List.of(machine),
                List.of(),
                null,
                Map.of(),
                0,
                "");
        Matcher matcher =
                new Matcher(VOCABULARY.taxonomy(), VOCABULARY.materials(), Roads.byFactor(1.3), List.of(facility));
        return matcher.match(Sought.of(wanted)).get(0);
    }

    @Test
    void everyPairIsAnsweredAsItIsArgued() throws IOException {
        List<String> wrong = new ArrayList<>();
        Matcher matcher = new Matcher(VOCABULARY.taxonomy(), VOCABULARY.materials(), Roads.byFactor(1.3), List.of());
        for (NamedCsvRecord row : rows()) {
            List<Finding> findings = matcher.listFindings(wanted(row), machine(row));
            Answer answer = findings.stream().map(Finding::answer).reduce(Answer.YES, Answer::and);
            String label = row.getField("label").toUpperCase(Locale.ROOT);
            if (!answer.name().equals(label)) {
                wrong.add("line " + row.getStartingLineNumber() + " " + row.getFields() + " is " + answer + " "
                        + findings);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(rows().size() >= 300, "there are " + rows().size());
    }

    @Test
    void noMachineOfOneFamilyServesAnother() {
        List<String> wrong = new ArrayList<>();
        var taxonomy = VOCABULARY.taxonomy();
        for (var one : taxonomy.listProcesses()) {
            for (var other : taxonomy.listProcesses()) {
                boolean isOther = !taxonomy.family(one.id()).equals(taxonomy.family(other.id()));
                if (isOther && taxonomy.serves(one.id(), other.id()) != Answer.NO) {
                    wrong.add(other.id() + " for " + one.id());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyNoHasItsReasonAndNothingElseHasOne() throws IOException {
        for (NamedCsvRecord row : rows()) {
            Match match = match(wanted(row), machine(row));
            boolean isNo = match.answer() == Answer.NO;
            assertEquals(isNo, match.listFindings().stream().anyMatch(f -> f.answer() == Answer.NO), row.toString());
        }
    }
}
