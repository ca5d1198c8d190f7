package org.commonshed.files.tree;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.commonshed.files.world.Issue;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, or why there is nothing of it.
 *
 * @param found empty where there are problems
 */
public record Read<T>(Optional<T> found, List<Issue> problems, List<Issue> hints) {
    public Read {
        problems = List.copyOf(problems);
        hints = List.copyOf(hints);
    }

    /** @param value what was read of the file; not given out where there are problems, and null where it could not be read */
    public static <T> Read<T> of(@Nullable T value, Findings findings) {
        return of(value, findings.problems(), findings.hints());
    }

    /** As above; what a reading that goes through the same parts several times found again is told once. */
    public static <T> Read<T> once(@Nullable T value, Findings findings) {
        return of(
                value,
                List.copyOf(new LinkedHashSet<>(findings.problems())),
                List.copyOf(new LinkedHashSet<>(findings.hints())));
    }

    private static <T> Read<T> of(@Nullable T value, List<Issue> problems, List<Issue> hints) {
        return new Read<>(problems.isEmpty() ? Optional.ofNullable(value) : Optional.empty(), problems, hints);
    }
}
