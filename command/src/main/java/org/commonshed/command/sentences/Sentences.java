package org.commonshed.command.sentences;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.commonshed.files.plan.PlanStamp;

/** Sentences that several commands say. */
public final class Sentences {
    private static final int WIDTH = 80;
    private static final int MOST_NAMES = 4;

    private Sentences() {}

    public static String problems(int count) {
        return count == 1
                ? "One thing to mend before this can be planned:"
                : count + " things to mend before this can be planned:";
    }

    public static String unwritable(Path path, IOException why) {
        return path + " cannot be written. " + reason(why);
    }

    /** Why something cannot be written, as far as the system says. */
    public static String reason(IOException why) {
        String said = String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT);
        String path = why instanceof FileSystemException at ? String.valueOf(at.getFile()) : "";
        if (said.contains("no space left") || said.contains("quota")) {
            return "The disk is full.";
        }
        if (why instanceof FileAlreadyExistsException || said.contains("not a directory") || isBehindAFile(path)) {
            return "There is a file where a folder should be; name another place.";
        }
        if (why instanceof AccessDeniedException || said.contains("read-only") || said.contains("permission")) {
            return "It is not yours to write; name another place.";
        }
        if (why instanceof NoSuchFileException) {
            return "The folder it should stand in is missing and cannot be made; name another place.";
        }
        return "Maybe the disk is full (" + why.getMessage() + ").";
    }

    private static boolean isBehindAFile(String path) {
        for (Path at = Path.of(path).toAbsolutePath().getParent(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at)) {
                return true;
            }
        }
        return false;
    }

    /** Said where a plan of another place, or of another time, is to be kept close to. */
    public static String otherPlan(String file, PlanStamp stamp) {
        return file + " is a plan of “" + stamp.name() + "”, "
                + count(stamp.periods(), "period", "periods") + " from " + stamp.start()
                + ", not of this place and time. Maybe another file is meant.";
    }

    /** "a.csv, b.csv and 3 more". */
    public static String some(List<String> names) {
        int shown = names.size() <= MOST_NAMES ? names.size() : MOST_NAMES - 1;
        String first = String.join(", ", names.subList(0, shown));
        return shown == names.size() ? first : first + " and " + (names.size() - shown) + " more";
    }

    /** "1 town", "3 towns". */
    public static String count(long count, String one, String many) {
        return count == 1 ? "1 " + one : String.format(Locale.ROOT, "%,d", count) + " " + many;
    }

    /** An amount: one digit after the point below ten, whole from there on. */
    public static String number(double amount) {
        return String.format(Locale.ROOT, Math.abs(amount) < 10 ? "%.1f" : "%,.0f", amount);
    }

    /** Words in lines of at most 80 columns, each set in. */
    public static String wrapped(String words, String indent) {
        return wrapped(words, indent, indent);
    }

    /** Words in lines of at most 80 columns: the first begins as it is given, the others are set in. */
    public static String wrapped(String words, String first, String indent) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : words.split(" ")) {
            if (begun && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(indent);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        return text.append(line).append('\n').toString();
    }
}
