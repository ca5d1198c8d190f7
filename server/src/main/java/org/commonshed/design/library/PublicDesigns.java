package org.commonshed.design.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.care.PublicThings;
import org.commonshed.care.Thing;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.Shelves;
import org.springframework.stereotype.Component;

/** Open designs as public things, whole: what was said of them is hidden line by line, where they stand. */
@Component
class PublicDesigns implements PublicThings {
    private final Shelves shelves;

    PublicDesigns(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public String kind() {
        return "design";
    }

    @Override
    public Optional<Thing> find(UUID id) {
        List<KeptVersion> all = shelves.versions().list(id);
        Set<UUID> writers = Set.copyOf(shelves.versions().listWriters(id));
        return all.stream()
                .findFirst()
                .map(newest -> new Thing(
                        new Thing.Key("design", id), "", newest.name(), "/designs/" + newest.slug(), writers));
    }

    @Override
    public void touch(UUID id) {
        shelves.versions().touch();
    }

    @Override
    public Optional<UUID> findId(String called) {
        return shelves.versions().findNewest(called).map(KeptVersion::design);
    }
}
