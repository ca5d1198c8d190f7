package org.commonshed.design.library.reading;

import java.util.Optional;
import java.util.Set;
import org.commonshed.page.Frame;

/** The line about what was just done to a design, on the page that follows; its address holds which. */
final class Told {
    private static final Set<String> KNOWN = Set.of(
            "answered",
            "taken-back",
            "recalled",
            "lifted",
            "permitted",
            "unpermitted",
            "reported",
            "hidden",
            "making",
            "stopped",
            "adopted",
            "improved");

    private Told() {}

    static Frame on(Frame frame, String told) {
        return KNOWN.contains(told)
                ? frame.with(new Frame.Notice(frame.say("library.told." + told), Optional.empty()))
                : frame;
    }
}
