package org.commonshed.files.tree;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;

/** Problems and hints about one file as they are found; what nobody would read is left out. */
public final class Findings {
    private static final int MOST = 1000;

    public final String file;
    private final List<Issue> problems = new ArrayList<>();
    private final List<Issue> hints = new ArrayList<>();

    public Findings(String file) {
        this.file = file;
    }

    public void problem(int line, String column, String code, Said sentence, Said mend) {
        add(problems, new Issue(file, line, column, code, sentence, mend));
    }

    public void hint(int line, String column, String code, Said sentence, Said mend) {
        add(hints, new Issue(file, line, column, code, sentence, mend));
    }

    public void problem(Issue issue) {
        add(problems, issue);
    }

    private static void add(List<Issue> list, Issue issue) {
        if (list.size() < MOST) {
            list.add(issue.shortened());
        }
    }

    /** A hint about another file, which its sentence then names. */
    public void hintOfOther(Issue hint) {
        Said sentence = Said.of("tree:of_other", hint.file(), hint.told().get(0));
        hint(hint.line(), hint.column(), hint.code(), sentence, hint.told().get(1));
    }

    public List<Issue> problems() {
        return List.copyOf(problems);
    }

    public List<Issue> hints() {
        return List.copyOf(hints);
    }
}
