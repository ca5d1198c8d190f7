package org.commonshed.production.order;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.Library;
import org.commonshed.production.journal.SpecificationNames;
import org.springframework.stereotype.Component;

/** What parts of designs are called in the journal. */
@Component
class DesignNames implements SpecificationNames {
    private static final Pattern PART =
            Pattern.compile("design:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([^#]*)(#.*)?");

    private final Library library;

    DesignNames(Library library) {
        this.library = library;
    }

    @Override
    public Optional<String> findName(Viewer viewer, String specification) {
        Matcher part = PART.matcher(specification);
        return part.matches()
                ? library.findVersion(viewer, UUID.fromString(part.group(1)))
                        .map(version -> part.group(2).equals(version.name())
                                ? version.name()
                                : part.group(2) + ", " + version.name())
                : Optional.empty();
    }
}
