package org.commonshed.production.journal;

import org.springframework.modulith.NamedInterface;

/** The nineteen actions of ValueFlows 1.0 and what each does to resources. */
@NamedInterface("journal")
public enum Action {
    PRODUCE,
    CONSUME,
    USE,
    WORK,
    CITE,
    DELIVER_SERVICE,
    PICKUP,
    DROPOFF,
    ACCEPT,
    MODIFY,
    COMBINE,
    SEPARATE,
    TRANSFER_ALL_RIGHTS,
    TRANSFER_CUSTODY,
    TRANSFER,
    MOVE,
    COPY,
    RAISE,
    LOWER
}
