package org.commonshed.care;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.live.Changes;
import org.commonshed.live.Topics;
import org.commonshed.measure.NewId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What reporting, hiding and appealing share: who may, what time it is, whom to tell. */
@Component
class Ground {
    static final int LONGEST = 1000; // letters of what somebody writes

    private final Doors doors;
    private final People people;
    private final ObjectProvider<Bell> bells;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Changes changes;

    Ground(
            Doors doors,
            People people,
            ObjectProvider<Bell> bells,
            TransactionOperations transaction,
            Clock clock,
            Changes changes) {
        this.changes = changes;
        this.doors = doors;
        this.people = people;
        this.bells = bells;
        this.transaction = transaction;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    UUID nextId() {
        return NewId.next(clock);
    }

    /** That something was reported, decided or appealed; for those who look after a place. */
    @Component
    record CareTopics(Doors doors) implements Topics {
        private static final String CARE = "care";

        @Override
        public Set<String> counted(Viewer viewer, String topic) {
            return topic.equals(CARE) && doors.allowsSomewhere(viewer, Deed.CARE) ? Set.of(topic) : Set.of();
        }
    }

    /** All of it or nothing; pages of those who look after a place hear of it. */
    boolean together(Supplier<Boolean> deed) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean isDone = deed.get();
            if (!isDone) {
                status.setRollbackOnly();
            }
            changes.touch(CareTopics.CARE);
            return isDone;
        }));
    }

    boolean may(Viewer viewer, String about) {
        return doors.allows(viewer, Deed.CARE, about);
    }

    void demand(Viewer viewer, String about) {
        doors.demand(viewer, Deed.CARE, about);
    }

    void demandRead(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
    }

    /** The place of which the viewer is the steward as whom they act; empty for keepers. */
    String place(Viewer viewer, String about) {
        return viewer.isKeeper()
                ? ""
                : viewer.roles().stream()
                        .filter(role -> role.kind() == Viewer.Kind.STEWARD)
                        .map(Viewer.Role::at)
                        .filter(at -> doors.allows(
                                new Viewer(viewer.person(), viewer.name(), Set.of(new Viewer.Role.Steward(at))),
                                Deed.CARE,
                                about))
                        .sorted()
                        .findFirst()
                        .orElse("");
    }

    /** Whether the viewer keeps the server and nobody else does. */
    boolean isOnlyKeeper(Viewer viewer) {
        return viewer.isKeeper() && people.listKeeperNames().size() == 1;
    }

    /** Whoever looks after where it lies. */
    List<UUID> listCarers(String about, boolean keepersAlone) {
        return people.listWhoMay(keepersAlone ? Deed.KEEP_SERVER : Deed.CARE, keepersAlone ? "" : about);
    }

    /** Part of the transaction that runs. */
    void tell(UUID person, String key, List<String> parts, String address) {
        if (people.findName(person).isPresent()) { // accounts may be gone
            bells.ifAvailable(bell -> bell.tell(person, key, parts, address));
        }
    }

    void tell(Optional<UUID> person, String key, List<String> parts, String address) {
        person.ifPresent(one -> tell(one, key, parts, address));
    }

    /** What somebody wrote, not too long and without what cannot be seen. */
    static String tidy(String written) {
        String clean = written.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST));
    }
}
