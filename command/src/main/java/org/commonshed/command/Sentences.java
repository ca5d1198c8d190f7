package org.commonshed.command;

import java.io.IOException;
import java.nio.file.Path;

/** Sentences that several commands say. */
final class Sentences {
    private static final int WIDTH = 80;

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

    /** Words in lines of at most 80 columns, each set in. */
    static String wrapped(String words, String indent) {
        StringBuilder text = new StringBuilder(indent);
        int column = indent.length();
        for (String word : words.split(" ")) {
            if (column + word.length() > WIDTH) {
                text.append('\n').append(indent);
                column = indent.length();
            }
            text.append(word).append(' ');
            column += word.length() + 1;
        }
        return text.toString().stripTrailing() + "\n";
    }
}
