package org.commonshed.care;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Desk.Hidden.Met;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The front door for rooms that keep public things which are no rows of tables: what of them is hidden from whom. */
@Service
public class Care {
    private final HiddenThings hidden;
    private final Doors doors;

    Care(HiddenThings hidden, Doors doors) {
        this.hidden = hidden;
        this.doors = doors;
    }

    /** Ids of hidden things of a kind that this viewer does not see. */
    public Set<UUID> listUnseen(Viewer viewer, String kind) {
        Map<UUID, Hiding> all = hidden.of(kind);
        return all.values().stream()
                .filter(hiding -> !sees(viewer, hiding))
                .map(hiding -> hiding.thing().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of hidden things of a kind: lists of those who see them all the same say so. */
    public Set<UUID> listHidden(String kind) {
        return hidden.of(kind).keySet();
    }

    /** Whether a thing is hidden from this viewer; asked where its page is opened. */
    public boolean isHidden(Viewer viewer, String kind, UUID id, String called) {
        Hiding hiding = hidden.of(kind).get(id);
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (hiding != null && request != null) {
            request.setAttribute(
                    Met.ATTRIBUTE, new Met(kind, id, called, sees(viewer, hiding)), RequestAttributes.SCOPE_REQUEST);
        }
        return hiding != null && !sees(viewer, hiding);
    }

    private boolean sees(Viewer viewer, Hiding hiding) {
        return doors.allows(viewer, Deed.CARE, hiding.about())
                || viewer.person().filter(hiding.writers()::contains).isPresent()
                || viewer.roles().contains(new Viewer.Role.Member(hiding.about()))
                || viewer.roles().contains(new Viewer.Role.Manager(hiding.about()));
    }
}
