package org.commonshed.access.leaving;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.access.Trace;
import org.commonshed.access.Traces;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room keeps of a person; secrets, of which it has only digests, are not among it. */
@Repository
@Order(1)
class OwnTraces implements Traces {
    private final JdbcClient jdbc;

    OwnTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Trace> list(Whom whom) {
        List<Trace> all = new ArrayList<>(listOwn(whom));
        all.addAll(listLetIn(whom));
        return all;
    }

    private List<Trace> listOwn(Whom whom) {
        return List.of(
                Trace.of(
                        jdbc,
                        "account",
                        List.of("id", "name", "language", "came", "passphrase_changed"),
                        """
                        select p.id, p.name, p.language, p.created, c.changed
                        from access_person p left join access_credential c on c.person = p.id where p.id = ?
                        """,
                        whom.person()),
                Trace.of(
                        jdbc,
                        "roles",
                        List.of("kind", "at", "given"),
                        "select kind, at, given from access_role where person = ? order by given",
                        whom.person()),
                Trace.of(
                        jdbc,
                        "sessions",
                        List.of("device", "since", "seen", "ends"),
                        "select device, created, seen, expires from access_session where person = ? order by created",
                        whom.person()),
                Trace.of(
                        jdbc,
                        "passkeys",
                        List.of("name", "site", "made", "used"),
                        "select name, site, made, used from access_passkey where person = ? order by made",
                        whom.person()));
    }

    /** Who lets whom in, and what was done about accounts. */
    private List<Trace> listLetIn(Whom whom) {
        return List.of(
                Trace.of(
                        jdbc,
                        "tokens",
                        List.of("name", "deeds", "made", "used", "ends"),
                        "select name, deeds, created, used, expires from access_token where person = ? order by created",
                        whom.person()),
                Trace.of(
                        jdbc,
                        "invitations",
                        List.of("kind", "at", "for_you", "made", "holds_until", "used", "withdrawn"),
                        """
                        select kind, at, coalesce(person = ?, false), made, expires, used, withdrawn
                        from access_invitation where made_by = ? or person = ? or used_by = ? order by made
                        """,
                        whom.person(),
                        whom.person(),
                        whom.person(),
                        whom.person()),
                Trace.of(
                        jdbc,
                        "account-history",
                        List.of("at", "deed", "by_you", "about_you", "before", "after"),
                        """
                        select at, deed, coalesce(by = ?, false), coalesce(about = ?, false), before, after
                        from access_history where by = ? or about = ? order by at, id
                        """,
                        whom.person(),
                        whom.person(),
                        whom.person(),
                        whom.person()));
    }

    /** Who did what stays; what they were called goes. */
    @Override
    public void forget(Whom whom) {
        jdbc.sql("update access_history set before = '', after = '' where about = ? and deed = 'rename'")
                .param(whom.person())
                .update();
    }
}
