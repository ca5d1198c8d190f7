package org.commonshed.access.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What one may not see is answered as what is not there: the same page, after as many questions to the database, in the same
 * time. Who reads nothing here is refused before anything is looked up, whatever the id.
 */
@HouseTest
@Import(NothingToSeeTest.Counting.class)
final class NothingToSeeTest {
    /** Tries of each; their medians differ by at most a tenth or two milliseconds. */
    private static final int TRIES = Integer.getInteger("commonshed.tries", 200);

    private static final int ROUNDS = 3;
    private static final double MOST_PART = 0.10;
    private static final double MOST_MILLIS = 2;
    private static final AtomicInteger QUESTIONS = new AtomicInteger();

    @Autowired
    private ApplicationContext house;

    private Guests guests;
    private JdbcClient jdbc;

    /** Counts what is asked while a page is made; what the house does by itself meanwhile does not count. */
    @TestConfiguration
    static class Counting {
        @Bean
        static BeanPostProcessor counting() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new Counted(source) : bean;
                }
            };
        }
    }

    /** From Java 21 on, each request has a virtual thread. */
    private static boolean isOfAPage(String thread) {
        return thread.startsWith("http-") || thread.startsWith("tomcat-handler-");
    }

    /** A database that is looked at over its shoulder. */
    private static final class Counted extends DelegatingDataSource {
        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                        boolean isQuestion = method.getName().matches("prepareStatement|createStatement|prepareCall");
                        if (isQuestion && isOfAPage(Thread.currentThread().getName())) {
                            QUESTIONS.incrementAndGet();
                        }
                        try {
                            return method.invoke(real, given);
                        } catch (InvocationTargetException fault) {
                            throw fault.getCause();
                        }
                    });
        }
    }

    /**
     * Two addresses that must not be told apart.
     *
     * @param fields of a form; none for a page that is read
     */
    private record Pair(String what, Browser browser, String hidden, String missing, String... fields) {
        Browser.Answer ask(String address) {
            return fields.length == 0 ? browser.get(address) : browser.post(address, fields);
        }
    }

    @BeforeEach
    void come() {
        guests = new Guests(house);
        jdbc = house.getBean(JdbcClient.class);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private String row(String sql, Object... params) {
        String id = id();
        jdbc.sql(sql.replace("{id}", "'" + id + "'")).params(params).update();
        return id;
    }

    private String job() {
        String order = row("""
                insert into production_order
                    (id, number, who, version, name, quantity, begins, due, km, state, to_divide, made_by_name, made)
                select {id}, coalesce(max(number), 0) + 1, 'a', gen_random_uuid(), 'Stool', 1, now(), now(), 1, 'done', false,
                       'Ana', now()
                from production_order
                """);
        return row("""
                insert into production_job
                    (id, "order", part, actor, machine, asked, state, hours, usd, km, ready, batches, asked_at, until)
                values ({id}, ?::uuid, 'Stool', 'b', 'm', 1, 'declined', 1, 1, 1, now(), '[]', now(), now())
                """, order);
    }

    private List<Pair> pairs() {
        UUID hidden = guests.add("Zebulon " + id(), new Viewer.Role.Member("somewhere"));
        Browser manager = guests.as(new Viewer.Role.Manager("mill"));
        Browser member = guests.as(new Viewer.Role.Member("mill"));
        Browser keeper = guests.as(new Viewer.Role.Keeper());
        String job = job();
        String invitation = row(
                "insert into access_invitation (id, token_digest, kind, at, made, made_by, expires)"
                        + " values ({id}, sha256(?::bytea), 'member', 'somewhere', now(), ?, now() + interval '1 day')",
                id(),
                hidden);
        String outlines = row("insert into place_upload values ({id}, ?, now(), 'x', '{}')", hidden);
        String design = row("insert into design_library_upload values ({id}, ?, now(), 'x', '')", hidden);
        String passkey = row(
                "insert into access_passkey values ({id}, ?, 'localhost', ?, repeat('a', 43), 'x', 0, 'k', now(), null)",
                hidden,
                id());
        List<Pair> all = new ArrayList<>();
        all.add(new Pair("people", manager, "/people/" + hidden, "/people/" + id()));
        all.add(new Pair(
                "roles",
                manager,
                "/people/" + hidden + "/give",
                "/people/" + id() + "/give",
                "kind",
                "member",
                "where",
                "mill"));
        all.add(new Pair("search of people", manager, "/people?name=Zebulon", "/people?name=Zephania"));
        all.add(new Pair(
                "invitations",
                manager,
                "/people/invitations/" + invitation + "/withdraw",
                "/people/invitations/" + id() + "/withdraw",
                "x",
                "x"));
        all.add(new Pair("jobs", member, "/jobs/" + job, "/jobs/" + id()));
        all.add(new Pair("answers", member, "/jobs/" + job + "/accept", "/jobs/" + id() + "/accept", "pieces", "1"));
        all.add(new Pair("labels", member, "/jobs/" + job + "/labels", "/jobs/" + id() + "/labels"));
        all.add(new Pair("outlines", keeper, "/outlines/" + outlines, "/outlines/" + id()));
        all.add(new Pair("outlines kept", keeper, "/outlines/" + outlines, "/outlines/" + id(), "x", "x"));
        all.add(new Pair("waters", keeper, "/begin/waters/" + outlines, "/begin/waters/" + id()));
        all.add(new Pair("designs", member, "/designs/bring-in/" + design, "/designs/bring-in/" + id()));
        all.add(new Pair(
                "passkeys", keeper, "/you/passkeys/" + passkey + "/remove", "/you/passkeys/" + id() + "/remove"));
        all.add(new Pair(
                "passkeys gone",
                keeper,
                "/you/passkeys/" + passkey + "/remove",
                "/you/passkeys/" + id() + "/remove",
                "x",
                "x"));
        return all;
    }

    /** Everything that an answer tells, without what was asked for and what is new in every page. */
    private static String told(Browser.Answer answer, String address) {
        String last = address.replaceAll("\\?.*", "").replaceAll(".*/([0-9a-f-]{36}).*", "$1");
        return answer.status() + " " + answer.location() + "\n"
                + answer.withoutToken()
                        .replace(last, "ID")
                        .replace("Zebulon", "NAME")
                        .replace("Zephania", "NAME")
                        .replaceAll("\\d\\d:\\d\\d(:\\d\\d)?", "TIME");
    }

    @Test
    void whatOneMayNotSeeIsAnsweredAsWhatIsNotThere() {
        List<String> wrong = new ArrayList<>();
        for (Pair pair : pairs()) {
            pair.ask(pair.missing()); // whatever is worked out once
            QUESTIONS.set(0);
            Browser.Answer hidden = pair.ask(pair.hidden());
            int forHidden = QUESTIONS.getAndSet(0);
            Browser.Answer missing = pair.ask(pair.missing());
            int forMissing = QUESTIONS.getAndSet(0);
            String one = told(hidden, pair.hidden());
            String other = told(missing, pair.missing());
            if (!one.equals(other)) {
                wrong.add(pair.what() + " says\n" + one + "\nand\n" + other);
            }
            if (forHidden != forMissing || forHidden == 0) {
                wrong.add(pair.what() + " asks " + forHidden + " times, and " + forMissing);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What else the machine does makes one slower now and then; what the house gives away shows in every round. */
    @Test
    @Tag("slow")
    void itTakesAsLong() {
        List<Pair> told = pairs();
        List<String> how = new ArrayList<>();
        for (int round = 1; round <= ROUNDS && !told.isEmpty(); round++) {
            List<Pair> again = new ArrayList<>();
            how.clear();
            for (Pair pair : told) {
                String apart = measure(pair);
                if (!apart.isEmpty()) {
                    again.add(pair);
                    how.add(apart);
                }
            }
            told = again;
        }
        assertTrue(told.isEmpty(), how.toString());
    }

    /** By turns, and each first as often; empty when the medians are near one another. */
    private static String measure(Pair pair) {
        double[] hidden = new double[TRIES];
        double[] missing = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            boolean isFirst = i % 2 == 0;
            double first = millis(pair, isFirst ? pair.hidden() : pair.missing());
            double second = millis(pair, isFirst ? pair.missing() : pair.hidden());
            hidden[i] = isFirst ? first : second;
            missing[i] = isFirst ? second : first;
        }
        double one = median(hidden);
        double other = median(missing);
        String said = String.format(
                Locale.ROOT, "%s: hidden %.2f ms, missing %.2f ms, each %d times", pair.what(), one, other, TRIES);
        System.out.println(said);
        return Math.abs(one - other) > Math.max(MOST_MILLIS, MOST_PART * Math.max(one, other)) ? said : "";
    }

    private static double millis(Pair pair, String address) {
        long begun = System.nanoTime();
        Browser.Answer answer = pair.ask(address);
        double took = (System.nanoTime() - begun) / 1e6;
        assertTrue(answer.status() < 500, pair.what() + " answers " + answer.status());
        return took;
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Somebody without a role, and a visitor, where the place is its people's: whatever there is or is not. */
    @Test
    void whoMayReadNothingIsRefusedBeforeAnythingIsLookedUp() {
        guests.openForReading(false);
        String job = job();
        String number = jdbc.sql("select max(number) from production_order")
                .query(String.class)
                .single();
        String plan = row(
                "insert into planning_plan (id, number, kind, state, made_by_name, asked, fingerprint)"
                        + " select {id}, coalesce(max(number), 0) + 1, 'plan', 'cancelled', 'Ana', now(), '' from planning_plan");
        String act = row(
                "insert into keeping_act select bioregion, {id}, now(), null, 'needs.added', null from keeping_house");
        String[][] addresses = {
            {"/orders/" + number, "/orders/99999"},
            {"/jobs/" + job, "/jobs/" + id()},
            {"/history/" + act, "/history/" + id()},
            {"/actors/mill", "/actors/nothing"},
            {"/needs/mill.bread", "/needs/nothing"},
            {"/suggest/actor?q=mi", "/suggest/actor?q=zz"},
            {"/find?q=mill", "/find?q=zzzz"},
            {"/tables/actors/id/mill", "/tables/actors/id/nothing"},
            {"/tables/actors.csv?q=mill", "/tables/actors.csv?q=zzzz"},
            {"/journal/" + act, "/journal/" + id()},
            {"/plan/1/why", "/plan/99999/why"},
            {"/people/" + plan, "/people/" + id()}
        };
        List<String> wrong = new ArrayList<>();
        for (Browser reader : List.of(guests.as(), guests.visitor())) {
            for (String[] pair : addresses) {
                QUESTIONS.set(0);
                Browser.Answer there = reader.get(pair[0]);
                int forThere = QUESTIONS.getAndSet(0);
                Browser.Answer missing = reader.get(pair[1]);
                int forMissing = QUESTIONS.getAndSet(0);
                String one = there.status() + " " + there.location().replaceAll("=.*", "") + told(there, "/");
                String other = missing.status() + " " + missing.location().replaceAll("=.*", "") + told(missing, "/");
                boolean isSame = there.status() == missing.status()
                        && forThere == forMissing
                        && (there.status() == 302 || one.equals(other));
                if (!isSame || there.status() == 200) {
                    wrong.add(pair[0] + " " + there.status() + " after " + forThere + ", " + pair[1] + " "
                            + missing.status() + " after " + forMissing);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }
}
