package org.commonshed.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who looks or acts: the first argument of every front door.
 *
 * @param person empty for somebody who is not signed in
 * @param name as neighbours read it; empty when not signed in
 * @param roles what the person is, and where
 * @param within the deeds that may be thought of at all: a program that acts for somebody may do no more than these
 */
public record Viewer(Optional<UUID> person, String name, Set<Role> roles, Set<Deed> within) {
    private static final Set<Deed> EVERYTHING = Set.of(Deed.values());

    /** Somebody who is not signed in. */
    public static final Viewer VISITOR = new Viewer(Optional.empty(), "", Set.of());

    /** The house itself, for what it does or works out for everybody; what is told of it must have asked for the reader. */
    public static final Viewer HOUSE = new Viewer(Optional.empty(), "", Set.of(new Role.Keeper()));

    public Viewer {
        roles = Set.copyOf(roles);
        within = Set.copyOf(within);
    }

    /** Somebody in person. */
    public Viewer(Optional<UUID> person, String name, Set<Role> roles) {
        this(person, name, roles, EVERYTHING);
    }

    /** The same person by way of a program that was given these deeds alone. */
    public Viewer within(Set<Deed> deeds) {
        return new Viewer(person, name, roles, deeds);
    }

    /** What somebody is. A role in one place or organisation says nothing about another. */
    public sealed interface Role {
        Kind kind();

        /** The id of the place or organisation; empty for keepers. */
        String at();

        /** The role of that kind; where does not matter to keepers. */
        static Role of(Kind kind, String at) {
            return switch (kind) {
                case NEIGHBOUR -> new Neighbour(at);
                case STEWARD -> new Steward(at);
                case MEMBER -> new Member(at);
                case MANAGER -> new Manager(at);
                case KEEPER -> new Keeper();
            };
        }

        /** Signed in; speaks for itself and for its neighbourhood. */
        record Neighbour(String neighbourhood) implements Role {
            @Override
            public Kind kind() {
                return Kind.NEIGHBOUR;
            }

            @Override
            public String at() {
                return neighbourhood;
            }
        }

        /** Looks after a place: its budgets, and everything within it. */
        record Steward(String place) implements Role {
            @Override
            public Kind kind() {
                return Kind.STEWARD;
            }

            @Override
            public String at() {
                return place;
            }
        }

        /** Works in an organisation: says what it needs, makes and keeps. */
        record Member(String actor) implements Role {
            @Override
            public Kind kind() {
                return Kind.MEMBER;
            }

            @Override
            public String at() {
                return actor;
            }
        }

        /** Speaks for an organisation and says who its members are. */
        record Manager(String actor) implements Role {
            @Override
            public Kind kind() {
                return Kind.MANAGER;
            }

            @Override
            public String at() {
                return actor;
            }
        }

        /** Looks after the server. */
        record Keeper() implements Role {
            @Override
            public Kind kind() {
                return Kind.KEEPER;
            }

            @Override
            public String at() {
                return "";
            }
        }
    }

    /** The kinds of roles, from the nearest to the widest. */
    public enum Kind {
        NEIGHBOUR,
        STEWARD,
        MEMBER,
        MANAGER,
        KEEPER;

        /** As tables and addresses write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that word, if there is one. */
        public static Optional<Kind> find(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    public boolean isSignedIn() {
        return person.isPresent();
    }

    /** Whether the viewer may act as one who keeps the server. */
    public boolean isKeeper() {
        return within.contains(Deed.KEEP_SERVER) && roles.contains(new Role.Keeper());
    }
}
