package org.commonshed.network;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs of actors that look the same and of which somebody said that they are two. */
@Component
public class Twos {
    private final JdbcClient jdbc;
    private final Clock clock;

    Twos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two ids, whichever is named first. */
    public record Two(String one, String other) {
        public Two {
            if (one.compareTo(other) > 0) {
                String first = other;
                other = one;
                one = first;
            }
        }
    }

    /** Remembers that they are two; whoever calls has asked whether that may be said. */
    public void say(Two two) {
        jdbc.sql("insert into network_two (one, other, at) values (?, ?, ?) on conflict do nothing")
                .params(two.one(), two.other(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets it, so that the pair is asked about again. */
    public void unsay(Two two) {
        jdbc.sql("delete from network_two where one = ? and other = ?")
                .params(two.one(), two.other())
                .update();
    }

    public Set<Two> list() {
        return new HashSet<>(jdbc.sql("select one, other from network_two")
                .query((row, number) -> new Two(row.getString(1), row.getString(2)))
                .list());
    }
}
