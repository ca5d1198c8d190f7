package org.commonshed.care;

import java.util.List;
import java.util.UUID;

/** Tells somebody something; a later room, which keeps such news, answers. */
public interface Bell {
    /**
     * Part of the transaction that runs.
     *
     * @param key of the words, said in the language of who reads it
     */
    void tell(UUID person, String key, List<String> parts, String address);
}
