package org.commonshed.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a room keeps of a person, asked when somebody takes it along or leaves; every room that keeps something of people
 * answers. What hangs on the person's own row goes with it and needs no answer to {@link #forget}.
 */
public interface Traces {
    /**
     * Whom it is about.
     *
     * @param names as they are and were called; where a room has kept a name alone, one of these is theirs
     */
    record Whom(UUID person, Set<String> names) {
        public Whom {
            names = Set.copyOf(names);
        }

        /** The names as a question to the database takes them. */
        public String[] called() {
            return names.toArray(new String[0]);
        }
    }

    /**
     * Texts that people wrote and in which a name stands.
     *
     * @param key a sentence of the words, {@code trace.mention.<key>}, says what they are, with how many
     */
    record Mention(String key, long count) {}

    /** Parts of what is kept of somebody. */
    List<Trace> list(Whom whom);

    /**
     * Makes {@link org.commonshed.page.Words#FORMER} of them wherever their name would stay, and takes out what is only for
     * them; part of the transaction that runs, in which the person's own row is gone already.
     */
    void forget(Whom whom);

    /** Where free texts hold the name. They belong to what they are about, stay as they are, and are told. */
    default List<Mention> listMentions(String name) {
        return List.of();
    }

    /** In how many rows of a table one of the columns holds the name, as a word of its own. */
    static Mention mention(JdbcClient jdbc, String key, String name, String table, String... columns) {
        List<String> texts = new ArrayList<>();
        Arrays.stream(columns).forEach(column -> texts.add(column + "::text"));
        String sql = "select count(*) from " + table + " where concat_ws(' ', " + String.join(", ", texts) + ") ~* ?";
        long count = jdbc.sql(sql).param(pattern(name)).query(Long.class).single();
        return new Mention(key, count);
    }

    /** In PostgreSQL's expressions a letter after a backslash would mean something, another sign means itself. */
    private static String pattern(String name) {
        return "(^|\\W)" + name.replaceAll("([^\\p{L}\\p{N}\\s])", "\\\\$1") + "(\\W|$)";
    }
}
