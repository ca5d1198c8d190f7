package org.commonshed.production.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Takes letters from the outbox to the mail server. One that it does not take is tried again, later each time, for five days;
 * a mail server that is down stops nothing else. Without a mail server there is no postman.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class Postman implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_AT_ONCE = 50;
    private static final int ROUND_SECONDS = 30;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration GIVEN_UP = Duration.ofDays(5);
    private static final int MOST_DOUBLED = 10;

    private final LetterStore store;
    private final Letters letters;
    private final JavaMailSender mail;
    private final String from;
    private final Clock clock;
    private @Nullable ScheduledExecutorService rounds; // while the house is open

    Postman(
            LetterStore store,
            Letters letters,
            JavaMailSender mail,
            @Value("${commonshed.mail.from:commonshed@localhost}") String from,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.mail = mail;
        this.from = from;
        this.clock = clock;
    }

    /** Writes what is to be told and sends what is due. */
    void round() {
        try {
            letters.write();
            for (LetterStore.Letter letter : store.listDue(clock.instant(), MOST_AT_ONCE)) {
                if (!send(letter)) {
                    return; // the others wait too, rather than each for the same silence
                }
            }
        } catch (RuntimeException fault) {
            LOG.error("letters could not be looked after", fault);
        }
    }

    /** False when the mail server cannot be reached. */
    private boolean send(LetterStore.Letter letter) {
        try {
            mail.send(message(letter));
            store.remove(letter);
            return true;
        } catch (MailException | MessagingException fault) {
            Instant now = clock.instant();
            if (letter.made().plus(GIVEN_UP).isBefore(now)) {
                LOG.warn("a letter was given up after {} tries", letter.tries() + 1);
                store.remove(letter);
            } else {
                store.later(letter, now.plus(pause(letter.tries())));
            }
            return isAbout(fault);
        }
    }

    /** Whether the mail server was there and refused this letter alone. */
    private static boolean isAbout(Exception fault) {
        return !(fault instanceof MailSendException sending) || sending.getMessageExceptions().length > 0;
    }

    /** Twice as long each time. */
    private static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLED));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private MimeMessage message(LetterStore.Letter letter) throws MessagingException {
        MimeMessage message = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom(from);
        helper.setTo(letter.address());
        helper.setSubject(letter.subject());
        helper.setText(letter.body(), false);
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!letter.stop().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
        }
        return message;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService legs = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "postman");
            thread.setDaemon(true);
            return thread;
        });
        rounds = legs;
        ScheduledFuture<?> unused =
                legs.scheduleWithFixedDelay(this::round, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            List<Runnable> unused = rounds.shutdownNow();
            rounds = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
