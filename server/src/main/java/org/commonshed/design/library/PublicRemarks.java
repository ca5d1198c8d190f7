package org.commonshed.design.library;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.care.PublicThings;
import org.commonshed.care.Thing;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.SaidStore;
import org.commonshed.design.library.kept.Shelves;
import org.springframework.stereotype.Component;

/** What people said of designs, line by line, as public things. */
@Component
class PublicRemarks implements PublicThings {
    static final String KIND = "remark";

    private static final int LONGEST_NAME = 60;

    private final Shelves shelves;

    PublicRemarks(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Called by its design and how it begins, as it has no name. */
    @Override
    public Optional<Thing> find(UUID id) {
        return shelves.said()
                .findRemark(id)
                .flatMap(
                        remark -> shelves.versions().find(remark.version()).map(version -> thing(id, remark, version)));
    }

    private static Thing thing(UUID id, SaidStore.Remark remark, KeptVersion version) {
        int length = remark.words().codePointCount(0, remark.words().length());
        String beginning = length <= LONGEST_NAME
                ? remark.words()
                : remark.words().substring(0, remark.words().offsetByCodePoints(0, LONGEST_NAME)) + "…";
        return new Thing(
                new Thing.Key(KIND, id),
                "",
                version.name() + (beginning.isEmpty() ? "" : ": " + beginning),
                "/designs/" + version.slug() + "/" + version.number() + "#said",
                remark.by().map(Set::of).orElse(Set.of()));
    }

    @Override
    public void touch(UUID id) {
        shelves.versions().touch();
    }

    @Override
    public Optional<UUID> findId(String called) {
        return Optional.empty();
    }
}
