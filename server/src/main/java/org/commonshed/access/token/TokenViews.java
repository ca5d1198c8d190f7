package org.commonshed.access.token;

import java.util.List;
import org.commonshed.access.Faults;

/** What the page about programs shows; all text is ready to be read. */
public final class TokenViews {
    private TokenViews() {}

    /**
     * The page.
     *
     * @param made the word that was just made, which is shown this once; else empty
     */
    public record Page(List<Line> tokens, Form form, String made, boolean isFull, String done, Faults faults) {
        public Page {
            tokens = List.copyOf(tokens);
        }
    }

    /** A word that was made: what it is called, what it may do, since and until when. */
    public record Line(String id, String name, List<String> rights, String until, String used, boolean isOver) {
        public Line {
            rights = List.copyOf(rights);
        }
    }

    /** The form for a new one, as it was filled in. */
    public record Form(String name, List<Choice> deeds, List<Choice> days) {
        public Form {
            deeds = List.copyOf(deeds);
            days = List.copyOf(days);
        }
    }

    public record Choice(String value, String text, boolean chosen) {}
}
