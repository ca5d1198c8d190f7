package org.commonshed.energy.reading.measured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonshed.files.world.Issue;
import org.commonshed.page.Words;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody sent: its name as it is told, what it holds, what is to be mended in it. */
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

    /** What is read of it; the file is there no longer than that. */
    static <T> T read(MultipartFile file, Function<Path, T> reader) throws IOException {
        Path folder = Files.createTempDirectory("commonshed-meter-");
        try {
            Path path = folder.resolve(name(file).endsWith(".gz") ? "readings.gz" : "readings");
            file.transferTo(path);
            return reader.apply(path);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
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
