package org.commonshed.keeping;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something worked out from whole sheets, kept until one of them changes. */
public final class Remembered<T> {
    private final List<Desk> desks;
    private final Supplier<T> work;
    private final AtomicReference<@Nullable Known<T>> known = new AtomicReference<>();

    private record Known<T>(String stamp, T value) {}

    /** @param desks of the sheets that it is worked out from */
    public Remembered(List<Desk> desks, Supplier<T> work) {
        this.desks = List.copyOf(desks);
        this.work = work;
    }

    public T get() {
        String stamp = desks.stream().map(desk -> String.valueOf(desk.stamp())).collect(Collectors.joining(" "));
        Known<T> before = known.get();
        if (before != null && before.stamp().equals(stamp)) {
            return before.value();
        }
        T value = work.get();
        known.set(new Known<>(stamp, value));
        return value;
    }
}
