package org.commonshed.access.token;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.Shown;
import org.commonshed.access.session.Exchange;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Programs that act for oneself: the words they come in by, what each may do and until when. */
@Controller
@Entrance(Deed.KEEP_ACCOUNT)
class TokensPage {
    private static final int USUAL_DAYS = 90;

    private final ApiTokens tokens;
    private final Clock clock;

    TokensPage(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What was typed. */
    private record Typed(String name, Set<String> deeds, int days) {
        static final Typed NOTHING = new Typed("", Set.of(), USUAL_DAYS);
    }

    @GetMapping("/you/tokens")
    String page(
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        return show(Typed.NOTHING, "", done.equals("taken") ? done : "", Faults.NONE, new Shows(frame, viewer, model));
    }

    /** Who is shown the page. */
    private record Shows(Frame frame, Viewer viewer, Model model) {}

    @PostMapping("/you/tokens")
    String make(
            @RequestParam MultiValueMap<String, String> given,
            @ModelAttribute("frame") Frame frame,
            Exchange exchange,
            Model model) {
        String name = Objects.requireNonNullElse(given.getFirst("name"), "");
        Set<String> deeds = Set.copyOf(given.getOrDefault("deeds", List.of()));
        int days = days(given.getFirst("days"));
        Viewer viewer = exchange.viewer();
        Shows shows = new Shows(frame, viewer, model);
        Faults faults = faults(viewer, name, days);
        if (!faults.isEmpty()) {
            return show(new Typed(name, deeds, days), "", "", exchange.wrong(faults), shows);
        }
        Set<Deed> chosen = tokens.listDeeds(viewer).stream()
                .filter(deed -> deeds.contains(deed.name()))
                .collect(Collectors.toSet());
        String word = tokens.make(viewer, name, chosen, days);
        return show(Typed.NOTHING, word, "", Faults.NONE, shows);
    }

    private static int days(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private Faults faults(Viewer viewer, String name, int days) {
        Faults faults = Faults.NONE;
        if (name.isBlank()) {
            faults = faults.and(Faults.of("name", "fault.token-name-empty"));
        } else if (name.length() > ApiToken.LONGEST_NAME) {
            faults = faults.and(Faults.of("name", "fault.token-name-long", ApiToken.LONGEST_NAME));
        }
        if (!ApiTokens.DAYS.contains(days)) {
            faults = faults.and(Faults.of("days", "fault.token-days"));
        }
        return tokens.isFull(viewer) ? faults.and(Faults.of("name", "fault.token-many", ApiTokens.MOST)) : faults;
    }

    @PostMapping("/you/tokens/{token}/take")
    String take(@PathVariable UUID token, Viewer viewer) {
        tokens.take(viewer, token);
        return "redirect:/you/tokens?done=taken";
    }

    private String show(Typed typed, String made, String done, Faults faults, Shows shows) {
        Words words = shows.frame().words();
        List<TokenViews.Line> lines = tokens.list(shows.viewer()).stream()
                .map(token -> line(token, words))
                .toList();
        List<TokenViews.Choice> deeds = tokens.listDeeds(shows.viewer()).stream()
                .map(deed -> new TokenViews.Choice(
                        deed.name(), right(deed, words), typed.deeds().contains(deed.name())))
                .toList();
        List<TokenViews.Choice> days = ApiTokens.DAYS.stream()
                .map(some -> new TokenViews.Choice(
                        some.toString(), words.say("access.token.days", some), typed.days() == some))
                .toList();
        shows.model()
                .addAttribute(
                        "view",
                        new TokenViews.Page(
                                lines,
                                new TokenViews.Form(typed.name(), deeds, days),
                                made,
                                tokens.isFull(shows.viewer()),
                                done,
                                faults));
        return "access/tokens";
    }

    private TokenViews.Line line(ApiToken token, Words words) {
        boolean isOver = !token.expires().isAfter(clock.instant());
        String until = Shown.day(token.expires(), words.locale());
        String used = token.used().isEmpty()
                ? words.say("access.token.never")
                : words.say("access.token.used", words.time(token.used().get()));
        return new TokenViews.Line(
                token.id().toString(),
                token.name(),
                token.deeds().stream().sorted().map(deed -> right(deed, words)).toList(),
                words.say(isOver ? "access.token.over" : "access.token.until", until),
                used,
                isOver);
    }

    private static String right(Deed deed, Words words) {
        return words.say("access.token.deed." + deed);
    }
}
