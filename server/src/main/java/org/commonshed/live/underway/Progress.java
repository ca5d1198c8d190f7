package org.commonshed.live.underway;

import org.springframework.modulith.NamedInterface;

/** Where work says how far it is, and hears that it is to stop. */
@NamedInterface("underway")
public interface Progress {
    /** For work that nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void at(String step, long done, long all) {}

        @Override
        public boolean isStopped() {
            return false;
        }
    };

    /**
     * So much of a step is done; the steps that were told before are over.
     *
     * @param step the last part of a key of words: {@code live.step.…}
     * @param all 0 where nobody knows
     * @throws java.util.concurrent.CancellationException when it is to stop
     */
    void at(String step, long done, long all);

    /** The same of a step that is not counted. */
    default void at(String step) {
        at(step, 0, 0);
    }

    /** Whether somebody wants it to stop; for work that asks now and then by itself. */
    boolean isStopped();
}
