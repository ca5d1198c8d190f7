package org.commonshed.production.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** The nineteen actions of ValueFlows 1.0; what each does to resources stands in {@link Behaviour}. */
@NamedInterface("journal")
public enum Action {
    PRODUCE,
    CONSUME,
    USE,
    WORK,
    CITE,
    DELIVER_SERVICE,
    PICKUP,
    DROPOFF,
    ACCEPT,
    MODIFY,
    COMBINE,
    SEPARATE,
    TRANSFER_ALL_RIGHTS,
    TRANSFER_CUSTODY,
    TRANSFER,
    MOVE,
    COPY,
    RAISE,
    LOWER;

    /** As ValueFlows writes it: {@code deliverService}. */
    public String word() {
        StringBuilder word = new StringBuilder();
        for (String part : name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }

    /** All of them as ValueFlows writes them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Action::word).toList();
    }

    /** The action of that word. */
    public static Optional<Action> find(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }

    Behaviour behaviour() {
        return Behaviour.of(this);
    }
}
