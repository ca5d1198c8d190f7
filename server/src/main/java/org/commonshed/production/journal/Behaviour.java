package org.commonshed.production.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an action does to resources, from one table with the words of ValueFlows 1.0. {@code dec/inc} takes away from one
 * resource and adds to another; {@code new} holds for a resource that the event makes, {@code update} for the one that it
 * changes, {@code updateTo} for the one that it goes to.
 */
record Behaviour(
        Direction direction,
        Optional<Action> pairsWith,
        Creates creates,
        Counts counts,
        Effect accounting,
        Effect onhand,
        Touch location,
        Touch contained,
        Touch accountable,
        Touch stage,
        Touch state) {
    private static final String TABLE = """
            action            inputOutput  pairsWith create     quantity accounting onhand  location contained accountable stage  state
            produce           output       .         optional   resource inc        inc     new      .         new         update update
            consume           input        .         .          resource dec        dec     .        .         .           .      update
            use               input        .         .          both     .          .       .        .         .           .      update
            work              input        .         .          effort   .          .       .        .         .           .      .
            cite              input        .         .          resource .          .       .        .         .           .      update
            deliverService    outputInput  .         .          resource .          .       .        .         .           .      .
            pickup            input        dropoff   .          resource .          dec     update   .         .           .      update
            dropoff           output       pickup    .          resource .          inc     update   .         .           update update
            accept            input        modify    .          resource .          dec     update   .         .           .      update
            modify            output       accept    .          resource .          inc     update   .         .           update update
            combine           input        .         .          resource .          dec     .        update    .           .      update
            separate          output       .         .          resource .          inc     .        remove    .           update update
            transferAllRights .            .         optionalTo resource dec/inc    .       .        .         updateTo    .      updateTo
            transferCustody   .            .         optionalTo resource .          dec/inc updateTo .         .           .      updateTo
            transfer          .            .         optionalTo resource dec/inc    dec/inc updateTo .         updateTo    .      updateTo
            move              .            .         optionalTo resource dec/inc    dec/inc updateTo .         .           .      updateTo
            copy              .            .         optionalTo resource incTo      incTo   new      .         new         .      updateTo
            raise             .            .         optional   resource inc        inc     .        .         new         .      update
            lower             .            .         optional   resource dec        dec     .        .         new         .      update
            """;

    private static final Map<Action, Behaviour> ALL = read();

    /** Whether it passes from one to another, so that either of them can say so. */
    boolean isBetweenTwo() {
        return creates == Creates.OPTIONAL_TO || direction == Direction.OUTPUT_INPUT;
    }

    /** On which side of a process it may stand. */
    enum Direction {
        NONE,
        INPUT,
        OUTPUT,
        OUTPUT_INPUT
    }

    /** Which resource it may make. */
    enum Creates {
        NONE,
        OPTIONAL,
        OPTIONAL_TO
    }

    /** What has to be said: how much of the resource, how many hours, or either. */
    enum Counts {
        RESOURCE,
        EFFORT,
        BOTH
    }

    /** What becomes of an amount. */
    enum Effect {
        NONE,
        INC,
        DEC,
        DEC_INC,
        INC_TO
    }

    /** Of which resource something is set. */
    enum Touch {
        NONE,
        NEW,
        UPDATE,
        UPDATE_TO,
        REMOVE
    }

    static Behaviour of(Action action) {
        return Objects.requireNonNull(ALL.get(action), "the table has a line for each action");
    }

    private static Map<Action, Behaviour> read() {
        Map<Action, Behaviour> all = new EnumMap<>(Action.class);
        for (String line : TABLE.lines().skip(1).toList()) {
            List<String> cells = new ArrayList<>(List.of(line.split(" +")));
            Action action = Action.find(cells.get(0)).orElseThrow(() -> new IllegalStateException("no action " + line));
            all.put(
                    action,
                    new Behaviour(
                            value(Direction.class, cells.get(1)),
                            Action.find(cells.get(2)),
                            value(Creates.class, cells.get(3)),
                            value(Counts.class, cells.get(4)),
                            value(Effect.class, cells.get(5)),
                            value(Effect.class, cells.get(6)),
                            value(Touch.class, cells.get(7)),
                            value(Touch.class, cells.get(8)),
                            value(Touch.class, cells.get(9)),
                            value(Touch.class, cells.get(10)),
                            value(Touch.class, cells.get(11))));
        }
        if (all.size() != Action.values().length) {
            throw new IllegalStateException("the table has " + all.size() + " actions\nMaybe one is missing in it.");
        }
        return all;
    }

    private static <E extends Enum<E>> E value(Class<E> kind, String cell) {
        String name = cell.equals(".")
                ? "NONE"
                : cell.replace('/', '_').replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        return Enum.valueOf(kind, name);
    }
}
