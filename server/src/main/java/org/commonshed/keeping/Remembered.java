package org.commonshed.keeping;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something worked out from whole sheets, kept until one of them or the settings change. */
public final class Remembered<T> {
    private final List<Desk> desks;
    private final PlaceSettings settings;
    private final Supplier<T> work;
    private final AtomicReference<@Nullable Known<T>> known = new AtomicReference<>();

    private record Known<T>(String stamp, T value) {}

    /** @param desks of the sheets that it is worked out from, beside the settings of the place */
    public Remembered(PlaceSettings settings, List<Desk> desks, Supplier<T> work) {
        this.settings = settings;
        this.desks = List.copyOf(desks);
        this.work = work;
    }

    public T get() {
        String stamp = settings.stamp()
                + desks.stream().map(desk -> " " + desk.stamp()).collect(Collectors.joining());
        Known<T> before = known.get();
        return before != null && before.stamp().equals(stamp) ? before.value() : worked(stamp);
    }

    /** One does the work while others wait for it. */
    private synchronized T worked(String stamp) {
        Known<T> meanwhile = known.get();
        if (meanwhile != null && meanwhile.stamp().equals(stamp)) {
            return meanwhile.value();
        }
        T value = work.get();
        known.set(new Known<>(stamp, value));
        return value;
    }
}
