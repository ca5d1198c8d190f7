package org.commonshed.access.people;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.springframework.stereotype.Component;

/** Turns what the room knows into what its pages show. */
@Component
public class Shown {
    private final Spots spots;
    private final People people;

    Shown(Spots spots, People people) {
        this.spots = spots;
        this.people = people;
    }

    public PeopleViews.RoleLine role(Viewer.Role role, boolean mayTake) {
        String where = role.at().isEmpty() ? "" : spots.name(role.at());
        return new PeopleViews.RoleLine(role.kind().word(), role.at(), where, mayTake);
    }

    public PeopleViews.PersonLine person(People.Somebody somebody, Viewer viewer) {
        Person person = somebody.person();
        boolean isOwn = viewer.person().filter(person.id()::equals).isPresent();
        List<PeopleViews.RoleLine> roles = somebody.roles().stream()
                .map(role -> role(role, isOwn || people.mayGive(viewer, role)))
                .toList();
        return new PeopleViews.PersonLine(person.id().toString(), person.name(), person.example(), roles);
    }

    /** Empty where there is nobody. */
    public String name(Optional<UUID> person) {
        return person.flatMap(people::findName).orElse("");
    }

    /** Such as "Tue 15 Sep", as tables have it. */
    public static String day(Instant time, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM", locale)
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    /** The key of a sentence about what was just done, if it looks like one. */
    public static String done(String given) {
        return given.matches("[a-z-]{1,30}") ? given : "";
    }
}
