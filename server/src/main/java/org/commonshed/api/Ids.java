package org.commonshed.api;

import java.util.UUID;
import org.commonshed.measure.NewId;

/** Ids and numbers in an address; what is none answers as what is not there. */
public final class Ids {
    private Ids() {}

    public static UUID id(String text) {
        return NewId.find(text).orElseThrow(Problem::notFound);
    }

    public static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw Problem.notFound();
        }
        return Integer.parseInt(text);
    }
}
