package org.commonshed.files.world.checking;

import java.util.List;
import java.util.Map;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Settings;

/** Checks the settings of a place by themselves, as they are written into a form: the same rules as for a whole folder. */
public final class SettingsCheck {
    private SettingsCheck() {}

    /**
     * What is wrong with them; each issue names its key as the column.
     *
     * @param settings keys of world.yaml, as in {@link org.commonshed.files.world.Stated#settings}
     */
    public static List<Issue> problems(Map<String, String> settings) {
        Settings own = new Settings();
        settings.forEach((key, value) -> own.put(key, value, 0));
        Issues issues = new Issues();
        SettingsChecker checker = new SettingsChecker(own, true, issues);
        checker.findCalendar();
        checker.rules();
        return issues.problems();
    }
}
