package org.commonshed.files.lists;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.files.world.Issue;

/** Problems and hints about one list as they are found; what nobody would read is left out. */
final class Doubts {
    private static final int MOST = 1000;
    private static final int LONGEST = 60;

    final String file;
    final List<Issue> problems = new ArrayList<>();
    final List<Issue> hints = new ArrayList<>();

    Doubts(String file) {
        this.file = file;
    }

    void problem(int line, String column, String code, String sentence, String mend) {
        if (problems.size() < MOST) {
            problems.add(issue(line, column, code, sentence, mend));
        }
    }

    void hint(int line, String column, String code, String sentence, String mend) {
        if (hints.size() < MOST) {
            hints.add(issue(line, column, code, sentence, mend));
        }
    }

    Issue issue(int line, String column, String code, String sentence, String mend) {
        return new Issue(file, line, column, code, sentence, mend);
    }

    boolean isBroken() {
        return !problems.isEmpty();
    }

    /** What a cell says, on one line and no longer than anybody needs to find it. */
    static String quote(String cell) {
        String line = cell.replaceAll("\\s+", " ").strip();
        return "“" + (line.length() <= LONGEST ? line : line.substring(0, LONGEST - 2) + " …") + "”";
    }
}
