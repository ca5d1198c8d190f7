package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** The front door to promises and events. All calls are part of the transaction that runs. */
@Service
@NamedInterface("journal")
public class Journal {
    Journal() {}

    /** Keeps a promise; the viewer must speak for its provider or receiver, or be the house. */
    public void promise(Viewer viewer, Commitment commitment) {}

    /** Changes how much was promised, with the reason; what it was stays in the history. */
    public void revise(Viewer viewer, UUID commitment, BigDecimal quantity, String why) {}

    /** Nothing more is to come of it. */
    public void finish(Viewer viewer, UUID commitment, String why) {}

    /** Records what happened, all or nothing; one that is there already by its id is left as it is. */
    public void record(Viewer viewer, List<Happening> happenings) {}

    /** Reverses an event by another one that corrects it; what was read before stays readable. */
    public void reverse(Viewer viewer, UUID event, String why) {}

    /** Promises of a plan, oldest first. */
    public List<Commitment> listCommitments(Viewer viewer, UUID plan) {
        return List.of();
    }
}
