package org.commonshed.design.library.arriving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonshed.files.world.Issue;
import tools.jackson.databind.json.JsonMapper;

/** A report for commands: as lines of text, or as JSON. */
final class ReportText {
    private static final int MOST_TOLD = 200;

    private ReportText() {}

    static String lines(Report report) {
        List<String> lines = new ArrayList<>();
        long known = report.count(Report.Fate.KNOWN);
        lines.add("Manifests read: " + report.items().size() + ". New designs: "
                + report.count(Report.Fate.NEW_DESIGN) + ", new versions: " + report.count(Report.Fate.NEW_VERSION)
                + ", known already: " + known + ", left out: " + report.broken() + ".");
        long unknown = report.items().stream()
                .filter(item -> item.fate() != Report.Fate.KNOWN && !item.hasLicence())
                .count();
        if (unknown > 0) {
            lines.add("Without a licence that anybody can be sure of: " + unknown
                    + ". They are shown, and nobody plans with them until somebody decides.");
        }
        report.problems().stream().limit(MOST_TOLD).map(Issue::toString).forEach(lines::add);
        if (report.problems().size() > MOST_TOLD) {
            lines.add("and " + (report.problems().size() - MOST_TOLD) + " more");
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    static String json(Report report) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("read", report.items().size());
        whole.put("new_designs", report.count(Report.Fate.NEW_DESIGN));
        whole.put("new_versions", report.count(Report.Fate.NEW_VERSION));
        whole.put("known", report.count(Report.Fate.KNOWN));
        whole.put("left_out", report.broken());
        whole.put(
                "manifests",
                report.items().stream()
                        .map(item -> Map.of(
                                "file", item.file(),
                                "name", item.name(),
                                "became", item.fate().name().toLowerCase(Locale.ROOT),
                                "page", item.address()))
                        .toList());
        whole.put(
                "problems",
                report.problems().stream()
                        .map(issue -> Map.of(
                                "file", issue.file(),
                                "line", issue.line(),
                                "code", issue.code(),
                                "sentence", issue.sentence(),
                                "mend", issue.mend()))
                        .toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(whole) + "\n";
    }
}
