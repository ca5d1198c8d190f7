package org.commonshed.keeping;

import java.util.List;
import java.util.Map;
import org.commonshed.files.world.Issue;

/** A rule for rows of some tables that only their room can apply; rooms declare theirs as beans. */
public interface RowRule {
    /**
     * What is wrong with a row.
     *
     * @param table its name in the format
     * @param line where it stands in a file; 0 in a form
     */
    List<Issue> problems(String table, int line, Map<String, String> cells);
}
