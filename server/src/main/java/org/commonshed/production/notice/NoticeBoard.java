package org.commonshed.production.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.Telling;
import org.commonshed.access.Viewer;
import org.commonshed.live.Changes;
import org.commonshed.measure.NewId;
import org.commonshed.network.Aliases;
import org.commonshed.page.Words;
import org.commonshed.web.Waiting;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where other parts leave news for people. Members and managers of an actor read what is told to it; keepers do not, as such.
 * What is older than 90 days goes.
 */
@Service
@NamedInterface("notice")
public class NoticeBoard implements Waiting, Telling {
    static final String ADDRESS = "/you/notices";

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_PARTS = 20;
    private static final int LONGEST = 1000;

    private final NoticeStore store;
    private final Aliases aliases;
    private final Clock clock;
    private final Changes changes;
    private final NoticeWords said;

    NoticeBoard(NoticeStore store, Aliases aliases, Clock clock, Changes changes, NoticeWords said) {
        this.said = said;
        this.aliases = aliases;
        this.changes = changes;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Tells everybody who speaks for an actor; part of the transaction that runs.
     *
     * @param key of the words, said in the reader's language when they read it
     * @param values its parts
     * @param address of the page that it leads to
     */
    @Transactional
    public void tell(String actor, String key, List<String> values, String address) {
        add(Optional.of(actor), Optional.empty(), notice(key, values, address));
    }

    /**
     * Tells everybody who speaks for an actor, and somebody who acted for it without that; each once. Part of the transaction
     * that runs.
     */
    @Transactional
    public void tell(String actor, Optional<UUID> person, String key, List<String> values, String address) {
        add(Optional.of(actor), person, notice(key, values, address));
    }

    /** Tells one person; part of the transaction that runs. */
    @Override
    @Transactional
    public void tellPerson(UUID person, String key, List<String> values, String address) {
        add(Optional.empty(), Optional.of(person), notice(key, values, address));
    }

    private Notice notice(String key, List<String> values, String address) {
        if (!address.startsWith("/") || address.startsWith("//") || address.length() > LONGEST) {
            throw new IllegalArgumentException("a notice leads to a page of this house, not to " + address);
        }
        if (values.size() > MOST_PARTS) {
            throw new IllegalArgumentException("a notice has at most " + MOST_PARTS + " parts, not " + values.size());
        }
        List<String> parts = values.stream()
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST)))
                .toList();
        return new Notice(NewId.next(clock), key, parts, address, clock.instant(), false);
    }

    private void add(Optional<String> actor, Optional<UUID> person, Notice notice) {
        store.add(actor, person, notice);
        actor.ifPresent(told -> changes.touch(NoticeTopics.ofActor(told)));
        person.ifPresent(told -> changes.touch(NoticeTopics.ofPerson(told)));
        store.sweep(notice.told().minus(KEPT));
    }

    /** How many this viewer has not read. */
    @Override
    @Transactional(readOnly = true)
    public int count(Viewer viewer) {
        return viewer.isSignedIn() ? store.countUnread(reader(viewer)) : 0;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    /**
     * A notice in words.
     *
     * @param address of the page that it leads to
     */
    @NamedInterface("notice")
    public record Said(UUID id, String text, String address, Instant told, boolean read) {}

    /** How many there are of what this viewer may read. */
    @Transactional(readOnly = true)
    public int countAll(Viewer viewer) {
        return store.count(reader(viewer));
    }

    /** Some of what this viewer may read, unread ones first, in words. */
    @Transactional(readOnly = true)
    public List<Said> listSaid(Viewer viewer, Words words, int page, int size) {
        return list(viewer, page, size).notices().stream()
                .map(one -> new Said(one.id(), said.say(one, words), one.address(), one.told(), one.read()))
                .toList();
    }

    /** Some of what this viewer may read, unread ones first. */
    @Transactional(readOnly = true)
    Shown list(Viewer viewer, int page, int size) {
        NoticeStore.Reader reader = reader(viewer);
        return new Shown(store.list(reader, size, (page - 1) * size), store.count(reader), store.countUnread(reader));
    }

    /** @param all how many there are, and how many of them are unread */
    record Shown(List<Notice> notices, int all, int unread) {}

    /** All that this viewer may read is read. */
    @Transactional
    public void readAll(Viewer viewer) {
        NoticeStore.Reader reader = reader(viewer);
        store.readAll(reader, clock.instant());
        changes.touch(NoticeTopics.ofPerson(reader.person()));
    }

    private NoticeStore.Reader reader(Viewer viewer) {
        Set<String> actors = actors(viewer).stream()
                .flatMap(actor -> aliases.all(actor).stream())
                .collect(Collectors.toSet());
        return new NoticeStore.Reader(viewer.person().orElseThrow(), actors);
    }

    /** The actors that somebody speaks for. */
    static Set<String> actors(Viewer viewer) {
        return viewer.roles().stream()
                .filter(role -> role.kind() == Viewer.Kind.MEMBER || role.kind() == Viewer.Kind.MANAGER)
                .map(Viewer.Role::at)
                .collect(Collectors.toSet());
    }
}
