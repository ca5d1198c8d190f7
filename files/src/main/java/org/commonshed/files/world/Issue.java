package org.commonshed.files.world;

import java.util.List;
import java.util.Locale;

/**
 * Something to mend, or to think about, and where it stands.
 *
 * @param file name of the file, e.g. {@code needs.csv}
 * @param line from 1; 0 where it is about the whole file
 * @param column name of the column; empty where it is about the line
 * @param code stable word for this kind of issue
 * @param sentence what is wrong, in English
 * @param mend how to mend it, in English; may be empty
 * @param told the same two as they can be said in other languages; empty where they are in English alone
 */
public record Issue(String file, int line, String column, String code, String sentence, String mend, List<Said> told) {
    private static final int LONGEST_QUOTE = 60;

    public Issue {
        told = List.copyOf(told);
    }

    /** One that can be said in other languages. */
    public Issue(String file, int line, String column, String code, Said sentence, Said mend) {
        this(file, line, column, code, sentence.in(Locale.ENGLISH), mend.in(Locale.ENGLISH), List.of(sentence, mend));
    }

    /** What is wrong, in the reader's language where it has words for it. */
    public String sentence(Locale locale) {
        return told.isEmpty() ? sentence : told.get(0).in(locale);
    }

    /** How to mend it, likewise. */
    public String mend(Locale locale) {
        return told.isEmpty() ? mend : told.get(1).in(locale);
    }

    /** Both together. */
    public String told(Locale locale) {
        return (sentence(locale) + " " + mend(locale)).strip();
    }

    /** The same, with what is quoted of a file on one line and no longer than anybody needs to find it. */
    public Issue shortened() {
        if (told.isEmpty() || sentence.length() <= LONGEST_QUOTE && sentence.indexOf('\n') < 0) {
            return this;
        }
        Said shorter = told.get(0).cut(LONGEST_QUOTE);
        return new Issue(file, line, column, code, shorter, told.get(1).cut(LONGEST_QUOTE));
    }

    @Override
    public String toString() {
        String where = file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : " " + column);
        return where + ": " + sentence + (mend.isEmpty() ? "" : " " + mend);
    }
}
