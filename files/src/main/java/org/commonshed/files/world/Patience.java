package org.commonshed.files.world;

import java.time.Duration;

/** How long something may take, counted from when this is made. */
public final class Patience {
    /** As long as it takes. */
    public static final Duration ENDLESS = Duration.ofDays(3650);

    private final Duration most;
    private final long end;

    private Patience(Duration most) {
        this.most = most;
        this.end = System.nanoTime() + most.toNanos();
    }

    public static Patience of(Duration most) {
        return new Patience(most);
    }

    public boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** The whole of it. */
    public long seconds() {
        return most.toSeconds();
    }
}
