package org.commonshed.production.journal;

import java.util.Optional;
import org.commonshed.access.Viewer;
import org.springframework.modulith.NamedInterface;

/** What kinds of things are called that are no products, such as parts of designs; whoever knows them answers. */
@NamedInterface("journal")
public interface SpecificationNames {
    Optional<String> findName(Viewer viewer, String specification);
}
