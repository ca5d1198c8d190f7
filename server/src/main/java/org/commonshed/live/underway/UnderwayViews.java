package org.commonshed.live.underway;

import java.util.List;
import org.commonshed.page.Frame;

/** What the page of long work shows; every text is ready to be read. */
public final class UnderwayViews {
    private UnderwayViews() {}

    /**
     * Some work.
     *
     * @param topic by which the page hears that it moved
     * @param state in a sentence
     * @param code of a failure; else empty
     * @param open it waits, or somebody works on it
     */
    public record Work(
            String topic,
            String address,
            String title,
            String state,
            String code,
            List<Step> steps,
            boolean open,
            boolean stoppable) {
        public Work {
            steps = List.copyOf(steps);
        }
    }

    /** A step and how far it is. */
    public record Step(String name, String count, boolean done) {}

    /** Nobody knows of it any more, or it is somebody else's. */
    static Work gone(Frame frame) {
        return new Work("", "", frame.say("live.what.gone"), frame.say("live.state.gone"), "", List.of(), false, false);
    }
}
