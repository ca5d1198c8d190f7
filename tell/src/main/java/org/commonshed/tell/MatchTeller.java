package org.commonshed.tell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.match.Materials;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Taxonomy;

/** Says what stands in the way of a workshop making something, or what has to be asked. */
public final class MatchTeller {
    private static final String BUNDLE = "org.commonshed.tell.matches";

    private final Function<String, Optional<String>> labels;
    private final Words words;

    /** In the labels of processes and materials, which are English. */
    public MatchTeller(Taxonomy taxonomy, Materials materials, Words words) {
        this(
                id -> taxonomy.findProcess(id)
                        .map(Process::label)
                        .or(() -> materials.findMaterial(id).map(Materials.Material::label)),
                words);
    }

    /** @param labels what readers of the language call a process or material, by its id */
    public MatchTeller(Function<String, Optional<String>> labels, Words words) {
        this.labels = labels;
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
        List<Optional<String>> found =
                Arrays.stream(text.split(" ")).map(labels).toList();
        boolean areIds = found.stream().allMatch(Optional::isPresent);
        return areIds ? words.series(found.stream().flatMap(Optional::stream).toList()) : text;
    }
}
