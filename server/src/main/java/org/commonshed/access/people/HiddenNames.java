package org.commonshed.access.people;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Names of people that are hidden; a later room, which looks after what was reported, answers. */
@NamedInterface("people")
public interface HiddenNames {
    boolean isHidden(UUID person);
}
