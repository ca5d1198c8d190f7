package org.commonshed.access.invite;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.commonshed.access.Post;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.PersonStore;
import org.commonshed.access.session.Often;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Ways back by letter for those who have forgotten their passphrase. Whether somebody is called so, and whether a letter may
 * go to them, is looked up after the answer was given, by one worker with a short queue: no answer and no time says it.
 */
@Component
class Forgotten {
    static final Duration HOLDS = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Forgotten.class);
    private static final int MOST_WAITING = 200;
    private static final int TIMES = 3;
    private static final Duration WITHIN = Duration.ofHours(6);

    private final Invitations invitations;
    private final PersonStore people;
    private final ObjectProvider<Post> post;
    private final Often names;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), Forgotten::thread);

    Forgotten(Invitations invitations, PersonStore people, ObjectProvider<Post> post, Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.post = post;
        this.names = new Often(clock, TIMES, WITHIN);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "ways-back");
        thread.setDaemon(true);
        return thread;
    }

    /** Whether a mail server is set. */
    boolean isOffered() {
        return post.stream().anyMatch(Post::isOn);
    }

    /** Somebody says that they are called so; at most a few letters go to one person within hours. */
    void ask(String name) {
        String key = Person.key(name.substring(0, Math.min(name.length(), 2 * Person.LONGEST_NAME)));
        try {
            worker.execute(() -> send(key));
        } catch (RejectedExecutionException full) {
            LOG.warn("a letter with a way back was not written, as too many wait");
        }
    }

    private void send(String key) {
        try {
            List<Post> open = post.stream().filter(Post::isOn).toList();
            people.findSecret(key)
                    .filter(secret -> names.mayBegin(secret.person().toString()))
                    .ifPresent(secret -> open.forEach(each -> invitations.sendBack(each, secret.person(), HOLDS)));
        } catch (RuntimeException fault) {
            LOG.error("a letter with a way back could not be written", fault);
        }
    }

    @PreDestroy
    void end() {
        List<Runnable> unused = worker.shutdownNow();
    }
}
