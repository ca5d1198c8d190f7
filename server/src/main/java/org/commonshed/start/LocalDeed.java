package org.commonshed.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * Something that another command on this machine, run by whoever may read the data folder, asks a running house to do. A
 * room offers one as a bean; {@code Reach} asks for it by its name.
 */
public interface LocalDeed {
    /** By which it is asked for: lower-case letters. */
    String name();

    /**
     * Does it and writes the answer.
     *
     * @throws Hindrance with a sentence for the person who asked
     */
    void perform(Question question, OutputStream answer) throws IOException;

    /**
     * What is asked.
     *
     * @param words small things by name
     * @param body a file's content, or nothing
     */
    record Question(Map<String, String> words, InputStream body) {
        public Question {
            words = Map.copyOf(words);
        }
    }
}
