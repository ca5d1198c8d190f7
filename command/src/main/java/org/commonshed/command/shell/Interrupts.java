package org.commonshed.command.shell;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import sun.misc.Signal;

/** Interrupts from the keyboard: the first asks to end with what there is, the second ends at once. */
public final class Interrupts implements BooleanSupplier {
    private final AtomicInteger count = new AtomicInteger();

    public static Interrupts watched(Screen screen) {
        Interrupts interrupts = new Interrupts();
        Signal.handle(new Signal("INT"), signal -> {
            if (interrupts.note() > 1) {
                Runtime.getRuntime().halt(Ending.INTERRUPTED.code);
            }
            screen.complain("\nEnding, with the best plan so far if there is one. Once more ends at once.");
        });
        return interrupts;
    }

    /** Somebody asks to stop; gives how often that was. */
    public int note() {
        return count.incrementAndGet();
    }

    /** Whether somebody asked to stop. */
    @Override
    public boolean getAsBoolean() {
        return count.get() > 0;
    }
}
