package org.commonshed.production.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.access.people.Tokens;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Feeds of an actor's promises for calendars, one for each who speaks for it; each ends when its person no longer does. */
@Service
@NamedInterface("notice")
public class Feeds {
    private static final int MOST_ENTRIES = 500;
    private static final int DAYS_BACK = 60;

    private final FeedStore store;
    private final People people;
    private final Sources sources;
    private final Clock clock;

    Feeds(FeedStore store, People people, Sources sources, Clock clock) {
        this.store = store;
        this.people = people;
        this.sources = sources;
        this.clock = clock;
    }

    /** Where entries and their words come from. */
    @Component
    record Sources(ObjectProvider<Dated> dated, MessageSource messages, Directory directory) {}

    /** The token of the viewer's feed of that actor, if there is one. */
    @Transactional(readOnly = true)
    public Optional<String> findToken(Viewer viewer, String actor) {
        return isOf(viewer, actor) ? store.findToken(feed(viewer, actor)) : Optional.empty();
    }

    /** A new token; the old one ends. Nothing where the viewer does not speak for the actor. */
    @Transactional
    public void renew(Viewer viewer, String actor) {
        if (isOf(viewer, actor)) {
            String token = Tokens.next();
            store.put(feed(viewer, actor), token, Tokens.digest(token), clock.instant());
        }
    }

    private static FeedStore.Feed feed(Viewer viewer, String actor) {
        return new FeedStore.Feed(viewer.person().orElseThrow(), actor);
    }

    private static boolean isOf(Viewer viewer, String actor) {
        return viewer.isSignedIn() && NoticeBoard.actors(viewer).contains(actor);
    }

    /** The calendar of that token; empty where there is none, or where its person no longer speaks for the actor. */
    @Transactional(readOnly = true)
    Optional<String> find(String token, String server) {
        // a digest is looked up, so the time it takes tells nothing of the token
        return store.find(Tokens.digest(token))
                .filter(feed -> isOf(people.viewer(feed.person()), now(feed.actor())))
                .map(feed -> calendar(feed, server));
    }

    private String now(String actor) {
        return sources.directory().find(actor).map(Directory.Entry::id).orElse(actor);
    }

    private String calendar(FeedStore.Feed feed, String server) {
        Words words = words(feed.person());
        LocalDate first =
                LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()).minusDays(DAYS_BACK);
        List<Dated.Entry> entries = sources.dated()
                .orderedStream()
                .flatMap(source -> source.listDated(feed.actor(), words).stream())
                .filter(entry -> !entry.day().isBefore(first))
                .sorted(Comparator.comparing(Dated.Entry::day).thenComparing(Dated.Entry::id))
                .limit(MOST_ENTRIES)
                .toList();
        String host = server.replaceFirst("^https?://", "").replaceFirst("[:/].*", "");
        String name = words.say("notice.feed.name", sources.directory().name(feed.actor()));
        return Calendar.write(name, server, host, clock.instant(), entries);
    }

    /** The words of somebody who is not looking just now. */
    Words words(UUID person) {
        Locale chosen = Locale.forLanguageTag(people.language(person));
        return new Words(sources.messages(), chosen.getLanguage().isEmpty() ? Locale.ENGLISH : chosen);
    }
}
