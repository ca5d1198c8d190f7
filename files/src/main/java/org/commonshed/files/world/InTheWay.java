package org.commonshed.files.world;

import java.util.List;

/**
 * Files of a folder that would not stay as they are if something were written there; what is not of ours always does.
 *
 * @param replaced names of files that would be written anew
 * @param removed names of files that would be taken out, because they don't belong to what is written
 */
public record InTheWay(List<String> replaced, List<String> removed) {
    public InTheWay {
        replaced = List.copyOf(replaced);
        removed = List.copyOf(removed);
    }

    public boolean isNothing() {
        return replaced.isEmpty() && removed.isEmpty();
    }
}
