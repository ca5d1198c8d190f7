package org.commonshed.production.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.access.people.Tokens;
import org.commonshed.measure.NewId;
import org.commonshed.page.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters about notices: to whom, how often, and what they say. They are laid into the outbox with the same transaction that
 * says they are told; whoever sends them takes them from there.
 */
@Service
class Letters {
    static final int MOST_IN_LETTER = 50;

    private static final Duration LINK_HOLDS = Duration.ofDays(3);
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMinutes(5); // between two letters to one person
    private static final int MORNING = 7;
    private static final int MOST_WANTING = 1000;
    private static final int MOST_WAITING = 10_000;

    private final LetterStore store;
    private final NoticeStore notices;
    private final People people;
    private final Feeds feeds;
    private final Clock clock;
    private final NoticeWords said;

    Letters(LetterStore store, NoticeStore notices, People people, Feeds feeds, Clock clock, NoticeWords said) {
        this.said = said;
        this.store = store;
        this.notices = notices;
        this.people = people;
        this.feeds = feeds;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<LetterStore.Box> find(UUID person) {
        return store.find(person);
    }

    /** What came of giving an address. */
    enum Outcome {
        /** A letter with a link goes there; nothing else before it is followed. */
        ASKED,
        /** It was the address already. */
        KEPT,
        /** A letter went out a moment ago. */
        TOO_SOON
    }

    /**
     * Where letters are to go.
     *
     * @param server as this house is called, for links in letters
     */
    @Transactional
    Outcome ask(UUID person, String address, LetterStore.Pace pace, String server) {
        Instant now = clock.instant();
        Optional<LetterStore.Box> before = store.find(person);
        boolean isSame = before.filter(box -> box.address().equals(address)).isPresent();
        if (isSame && before.get().confirmed().isPresent()) {
            store.setPace(person, pace);
            return Outcome.KEPT;
        }
        if (before.filter(box -> box.asked().plus(ASKED_AGAIN).isAfter(now)).isPresent()) {
            return Outcome.TOO_SOON;
        }
        String confirm = Tokens.next();
        String stop = Tokens.next();
        store.put(
                new LetterStore.Box(person, address, pace, server, now, Optional.empty(), stop, Optional.empty()),
                Tokens.digest(confirm),
                Tokens.digest(stop));
        Words words = feeds.words(person);
        String name = people.findName(person).orElse("");
        String body = words.say("notice.letter.confirm", name, server + "/letters/confirm/" + confirm);
        store.add(letter(person, address, words.say("notice.letter.confirm.subject"), body, ""));
        return Outcome.ASKED;
    }

    /** In the language of whom it goes to. */
    Words words(UUID person) {
        return feeds.words(person);
    }

    String name(UUID person) {
        return people.findName(person).orElse("");
    }

    /** A letter about the account, which is no notice; where too many wait, none is added. */
    void send(LetterStore.Box box, String subject, String body) {
        if (store.countWaiting() < MOST_WAITING) {
            store.add(letter(box.person(), box.address(), subject, body, ""));
        }
    }

    private LetterStore.Letter letter(UUID person, String address, String subject, String body, String stop) {
        return new LetterStore.Letter(NewId.next(clock), person, address, subject, body, stop, clock.instant(), 0);
    }

    @Transactional
    void forget(UUID person) {
        store.remove(person);
    }

    /** The address of a link that holds. */
    @Transactional(readOnly = true)
    Optional<String> findToConfirm(String token) {
        return store.findToConfirm(Tokens.digest(token), clock.instant().minus(LINK_HOLDS))
                .map(LetterStore.Box::address);
    }

    @Transactional
    boolean confirm(String token) {
        Optional<LetterStore.Box> box =
                store.findToConfirm(Tokens.digest(token), clock.instant().minus(LINK_HOLDS));
        box.ifPresent(found -> store.confirm(found.person(), clock.instant()));
        return box.isPresent();
    }

    @Transactional(readOnly = true)
    Optional<String> findToStop(String token) {
        return store.findToStop(Tokens.digest(token)).map(LetterStore.Box::address);
    }

    @Transactional
    boolean stop(String token) {
        Optional<LetterStore.Box> box = store.findToStop(Tokens.digest(token));
        box.ifPresent(found -> store.remove(found.person()));
        return box.isPresent();
    }

    /** Writes letters about what nobody has read or been written of; one to a person at most every few minutes. */
    @Transactional
    void write() {
        if (store.countWaiting() >= MOST_WAITING) {
            return; // the mail server has been away for long; what is not written yet waits as a notice
        }
        store.listWanting(MOST_WANTING).stream().filter(this::isTime).forEach(this::write);
    }

    private boolean isTime(LetterStore.Box box) {
        Instant last = box.lastLetter().orElse(Instant.EPOCH);
        return isTime(box.pace(), last, clock.instant(), ZoneId.systemDefault());
    }

    static boolean isTime(LetterStore.Pace pace, Instant last, Instant now, ZoneId zone) {
        LocalDateTime there = LocalDateTime.ofInstant(now, zone);
        return switch (pace) {
            case ONCE -> !last.plus(PAUSE).isAfter(now);
            case DAILY ->
                there.getHour() >= MORNING && LocalDate.ofInstant(last, zone).isBefore(there.toLocalDate());
            case NEVER -> false;
        };
    }

    private void write(LetterStore.Box box) {
        Viewer viewer = people.viewer(box.person());
        NoticeStore.Reader reader = new NoticeStore.Reader(box.person(), NoticeBoard.actors(viewer));
        Instant since = box.confirmed().orElseThrow();
        List<Notice> news = notices.listToMail(reader, since, MOST_IN_LETTER);
        if (news.isEmpty()) {
            return;
        }
        Words words = feeds.words(box.person());
        StringBuilder text = new StringBuilder();
        news.forEach(notice -> text.append(said.say(notice, words))
                .append('\n')
                .append(box.server())
                .append(notice.address())
                .append("\n\n"));
        String stop = box.server() + "/letters/stop/" + box.stopToken();
        String body = words.say("notice.letter", viewer.name(), text, box.server() + NoticeBoard.ADDRESS, stop);
        String subject = words.say("notice.letter.subject", news.size());
        store.add(letter(box.person(), box.address(), subject, body, stop));
        notices.mailed(box.person(), news, clock.instant());
        store.wrote(box.person(), clock.instant());
    }
}
