package org.commonshed.files.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Problems and hints as they are found; nothing is thrown. */
final class Issues {
    /** More than this nobody reads. */
    private static final int MOST = 1000;

    private final List<Issue> problems = new ArrayList<>();
    private final List<Issue> hints = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    void problem(Row row, String column, String code, String sentence, String mend) {
        problem(new Issue(row.file(column), row.line(column), column, code, sentence, mend));
    }

    void problem(String file, String code, String sentence, String mend) {
        problem(new Issue(file, 0, "", code, sentence, mend));
    }

    void problem(Issue issue) {
        if (problems.size() < MOST && said.add(issue.toString())) {
            problems.add(issue);
        }
    }

    void hint(Issue issue) {
        if (hints.size() < MOST && said.add(issue.toString())) {
            hints.add(issue);
        }
    }

    void hint(Row row, String column, String code, String sentence, String mend) {
        hint(new Issue(row.file(column), row.line(column), column, code, sentence, mend));
    }

    boolean isClean() {
        return problems.isEmpty();
    }

    List<Issue> problems() {
        return List.copyOf(problems);
    }

    List<Issue> hints() {
        return List.copyOf(hints);
    }
}
