package org.commonshed.design.library.reading;

import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.care.Care;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.knowing.Readings;
import org.commonshed.page.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A version with all that its page shows. */
@Component
class Portrait {
    private final AboutView about;
    private final NeedsView needs;
    private final KinView kin;
    private final SaidView said;
    private final Readings readings;
    private final Doors doors;
    private final Care care;

    Portrait(AboutView about, NeedsView needs, KinView kin, SaidView said, Readings readings, Doors doors, Care care) {
        this.care = care;
        this.about = about;
        this.needs = needs;
        this.kin = kin;
        this.said = said;
        this.readings = readings;
        this.doors = doors;
    }

    /** The version at an address; without a number the newest. Nothing is there for who may not see it. */
    KeptVersion get(Viewer viewer, String slug, int number) {
        doors.demand(viewer, Deed.READ, "");
        Optional<KeptVersion> found = number < 0 ? Optional.empty() : about.find(slug, number);
        return found.filter(version -> !care.isHidden(viewer, "design", version.design(), slug))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    LibraryViews.Head head(KeptVersion version, Words words) {
        return about.head(version, words);
    }

    LibraryViews.Design of(Viewer viewer, KeptVersion version, Faults faults, Words words) {
        Readings.Reading reading = readings.read(version);
        return new LibraryViews.Design(
                about.head(version, words),
                about.about(viewer, version, reading, words),
                needs.of(viewer, version, reading, words),
                about.stuff(viewer, version, reading, words),
                kin.of(version, words),
                said.said(viewer, version, words),
                said.doing(viewer, version),
                faults);
    }
}
