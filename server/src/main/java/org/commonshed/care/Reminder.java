package org.commonshed.care;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every hour whether an appeal waits for too long. */
@Component
class Reminder implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Reminder.class);
    private static final int FIRST_MINUTES = 5;
    private static final int ROUND_MINUTES = 60;

    private final Appealing appealing;
    private @Nullable ScheduledExecutorService rounds; // while the house is open

    Reminder(Appealing appealing) {
        this.appealing = appealing;
    }

    private void round() {
        try {
            appealing.remind();
        } catch (RuntimeException fault) {
            LOG.error("appeals could not be looked after", fault);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "care");
            thread.setDaemon(true);
            return thread;
        });
        var unused = fresh.scheduleWithFixedDelay(this::round, FIRST_MINUTES, ROUND_MINUTES, TimeUnit.MINUTES);
        rounds = fresh;
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.shutdownNow();
            rounds = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
