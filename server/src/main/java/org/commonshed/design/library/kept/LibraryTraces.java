package org.commonshed.design.library.kept;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.access.Trace;
import org.commonshed.access.Traces;
import org.commonshed.page.Words;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Designs that somebody brought in, and what they said of designs. */
@Repository
@Order(4)
class LibraryTraces implements Traces {
    /** Columns that hold a name alone, by their tables. */
    private static final List<List<String>> NAMES = List.of(
            List.of("answer", "ended_by_name"),
            List.of("recall", "lifted_by_name"),
            List.of("permission", "ended_by_name"),
            List.of("report", "hidden_by_name"));

    private final JdbcClient jdbc;

    LibraryTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Trace> list(Whom whom) {
        return List.of(
                Trace.of(jdbc, "designs", List.of("at", "name", "version", "licence", "changed"), """
                        select at, name, label, licence, changed
                        from design_library_version where person = ? order by at
                        """, whom.person()),
                Trace.of(
                        jdbc,
                        "said-of-designs",
                        List.of("at", "design", "what", "words", "ended_or_hidden"),
                        """
                        select s.at, v.name, s.what, s.words, s.ended
                        from (select version, person, at, kind || ' ' || case when needed then '+' else '-' end as what,
                                     what as words, ended from design_library_answer
                              union all
                              select version, person, at, 'recall', why, lifted from design_library_recall
                              union all
                              select version, person, at, 'permission', why, ended from design_library_permission
                              union all
                              select version, person, at, result, words, hidden from design_library_report) s
                        join design_library_version v on v.id = s.version
                        where s.person = ? order by s.at
                        """,
                        whom.person()),
                Trace.of(
                        jdbc,
                        "files-of-designs",
                        List.of("at", "name", "bytes"),
                        "select at, name, length(content) from design_library_upload where person = ? order by at",
                        whom.person()));
    }

    @Override
    public void forget(Whom whom) {
        for (String table : List.of("version", "answer", "recall", "permission", "report")) {
            jdbc.sql("update design_library_" + table + " set by_name = ? where person = ?")
                    .params(Words.FORMER, whom.person())
                    .update();
        }
        for (List<String> one : NAMES) {
            String column = one.get(1);
            jdbc.sql("update design_library_" + one.get(0) + " set " + column + " = ? where " + column + " = any (?)")
                    .param(Words.FORMER)
                    .param(whom.called())
                    .update();
        }
        jdbc.sql("delete from design_library_upload where person = ?")
                .param(whom.person())
                .update();
    }

    @Override
    public List<Mention> listMentions(String name) {
        List<Mention> all = new ArrayList<>();
        all.add(Traces.mention(
                jdbc, "designs", name, "design_library_version", "name", "function", "makers", "changed"));
        all.add(Traces.mention(jdbc, "said-of-designs", name, "design_library_report", "words", "hidden_why"));
        return all;
    }
}
