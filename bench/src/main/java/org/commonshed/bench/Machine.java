package org.commonshed.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the measurements run on: the machine, how busy it is, and how much memory this process takes at most. */
final class Machine {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path FORGET = Path.of("/proc/self/clear_refs");

    private Machine() {}

    /** Processor, cores, Java and load in one line. */
    static String describe() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, Java %s, load %.1f",
                word(Path.of("/proc/cpuinfo"), "model name", "unknown processor"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                load());
    }

    /** Processes that wanted to run during the last minute, this one included. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Forgets the highest memory so far, where the system can. */
    static void forgetPeak() {
        System.gc();
        try {
            Files.writeString(FORGET, "5");
        } catch (IOException e) {
            // then the peak is that of the whole process so far: too high, never too low
        }
    }

    /** Most memory that this process has held at once, native memory included, in gigabytes; NaN where not known. */
    static double peakGigabytes() {
        String words = word(STATUS, "VmHWM", "");
        return words.isEmpty() ? Double.NaN : Double.parseDouble(words.split(" ")[0]) * 1024 / 1e9;
    }

    private static String word(Path file, String name, String otherwise) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(l -> l.startsWith(name))
                    .map(l -> l.substring(l.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
