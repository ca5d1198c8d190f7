package org.commonshed.design.library.knowing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.design.library.kept.SaidStore.Answer;
import org.commonshed.engine.match.Box;
import org.commonshed.files.okw.ManifestNeeds;

/** What counts after what people said: their answers win over what is stated, and that over what is proposed. */
public final class Counting {
    private Counting() {}

    /** By which processes a design is found. */
    public static List<String> processes(List<String> stated, List<String> proposed, List<Answer> answers) {
        Set<String> counting = new LinkedHashSet<>(confirmed(answers));
        Set<String> refused = refused(answers);
        Stream.concat(stated.stream(), proposed.stream())
                .filter(each -> !refused.contains(each))
                .forEach(counting::add);
        return List.copyOf(counting);
    }

    /** What people said, for whoever works out what is asked of makers. */
    public static ManifestNeeds.Answers of(List<Answer> answers) {
        List<String> materials = answers.stream()
                .filter(answer -> answer.kind().equals("material") && answer.isNeeded())
                .map(Answer::what)
                .toList();
        Optional<Box> size = answers.stream()
                .filter(answer -> answer.kind().equals("size") && answer.isNeeded())
                .flatMap(answer -> box(answer.what()).stream())
                .findFirst();
        return new ManifestNeeds.Answers(
                confirmed(answers), refused(answers), materials.size() == 1 ? materials.get(0) : "", size);
    }

    private static List<String> confirmed(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.kind().equals("process") && answer.isNeeded())
                .map(Answer::what)
                .toList();
    }

    private static Set<String> refused(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.kind().equals("process") && !answer.isNeeded())
                .map(Answer::what)
                .collect(Collectors.toSet());
    }

    /** Three lengths as they are kept: {@code 300x200x5.5}. */
    public static Optional<Box> box(String lengths) {
        if (!lengths.matches("\\d{1,6}(\\.\\d{1,6})?(x\\d{1,6}(\\.\\d{1,6})?){2}")) {
            return Optional.empty();
        }
        String[] each = lengths.split("x");
        double x = Double.parseDouble(each[0]);
        double y = Double.parseDouble(each[1]);
        double z = Double.parseDouble(each[2]);
        return x > 0 && y > 0 && z > 0 ? Optional.of(new Box(x, y, z)) : Optional.empty();
    }
}
