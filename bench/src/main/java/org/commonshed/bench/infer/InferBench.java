package org.commonshed.bench.infer;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonshed.engine.infer.Inference;
import org.commonshed.engine.infer.Proposals.Proposal;
import org.commonshed.engine.match.Taxonomy;
import org.commonshed.files.catalogue.ProcessTable;
import org.commonshed.files.okh.DesignClues;
import org.commonshed.files.okh.Manifest;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.files.okh.ManifestLimits;

/**
 * {@code commonshed bench infer}: proposes the processes of 240 real designs and compares with what a person read in them; beside
 * it the plain way, which proposes a process where its name stands.
 */
public final class InferBench {
    static final double LEAST_PRECISION = 0.9; // on the unseen part

    public static final String USAGE = """
            Usage: commonshed bench infer --manifests FILE [--show]
            Proposes the processes of 240 labelled designs, and measures precision and
            recall on those that were seen while rules were written and on those that
            were not; beside it the plain way, by names of processes as words.
              --manifests   the manifests: okh-manifests/manifests-1000.tar.gz
              --show        lists what is wrong or missed in the seen part
            Example: ./commonshed bench infer --manifests manifests-1000.tar.gz""";

    private static final int WRONG_USE = 64;
    private static final int KEY_DIGITS = 16;
    private static final double SURE = 1.96; // standard errors of 95 %

    private static final Score NONE = new Score(0, 0, 0, 0);

    private final PrintStream out;
    private final Taxonomy taxonomy;

    /** What a person read in a design. */
    record Label(String design, boolean isSeen, Set<String> processes) {}

    /** How many were proposed, of those how many right, how many labels, of those how many found. */
    record Score(int proposed, int right, int labelled, int found) {
        Score plus(Score other) {
            return new Score(
                    proposed + other.proposed, right + other.right, labelled + other.labelled, found + other.found);
        }

        double precision() {
            return proposed == 0 ? 1 : (double) right / proposed;
        }

        double recall() {
            return labelled == 0 ? 1 : (double) found / labelled;
        }

        /** The least precision that these counts leave likely (Wilson, 95 %). */
        double leastPrecision() {
            double n = Math.max(1, proposed);
            double p = precision();
            double z = SURE * SURE;
            return (p + z / (2 * n) - SURE * Math.sqrt(p * (1 - p) / n + z / (4 * n * n))) / (1 + z / n);
        }
    }

    InferBench(PrintStream out, Taxonomy taxonomy) {
        this.out = out;
        this.taxonomy = taxonomy;
    }

    /** The line about the machine comes from the caller. Exit code: 0 precise enough, 1 not, 64 not understood or nothing to measure with. */
    public static int command(List<String> words, String machine, PrintStream out) {
        int at = words.indexOf("--manifests");
        boolean isShown = words.contains("--show");
        if (words.contains("--help")) {
            out.println(USAGE);
            return 0;
        }
        boolean isUnderstood = at > 0 && words.size() == (isShown ? 4 : 3) && at + 1 < words.size();
        Path manifests = Path.of(isUnderstood ? words.get(at + 1) : "");
        if (!isUnderstood || !Files.exists(manifests)) {
            out.println(isUnderstood ? "There is no " + manifests + "." : "Which manifests should be read?");
            out.println(
                    "They are no part of the program: the file is manifests-1000.tar.gz of OPEN-NEXT's LOSH-list; without it");
            out.println("nothing can be measured.");
            out.println(USAGE);
            return WRONG_USE;
        }
        try {
            Path catalogue = Path.of(System.getProperty("commonshed.root", "."), "catalogue");
            out.println(machine);
            return new InferBench(out, ProcessTable.read(catalogue)).measure(manifests, isShown);
        } catch (IOException e) {
            out.println("This did not work: " + e.getMessage());
            return 1;
        }
    }

    private int measure(Path file, boolean isShown) throws IOException {
        long begun = System.nanoTime();
        ManifestBook book = ManifestBook.read(file, ManifestLimits.DEFAULT, read -> {});
        double reading = (System.nanoTime() - begun) / 1e9;
        Map<String, Manifest> designs = new HashMap<>();
        book.manifests().forEach(each -> designs.put(key(each.origin().file()), each));
        List<Label> all = labels();
        List<Label> labels = all.stream()
                .filter(label -> designs.containsKey(label.design()))
                .toList();
        out.printf(
                Locale.ROOT,
                "%,d manifests read in %.1f s; %d of %d labelled designs are among them.%n",
                book.manifests().size(),
                reading,
                labels.size(),
                all.size());
        Inference inference = new Inference(taxonomy);
        PlainNames plain = new PlainNames(taxonomy);
        Map<String, Score> scores = new TreeMap<>();
        long thinking = 0;
        for (Label label : labels) {
            Manifest design = Objects.requireNonNull(designs.get(label.design()));
            long start = System.nanoTime();
            Set<String> ours = inference.propose(DesignClues.of(design, List.of())).processes().stream()
                    .map(Proposal::id)
                    .collect(Collectors.toSet());
            thinking += System.nanoTime() - start;
            Set<String> theirs =
                    plain.propose(design.about().name() + " " + design.about().function());
            String part = label.isSeen() ? "seen" : "unseen";
            scores.merge("rules " + part, score(ours, label.processes()), Score::plus);
            scores.merge("plain " + part, score(theirs, label.processes()), Score::plus);
            if (isShown && label.isSeen() && !ours.equals(label.processes())) {
                out.println("  " + design.about().name() + ": read " + label.processes() + ", proposed " + ours);
            }
        }
        out.printf(
                Locale.ROOT, "Proposing took %.2f ms for each design.%n", thinking / 1e6 / Math.max(1, labels.size()));
        for (String who : List.of("rules seen", "rules unseen", "plain seen", "plain unseen")) {
            say(who, scores.getOrDefault(who, NONE));
        }
        double precision = scores.getOrDefault("rules unseen", NONE).precision();
        out.println(
                precision >= LEAST_PRECISION
                        ? "Precise enough on the unseen part (0.9)."
                        : "BROKEN: less than 0.9 of what is proposed for the unseen part is right.");
        return precision >= LEAST_PRECISION ? 0 : 1;
    }

    private void say(String who, Score score) {
        out.printf(
                Locale.ROOT,
                "  %-13s precision %.3f (%d of %d; at least %.2f with 95 %%), recall %.3f (%d of %d)%n",
                who,
                score.precision(),
                score.right(),
                score.proposed(),
                score.leastPrecision(),
                score.recall(),
                score.found(),
                score.labelled());
    }

    /** A proposal is right when it is a label or something wider; a label is found when it is proposed, or something wider is. */
    Score score(Set<String> proposed, Set<String> labels) {
        int right = (int) proposed.stream()
                .filter(each -> labels.stream().anyMatch(label -> taxonomy.isKindOf(label, each)))
                .count();
        int found = (int) labels.stream()
                .filter(label -> proposed.stream().anyMatch(each -> taxonomy.isKindOf(label, each)))
                .count();
        return new Score(proposed.size(), right, labels.size(), found);
    }

    /** The name of a file as labels know it. */
    static String key(String file) {
        String name = Normalizer.normalize(file.substring(file.lastIndexOf('/') + 1), Normalizer.Form.NFC);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256. Maybe this one is broken.", e);
        }
    }

    static List<Label> labels() throws IOException {
        List<Label> labels = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(InferBench.class.getResourceAsStream("labels.csv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] cells = line.split(",", 4);
                Set<String> processes = cells[2].isEmpty() ? Set.of() : new HashSet<>(List.of(cells[2].split(";")));
                labels.add(new Label(cells[0], cells[1].equals("seen"), processes));
            }
        }
        return labels;
    }
}
