package org.commonshed.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonshed.api.shape.Fault;
import org.commonshed.files.world.Issue;

/** A request that is not done, with all that is to be mended before it is. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemKind kind;
    private final transient List<Fault> faults;
    private final transient Optional<Object> now;

    public Problem(ProblemKind kind) {
        this(kind, List.of());
    }

    public Problem(ProblemKind kind, List<Fault> faults) {
        this(kind, faults, Optional.empty());
    }

    /** @param now how the thing stands that was changed by somebody else */
    public Problem(ProblemKind kind, List<Fault> faults, Optional<Object> now) {
        super(kind.code() + " " + faults);
        this.kind = kind;
        this.faults = List.copyOf(faults);
        this.now = now;
    }

    /** One fault alone. */
    public static Problem of(ProblemKind kind, String field, String code, Object... parts) {
        return new Problem(kind, List.of(Fault.of(field, code, parts)));
    }

    /** Lets a request through of which nothing is to be mended. */
    public static void demandNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Problem(ProblemKind.TO_MEND, faults);
        }
    }

    /** Lets nothing through that is none of these fields. */
    public static void demandKnown(Collection<String> given, Collection<String> fields) {
        demandNone(given.stream()
                .filter(field -> !fields.contains(field))
                .map(field -> Fault.of(field, "field-unknown"))
                .toList());
    }

    public static Problem notFound() {
        return new Problem(ProblemKind.NOT_FOUND);
    }

    /** What a room says is to be mended; they are said in the language that the program asks for. */
    public static Fault fault(String field, Issue issue) {
        return Fault.of(field, issue.code(), issue);
    }

    public ProblemKind kind() {
        return kind;
    }

    List<Fault> faults() {
        return faults;
    }

    Optional<Object> now() {
        return now;
    }
}
