package org.commonshed.place;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.place.shape.Attributes;
import org.commonshed.place.shape.Crowd;
import org.commonshed.place.shape.Feature;
import org.commonshed.place.shape.FeatureReader;
import org.commonshed.place.shape.OutlineFile;
import org.commonshed.place.shape.Remark;
import tools.jackson.databind.node.ObjectNode;

/** The file of outlines with those of a new file: an outline replaces that of the same id, a line is added once. */
final class Merging {
    /** Of both files there are texts, points and shapes in memory at once. */
    private static final int BYTES_PER_CHARACTER = 6;

    private final String before;
    private final Map<String, String> lines = new LinkedHashMap<>(); // id, or the line itself, to a feature as written
    private final Set<String> ids = new HashSet<>();
    private final List<Remark> faults;
    private int added;
    private int replaced;
    private int newLines;

    Merging(Optional<String> outlines) {
        this.before = outlines.orElse("");
        FeatureReader.Read old =
                before.isBlank() ? new FeatureReader.Read(List.of(), List.of()) : FeatureReader.read(before);
        this.faults = old.faults().isEmpty() ? List.of() : List.of(Remark.ofFile("old-file"));
        for (Feature feature : old.features()) {
            String id = Attributes.text(feature.properties(), List.of("id"));
            String line = OutlineFile.line(feature);
            boolean own = feature.isArea() && !id.isEmpty() && ids.add(id);
            lines.put(own ? id : line, line);
        }
    }

    /**
     * Whether two files can be worked with together.
     *
     * @param characters of both
     * @param memory bytes that the server may have
     */
    static boolean fits(long characters, long memory) {
        return characters <= memory / BYTES_PER_CHARACTER;
    }

    void add(List<Proposing.Entry> entries) {
        for (Proposing.Entry entry : entries) {
            if (entry.isLine()) {
                String line = OutlineFile.line(entry.feature().properties(), entry.geometry());
                newLines += lines.put(line, line) == null ? 1 : 0;
            } else if (entry.feature().isArea()) {
                addOutline(entry);
            }
        }
    }

    private void addOutline(Proposing.Entry entry) {
        ObjectNode properties = entry.feature().properties().deepCopy();
        properties.put("id", entry.id());
        String line = OutlineFile.line(properties, entry.geometry());
        String old = lines.put(entry.id(), line);
        if (old == null) {
            added++;
        } else if (!old.equals(line)) {
            replaced++;
        }
    }

    /** As it was, byte for byte, where nothing is new. */
    String text() {
        return added + replaced + newLines == 0 && !before.isBlank() ? before : OutlineFile.text(lines.values());
    }

    Proposal.Count count(int refused) {
        return new Proposal.Count(added, replaced, newLines, refused);
    }

    /** What is wrong with the file that is there, or with the two together. */
    List<Remark> faults() {
        if (!faults.isEmpty()) {
            return faults;
        }
        FeatureReader.Read all = FeatureReader.read(text());
        Crowd crowd = new Crowd();
        all.features().stream().filter(Feature::isArea).forEach(crowd::add);
        return all.faults().isEmpty() && crowd.isTooDense() ? List.of(Remark.ofFile("crowded")) : all.faults();
    }
}
