package org.commonshed.access;

import java.util.List;
import java.util.UUID;

/** News for one person about their account; the room that keeps notices answers. */
public interface Telling {
    /**
     * Part of the transaction that runs.
     *
     * @param key of the words, said in the reader's language
     * @param address of the page that it leads to
     */
    void tellPerson(UUID person, String key, List<String> parts, String address);
}
