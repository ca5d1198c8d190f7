package org.commonshed.access.leaving;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaves traces of somebody in every table that keeps some, as its room would write them. */
final class Traced {
    /** The parts that are taken along. */
    static final Set<String> PARTS = new TreeSet<>(List.of(
            "account",
            "account-history",
            "acts",
            "adoptions",
            "appeals",
            "calendars",
            "care",
            "designs",
            "files-of-designs",
            "files-of-outlines",
            "invitations",
            "jobs",
            "journal",
            "letters",
            "letters-waiting",
            "lists-of-actors",
            "meter-past",
            "needs",
            "notices",
            "orders",
            "own-meter",
            "passkeys",
            "plans",
            "promises",
            "promises-changed",
            "reports",
            "roles",
            "said-of-designs",
            "sessions",
            "tokens"));

    /** Every column that names somebody, and which this test fills, or which goes with the person's own row. */
    static final Set<String> COLUMNS = new TreeSet<>(List.of(
            "access_claim.person",
            "access_credential.person",
            "access_history.about",
            "access_history.by",
            "access_invitation.made_by",
            "access_invitation.person",
            "access_invitation.used_by",
            "access_passkey.person",
            "access_role.given_by",
            "access_role.person",
            "access_session.person",
            "access_setting.changed_by",
            "access_token.person",
            "api_once.person",
            "care_appeal.decided_by",
            "care_appeal.person",
            "care_hiding.about", // a place or an actor
            "care_hiding.ended_by",
            "care_hiding.person",
            "care_report.about", // a place or an actor
            "care_report.decided_by",
            "care_report.passed_by",
            "care_report.person",
            "design_library_answer.by_name",
            "design_library_answer.ended_by_name",
            "design_library_answer.person",
            "design_library_permission.by_name",
            "design_library_permission.ended_by_name",
            "design_library_permission.person",
            "design_library_recall.by_name",
            "design_library_recall.lifted_by_name",
            "design_library_recall.person",
            "design_library_report.by_name",
            "design_library_report.hidden_by_name",
            "design_library_report.person",
            "design_library_upload.person",
            "design_library_version.by_name",
            "design_library_version.person",
            "energy_household.person",
            "energy_meter.person",
            "home_list.person",
            "keeping_act.person",
            "place_upload.person",
            "planning_adoption.adopted_by",
            "planning_adoption.adopted_by_name",
            "planning_plan.made_by",
            "planning_plan.made_by_name",
            "production_commitment.created_by",
            "production_commitment.created_by_name",
            "production_commitment_change.by",
            "production_commitment_change.by_name",
            "production_event.created_by",
            "production_event.created_by_name",
            "production_job.answered_by",
            "production_notice.person",
            "production_notice_feed.person",
            "production_notice_letters.person",
            "production_notice_outbox.person",
            "production_notice_reader.person",
            "production_order.made_by",
            "production_order.made_by_name",
            "production_resource.created_by")); // an event

    private static final String SOON = "now() + interval '1 day'";

    private Traced() {}

    /** @param own an e-mail address, the name of a passkey, the name of a file */
    static void everywhere(JdbcClient jdbc, UUID person, String name, String before, List<String> own) {
        Write to = new Write(jdbc, person, name);
        to.access(before, own.get(1));
        to.care();
        to.tables(own.get(2));
        to.library(own.get(2));
        to.energy();
        to.plans();
        to.production(own.get(0));
    }

    private record Write(JdbcClient jdbc, UUID person, String name) {
        private void row(String sql, Object... params) {
            jdbc.sql(sql.replace("{p}", "'" + person + "'").replace("{n}", "'" + name + "'"))
                    .params(params)
                    .update();
        }

        void access(String before, String key) {
            row("insert into access_history values (gen_random_uuid(), now(), {p}, 'rename', {p}, ?, {n})", before);
            row(
                    "insert into access_token values (gen_random_uuid(), sha256(?::bytea), {p}, ?, '', now(), " + SOON
                            + ", null)",
                    key,
                    key);
            row("insert into access_role values ({p}, 'steward', 'valley', now(), null) on conflict do nothing");
            row(
                    "insert into access_passkey values (gen_random_uuid(), {p}, 'localhost', ?, ?, 'x', 0, ?, now(), null)",
                    UUID.randomUUID().toString(),
                    (UUID.randomUUID() + "0123456789").substring(0, 43),
                    key);
            row(
                    "insert into access_session values (sha256(?::bytea), {p}, 'Firefox, Linux', now(), now(), " + SOON
                            + ")",
                    name);
            row(
                    "insert into access_invitation (id, token_digest, at, person, made, made_by, expires)"
                            + " values (gen_random_uuid(), sha256(?::bytea), '', {p}, now(), {p}, " + SOON + ")",
                    name);
        }

        void care() {
            UUID hiding = UUID.randomUUID();
            row(
                    "insert into care_report values (gen_random_uuid(), 'needs', gen_random_uuid(), '', 'other', 'Not so',"
                            + " now(), {p}, sha256(?::bytea), now(), {p}, now(), {p}, 'left', 'It is')",
                    name);
            row(
                    "insert into care_hiding values (?, 'needs', gen_random_uuid(), '', '', 'Rude', '{}', now(), {p}, now(),"
                            + " {p}, 'Mended')",
                    hiding);
            row(
                    "insert into care_appeal values (gen_random_uuid(), ?, 'It is not', now(), {p}, null, now(), {p}, false,"
                            + " true, 'Right')",
                    hiding);
        }

        void tables(String file) {
            UUID act = UUID.randomUUID();
            row("insert into keeping_act select bioregion, ?, now(), {p}, 'needs.added', null from keeping_house", act);
            row(
                    "insert into keeping_change select bioregion, ?, 1, 'exchange_need', gen_random_uuid(), null,"
                            + " '{\"id\": \"bread\", \"note\": \"=1+1\"}' from keeping_house",
                    act);
            row("insert into place_upload values (gen_random_uuid(), {p}, now(), ?, '{}')", file);
            row("insert into home_list values (gen_random_uuid(), {p}, now(), ?, '/actors', '', '{}')", file);
        }

        void library(String file) {
            UUID design = UUID.randomUUID();
            UUID version = UUID.randomUUID();
            row("insert into design_library_design values (?, ?, '', '', now())", design, design.toString());
            row("""
                    insert into design_library_version
                    values (?, ?, 1, true, ?, 'Stool', '1', 'To sit on', 'CC0-1.0', '', '{}', '', '', 'okh', '', '', now(),
                            {p}, {n}, '{}', '{}', '{}', '{}', '{}', '')
                    """, version, design, version.toString());
            row(
                    "insert into design_library_answer values (gen_random_uuid(), ?, 'process', 'saw', true, now(), {p},"
                            + " {n}, now(), {n})",
                    version);
            row(
                    "insert into design_library_recall values (gen_random_uuid(), ?, 'it breaks', now(), {p}, {n}, now(),"
                            + " {n}, 'mended')",
                    version);
            row(
                    "insert into design_library_permission values (gen_random_uuid(), ?, 'asked', now(), {p}, {n}, now(),"
                            + " {n})",
                    version);
            row(
                    "insert into design_library_report values (gen_random_uuid(), ?, 'works', 'It holds', now(), {p},"
                            + " {n}, now(), {n}, 'twice')",
                    version);
            row("insert into design_library_upload values (gen_random_uuid(), {p}, now(), ?, '')", file);
        }

        void energy() {
            row("insert into energy_household (person) values ({p})");
            row(
                    "insert into energy_meter values (gen_random_uuid(), {p}, 'hill', 'flat.csv', now(), 'me', '2025-01-01',"
                            + " decode(repeat('00000064', 8736), 'hex'), null)");
        }

        void plans() {
            UUID plan = UUID.randomUUID();
            row(
                    "insert into planning_plan (id, number, kind, state, made_by, made_by_name, asked, fingerprint)"
                            + " select ?, coalesce(max(number), 0) + 1, 'plan', 'cancelled', {p}, {n}, now(), ''"
                            + " from planning_plan",
                    plan);
            row("insert into planning_adoption values (gen_random_uuid(), ?, now(), {p}, {n}, null, now())", plan);
        }

        void production(String mail) {
            UUID promise = UUID.randomUUID();
            row(
                    "insert into production_commitment values (?, gen_random_uuid(), 'produce', 'a', 'b', 'bread', 1,"
                            + " 'kg', null, '', false, now(), {p}, {n})",
                    promise);
            row(
                    "insert into production_commitment_change values (?, 1, now(), {p}, {n}, 1, 2, false, 'more')",
                    promise);
            row("insert into production_event (id, action, provider, receiver, specification, quantity, unit,"
                    + " happened, created, created_by, created_by_name)"
                    + " values (gen_random_uuid(), 'produce', 'a', 'a', 'bread', 1, 'kg', now(), now(), {p}, {n})");
            UUID order = UUID.randomUUID();
            row("""
                    insert into production_order
                        (id, number, who, version, name, quantity, begins, due, km, state, to_divide, made_by, made_by_name, made)
                    select ?, coalesce(max(number), 0) + 1, 'a', gen_random_uuid(), 'Stool', 1, now(), now(), 1, 'done', false,
                           {p}, {n}, now()
                    from production_order
                    """, order);
            row("""
                    insert into production_job
                        (id, "order", part, actor, machine, asked, state, hours, usd, km, ready, batches, asked_at, until,
                         answered, answered_by)
                    values (gen_random_uuid(), ?, 'Stool', 'b', 'm', 1, 'declined', 1, 1, 1, now(), '[]', now(), now(), now(), {n})
                    """, order);
            UUID notice = UUID.randomUUID();
            row(
                    "insert into production_notice values (?, 'b', null, 'notice.gone', array['x', {n}], '/journal', now())",
                    notice);
            row("insert into production_notice_reader values (?, {p}, now(), null)", notice);
            row(
                    "insert into production_notice_feed values ({p}, 'b', ?, sha256(?::bytea), now())",
                    UUID.randomUUID().toString(),
                    name);
            row(
                    "insert into production_notice_letters values ({p}, ?, 'once', 'http://localhost', now(), now(), null,"
                            + " ?, sha256(?::bytea), null)",
                    mail,
                    UUID.randomUUID().toString(),
                    name);
            row(
                    "insert into production_notice_outbox values (gen_random_uuid(), {p}, ?, 'News', 'For ' || {n}, '',"
                            + " now(), " + SOON + ")",
                    mail);
        }
    }
}
