package org.commonshed.planning.making;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.world.World;
import org.commonshed.files.plan.PlanFile;
import org.commonshed.files.plan.PlanStamp;
import org.commonshed.files.world.Reading;
import org.commonshed.planning.world.PlanFolder;
import org.commonshed.tell.Teller;
import org.commonshed.tell.Words;

/**
 * A process of its own that makes one plan: reads a folder, writes the plan beside it and tells how far it is, goal by
 * goal, on its standard output. A line {@code stop} on its standard input ends it with the best plan so far; the end of
 * that input ends it at once, so that it never outlives the server.
 */
public final class Solving {
    static final int MADE = 0;
    /** As the JVM ends when its memory is not enough. */
    static final int NO_MEMORY = 3;

    static final int NONE_IN_TIME = 10;
    static final int UNMET = 11;
    static final int PROBLEMS = 12;
    static final String STOP = "stop";

    private static final double NANOS = 1e9;
    private static final double STEP = 0.02; // a goal is told again when it went on by so much

    private final PlanFolder folder;
    private final Path nativeFolder;
    private final PrintStream out;
    private final long begun = System.nanoTime();
    private final AtomicBoolean stop = new AtomicBoolean();
    private String told = "";
    private double toldPart;

    private Solving(PlanFolder folder, Path nativeFolder, PrintStream out) {
        this.folder = folder;
        this.nativeFolder = nativeFolder;
        this.out = out;
    }

    public static void main(String[] words) throws IOException {
        Locale.setDefault(Locale.ROOT);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Solving solving = new Solving(new PlanFolder(Path.of(words[0])), Path.of(words[1]), out);
        solving.listen();
        System.exit(solving.solve());
    }

    private void listen() {
        Thread listening = new Thread(this::hear, "listening");
        listening.setDaemon(true);
        listening.start();
    }

    private void hear() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(STOP)) {
                    stop.set(true);
                }
            }
        } catch (IOException gone) {
            out.println("# " + gone);
        }
        Runtime.getRuntime().halt(1);
    }

    private int solve() throws IOException {
        Reading reading = folder.read();
        if (!reading.problems().isEmpty() || reading.world().isEmpty()) {
            write(
                    reading.problems().isEmpty()
                            ? List.of()
                            : TroubleParts.of(reading.problems().get(0)));
            return PROBLEMS;
        }
        World world = reading.world().get();
        double read = seconds();
        PlanSettings settings = PlanSettings.quiet(nativeFolder)
                .withStop(stop::get)
                .withInForce(findInForce().orElse(null))
                .withProgress(this::tell);
        PlanOutcome outcome = Planner.plan(world, settings);
        if (outcome instanceof PlanOutcome.Made made) {
            write(reading, world, made.plan(), read);
            return MADE;
        }
        if (outcome instanceof PlanOutcome.AtEndUnmet unmet) {
            write(TroubleParts.of(unmet.stocks(), world));
            return UNMET;
        }
        return NONE_IN_TIME;
    }

    private void write(List<String> parts) throws IOException {
        Files.write(
                folder.trouble(),
                parts.stream().map(part -> part.replaceAll("\\R", " ")).toList());
    }

    private Optional<Plan> findInForce() {
        return Files.exists(folder.inForce())
                ? PlanFile.read(folder.inForce(), PlanFolder.LIMITS).plan()
                : Optional.empty();
    }

    private void write(Reading reading, World world, Plan plan, double read) throws IOException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("read", read);
        seconds.put("solve", seconds() - read);
        PlanStamp stamp = new PlanStamp(
                world.name(),
                world.calendar().start(),
                world.calendar().length(),
                world.calendar().periods(),
                reading.sha256(),
                seconds,
                reading.listAssumed());
        Path part = folder.result().resolveSibling("plan.part");
        PlanFile.write(part, plan, stamp, new Teller(world, plan, new Words(Locale.ENGLISH)));
        Files.move(part, folder.result(), StandardCopyOption.ATOMIC_MOVE);
    }

    private double seconds() {
        return (System.nanoTime() - begun) / NANOS;
    }

    private synchronized void tell(String goal, double part) {
        if (goal.equals(told) && part < 1 && part - toldPart < STEP) {
            return;
        }
        told = goal;
        toldPart = part;
        out.println(String.format(Locale.ROOT, "%s %.4f %.3f", goal, part, seconds()));
    }
}
