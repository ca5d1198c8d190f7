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
    private static final Said BY_HAND = Said.of("json.mend");

    private JsonFault() {}

    /** The problem with its line. */
    public static Issue issue(String file, String code, JacksonException fault) {
        int line = fault.getLocation() == null
                ? 0
                : Math.max(0, fault.getLocation().getLineNr());
        String message = String.valueOf(fault.getOriginalMessage());
        Matcher twice = TWICE.matcher(message);
        Matcher word = WORD.matcher(message);
        Said sentence = Said.of("json");
        Said mend = BY_HAND;
        if (fault instanceof UnexpectedEndOfInputException || message.contains("end-of-input")) {
            sentence = Said.of("json.end");
            mend = Said.of("json.end.mend");
        } else if (fault instanceof StreamConstraintsException) {
            sentence = Said.of("json.deep");
            mend = Said.of("it_is_another");
        } else if (twice.find()) {
            sentence = Said.of("twice", twice.group(1));
            mend = Said.of("one_out");
        } else if (word.find()) {
            sentence = Said.of("json.word", word.group(1));
            mend = Said.of("json.word.mend");
        } else if (message.contains("UTF-8")) {
            sentence = Said.of("encoding");
            mend = Said.of("encoding.other");
        }
        return new Issue(file, line, "", code, sentence, mend);
    }
}
