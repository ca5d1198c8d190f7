package org.commonshed.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

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
        return path + " cannot be written. " + reason(why);
    }

    /** Why something cannot be written, as far as the system says. */
    static String reason(IOException why) {
        if (why instanceof AccessDeniedException) {
            return "It is not yours to write; name another place.";
        }
        if (why instanceof NoSuchFileException) {
            return "The folder it should stand in is missing and cannot be made; name another place.";
        }
        return why instanceof FileAlreadyExistsException
                ? "There is a file where a folder should be; name another place."
                : "Maybe the disk is full (" + why.getMessage() + ").";
    }

    /** "1 town", "3 towns". */
    static String count(int count, String one, String many) {
        return count == 1 ? "1 " + one : String.format(Locale.ROOT, "%,d", count) + " " + many;
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
