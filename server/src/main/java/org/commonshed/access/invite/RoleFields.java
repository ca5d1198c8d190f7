package org.commonshed.access.invite;

import org.commonshed.access.people.Spots;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which a role is chosen, as they came.
 *
 * @param use an id that was offered as a guess and taken
 */
record RoleFields(
        @Nullable String kind,
        @Nullable String where,
        @Nullable String use) {
    RoleChoice read(Spots spots) {
        return RoleChoice.read(kindText(), whereText(), use == null ? "" : use, spots);
    }

    String kindText() {
        return kind == null ? "" : kind;
    }

    String whereText() {
        return where == null ? "" : where;
    }
}
