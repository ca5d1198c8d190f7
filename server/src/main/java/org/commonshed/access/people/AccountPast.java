package org.commonshed.access.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.page.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells what was done about an account: to the person, and to keepers. */
@Component
public class AccountPast {
    private static final int MOST = 20;

    private final History history;
    private final People people;
    private final Spots spots;
    private final MessageSource messages;

    AccountPast(History history, People people, Spots spots, MessageSource messages) {
        this.history = history;
        this.people = people;
        this.spots = spots;
        this.messages = messages;
    }

    /** The newest first. */
    public List<PeopleViews.PastLine> list(UUID person, Locale locale) {
        Words words = new Words(messages, locale);
        return history.list(person, MOST).stream()
                .map(line -> new PeopleViews.PastLine(words.time(line.at()), told(line, words)))
                .toList();
    }

    private String told(History.Line line, Words words) {
        return words.say(
                "access.past." + line.deed(),
                who(line.by(), words),
                what(line, line.before(), words),
                what(line, line.after(), words));
    }

    private String who(Optional<UUID> by, Words words) {
        return by.map(person -> people.findName(person).orElseGet(() -> words.say("former")))
                .orElse("");
    }

    /** A role by its name, all else as it was kept. */
    private String what(History.Line line, String kept, Words words) {
        String[] parts = kept.split(" ", 2);
        return line.deed().startsWith("role.") && Viewer.Kind.find(parts[0]).isPresent()
                ? words.say("access.role." + parts[0], parts.length > 1 ? spots.name(parts[1]) : "")
                : kept;
    }
}
