package org.commonshed.habits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What each module and room may import; whatever is not named here is outside its walls. */
final class WallsTest {
    private static final Pattern SENTENCE = Pattern.compile("^\\p{Lu}\\p{Ll}+ | \\p{Ll}+\\.\\s*$|, because ");
    private static final Pattern TYPE = Pattern.compile("org\\.commonshed\\.([a-z.]+)\\.([A-Z]\\w*)");
    private static final Map<String, List<String>> MODULES = Map.of(
            "engine", List.of("java.", "com.sun.jna.", "org.jspecify.", "org.commonshed.engine."),
            "tell", List.of("java.", "org.jspecify.", "org.commonshed.engine.", "org.commonshed.tell."),
            "files",
                    List.of(
                            "java.",
                            "org.jspecify.",
                            "org.commonshed.engine.",
                            "org.commonshed.files.",
                            "org.commonshed.tell.",
                            "de.siegmar.fastcsv.",
                            "tools.jackson.",
                            "javax.xml.stream.",
                            "org.yaml.snakeyaml.",
                            "org.locationtech.jts."),
            "picture", List.of("java.", "org.jspecify.", "org.commonshed.picture."),
            "report",
                    List.of(
                            "java.",
                            "org.jspecify.",
                            "org.commonshed.engine.world.",
                            "org.commonshed.engine.plan.Plan",
                            "org.commonshed.engine.plan.Makings",
                            "org.commonshed.files.world.",
                            "org.commonshed.picture.",
                            "org.commonshed.tell.",
                            "org.commonshed.report."),
            "command", List.of("java.", "sun.misc.Signal", "org.jspecify.", "org.commonshed.", "picocli."),
            "bench",
                    List.of("java.", "org.jspecify.", "org.commonshed.", "picocli.", "com.sun.jna.", "tools.jackson."));

    /** Rooms of several packages, and what is open of each: the rest of a room is for the room alone. */
    private static final List<String> PARTED = List.of("engine.plan", "files.world", "report");

    private static final Map<String, Set<String>> OPEN = Map.of(
            "engine.plan", Set.of("Plan", "PlanSettings", "PlanOutcome", "Makings"),
            "engine.plan.making", Set.of("Planner"),
            "files.world",
                    Set.of(
                            "AssumedRows",
                            "Column",
                            "Counted",
                            "Decimals",
                            "Foreign",
                            "FormulaCells",
                            "InTheWay",
                            "Issue",
                            "JsonFault",
                            "Nearest",
                            "Outlines",
                            "Patience",
                            "Reading",
                            "ReadingLimits",
                            "Said",
                            "Schema",
                            "Stated",
                            "TableGuide"),
            "files.world.checking", Set.of("Horizon", "RowCheck", "SettingsCheck"),
            "files.world.filling", Set.of("Typical"),
            "files.world.folder", Set.of("WorldFolder", "WorldZip", "TableFile"),
            "report", Set.of("Links", "ReportExtras", "Slice"),
            "report.page", Set.of("PlanReport", "PlanFigures", "Explanation", "Comparison"),
            "report.screen", Set.of("PlanText"));
    /** The bench measures the model itself and reaches its goals another way. */
    private static final Map<String, Set<String>> OPEN_TO_THE_BENCH =
            Map.of("engine.plan.model", Set.of("PlanModel"), "engine.plan.goals", Set.of("PlanGoals"));

    private static List<String> breaches(Predicate<CompilationUnitTree> where, Predicate<String> isAllowed)
            throws IOException {
        List<String> breaches = new ArrayList<>();
        for (CompilationUnitTree unit : Sources.parsed().units) {
            if (Sources.isTest(unit) || !where.test(unit)) {
                continue;
            }
            for (ImportTree line : unit.getImports()) {
                String imported = line.getQualifiedIdentifier().toString();
                if (!isAllowed.test(imported)) {
                    breaches.add(Sources.name(unit) + " imports " + imported);
                }
            }
        }
        return breaches;
    }

    private static Predicate<CompilationUnitTree> within(String large) {
        return unit -> (room(unit) + ".").startsWith(large + ".");
    }

    private static Predicate<CompilationUnitTree> in(String room) {
        return unit -> String.valueOf(unit.getPackageName()).equals("org.commonshed." + room);
    }

    /** Names of the project's types that a file says in full: in its imports or elsewhere. */
    private static TreeSet<Known> known(CompilationUnitTree unit) {
        TreeSet<Known> known = new TreeSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMemberSelect(MemberSelectTree name, Void nothing) {
                Matcher type = TYPE.matcher(name.toString());
                if (type.matches()) {
                    known.add(new Known(type.group(1), type.group(2)));
                }
                return super.visitMemberSelect(name, nothing);
            }
        }.scan(unit, null);
        return known;
    }

    /** A type by its room, without the beginning that all have, and its name. */
    private record Known(String room, String type) implements Comparable<Known> {
        @Override
        public int compareTo(Known other) {
            return (room + " " + type).compareTo(other.room + " " + other.type);
        }

        boolean isWithin(String large) {
            return (room + ".").startsWith(large + ".");
        }

        boolean isIn(Map<String, Set<String>> open) {
            return open.getOrDefault(room, Set.of()).contains(type);
        }
    }

    private static String room(CompilationUnitTree unit) {
        return String.valueOf(unit.getPackageName()).replaceFirst("^org\\.commonshed\\.", "");
    }

    @Test
    void ofARoomOfSeveralPackagesOthersKnowOnlyWhatIsOpen() throws IOException {
        List<String> breaches = new ArrayList<>();
        for (CompilationUnitTree unit : Sources.parsed().units) {
            boolean isBench = Sources.module(unit).equals("bench");
            for (String large : PARTED) {
                if (within(large).test(unit)) {
                    continue;
                }
                known(unit).stream()
                        .filter(known -> known.isWithin(large) && !known.isIn(OPEN))
                        .filter(known -> !isBench || !known.isIn(OPEN_TO_THE_BENCH))
                        .forEach(known -> breaches.add(Sources.name(unit) + " knows " + known));
            }
        }
        assertEquals(List.of(), breaches, "Maybe what is open of that room says it already.");
    }

    @Test
    void noPackagesKnowOneAnotherInACircle() throws IOException {
        Map<String, Set<String>> below = new TreeMap<>();
        for (CompilationUnitTree unit : Sources.parsed().units) {
            if (!Sources.isTest(unit)) {
                Set<String> rooms = below.computeIfAbsent(room(unit), room -> new TreeSet<>());
                known(unit).forEach(known -> rooms.add(known.room));
                rooms.remove(room(unit));
            }
        }
        // what knows nothing that is left, or is known to nothing that is left, lies in no circle
        while (below.entrySet().removeIf(room -> Collections.disjoint(room.getValue(), below.keySet()))) {}
        while (below.keySet().removeIf(room -> below.values().stream().noneMatch(known -> known.contains(room)))) {}
        below.values().forEach(known -> known.retainAll(below.keySet()));
        assertEquals(Map.of(), below, "Maybe move what both need below them.");
    }

    @Test
    void modulesImportOnlyWhatTheyMay() throws IOException {
        List<String> breaches = new ArrayList<>();
        for (Map.Entry<String, List<String>> module : MODULES.entrySet()) {
            breaches.addAll(breaches(
                    unit -> Sources.module(unit).equals(module.getKey()),
                    imported -> module.getValue().stream().anyMatch(imported::startsWith)));
        }
        assertEquals(List.of(), breaches);
    }

    @Test
    void theEngineReadsNoFilesAndNoClock() throws IOException {
        List<String> allowed =
                List.of("java.time.", "java.math.", "java.text.Normalizer", "java.util.", "java.lang.", "com.sun.jna.");
        List<String> breaches = breaches(
                unit -> Sources.module(unit).equals("engine")
                        && !in("engine.solve").test(unit),
                imported -> imported.startsWith("org.")
                        || allowed.stream().anyMatch(imported::startsWith)
                        // the caller names the folder; only the solver's room uses it
                        || imported.equals("java.nio.file.Path"));
        assertEquals(List.of(), breaches);
        assertEquals(
                List.of(),
                breaches(
                        unit -> Sources.module(unit).equals("engine"),
                        imported ->
                                !imported.startsWith("java.time.Clock") && !imported.startsWith("java.time.Instant")));
    }

    @Test
    void theCheckOfAPlanSharesNothingWithThePlanner() throws IOException {
        assertEquals(
                List.of(),
                breaches(
                        in("engine.verify"),
                        imported -> !imported.startsWith("org.commonshed.")
                                || imported.startsWith("org.commonshed.engine.world.")
                                || imported.startsWith("org.commonshed.engine.plan.Plan.")
                                || imported.equals("org.commonshed.engine.plan.Plan")));
    }

    @Test
    void whoTellsKnowsOnlyWorldsPlansMatchesAndSameness() throws IOException {
        assertEquals(
                List.of(),
                breaches(
                        unit -> Sources.module(unit).equals("tell"),
                        imported -> imported.startsWith("java.")
                                || imported.startsWith("org.jspecify.")
                                || imported.startsWith("org.commonshed.engine.world.")
                                || imported.startsWith("org.commonshed.engine.match.")
                                || imported.startsWith("org.commonshed.engine.same.")
                                || imported.equals("org.commonshed.engine.plan.Plan")));
    }

    /** Text of the planner that is not thrown is a word of files: it begins with no capital and ends no sentence. */
    @Test
    void thePlannerSaysNothingToPeople() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (CompilationUnitTree unit : Sources.parsed().units) {
            if (!Sources.isTest(unit)
                    && (within("engine.plan").test(unit) || in("engine.world").test(unit))) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitThrow(ThrowTree thrown, Void nothing) {
                        return nothing;
                    }

                    @Override
                    public Void visitLiteral(LiteralTree literal, Void nothing) {
                        if (literal.getValue() instanceof String text
                                && SENTENCE.matcher(text).find()) {
                            sentences.add(Sources.name(unit) + ": " + text);
                        }
                        return nothing;
                    }
                }.scan(unit, null);
            }
        }
        assertEquals(List.of(), sentences);
    }

    @Test
    void theWordsOfAWorldKnowNoOtherRoom() throws IOException {
        assertEquals(List.of(), breaches(in("engine.world"), imported -> !imported.startsWith("org.commonshed.")));
        assertEquals(
                List.of(),
                breaches(
                        in("engine.solve"),
                        imported -> !imported.startsWith("org.commonshed.engine.plan")
                                && !imported.startsWith("org.commonshed.engine.verify")));
    }

    @Test
    void nothingButTheServerAndItsBenchSpeaksToTheNetworkOrADatabase() throws IOException {
        assertEquals(
                List.of(),
                breaches(
                        unit -> !List.of("server", "bench").contains(Sources.module(unit)),
                        imported -> !imported.startsWith("java.net.http.")
                                && !imported.startsWith("java.net.Socket")
                                && !imported.startsWith("java.net.URL")
                                && !imported.startsWith("java.sql.")));
    }

    @Test
    void everyRoomSaysWhatComesInAndWhatNeverDoes() throws IOException {
        TreeSet<String> rooms = new TreeSet<>();
        for (CompilationUnitTree unit : Sources.parsed().units) {
            if (!Sources.isTest(unit)) {
                rooms.add(String.valueOf(Path.of(unit.getSourceFile().toUri()).getParent()));
            }
        }
        for (String room : rooms) {
            Path info = Path.of(room, "package-info.java");
            assertTrue(info.toFile().isFile(), room + " has no package-info.java");
            String text = Files.readString(info).replaceAll("[\\s*]+", " ");
            assertTrue(text.contains("@NullMarked"), info + " is not @NullMarked");
            assertTrue(text.contains("Never here:"), info + " does not say what is never here");
        }
    }
}
