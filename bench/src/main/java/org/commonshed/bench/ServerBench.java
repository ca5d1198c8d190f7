package org.commonshed.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code commonshed bench server}: a server with 10,000 actors and 50,000 needs, 16 people who read lists beside two who
 * write, and what it takes of time and memory. Everything on loopback.
 */
final class ServerBench {
    private static final int READERS = 16;
    private static final int WRITERS = 2;
    private static final double START_SECONDS = 4;
    private static final double IMPORT_SECONDS = 30;
    private static final double LIST_SECONDS = 10;
    private static final double LIST_MILLIS = 150;
    private static final double BATTERY_MILLIS = 100;
    private static final double SERVER_MB = 450;
    private static final double DATABASE_MB = 200;
    private static final double FIRST_PAGE_KB = 300;
    private static final double MAP_SECONDS = 2;
    private static final double SHIFT = 0;
    private static final String DRAWN = "document.querySelector('[data-places]')?.dataset";
    private static final String WATCH_SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((shift) => { window.shifted += shift.value; }))
              .observe({ type: "layout-shift", buffered: true });""";
    private static final double AT_95 = 0.95;
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:css|js))\"");
    private static final List<String> LISTS = List.of(
            "/all-needs?page=%d",
            "/all-needs?q=number+%d",
            "/all-needs?sort=-amount&page=%d",
            "/actors?page=%d",
            "/actors?q=Maker+%d",
            "/needs?page=%d",
            "/abilities?page=%d");

    static final String USAGE = """
            Usage: commonshed bench server [--minutes 10]
            Starts a server on loopback, brings in a place of 10,000 actors and 50,000
            needs, lets 16 people read lists beside 2 who write, and measures.
              --minutes   how long they read and write
            Example: ./commonshed bench server --minutes 1""";

    private final PrintStream out;
    private final Path root;
    private final Duration load;
    private final List<String> broken = new ArrayList<>();

    ServerBench(PrintStream out, Path root, Duration load) {
        this.out = out;
        this.root = root;
        this.load = load;
    }

    /** Exit code: 0 all limits kept, 1 one is broken or it could not be measured, 64 the command is not understood. */
    static int command(List<String> words, PrintStream out) {
        boolean timed = words.size() == 3
                && words.get(1).equals("--minutes")
                && words.get(2).matches("\\d{1,3}(\\.\\d+)?");
        if (words.size() != 1 && !timed) {
            out.println(USAGE);
            return words.contains("--help") ? 0 : 64;
        }
        double minutes = timed ? Double.parseDouble(words.get(2)) : 10;
        Path root = Path.of(System.getProperty("commonshed.root", ".")).toAbsolutePath();
        out.println(Machine.describe());
        try {
            List<String> broken = new ServerBench(out, root, Duration.ofMillis((long) (minutes * 60_000))).run();
            broken.forEach(b -> out.println("BROKEN: " + b));
            return broken.isEmpty() ? 0 : 1;
        } catch (IOException | IllegalStateException failed) {
            out.println("This could not be measured: " + failed.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Measures, prints, and says which limits are broken. */
    List<String> run() throws IOException, InterruptedException {
        try (TemporaryFolder temporary = TemporaryFolder.make("bench")) {
            Path folder = temporary.path();
            Path data = folder.resolve("data");
            BigPlace.write(folder.resolve("world"));
            try (RunningHouse first = RunningHouse.start(root, data)) {
                say("first start (unpacks and makes the database): %.1f s", first.startSeconds);
            }
            try (RunningHouse house = RunningHouse.start(root, data)) {
                check("start, warm", house.startSeconds, START_SECONDS, "s");
                measure(house, folder);
            }
        }
        return List.copyOf(broken);
    }

    private void measure(RunningHouse house, Path folder) throws IOException, InterruptedException {
        Visitor keeper = claim(house, folder.resolve("data"));
        LongList.Waited list = new LongList(keeper).bringIn();
        check("a list of %,d actors, looked through".formatted(LongList.ROWS), list.looked(), LIST_SECONDS, "s");
        check("the same, kept", list.kept(), LIST_SECONDS, "s");
        long begin = System.nanoTime();
        Process bringIn = RunningHouse.command(
                        root,
                        "import",
                        "world",
                        folder.resolve("world").toString(),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("import.log").toFile())
                .start();
        if (bringIn.waitFor() != 0) {
            throw new IllegalStateException("the import failed: " + Files.readString(folder.resolve("import.log")));
        }
        say("%,d actors and %,d needs", BigPlace.ACTORS, BigPlace.NEEDS);
        check("import of the world", (System.nanoTime() - begin) / 1e9, IMPORT_SECONDS, "s");
        check("first page over the wire, without map and fonts", firstPage(keeper), FIRST_PAGE_KB, "kB");
        check("a bigger battery, half of the answers within", new BiggerBattery(keeper).median(), BATTERY_MILLIS, "ms");
        inBrowser(house, keeper);
        underLoad(house, keeper);
        check("memory of the server", house.serverMegabytes(), SERVER_MB, "MB");
        check("memory of the database", house.databaseMegabytes(), DATABASE_MB, "MB");
    }

    private static Visitor claim(RunningHouse house, Path data) throws IOException, InterruptedException {
        Visitor keeper = new Visitor(house.port);
        keeper.get("/claim");
        String word = Files.readString(data.resolve("claim-word")).strip();
        keeper.post("/claim", "code", word, "name", "Keeper (example)", "passphrase", "oak rain mill fox");
        return keeper;
    }

    private static double firstPage(Visitor keeper) throws IOException, InterruptedException {
        Visitor.Answer page = keeper.get("/");
        double bytes = page.bytes();
        Matcher loaded = LOADED.matcher(page.text());
        while (loaded.find()) {
            bytes += keeper.get(loaded.group(1)).bytes();
        }
        return bytes / 1000;
    }

    /** Each page in a window that knows nothing yet, so nothing comes from what was kept of an earlier look. */
    private void inBrowser(RunningHouse house, Visitor keeper) throws IOException, InterruptedException {
        Optional<Path> program = BrowserWindow.findProgram();
        if (program.isEmpty()) {
            say("map and first page in a browser: not measured, there is no Chromium here (apt-get install chromium)");
            return;
        }
        try (BrowserWindow window = openAt(program.get(), house, keeper)) {
            window.go(house.address() + "/map");
            check("map first drawn", window.await(DRAWN + ".drawn") / 1000, MAP_SECONDS, "s");
            check(
                    "map with its %,d actors".formatted(BigPlace.ACTORS),
                    window.await(DRAWN + ".peopled") / 1000,
                    MAP_SECONDS,
                    "s");
        }
        try (BrowserWindow window = openAt(program.get(), house, keeper)) {
            window.begin(WATCH_SHIFTS);
            window.go(house.address() + "/");
            window.await("document.readyState === 'complete' ? 1 : undefined");
            Thread.sleep(1000);
            check("layout shift of the first page", window.await("window.shifted"), SHIFT, "");
        }
    }

    private static BrowserWindow openAt(Path program, RunningHouse house, Visitor keeper)
            throws IOException, InterruptedException {
        BrowserWindow window = BrowserWindow.open(program, 1280, 900);
        for (Map.Entry<String, String> cookie : keeper.cookies().entrySet()) {
            window.setCookie(house.address(), cookie.getKey(), cookie.getValue());
        }
        return window;
    }

    private void underLoad(RunningHouse house, Visitor keeper) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(READERS + WRITERS);
        long end = System.nanoTime() + load.toNanos();
        List<Callable<List<Served>>> all = new ArrayList<>();
        for (int r = 0; r < READERS; r++) {
            int number = r;
            all.add(() -> read(keeper.again(), number, end));
        }
        for (int w = 0; w < WRITERS; w++) {
            int number = w;
            all.add(() -> write(keeper.again(), number, end));
        }
        List<Future<List<Served>>> done = people.invokeAll(all);
        people.shutdown();
        List<Served> lists = joined(done.subList(0, READERS));
        List<Double> reads = times(lists, served -> true);
        List<Double> writes = times(joined(done.subList(READERS, done.size())), served -> true);
        say(
                "%d readers beside %d writers for %d s: %,d lists read, %,d needs written",
                READERS, WRITERS, load.toSeconds(), reads.size(), writes.size());
        check("list pages, 95 of 100 within", at(reads, AT_95), LIST_MILLIS, "ms");
        say(
                "lists: half within %.0f ms, the slowest %.0f ms; writing: 95 of 100 within %.0f ms",
                at(reads, 0.5), at(reads, 1), at(writes, AT_95));
        for (String kind : LISTS) {
            say("  %-28s 95 of 100 within %.0f ms", kind, at(times(lists, served -> served.kind.equals(kind)), AT_95));
        }
    }

    private static List<Double> times(List<Served> all, Predicate<Served> which) {
        return all.stream().filter(which).map(Served::milliseconds).sorted().toList();
    }

    private List<Served> joined(List<Future<List<Served>>> parts) throws InterruptedException {
        List<Served> all = new ArrayList<>();
        for (Future<List<Served>> part : parts) {
            try {
                all.addAll(part.get());
            } catch (ExecutionException failed) {
                broken.add("somebody was not served: " + failed.getCause());
            }
        }
        return all;
    }

    /** One page: what kind of address it had, how long it took. */
    private record Served(String kind, double milliseconds) {}

    /** Each reader rests a moment between two pages, as people do. */
    private static List<Served> read(Visitor reader, int number, long end) throws IOException, InterruptedException {
        List<Served> times = new ArrayList<>();
        for (int i = number; System.nanoTime() < end; i++) {
            String kind = LISTS.get(i % LISTS.size());
            String address = String.format(Locale.ROOT, kind, 1 + i % 100);
            Visitor.Answer answer = reader.get(address);
            if (answer.status() != 200) {
                throw new IllegalStateException(address + " answered " + answer.status());
            }
            times.add(new Served(kind, answer.milliseconds()));
            Thread.sleep(400);
        }
        return times;
    }

    private static List<Served> write(Visitor writer, int number, long end) throws IOException, InterruptedException {
        List<Served> times = new ArrayList<>();
        String form = "/tables/all-needs/add";
        writer.get(form);
        for (int i = 0; System.nanoTime() < end; i++) {
            Visitor.Answer answer = writer.post(
                    form, "c.id", "bench" + number + "-" + i, "c.who", "n1", "c.product", "p1", "c.amount", "5");
            if (answer.status() != 303 && answer.status() != 302) {
                throw new IllegalStateException("writing answered " + answer.status());
            }
            times.add(new Served(form, answer.milliseconds()));
            Thread.sleep(200);
        }
        return times;
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    private void check(String what, double measured, double limit, String unit) {
        say("%s: %.2f %s (limit %.0f)", what, measured, unit, limit);
        if (!(measured <= limit)) {
            broken.add(String.format(Locale.ROOT, "%s: %.2f %s, allowed are %.0f", what, measured, unit, limit));
        }
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
