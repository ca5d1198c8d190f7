package org.commonshed.files.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Problems and hints as they are found; nothing is thrown. */
public final class Issues {
    /** More than this nobody reads. */
    private static final int MOST = 1000;

    private static final int FEW = 200;

    private final List<Issue> problems = new ArrayList<>();
    private final List<Issue> hints = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    public void problem(Row row, String column, String code, Said sentence, Said mend) {
        problem(new Issue(row.file(column), row.line(column), column, code, sentence, mend));
    }

    public void problem(String file, String code, Said sentence, Said mend) {
        problem(new Issue(file, 0, "", code, sentence, mend));
    }

    public void problem(Issue found) {
        Issue issue = found.shortened();
        if (problems.size() < MOST && said.add(issue.toString())) {
            problems.add(issue);
        }
    }

    public void hint(Issue found) {
        Issue issue = found.shortened();
        if (hints.size() < MOST && said.add(issue.toString())) {
            hints.add(issue);
        }
    }

    public void hint(Row row, String column, String code, Said sentence, Said mend) {
        hint(new Issue(row.file(column), row.line(column), column, code, sentence, mend));
    }

    public boolean has(String file, String code) {
        return problems.stream().anyMatch(i -> i.file().equals(file) && i.code().equals(code));
    }

    /** Whether it is worth while to look for what may be meant, which takes its time. */
    public boolean areFew() {
        return problems.size() < FEW;
    }

    public boolean isClean() {
        return problems.isEmpty();
    }

    public List<Issue> problems() {
        return List.copyOf(problems);
    }

    public List<Issue> hints() {
        return List.copyOf(hints);
    }
}
