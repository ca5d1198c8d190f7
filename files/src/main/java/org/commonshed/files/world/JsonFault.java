package org.commonshed.files.world;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What is wrong with a text that should be JSON, said to people and not to programmers. */
public final class JsonFault {
    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*?)\"");
    private static final Pattern WORD = Pattern.compile("(?:Non-standard token|Unrecognized token) '(.*?)'");
    private static final String BY_HAND = "Maybe a comma, a quotation mark or a bracket is missing or one too many.";

    private JsonFault() {}

    /** The problem with its line. */
    public static Issue issue(String file, String code, JacksonException fault) {
        int line = fault.getLocation() == null
                ? 0
                : Math.max(0, fault.getLocation().getLineNr());
        String message = String.valueOf(fault.getOriginalMessage());
        Matcher twice = TWICE.matcher(message);
        Matcher word = WORD.matcher(message);
        String sentence = "This line cannot be read as JSON.";
        String mend = BY_HAND;
        if (fault instanceof UnexpectedEndOfInputException || message.contains("end-of-input")) {
            sentence = "The file ends too early.";
            mend = "Maybe it was cut off.";
        } else if (fault instanceof StreamConstraintsException) {
            sentence = "Here something is longer or deeper than in any file that we write.";
            mend = "Maybe it is another file.";
        } else if (twice.find()) {
            sentence = "“" + twice.group(1) + "” stands here twice.";
            mend = "Take one of the two out.";
        } else if (word.find()) {
            sentence = "“" + word.group(1) + "” cannot stand here.";
            mend = "A number must be finite, written like 12.5; text stands in quotation marks.";
        } else if (message.contains("UTF-8")) {
            sentence = "There are letters here that are not UTF-8.";
            mend = "Save the file in UTF-8; maybe it is another kind of file.";
        }
        return new Issue(file, line, "", code, sentence, mend);
    }
}
