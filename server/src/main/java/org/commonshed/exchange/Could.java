package org.commonshed.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonshed.design.Designs;
import org.commonshed.design.Makers;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Remembered;
import org.commonshed.network.Actors;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** The facts told of a need in a list: how many could, and how urgent it is. */
@Component
class Could {
    private final Makers makers;
    private final Directory directory;
    private final Outsides outsides;
    private final Remembered<Map<String, Count>> counts;

    Could(
            Makers makers,
            Directory directory,
            Outsides outsides,
            Designs designs,
            Actors actors,
            PlaceSettings settings) {
        this.makers = makers;
        this.directory = directory;
        this.outsides = outsides;
        this.counts = new Remembered<>(
                settings,
                List.of(designs.products(), designs.recipes(), designs.lines(), designs.abilities(), actors.actors()),
                ConcurrentHashMap::new);
    }

    /** How many could make something, and whether all of them are farms. */
    private record Count(int makers, boolean farms) {}

    List<ExchangeViews.Chip> chips(NeedLists.Look look, Kept need, Optional<PlanAnswers.Answer> answer) {
        Words words = look.words();
        String product = need.get("product");
        List<ExchangeViews.Chip> chips = new ArrayList<>();
        answer.ifPresent(one -> chips.add(met(one, words)));
        Count count = counts.get().computeIfAbsent(product, key -> count(look, key));
        if (count.makers() > 0) {
            String who = count.farms() ? "farms" : "makers";
            chips.add(new ExchangeViews.Chip(
                    words.say("exchange.could." + who, count.makers()),
                    answer.isPresent() ? "" : count.farms() ? "land" : "people"));
        } else if (outsides.mayCome(product)) {
            chips.add(new ExchangeViews.Chip(words.say("exchange.outside"), ""));
        } else {
            chips.add(new ExchangeViews.Chip(words.say("exchange.nobody"), "limit"));
        }
        chips.add(new ExchangeViews.Chip(words.say("exchange.urgency." + urgency(need.get("priority"))), ""));
        return chips;
    }

    private static ExchangeViews.Chip met(PlanAnswers.Answer answer, Words words) {
        String share = words.amounts().percent(answer.met());
        return answer.isMet()
                ? new ExchangeViews.Chip(words.say("exchange.met"), "land")
                : new ExchangeViews.Chip(words.say("exchange.met.part", share), "people");
    }

    private Count count(NeedLists.Look look, String product) {
        Set<String> actors = new HashSet<>();
        makers.making(look.viewer(), product).forEach(maker -> actors.add(maker.actor()));
        boolean farms = actors.stream()
                .allMatch(actor -> directory
                        .find(actor)
                        .filter(entry -> Answers.isFarmKind(entry.kind()))
                        .isPresent());
        return new Count(actors.size(), farms);
    }

    /** must, matters or good. */
    static String urgency(String priority) {
        return switch (priority) {
            case "1" -> "must";
            case "", "2", "3" -> "matters";
            default -> "good";
        };
    }
}
