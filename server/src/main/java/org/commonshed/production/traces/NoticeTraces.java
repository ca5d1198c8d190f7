package org.commonshed.production.traces;

import java.util.List;
import org.commonshed.access.Trace;
import org.commonshed.access.Traces;
import org.commonshed.page.Words;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices, calendars, and where letters go. They hang on the person; what notices of others say of them is made nameless. */
@Repository
@Order(8)
class NoticeTraces implements Traces {
    private final JdbcClient jdbc;

    NoticeTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Trace> list(Whom whom) {
        return List.of(
                Trace.of(
                        jdbc,
                        "notices",
                        List.of("told", "key", "parts", "address", "read", "mailed"),
                        """
                        select n.told, n.key, n.parts, n.address, r.read, r.mailed
                        from production_notice n
                        left join production_notice_reader r on r.notice = n.id and r.person = ?
                        where n.person = ? or r.person is not null order by n.told
                        """,
                        whom.person(),
                        whom.person()),
                Trace.of(
                        jdbc,
                        "calendars",
                        List.of("actor", "made"),
                        "select actor, made from production_notice_feed where person = ? order by actor",
                        whom.person()),
                Trace.of(
                        jdbc,
                        "letters",
                        List.of("address", "pace", "server", "asked", "confirmed", "last_letter"),
                        """
                        select address, pace, server, asked, confirmed, last_letter
                        from production_notice_letters where person = ?
                        """,
                        whom.person()),
                Trace.of(
                        jdbc,
                        "letters-waiting",
                        List.of("made", "address", "subject"),
                        "select made, address, subject from production_notice_outbox where person = ? order by made",
                        whom.person()));
    }

    @Override
    public void forget(Whom whom) {
        for (String name : whom.names()) {
            jdbc.sql("update production_notice set parts = array_replace(parts, ?, ?) where ? = any (parts)")
                    .params(name, Words.FORMER, name)
                    .update();
            jdbc.sql("update production_notice_outbox set body = replace(body, ?, ?) where strpos(body, ?) > 0")
                    .params(name, Words.FORMER, name)
                    .update();
        }
    }
}
