package org.commonshed.files.energy.sharing;

import java.util.Locale;
import org.commonshed.engine.energy.share.SharingKey;
import org.commonshed.files.world.Said;

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
    public static Said rule(SharingKey key) {
        return Said.of("energy:rule." + word(key));
    }

    /** Who gets what nobody's share used. */
    public static Said leftover(SharingKey key) {
        return Said.of("energy:leftover." + key.leftover().name().toLowerCase(Locale.ROOT));
    }
}
