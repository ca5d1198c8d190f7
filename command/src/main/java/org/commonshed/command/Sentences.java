package org.commonshed.command;

import java.io.IOException;
import java.nio.file.Path;

/** Sentences that several commands say. */
final class Sentences {
    private Sentences() {}

    static String problems(int count) {
        return count == 1
                ? "One thing to mend before this can be planned:"
                : count + " things to mend before this can be planned:";
    }

    static String unwritable(Path path, IOException why) {
        return path + " cannot be written (" + why.getClass().getSimpleName()
                + "). Maybe there is a file in the way, or" + " the folder is not yours.";
    }

    /** "1 town", "3 towns". */
    static String count(int count, String one, String many) {
        return count == 1 ? "1 " + one : String.format("%,d", count).replace(',', ' ') + " " + many;
    }
}
