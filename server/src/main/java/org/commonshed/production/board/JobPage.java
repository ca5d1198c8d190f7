package org.commonshed.production.board;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.commonshed.production.journal.NotPossible;
import org.commonshed.production.order.Answering;
import org.commonshed.production.order.Answering.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A job, for whoever answers for it: by a link on a phone without an account, or for those who speak for the maker. Both come to
 * the same forms.
 */
@Controller
class JobPage {
    private static final String LINK = "/ask/{token}";
    private static final String JOB = "/jobs/{job}";
    private static final int MOST_BOX = 1_000_000;

    private final Answering answering;
    private final JobTelling telling;

    JobPage(Answering answering, JobTelling telling) {
        this.answering = answering;
        this.telling = telling;
    }

    @GetMapping(LINK)
    @OpenToAll
    ModelAndView byLink(@PathVariable String token, @ModelAttribute("frame") Frame frame) {
        return answering
                .findByLink(token)
                .map(hand -> show(hand, "/ask/" + token, Refusal.NONE, frame))
                .orElseGet(JobPage::gone);
    }

    /** Never made, replaced by a newer one, or of an order that is long over: the same answer. */
    private static ModelAndView gone() {
        return new ModelAndView("production/gone", HttpStatus.NOT_FOUND);
    }

    @GetMapping(JOB)
    @Entrance(Deed.STATE_MAKER)
    ModelAndView job(@PathVariable UUID job, @ModelAttribute("frame") Frame frame, Viewer viewer) {
        return show(get(viewer, job), "/jobs/" + job, Refusal.NONE, frame);
    }

    private Answering.Hand get(Viewer viewer, UUID job) {
        return answering.find(viewer, job).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView show(Answering.Hand hand, String base, Refusal refusal, Frame frame) {
        HttpStatus status = switch (refusal) {
            case NONE -> HttpStatus.OK;
            case TOO_MANY -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.CONFLICT;
        };
        ModelAndView view = new ModelAndView("production/job", status);
        view.addObject("job", telling.page(hand, base, refusal, frame.words()));
        return view;
    }

    @PostMapping(LINK + "/{verb}")
    @OpenToAll
    ModelAndView doByLink(
            @PathVariable String token,
            @PathVariable String verb,
            @RequestParam Map<String, String> given,
            @ModelAttribute("frame") Frame frame) {
        Optional<Answering.Hand> hand = answering.findByLink(token);
        if (hand.isEmpty()) {
            return gone();
        }
        String base = "/ask/" + token;
        Refusal refusal = act(hand.get(), verb, given);
        return refusal == Refusal.NONE
                ? new ModelAndView("redirect:" + base)
                : answering
                        .findByLink(token)
                        .map(now -> show(now, base, refusal, frame))
                        .orElseGet(JobPage::gone);
    }

    @PostMapping(JOB + "/{verb}")
    @Entrance(Deed.STATE_MAKER)
    ModelAndView doSignedIn(
            @PathVariable UUID job,
            @PathVariable String verb,
            @RequestParam Map<String, String> given,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer) {
        String base = "/jobs/" + job;
        Refusal refusal = act(get(viewer, job), verb, given);
        return refusal == Refusal.NONE
                ? new ModelAndView("redirect:" + base)
                : show(get(viewer, job), base, refusal, frame);
    }

    private Refusal act(Answering.Hand hand, String verb, Map<String, String> given) {
        try {
            return perform(hand, verb, given);
        } catch (NotPossible corrected) {
            return Refusal.NOT_BY_JOURNAL;
        }
    }

    private Refusal perform(Answering.Hand hand, String verb, Map<String, String> given) {
        String why = given.getOrDefault("why", "");
        return switch (verb) {
            case "accept" ->
                answering.accept(hand, pieces(given, "pieces", hand.job().asked()));
            case "decline" -> answering.decline(hand, why);
            case "drop" -> answering.drop(hand, why);
            case "made" ->
                answering.make(hand, pieces(given, "pieces", 0), pieces(given, "wasted", 0), kilograms(given));
            case "take-back" -> answering.takeBack(hand);
            case "pack" -> answering.pack(hand, pieces(given, "pieces", -1), pieces(given, "box", -1));
            case "hand-over" -> answering.handOver(hand, given.getOrDefault("code", ""));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** What was typed; −1 where it is no number that can be. */
    private static long pieces(Map<String, String> given, String field, long usual) {
        String text = given.getOrDefault(field, "")
                .replaceAll("[\\s\u00a0\u202f.,](?=\\d{3}(\\D|$))", "")
                .strip();
        if (text.isEmpty()) {
            return usual;
        }
        return text.matches("\\d{1,7}") ? Math.min(MOST_BOX, Long.parseLong(text)) : -1;
    }

    private static BigDecimal kilograms(Map<String, String> given) {
        String text = given.getOrDefault("kg", "").replace(',', '.').strip();
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return text.matches("\\d{1,6}(\\.\\d{1,3})?") ? new BigDecimal(text) : BigDecimal.ONE.negate();
    }

    @GetMapping(LINK + "/labels")
    @OpenToAll
    ModelAndView labelsByLink(@PathVariable String token, @ModelAttribute("frame") Frame frame) {
        return answering
                .findByLink(token)
                .map(hand -> labels(hand, "/ask/" + token, frame))
                .orElseGet(JobPage::gone);
    }

    @GetMapping(JOB + "/labels")
    @Entrance(Deed.STATE_MAKER)
    ModelAndView labels(@PathVariable UUID job, @ModelAttribute("frame") Frame frame, Viewer viewer) {
        return labels(get(viewer, job), "/jobs/" + job, frame);
    }

    private ModelAndView labels(Answering.Hand hand, String base, Frame frame) {
        ModelAndView view = new ModelAndView("production/labels");
        view.addObject("labels", telling.labels(hand, frame.words()));
        view.addObject("base", base);
        return view;
    }
}
