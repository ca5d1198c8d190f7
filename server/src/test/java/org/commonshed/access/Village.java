package org.commonshed.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonshed.page.Frame;
import org.commonshed.page.Rail;
import org.commonshed.web.Surroundings;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A small place for tests of this room: a valley with two neighbourhoods and a mill, and a clock that is set by hand. */
@TestConfiguration
public class Village {
    private static final Map<String, String> NAMES = Map.of(
            "valley", "The Valley",
            "hill", "Hill",
            "mead", "Mead",
            "mill", "Water Mill");

    /** A clock that goes only when told. */
    public static final class HandClock extends Clock {
        private volatile Instant now;

        public HandClock() {
            this(Instant.parse("2026-11-29T09:30:00Z"));
        }

        public HandClock(Instant now) {
            this.now = now;
        }

        public void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Bean
    @Primary
    HandClock handClock() {
        return new HandClock();
    }

    @Bean
    @Primary
    Surroundings testSurroundings() {
        return (viewer, request) -> new Frame.Place("The Valley", Optional.empty(), false);
    }

    @Bean
    Rail testRail() {
        return new Rail() {
            @Override
            public String key() {
                return "today";
            }

            @Override
            public String address() {
                return "/";
            }

            @Override
            public Group group() {
                return Group.HERE;
            }

            @Override
            public int order() {
                return 1;
            }
        };
    }

    @Bean
    Containment testContainment() {
        return (inner, place) -> place.equals("valley") && (inner.isEmpty() || NAMES.containsKey(inner))
                || place.equals("hill") && inner.equals("mill");
    }

    @Bean
    Whereabouts testWhereabouts() {
        return new Whereabouts() {
            @Override
            public Optional<String> findName(String id) {
                return Optional.ofNullable(NAMES.get(id));
            }

            @Override
            public List<Spot> search(Kind kind, String typed, int atMost) {
                String key = typed.toLowerCase(Locale.ROOT);
                return Stream.of("hill", "mead", "mill", "valley")
                        .filter(id -> (kind == Kind.ACTOR) == id.equals("mill"))
                        .filter(id -> kind != Kind.NEIGHBOURHOOD || !id.equals("valley"))
                        .filter(id -> id.startsWith(key)
                                || NAMES.getOrDefault(id, id)
                                        .toLowerCase(Locale.ROOT)
                                        .startsWith(key))
                        .limit(atMost)
                        .map(id -> new Spot(id, NAMES.getOrDefault(id, id)))
                        .toList();
            }
        };
    }
}
