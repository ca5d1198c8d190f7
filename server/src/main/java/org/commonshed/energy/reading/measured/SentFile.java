package org.commonshed.energy.reading.measured;

import java.util.List;
import java.util.Optional;
import org.commonshed.files.world.Issue;
import org.commonshed.page.Words;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody sent: its name as it is told, what is to be mended in it. */
final class SentFile {
    /** How large a file with its form may be. */
    static final int MEGABYTES = 17;

    private static final int LONGEST_NAME = 120;
    private static final int MOST_PROBLEMS = 20;

    private SentFile() {}

    /** Without what means something to a file system. */
    static String name(MultipartFile file) {
        String given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String plain = given.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }

    /** Each problem with its line and how to mend it. */
    static List<String> problems(List<Issue> issues, Words words) {
        return issues.stream()
                .map(Issue::shortened)
                .map(issue -> issue.line() == 0
                        ? issue.told(words.locale())
                        : words.say("energy.file.line", issue.line(), issue.told(words.locale())))
                .distinct()
                .limit(MOST_PROBLEMS)
                .toList();
    }
}
