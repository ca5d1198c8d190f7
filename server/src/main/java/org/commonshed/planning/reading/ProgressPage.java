package org.commonshed.planning.reading;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.design.ReadersNames;
import org.commonshed.page.Frame;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.planning.kept.PlanStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How far the making of a plan is; it can be ended, with the best so far or with nothing. */
@Controller
@Entrance(Deed.READ)
class ProgressPage implements SmartLifecycle {
    private static final String NUMBER = "/plan/{number}";
    private static final int MOST_WATCHING = 200;
    private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(30);
    private static final long LOOK_MILLIS = 500;

    private final Plans plans;
    private final PlanStore store;
    private final Clock clock;
    private final ReadersNames names;
    private final Map<SseEmitter, Watched> watching = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService looking; // while the house is open
    private volatile boolean running;

    ProgressPage(Plans plans, PlanStore store, Clock clock, ReadersNames names) {
        this.names = names;
        this.plans = plans;
        this.store = store;
        this.clock = clock;
    }

    /** What a page was told last. */
    private record Watched(int number, String told) {}

    @GetMapping(NUMBER + "/progress")
    String page(@PathVariable int number, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        KeptPlan plan = get(viewer, number);
        if (plan.state().isThere()) {
            return plan.isTry() ? "redirect:/plan/" + number + "/compare" : "redirect:/plan?plan=" + number;
        }
        model.addAttribute("view", view(plan, frame, viewer));
        return "planning/progress";
    }

    private KeptPlan get(Viewer viewer, int number) {
        return plans.find(viewer, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PlanViews.Progress view(KeptPlan plan, Frame frame, Viewer viewer) {
        List<PlanViews.Goal> goals = new ArrayList<>();
        for (KeptPlan.GoalReached goal : plans.goals(viewer, plan)) {
            String name = goalName(goal.goal(), frame);
            String part = goal.part() > 0 && goal.part() < 1
                    ? frame.say("planning.progress.part", Math.round(goal.part() * 100))
                    : "";
            goals.add(new PlanViews.Goal(name, seconds(goal.seconds(), frame), goal.part() >= 1, part));
        }
        Instant until = plan.ended().orElse(clock.instant());
        double passed = plan.begun()
                .map(begun -> Duration.between(begun, until).toMillis() / 1000.0)
                .orElse(0.0);
        int before = (int) store.listUnfinished().stream()
                .filter(other -> other.number() < plan.number())
                .count();
        return new PlanViews.Progress(
                plan, goals, seconds(passed, frame), before, Told.trouble(plan, frame, names), plans.mayMake(viewer));
    }

    private static String seconds(double seconds, Frame frame) {
        long whole = Math.round(seconds);
        return whole < 60
                ? frame.say("planning.seconds", whole)
                : frame.say("planning.minutes", whole / 60, whole % 60);
    }

    /** The step in work, in words. */
    private static String goalName(String goal, Frame frame) {
        int dot = goal.indexOf('.');
        String kind = dot < 0 ? goal : goal.substring(0, dot);
        return frame.say("planning.goal." + kind, dot < 0 ? "" : goal.substring(dot + 1));
    }

    /** Tells the page whenever something changed, so that it asks again. */
    @GetMapping(NUMBER + "/progress/events")
    SseEmitter events(@PathVariable int number, Viewer viewer) {
        get(viewer, number);
        if (watching.size() >= MOST_WATCHING || !running) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
        emitter.onCompletion(() -> watching.remove(emitter));
        emitter.onTimeout(() -> watching.remove(emitter));
        emitter.onError(gone -> watching.remove(emitter));
        watching.put(emitter, new Watched(number, ""));
        return emitter;
    }

    private void look() {
        watching.forEach((emitter, watched) -> {
            try {
                look(emitter, watched);
            } catch (IOException | RuntimeException gone) {
                watching.remove(emitter);
            }
        });
    }

    private void look(SseEmitter emitter, Watched watched) throws IOException {
        KeptPlan plan = store.find(watched.number()).orElse(null);
        if (plan == null) {
            emitter.complete();
            return;
        }
        String state = plan.state().word() + store.goals(plan.id());
        if (!state.equals(watched.told())) {
            watching.replace(emitter, new Watched(watched.number(), state));
            emitter.send(SseEmitter.event()
                    .name(plan.state().isEnded() ? "ended" : "moved")
                    .data(plan.state().word()));
        }
        if (plan.state().isEnded()) {
            emitter.complete();
        }
    }

    @PostMapping(NUMBER + "/cancel")
    @Entrance(Deed.MAKE_PLAN)
    String cancel(@PathVariable int number, Viewer viewer) {
        plans.cancel(viewer, number);
        return "redirect:/plan/" + number + "/progress";
    }

    @PostMapping(NUMBER + "/keep")
    @Entrance(Deed.MAKE_PLAN)
    String keep(@PathVariable int number, Viewer viewer) {
        plans.keepBest(viewer, number);
        return "redirect:/plan/" + number + "/progress";
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService eyes = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "plan-progress");
            thread.setDaemon(true);
            return thread;
        });
        looking = eyes;
        running = true;
        ScheduledFuture<?> unused =
                eyes.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Before the server waits for what is still being answered. */
    @Override
    public synchronized void stop() {
        running = false;
        if (looking != null) {
            looking.shutdownNow();
        }
        watching.keySet().forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
