package org.commonshed.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what, from one table. What it does not allow is refused. */
class Rulings implements Doors {
    /**
     * Somebody signed in has the column of guests and those of all roles held. The cells: never ({@code -}), if the place
     * is open for reading ({@code open}), whatever it is about ({@code all}), about the place or organisation of the role
     * alone ({@code own}), or about anything within its place ({@code within}).
     */
    private static final String TABLE = """
            deed            visitor guest  neighbour steward member manager keeper
            READ            open    open   all       all     all    all     all
            STATE_NEED      -       -      own       within  own    own     all
            STATE_MAKER     -       -      -         within  own    own     all
            ADD_ACTOR       -       -      own       within  -      -       all
            CHANGE_DESIGNS  -       -      -         all     own    own     all
            SHARE_DESIGN    -       -      all       all     all    all     all
            CHANGE_PLACES   -       -      -         within  -      -       all
            CHANGE_LIMITS   -       -      -         within  -      -       all
            MAKE_PLAN       -       -      all       all     all    all     all
            ADOPT_PLAN      -       -      -         within  -      -       all
            IMPORT          -       -      -         within  -      -       all
            MANAGE_PEOPLE   -       -      -         within  -      own     all
            CARE            -       -      -         within  -      -       all
            KEEP_SERVER     -       -      -         -       -      -       all
            KEEP_ACCOUNT    -       all    all       all     all    all     all
            """;

    /** Asks all rooms that know what lies within what. */
    @Configuration
    static class Placed {
        @Bean
        Doors doors(OpenReading reading, ObjectProvider<Containment> containments) {
            return new Rulings(reading, new Together(containments));
        }
    }

    /** All rooms together. */
    private record Together(ObjectProvider<Containment> rooms) implements Containment {
        @Override
        public boolean isWithin(String inner, String place) {
            return rooms.stream().anyMatch(each -> each.isWithin(inner, place));
        }

        @Override
        public String now(String id) {
            return rooms.stream()
                    .map(each -> each.now(id))
                    .filter(now -> !now.equals(id))
                    .findFirst()
                    .orElse(id);
        }
    }

    private enum Reach {
        NEVER,
        OPEN,
        ALL,
        OWN,
        WITHIN
    }

    /** One line of the table. */
    private record Line(Reach visitor, Reach guest, Map<Viewer.Kind, Reach> roles) {}

    private static final Map<Deed, Line> LINES = read();

    private final OpenReading reading;
    private final Containment containment;

    Rulings(OpenReading reading, Containment containment) {
        this.reading = reading;
        this.containment = containment;
    }

    @Override
    public boolean allows(Viewer viewer, Deed deed, String about) {
        Line line = line(deed);
        return viewer.within().contains(deed)
                && (holdsForAll(line.visitor())
                        || viewer.isSignedIn() && holdsForAll(line.guest())
                        || viewer.roles().stream().anyMatch(role -> holds(reach(line, role), role, about)));
    }

    @Override
    public boolean allowsSomewhere(Viewer viewer, Deed deed) {
        Line line = line(deed);
        return viewer.within().contains(deed)
                && (holdsForAll(line.visitor())
                        || viewer.isSignedIn() && holdsForAll(line.guest())
                        || viewer.roles().stream().anyMatch(role -> reach(line, role) != Reach.NEVER));
    }

    private boolean holdsForAll(Reach reach) {
        return reach == Reach.ALL || reach == Reach.OPEN && reading.isOpenForReading();
    }

    private boolean holds(Reach reach, Viewer.Role role, String about) {
        return switch (reach) {
            case NEVER -> false;
            case ALL -> true;
            case OPEN -> reading.isOpenForReading();
            case OWN -> isOf(role, about);
            case WITHIN -> isOf(role, about) || containment.isWithin(about, role.at());
        };
    }

    private boolean isOf(Viewer.Role role, String about) {
        return about.equals(role.at()) || containment.now(about).equals(containment.now(role.at()));
    }

    private static Reach reach(Line line, Viewer.Role role) {
        return line.roles().getOrDefault(role.kind(), Reach.NEVER);
    }

    private static Line line(Deed deed) {
        Line line = LINES.get(deed);
        if (line == null) {
            throw new IllegalStateException(deed + " has no line\nMaybe add one to the table in Rulings.");
        }
        return line;
    }

    private static Map<Deed, Line> read() {
        List<String> lines = TABLE.lines().toList();
        String[] head = lines.get(0).split(" +");
        Map<Deed, Line> table = new EnumMap<>(Deed.class);
        for (String text : lines.subList(1, lines.size())) {
            String[] cells = text.split(" +");
            Map<Viewer.Kind, Reach> roles = new EnumMap<>(Viewer.Kind.class);
            for (Viewer.Kind kind : Viewer.Kind.values()) {
                roles.put(kind, reach(cells[columnOf(head, kind.word())]));
            }
            Line line = new Line(reach(cells[columnOf(head, "visitor")]), reach(cells[columnOf(head, "guest")]), roles);
            table.put(Deed.valueOf(cells[0]), line);
        }
        return table;
    }

    private static int columnOf(String[] head, String word) {
        List<String> words = new ArrayList<>(List.of(head));
        int column = words.indexOf(word);
        if (column < 0) {
            throw new IllegalStateException("the table has no column " + word);
        }
        return column;
    }

    private static Reach reach(String cell) {
        return switch (cell) {
            case "-" -> Reach.NEVER;
            case "open" -> Reach.OPEN;
            case "all" -> Reach.ALL;
            case "own" -> Reach.OWN;
            case "within" -> Reach.WITHIN;
            default -> throw new IllegalStateException("no cell reads " + cell);
        };
    }
}
