package org.commonshed.files.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Problems and hints as they are found; nothing is thrown. */
public final class Issues {
    /** More than this nobody reads. */
    private static final int MOST = 1000;

    private static final int FEW = 200;

    private static final int LONGEST_QUOTE = 60;
    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");

    private final List<Issue> problems = new ArrayList<>();
    private final List<Issue> hints = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    public void problem(Row row, String column, String code, String sentence, String mend) {
        problem(new Issue(row.file(column), row.line(column), column, code, sentence, mend));
    }

    public void problem(Row row, String column, String code, Said sentence, Said mend) {
        problem(new Issue(row.file(column), row.line(column), column, code, sentence, mend));
    }

    public void problem(String file, String code, String sentence, String mend) {
        problem(new Issue(file, 0, "", code, sentence, mend));
    }

    public void problem(Issue found) {
        Issue issue = shortened(found);
        if (problems.size() < MOST && said.add(issue.toString())) {
            problems.add(issue);
        }
    }

    public void hint(Issue found) {
        Issue issue = shortened(found);
        if (hints.size() < MOST && said.add(issue.toString())) {
            hints.add(issue);
        }
    }

    /** What is quoted of a cell goes on one line and is no longer than anybody needs to find it. */
    private static Issue shortened(Issue issue) {
        String sentence = issue.sentence();
        if (sentence.length() <= LONGEST_QUOTE && sentence.indexOf('\n') < 0) {
            return issue;
        }
        String shorter = QUOTED.matcher(sentence).replaceAll(m -> Matcher.quoteReplacement(quote(m.group(1))));
        List<Said> told =
                issue.told().stream().map(each -> each.cut(LONGEST_QUOTE)).toList();
        return new Issue(issue.file(), issue.line(), issue.column(), issue.code(), shorter, issue.mend(), told);
    }

    private static String quote(String cell) {
        return "“" + Said.cut(cell, LONGEST_QUOTE) + "”";
    }

    public void hint(Row row, String column, String code, String sentence, String mend) {
        hint(new Issue(row.file(column), row.line(column), column, code, sentence, mend));
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
