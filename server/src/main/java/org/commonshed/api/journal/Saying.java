package org.commonshed.api.journal;

import java.util.Optional;
import java.util.function.Supplier;
import org.commonshed.api.Call;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.shape.Fault;
import org.commonshed.network.Directory;
import org.commonshed.production.journal.Action;
import org.commonshed.production.journal.NotPossible;
import org.springframework.stereotype.Component;

/** What of something said can be looked at before the journal is asked: actions, and who there is. */
@Component
record Saying(Directory directory) {
    static Optional<Fault> findActionFault(String field, String action) {
        return Action.find(action).isPresent() ? Optional.empty() : Optional.of(Fault.among(field, Action.words()));
    }

    Optional<Fault> findActorFault(String field, String id) {
        boolean isKnown = directory.find(id).isPresent() || directory.point(id).isPresent();
        return isKnown ? Optional.empty() : Optional.of(Fault.of(field, "actor-unknown"));
    }

    /** What cannot have happened so is told in the words of the journal. */
    static <T> T telling(Call call, String field, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (NotPossible not) {
            throw not.why() == NotPossible.Why.NOT_THERE && field.isEmpty()
                    ? Problem.notFound()
                    : call.said(
                            ProblemKind.TO_MEND, field, not.key(), not.parts().toArray());
        }
    }
}
