package org.commonshed.files.okw;

import java.io.IOException;
import java.nio.file.Path;

/** The shipped catalogue, for tests. */
final class Catalogues {
    static final Path FOLDER = Path.of("..", "catalogue");

    private Catalogues() {}

    static Vocabulary vocabulary() {
        try {
            return Vocabulary.read(FOLDER);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static ModelBook models() {
        try {
            return ModelBook.read(FOLDER, vocabulary());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
