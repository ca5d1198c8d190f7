package org.commonshed.engine.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonshed.engine.infer.Proposals.Envelope;
import org.commonshed.engine.infer.Proposals.Evidence;
import org.commonshed.engine.infer.Proposals.Place;
import org.commonshed.engine.infer.Proposals.Proposal;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Taxonomy;

/**
 * Proposes what a design needs from its words. Rules that fire for the same process add up as independent hints:
 * 1 − Π(1 − confidence). A wider process that a narrower one is a kind of gives its hints to the narrower and is not proposed
 * beside it. What is below {@link #ENOUGH} is not said at all.
 */
public final class Inference {
    /** The least confidence that is proposed. */
    public static final double ENOUGH = 0.6;

    private static final double MOST = 0.99; // only what is stated is certain
    private static final double MATERIAL = 0.8;
    private static final double MATERIAL_NAMED = 0.95;
    private static final double BOX_IN_WORDS = 0.7;
    private static final int LONGEST = 100_000; // letters that are looked at
    private static final int BEFORE = 60; // letters before a hit that may say it is elsewhere
    private static final int MOST_EVIDENCE = 5;
    private static final double MOST_MM = 20_000;
    private static final Pattern HEADING = Pattern.compile("={2,4}\\s*([^=\\n]{1,60}?)\\s*={2,4}");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern BOX = Pattern.compile(
            "(\\d{1,5}(?:\\.\\d{1,3})?) ?(mm|cm|m|in|inch|inches)? ?[x×] ?(\\d{1,5}(?:\\.\\d{1,3})?) ?(?:mm|cm|m|in|inch|inches)? ?[x×] ?(\\d{1,5}(?:\\.\\d{1,3})?) ?(mm|cm|m|in|inch|inches)\\b");
    private static final Map<String, Double> MILLIMETRES =
            Map.of("mm", 1.0, "cm", 10.0, "m", 1000.0, "in", 25.4, "inch", 25.4, "inches", 25.4);

    private static final Comparator<Proposal> SUREST_FIRST =
            Comparator.comparingDouble((Proposal each) -> -each.confidence()).thenComparing(Proposal::id);

    private final Taxonomy taxonomy;

    /**
     * @throws IllegalArgumentException where a rule names a process that the taxonomy does not have
     */
    public Inference(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        Rules.ALL.forEach(rule -> taxonomy.getProcess(rule.process()));
    }

    /** The texts of a design by where they stand; the second is as written, the first as it is compared. */
    private record Text(String plain, String written) {
        static Text of(String written) {
            String cut = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
            String spaced = cut.replaceAll("\\s", " ");
            return new Text(withoutAddresses(plain(spaced)), spaced);
        }

        /** What was found, as it stands there. */
        String words(Matcher found) {
            return written.substring(found.start(), found.end()).strip();
        }

        private static String withoutAddresses(String plain) {
            return ADDRESS.matcher(plain)
                    .replaceAll(address -> " ".repeat(address.group().length()));
        }

        /** As long as what it is made of, so that places fit. */
        private static String plain(String text) {
            StringBuilder plain = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                plain.append(c == '-' || c == '_' || c == '\u2010' || c == '\u2011' ? ' ' : Character.toLowerCase(c));
            }
            return plain.toString();
        }
    }

    /** What seems to be needed; nothing where the design says nothing. */
    public Proposals propose(Clues clues) {
        Map<Place, List<Text>> texts = texts(clues);
        Map<String, Map<Integer, Evidence>> hits = new TreeMap<>();
        String title = Text.plain(clues.title());
        if (!Rules.NO_THING.matcher(title).find()) {
            for (int i = 0; i < Rules.ALL.size(); i++) {
                fire(i, title, texts, hits);
            }
        }
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        narrowest(hits).forEach((process, found) -> {
            double doubt = 1;
            for (int rule : found.keySet()) {
                doubt *= 1 - Rules.ALL.get(rule).confidence();
            }
            List<Evidence> evidence =
                    found.values().stream().distinct().limit(MOST_EVIDENCE).toList();
            proposals.put(process, new Proposal(process, Math.min(MOST, 1 - doubt), evidence));
        });
        stated(clues, proposals);
        List<Proposal> processes = proposals.values().stream()
                .filter(each -> each.confidence() >= ENOUGH)
                .sorted(SUREST_FIRST)
                .toList();
        return new Proposals(processes, materials(texts), envelope(clues, texts));
    }

    private static Map<Place, List<Text>> texts(Clues clues) {
        Map<Place, List<Text>> texts = new EnumMap<>(Place.class);
        add(texts, Place.TITLE, List.of(clues.title()));
        add(texts, Place.MATERIALS, clues.materials());
        add(texts, Place.TOOLS, clues.tools());
        add(texts, Place.PARTS, clues.lines());
        add(texts, Place.FILES, clues.files());
        Matcher heading = HEADING.matcher(clues.function());
        Place place = Place.TEXT;
        int from = 0;
        while (heading.find()) {
            add(texts, place, List.of(clues.function().substring(from, heading.start())));
            add(texts, Place.TEXT, List.of(heading.group(1)));
            place = place(heading.group(1).toLowerCase(Locale.ROOT));
            from = heading.end();
        }
        add(texts, place, List.of(clues.function().substring(from)));
        return texts;
    }

    private static void add(Map<Place, List<Text>> texts, Place place, List<String> written) {
        written.forEach(
                each -> texts.computeIfAbsent(place, key -> new ArrayList<>()).add(Text.of(each)));
    }

    private static Place place(String heading) {
        if (heading.matches("(tools?|equipment)( needed| required| list)?|herramientas|werkzeuge?")) {
            return Place.TOOLS;
        }
        return heading.matches("bill of materials|bom|materials?( list| needed)?|parts( list)?|materiales|stückliste")
                ? Place.PARTS
                : Place.TEXT;
    }

    private static void fire(
            int number, String title, Map<Place, List<Text>> texts, Map<String, Map<Integer, Evidence>> hits) {
        Rules.Rule rule = Rules.ALL.get(number);
        if (rule.unless().matcher(title).find()) {
            return;
        }
        for (Place place : rule.places()) {
            for (Text text : texts.getOrDefault(place, List.of())) {
                Matcher matcher = rule.says().matcher(text.plain());
                while (matcher.find()) {
                    if (!isElsewhere(text.plain(), matcher.start())) {
                        hits.computeIfAbsent(rule.process(), key -> new TreeMap<>())
                                .putIfAbsent(number, new Evidence(place, text.words(matcher)));
                        return;
                    }
                }
            }
        }
    }

    /** Whether the words before say that something else is made so. */
    private static boolean isElsewhere(String text, int at) {
        return Rules.ELSEWHERE
                .matcher(text.substring(Math.max(0, at - BEFORE), at))
                .find();
    }

    /** Hints for a wider process count for its narrower ones. */
    private Map<String, Map<Integer, Evidence>> narrowest(Map<String, Map<Integer, Evidence>> hits) {
        Map<String, Map<Integer, Evidence>> narrowest = new TreeMap<>();
        hits.forEach((process, found) -> {
            List<String> kinds = hits.keySet().stream()
                    .filter(other -> !other.equals(process) && taxonomy.isKindOf(other, process))
                    .toList();
            (kinds.isEmpty() ? List.of(process) : kinds)
                    .forEach(kind -> narrowest
                            .computeIfAbsent(kind, key -> new TreeMap<>())
                            .putAll(found));
        });
        narrowest
                .keySet()
                .removeIf(process -> narrowest.keySet().stream()
                        .anyMatch(other -> !other.equals(process) && taxonomy.isKindOf(other, process)));
        return narrowest;
    }

    /** What the design says itself needs no rule. */
    private void stated(Clues clues, Map<String, Proposal> proposals) {
        for (String stated : clues.stated()) {
            Optional<Process> process = taxonomy.findByName(stated).or(() -> taxonomy.findByName("TsDC:" + stated));
            process.ifPresent(found -> {
                proposals
                        .values()
                        .removeIf(each -> !each.id().equals(found.id()) && taxonomy.isKindOf(found.id(), each.id()));
                proposals.put(found.id(), new Proposal(found.id(), 1, List.of(new Evidence(Place.STATED, stated))));
            });
        }
    }

    private static List<Proposal> materials(Map<Place, List<Text>> texts) {
        List<Proposal> materials = new ArrayList<>();
        for (Rules.Material material : Rules.MATERIALS) {
            List<Evidence> evidence = new ArrayList<>();
            for (Place place : List.of(Place.MATERIALS, Place.PARTS, Place.TITLE, Place.TEXT)) {
                boolean isList = place == Place.MATERIALS || place == Place.PARTS;
                for (Text text : texts.getOrDefault(place, List.of())) {
                    Matcher matcher = (isList ? material.named() : material.madeOf()).matcher(text.plain());
                    if (matcher.find() && !isElsewhere(text.plain(), matcher.start())) {
                        evidence.add(new Evidence(place, text.words(matcher)));
                    }
                }
            }
            if (!evidence.isEmpty()) {
                boolean isNamed = evidence.get(0).place() == Place.MATERIALS;
                materials.add(new Proposal(
                        material.name(),
                        isNamed ? MATERIAL_NAMED : MATERIAL,
                        evidence.stream().distinct().limit(MOST_EVIDENCE).toList()));
            }
        }
        materials.sort(SUREST_FIRST);
        return materials;
    }

    /** The largest stated box, else the largest one that the words name. */
    private static Optional<Envelope> envelope(Clues clues, Map<Place, List<Text>> texts) {
        List<Envelope> found = new ArrayList<>();
        for (List<Double> box : clues.boxes_mm()) {
            if (box.size() == 3 && box.stream().allMatch(length -> length > 0)) {
                found.add(box(box, 1, new Evidence(Place.STATED, box.toString())));
            }
        }
        if (found.isEmpty()) {
            for (Place place : List.of(Place.TITLE, Place.TEXT)) {
                texts.getOrDefault(place, List.of()).forEach(text -> boxes(place, text, found));
            }
        }
        return found.stream()
                .max(Comparator.comparingDouble(Envelope::long_mm).thenComparingDouble(Envelope::middle_mm));
    }

    private static void boxes(Place place, Text text, List<Envelope> found) {
        Matcher matcher = BOX.matcher(text.plain());
        while (matcher.find()) {
            double factor = MILLIMETRES.getOrDefault(matcher.group(5), 1.0);
            List<Double> box = Stream.of(1, 3, 4)
                    .map(group -> Double.parseDouble(matcher.group(group)) * factor)
                    .toList();
            if (box.stream().allMatch(length -> length > 0 && length <= MOST_MM)) {
                found.add(box(box, BOX_IN_WORDS, new Evidence(place, text.words(matcher))));
            }
        }
    }

    private static Envelope box(List<Double> lengths, double confidence, Evidence evidence) {
        List<Double> sorted = lengths.stream().sorted(Comparator.reverseOrder()).toList();
        return new Envelope(sorted.get(0), sorted.get(1), sorted.get(2), confidence, evidence);
    }
}
