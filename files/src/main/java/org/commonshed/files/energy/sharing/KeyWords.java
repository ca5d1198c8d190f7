package org.commonshed.files.energy.sharing;

import org.commonshed.engine.energy.share.SharingKey;

/** What a sharing key does, in one sentence each for its rule and for what is left over. */
public final class KeyWords {
    private KeyWords() {}

    /** The word for a key in files. */
    public static String word(SharingKey key) {
        if (key instanceof SharingKey.Static) {
            return "static";
        }
        if (key instanceof SharingKey.Equal) {
            return "equal";
        }
        if (key instanceof SharingKey.ProRata) {
            return "pro_rata";
        }
        if (key instanceof SharingKey.Cascade) {
            return "cascade";
        }
        if (key instanceof SharingKey.Matrix) {
            return "matrix";
        }
        if (key instanceof SharingKey.NeedWeighted) {
            return "need_weighted";
        }
        return key instanceof SharingKey.ExAnte ? "ex_ante" : "ex_post";
    }

    /** The rule of a key. */
    public static String rule(SharingKey key) {
        return switch (word(key)) {
            case "static" -> "Each consumer is offered a fixed share of what is given, and takes of it what it needs.";
            case "equal" -> "All consumers are offered the same amount, and take of it what they need.";
            case "pro_rata" -> "What is given is divided by what each needs in that interval.";
            case "cascade" -> "Keys are used one after the other: what one leaves is offered by the next.";
            case "matrix" -> "Each producer offers what it gives by its own quotas for each consumer.";
            case "need_weighted" ->
                "What is given is divided by energy burden: first and most to those for whom energy costs most of their income.";
            case "ex_ante" -> "Each consumer is offered the share that was fixed in advance for that hour.";
            default ->
                "When all is read, the shares are found that make all bills together least, near the agreed ones, with enough for everybody.";
        };
    }

    /** Who gets what nobody's share used. */
    public static String leftover(SharingKey key) {
        return switch (key.leftover()) {
            case TO_PRODUCERS -> "What nobody's share used goes into the grid for its producers, each by what it gave.";
            case OFFERED_AGAIN ->
                "What somebody does not need is offered again by the same weights; what nobody needs goes into the grid for its producers.";
            case TO_NEXT_KEY -> "What the last key leaves goes into the grid for its producers, each by what it gave.";
            case TO_ITS_PRODUCER -> "What a producer offered and nobody took goes into the grid for that producer.";
        };
    }
}
