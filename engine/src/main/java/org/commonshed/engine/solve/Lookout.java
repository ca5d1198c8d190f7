package org.commonshed.engine.solve;

import com.sun.jna.Pointer;
import java.util.function.BooleanSupplier;

/**
 * Asks now and then whether to stop while interior point runs, and only when the answer is yes has the solver call back.
 * Interior point looks thousands of times a second whether it is to call; a call each time took a sixth of its time.
 */
final class Lookout implements AutoCloseable {
    private static final int INTERIOR_CALLBACK = 2;
    private static final long PAUSE_MILLIS = 20;

    private final Pointer highs;
    private boolean ended;

    Lookout(Pointer highs, BooleanSupplier stop) {
        this.highs = highs;
        Thread thread = new Thread(() -> ask(stop), "solver-lookout");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void ask(BooleanSupplier stop) {
        try {
            while (!ended && !stop.getAsBoolean()) {
                wait(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            HighsNative.Highs_startCallback(highs, INTERIOR_CALLBACK); // sets a flag that the run reads, no more
        }
    }

    /** From here on the solver is left alone. */
    @Override
    public synchronized void close() {
        ended = true;
        notifyAll();
    }
}
