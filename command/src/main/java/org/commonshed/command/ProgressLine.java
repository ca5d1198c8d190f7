package org.commonshed.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.World;

/** One line on a terminal, drawn again as goal after goal is reached; nothing anywhere else. */
final class ProgressLine implements PlanSettings.Progress, AutoCloseable {
    private static final int CELLS = 24;
    private static final int TICK_MILLIS = 250;
    private static final String ERASE = "\r\033[K";

    private final Screen screen;
    private final List<String> steps = new ArrayList<>();
    private final long begun = System.nanoTime();
    private final Thread ticking = new Thread(this::tick, "progress");
    private String step = "build";
    private double done;
    private boolean closed;

    ProgressLine(Screen screen, World world) {
        this.screen = screen;
        steps.add("build");
        for (int priority : world.needs().stream()
                .mapToInt(Need::priority)
                .distinct()
                .sorted()
                .toArray()) {
            steps.add("shares." + priority);
            steps.add("evenness." + priority);
        }
        steps.add("weighted");
        world.rules().order().stream().map(Goal::word).forEach(steps::add);
        steps.add("explain");
        ticking.setDaemon(true);
        if (screen.shows()) {
            ticking.start();
        }
    }

    @Override
    public synchronized void at(String reached, double part) {
        step = reached;
        done = part;
    }

    private void tick() {
        try {
            while (draw()) {
                Thread.sleep(TICK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean draw() {
        if (closed) {
            return false;
        }
        double whole = (Math.max(0, steps.indexOf(step)) + done) / steps.size();
        int filled = (int) Math.round(whole * CELLS);
        String bar = "#".repeat(filled) + ".".repeat(CELLS - filled);
        long seconds = (System.nanoTime() - begun) / 1_000_000_000L;
        screen.err().print(String.format(Locale.ROOT, "%s[%s] %s, %d s", ERASE, bar, words(step), seconds));
        screen.err().flush();
        return true;
    }

    /** The step in work, in words. */
    static String words(String step) {
        int dot = step.indexOf('.');
        String kind = dot < 0 ? step : step.substring(0, dot);
        String which = dot < 0 ? "" : ", priority " + step.substring(dot + 1);
        return switch (kind) {
            case "build" -> "setting up";
            case "shares" -> "fair shares" + which;
            case "evenness" -> "evenly over the time" + which;
            case "weighted" -> "the other goals together";
            case "outside" -> "little from outside";
            case "strain" -> "room left in the limits";
            case "haulage" -> "short ways, little in store";
            case "cost" -> "low cost";
            case "waste" -> "little waste";
            case "explain" -> "reasons";
            default -> step;
        };
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (screen.shows()) {
            screen.err().print(ERASE);
            screen.err().flush();
        }
    }
}
