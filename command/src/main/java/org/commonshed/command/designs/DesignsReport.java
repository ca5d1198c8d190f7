package org.commonshed.command.designs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.engine.design.Combination;
import org.commonshed.engine.design.Licence;
import org.commonshed.engine.design.Lineage;
import org.commonshed.files.okh.Designs;
import org.commonshed.files.okh.Designs.Design;
import org.commonshed.files.okh.Manifest;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.files.world.Issue;

/** What was read of designs, in sentences for one screen. */
public final class DesignsReport {
    private static final int MOST = 6; // entries of a row before “and n more”
    private static final int SHOWN = 60; // letters of a first example

    private final ManifestBook book;
    private final Designs designs;
    private final Map<String, Manifest> byKey = new HashMap<>();

    public DesignsReport(ManifestBook book, Designs designs) {
        this.book = book;
        this.designs = designs;
        designs.all().forEach(each -> byKey.putIfAbsent(each.key(), each.manifest()));
    }

    /** A sentence each; one that begins with blanks belongs to the one before. */
    public List<String> lines() {
        List<String> text = new ArrayList<>();
        int read = designs.all().size();
        long different =
                designs.all().stream().map(d -> d.manifest().hash()).distinct().count();
        text.add(Sentences.count(read, "design", "designs") + " read"
                + (different < read ? ", " + different + " of them different" : "")
                + (book.broken() > 0
                        ? "; " + Sentences.count(book.broken(), "manifest", "manifests") + " cannot be read"
                        : "")
                + (book.others() > 0
                        ? "; " + Sentences.count(book.others(), "other file", "other files") + " left aside"
                        : "")
                + ".");
        if (read == 0) {
            return text;
        }
        row(text, "Dialects", tally(d -> List.of(d.manifest().origin().dialect().shown())));
        row(text, "Licences", tally(d -> List.of(licence(d.manifest().rights().licence()))));
        long unknown = designs.all().stream()
                .filter(d -> !d.manifest().rights().licence().family().isKnown())
                .count();
        if (unknown > 0) {
            text.add("  " + Sentences.count(unknown, "licence", "licences")
                    + " that nobody can be sure of: such designs are shown, not planned with.");
        }
        row(text, "Languages", tally(d -> d.manifest().about().languages()));
        lineage(text);
        parts(text);
        proposals(text);
        return text;
    }

    private static String licence(Licence licence) {
        return licence.stated().isEmpty() ? "none" : licence.family().isKnown() ? licence.id() : licence.id() + " (?)";
    }

    private void lineage(List<String> text) {
        Lineage lineage = designs.descent();
        int named = lineage.edges().size()
                + lineage.outside().size()
                + lineage.ofThemselves().size();
        if (named == 0) {
            return;
        }
        text.add("Forks and variants: " + named + ", " + lineage.edges().size() + " of designs that are here, "
                + lineage.outside().size() + " of others.");
        if (!lineage.ofThemselves().isEmpty()) {
            text.add("  " + Sentences.count(lineage.ofThemselves().size(), "design names", "designs name")
                    + " themselves as where they come from; that is left out: " + names(lineage.ofThemselves())
                    + ".");
        }
        lineage.edges().forEach(edge -> licences(text, edge));
        for (List<String> circle : lineage.circles()) {
            text.add("  These come from each other in a circle, which is cut: " + names(circle) + ".");
        }
    }

    /** A fork is merged with what it comes from; its licence must allow that. */
    private void licences(List<String> text, Lineage.Edge edge) {
        List<Licence> both = Stream.of(edge.design(), edge.parent())
                .map(key -> Objects.requireNonNull(byKey.get(key)).rights().licence())
                .toList();
        Combination merged = Combination.of(both, Combination.How.MERGED);
        if (merged.verdict() == Combination.Verdict.NO) {
            text.add("  " + names(List.of(edge.design())) + " comes from " + names(List.of(edge.parent()))
                    + ", but the licences do not fit: "
                    + merged.findings().get(0).sentence());
        }
    }

    private void parts(List<String> text) {
        long parts = designs.all().stream()
                .mapToLong(d -> d.manifest().making().parts().size())
                .sum();
        long lines = designs.all().stream()
                .flatMap(d -> d.bom().stream())
                .mapToLong(b -> b.lines().size())
                .sum();
        long over = designs.all().stream()
                .flatMap(d -> d.bom().stream())
                .mapToLong(b -> b.leftOver().size())
                .sum();
        if (parts + lines + over > 0) {
            text.add("Parts: " + parts + "; lines in bills of materials: " + lines
                    + (over > 0 ? ", and " + Sentences.count(over, "row", "rows") + " not understood" : "")
                    + ".");
        }
        Lineage within = designs.parts();
        for (List<String> circle : within.circles()) {
            text.add("  These are parts of each other in a circle, which cannot be built: " + names(circle) + ".");
        }
        if (!within.ofThemselves().isEmpty()) {
            text.add("  Part of itself, which is left out: " + names(within.ofThemselves()) + ".");
        }
    }

    private void proposals(List<String> text) {
        long some = designs.all().stream()
                .filter(d -> !d.proposals().processes().isEmpty())
                .count();
        text.add("Processes are proposed for " + Sentences.count(some, "design", "designs")
                + (some < designs.all().size() ? "; the others say too little" : "")
                + ". Somebody confirms them.");
        row(
                text,
                "Processes",
                tally(d -> d.proposals().processes().stream().map(p -> p.id()).toList()));
        designs.all().stream()
                .filter(d -> !d.proposals().processes().isEmpty())
                .findFirst()
                .ifPresent(d -> {
                    var first = d.proposals().processes().get(0);
                    text.add(String.format(
                            Locale.ROOT,
                            "  For example “%s”: %s (%.2f), because it says “%s”.",
                            d.manifest().about().name(),
                            first.id(),
                            first.confidence(),
                            first.evidence().get(0).words()));
                });
    }

    private String names(List<String> keys) {
        return Sentences.some(keys.stream()
                .map(key -> Objects.requireNonNull(byKey.get(key)).about().name())
                .toList());
    }

    private Map<String, Integer> tally(Function<Design, List<String>> said) {
        Map<String, Integer> tally = new TreeMap<>();
        designs.all().forEach(design -> said.apply(design).forEach(each -> tally.merge(each, 1, Integer::sum)));
        return tally;
    }

    private static void row(List<String> text, String title, Map<String, Integer> tally) {
        if (tally.isEmpty()) {
            return;
        }
        List<String> parts = new ArrayList<>(tally.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(e -> e.getKey() + " " + String.format(Locale.ROOT, "%,d", e.getValue()))
                .toList());
        String more = parts.size() > MOST ? " and " + (parts.size() - MOST) + " more" : "";
        text.add(title + ": " + String.join(", ", parts.subList(0, Math.min(MOST, parts.size()))) + more + ".");
    }

    /** Each kind of issue once: how often, and the first of them. */
    public static List<String> kinds(List<Issue> issues) {
        Map<String, List<Issue>> kinds = new TreeMap<>();
        issues.forEach(issue ->
                kinds.computeIfAbsent(issue.code(), key -> new ArrayList<>()).add(issue));
        List<String> lines = new ArrayList<>();
        kinds.forEach((code, each) -> {
            Issue first = each.get(0);
            String file = first.file().length() > SHOWN
                    ? "…" + first.file().substring(first.file().length() - SHOWN)
                    : first.file();
            Issue shown =
                    new Issue(file, first.line(), first.column(), code, first.sentence(), first.mend(), first.told());
            lines.add(
                    each.size() == 1
                            ? shown.toString()
                            : String.format(Locale.ROOT, "%,d × %s, first in %s", each.size(), code, shown));
        });
        return lines;
    }
}
