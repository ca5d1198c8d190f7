package org.commonshed.api.people;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.access.account.OwnAccount;
import org.commonshed.access.people.People;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Tags;
import org.commonshed.api.Told;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Who asks, and what is one's own: the name, the language, roles that are laid down. */
@Api
@Entrance(Deed.READ)
class MeApi {
    private final OwnAccount account;
    private final Roles roles;
    private final People people;
    private final Doors doors;

    MeApi(OwnAccount account, Roles roles, People people, Doors doors) {
        this.account = account;
        this.roles = roles;
        this.people = people;
        this.doors = doors;
    }

    @GetMapping("/api/v1/me")
    @Told(id = "get-me", gives = PeopleShapes.Asker.class)
    Answer me(Call call) {
        return Answer.ok(asker(call.viewer(), call.viewer().name()));
    }

    private static PeopleShapes.Asker asker(Viewer viewer, String name) {
        List<PeopleShapes.RoleHeld> held = viewer.roles().stream()
                .sorted(Comparator.comparing(Viewer.Role::kind).thenComparing(Viewer.Role::at))
                .map(PeopleShapes.RoleHeld::of)
                .toList();
        List<String> rights = viewer.within().stream()
                .sorted()
                .map(deed -> deed.name().toLowerCase(Locale.ROOT))
                .toList();
        return new PeopleShapes.Asker(Optional.of(name).filter(some -> !some.isEmpty()), held, rights);
    }

    private UUID demandOwn(Call call) {
        doors.demand(call.viewer(), Deed.KEEP_ACCOUNT, "");
        return call.viewer().person().orElseThrow();
    }

    @GetMapping("/api/v1/me/name")
    @Entrance(Deed.KEEP_ACCOUNT)
    @Told(id = "get-own-name", gives = PeopleShapes.OwnName.class)
    Answer name(Call call) {
        return named(demandOwn(call));
    }

    private Answer named(UUID person) {
        PeopleShapes.OwnName name = told(person);
        return Answer.ok(name).tagged(Tags.of(name.toString()));
    }

    private PeopleShapes.OwnName told(UUID person) {
        OwnAccount.Own own = account.own(person);
        PeopleShapes.Units units = own.isUs() ? PeopleShapes.Units.US : PeopleShapes.Units.METRIC;
        return new PeopleShapes.OwnName(
                own.name(),
                Optional.of(own.language()).filter(language -> !language.isEmpty()),
                Optional.of(units.name().toLowerCase(Locale.ROOT)));
    }

    @PutMapping(path = "/api/v1/me/name", consumes = Answer.JSON)
    @Entrance(Deed.KEEP_ACCOUNT)
    @Told(
            id = "change-own-name",
            takes = PeopleShapes.OwnName.class,
            gives = PeopleShapes.OwnName.class,
            matches = true)
    Answer rename(Call call) {
        return call.once(() -> {
            UUID person = demandOwn(call);
            PeopleShapes.OwnName before = told(person);
            call.demandMatch(Tags.of(before.toString()), () -> before);
            PeopleShapes.OwnName said = call.body(PeopleShapes.OwnName.class);
            boolean isUs = said.units().or(before::units).equals(Optional.of("us"));
            call.demandNone(account.change(
                    person, new OwnAccount.Own(said.name(), said.language().orElse(""), isUs)));
            return named(person);
        });
    }

    @PostMapping(path = "/api/v1/me/lay-down", consumes = Answer.JSON)
    @Entrance(Deed.KEEP_ACCOUNT)
    @Told(id = "lay-down-role", takes = PeopleShapes.RoleSaid.class, gives = PeopleShapes.Asker.class)
    Answer layDown(Call call) {
        return call.once(() -> {
            UUID person = demandOwn(call);
            Viewer.Role role = Roles.said(call.body(PeopleShapes.RoleSaid.class));
            roles.demandDone(people.take(call.viewer(), person, role), call);
            Viewer now = people.viewer(person).within(call.viewer().within());
            return Answer.ok(asker(now, now.name()));
        });
    }
}
