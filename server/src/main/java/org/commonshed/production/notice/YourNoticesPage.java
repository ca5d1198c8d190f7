package org.commonshed.production.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.network.Directory;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's notices by day, calendars of what was promised, and where letters go. */
@Controller
@Entrance(Deed.KEEP_ACCOUNT)
class YourNoticesPage {
    private static final int PAGE = 50;
    private static final int LONGEST_ADDRESS = 200;
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"()\\\\]{1,64}@[^\\s@,;<>\"()\\\\]{1,190}");
    private static final String BACK = "redirect:" + NoticeBoard.ADDRESS;

    private final NoticeBoard board;
    private final Feeds feeds;
    private final Letters letters;
    private final MailSwitch mail;
    private final Directory directory;
    private final NoticeWords said;

    YourNoticesPage(
            NoticeBoard board, Feeds feeds, Letters letters, MailSwitch mail, Directory directory, NoticeWords said) {
        this.said = said;
        this.board = board;
        this.feeds = feeds;
        this.letters = letters;
        this.mail = mail;
        this.directory = directory;
    }

    @GetMapping(NoticeBoard.ADDRESS)
    String page(
            @RequestParam Map<String, String> given, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        String done = given.getOrDefault("done", "");
        boolean isKnown = List.of("asked", "kept", "forgotten", "feed", "read").contains(done);
        return show(new Turn(page(given), isKnown ? done : "", Optional.empty(), Faults.NONE), frame, viewer, model);
    }

    private static int page(Map<String, String> given) {
        String page = given.getOrDefault("page", "");
        return page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
    }

    /** What the page shows beside what is kept. */
    private record Turn(int page, String done, Optional<NoticeViews.Letters> typed, Faults faults) {}

    private String show(Turn turn, Frame frame, Viewer viewer, Model model) {
        NoticeBoard.Shown shown = board.list(viewer, turn.page(), PAGE);
        int last = Math.max(1, (shown.all() + PAGE - 1) / PAGE);
        model.addAttribute(
                "page",
                new NoticeViews.Page(
                        parts(shown.notices(), frame.words()),
                        shown.unread(),
                        turn.page() > 1 ? NoticeBoard.ADDRESS + "?page=" + (turn.page() - 1) : "",
                        turn.page() < last ? NoticeBoard.ADDRESS + "?page=" + (turn.page() + 1) : "",
                        last > 1 ? frame.say("notice.page", turn.page(), last) : "",
                        feeds(viewer),
                        mail.isOn() ? Optional.of(turn.typed().orElseGet(() -> kept(viewer))) : Optional.empty(),
                        turn.faults(),
                        turn.done()));
        return "production/notices";
    }

    private List<NoticeViews.Part> parts(List<Notice> notices, Words words) {
        List<NoticeViews.Part> parts = new ArrayList<>();
        for (boolean unread : new boolean[] {true, false}) {
            Map<LocalDate, List<NoticeViews.Line>> days = new LinkedHashMap<>();
            for (Notice notice : notices) {
                if (notice.read() != unread) {
                    days.computeIfAbsent(
                                    LocalDate.ofInstant(notice.told(), ZoneId.systemDefault()), d -> new ArrayList<>())
                            .add(new NoticeViews.Line(
                                    said.say(notice, words), notice.address(), time(notice.told(), words)));
                }
            }
            List<NoticeViews.Day> named = days.entrySet().stream()
                    .map(day -> new NoticeViews.Day(written(day.getKey(), words), day.getValue()))
                    .toList();
            if (!named.isEmpty()) {
                parts.add(new NoticeViews.Part(unread, named));
            }
        }
        return parts;
    }

    private static String written(LocalDate day, Words words) {
        return words.date("notice.day", day);
    }

    private static String time(Instant told, Words words) {
        return DateTimeFormatter.ofPattern("H:mm", words.locale())
                .withZone(ZoneId.systemDefault())
                .format(told);
    }

    private List<NoticeViews.Feed> feeds(Viewer viewer) {
        return new TreeSet<>(NoticeBoard.actors(viewer))
                .stream()
                        .map(actor -> new NoticeViews.Feed(
                                actor,
                                directory.name(actor),
                                feeds.findToken(viewer, actor)
                                        .map(token -> server() + "/calendar/" + token + ".ics")
                                        .orElse("")))
                        .toList();
    }

    /** How this server is called, for what leaves it. */
    private static String server() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private NoticeViews.Letters kept(Viewer viewer) {
        return letters.find(viewer.person().orElseThrow())
                .map(box -> new NoticeViews.Letters(
                        box.address(), box.pace().word(), true, box.confirmed().isPresent()))
                .orElse(new NoticeViews.Letters("", "once", false, false));
    }

    @PostMapping(NoticeBoard.ADDRESS + "/read")
    String read(Viewer viewer) {
        board.readAll(viewer);
        return BACK + "?done=read";
    }

    /** Makes the address of a calendar, or a new one in its place. */
    @PostMapping(NoticeBoard.ADDRESS + "/feed")
    String feed(@RequestParam(defaultValue = "") String actor, Viewer viewer) {
        feeds.renew(viewer, actor);
        return BACK + "?done=feed#feeds";
    }

    @PostMapping(NoticeBoard.ADDRESS + "/letters")
    String letters(
            @RequestParam Map<String, String> given,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        demandMail();
        String address = given.getOrDefault("address", "").strip();
        Optional<LetterStore.Pace> pace = LetterStore.Pace.find(given.getOrDefault("pace", ""));
        Faults faults = MAIL.matcher(address).matches() && address.length() <= LONGEST_ADDRESS
                ? Faults.NONE
                : Faults.of("address", "fault.notice-address");
        if (pace.isEmpty()) {
            faults = faults.and(Faults.of("pace-once", "fault.notice-pace"));
        }
        if (faults.isEmpty()) {
            Letters.Outcome outcome = letters.ask(viewer.person().orElseThrow(), address, pace.orElseThrow(), server());
            if (outcome != Letters.Outcome.TOO_SOON) {
                return BACK + "?done=" + (outcome == Letters.Outcome.ASKED ? "asked" : "kept");
            }
            faults = Faults.of("address", "fault.notice-soon");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        NoticeViews.Letters kept = kept(viewer);
        NoticeViews.Letters typed = new NoticeViews.Letters(
                address, pace.map(LetterStore.Pace::word).orElse(""), kept.known(), kept.confirmed());
        return show(new Turn(1, "", Optional.of(typed), faults), frame, viewer, model);
    }

    @PostMapping(NoticeBoard.ADDRESS + "/letters/forget")
    String forget(Viewer viewer) {
        demandMail();
        letters.forget(viewer.person().orElseThrow());
        return BACK + "?done=forgotten";
    }

    private void demandMail() {
        if (!mail.isOn()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
