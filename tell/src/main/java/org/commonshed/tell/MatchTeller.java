package org.commonshed.tell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.match.Materials;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Taxonomy;

/** Says what stands in the way of a workshop making something, or what has to be asked. */
public final class MatchTeller {
    private static final String BUNDLE = "org.commonshed.tell.matches";

    private final Taxonomy taxonomy;
    private final Materials materials;
    private final Words words;

    public MatchTeller(Taxonomy taxonomy, Materials materials, Words words) {
        this.taxonomy = taxonomy;
        this.materials = materials;
        this.words = words.with(BUNDLE);
    }

    /** One sentence. */
    public String sentence(Finding finding) {
        String there = finding.there().isEmpty() ? words.say("match.none") : told(finding.there());
        return words.say("match." + finding.code(), wanted(finding), there);
    }

    private String wanted(Finding finding) {
        return finding.code().startsWith("distance.")
                ? words.quantity(Double.parseDouble(finding.wanted()), "km")
                : told(finding.wanted());
    }

    /** Ids become their labels, the sign between lengths becomes the right one; all else stays. */
    private String told(String text) {
        if (text.contains(" x ")) {
            return text.replace(" x ", " × ");
        }
        List<Optional<String>> labels =
                Arrays.stream(text.split(" ")).map(this::findLabel).toList();
        boolean areIds = labels.stream().allMatch(Optional::isPresent);
        return areIds ? labels.stream().flatMap(Optional::stream).collect(Collectors.joining(", ")) : text;
    }

    private Optional<String> findLabel(String id) {
        return taxonomy.findProcess(id)
                .map(Process::label)
                .or(() -> materials.findMaterial(id).map(Materials.Material::label));
    }
}
