package org.commonshed.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonshed.access.Viewer;
import org.commonshed.measure.NewId;
import org.springframework.stereotype.Component;

/** How things stand with the topics of a page, in somebody's eyes. */
@Component
class Shown {
    private static final int STAMP_BYTES = 12;

    private final Changes changes;
    private final List<Topics> rooms;
    private final String start; // others at every start, so that nobody takes a count of an earlier one for one of ours

    Shown(Changes changes, List<Topics> rooms, Clock clock) {
        this.changes = changes;
        this.rooms = List.copyOf(rooms);
        this.start = NewId.next(clock).toString() + System.nanoTime();
    }

    /**
     * By topic, how it stands; those that the viewer may not see are not in it.
     *
     * @param stamps of no meaning but that another one means a change; they do not tell how much changed elsewhere
     */
    record Standing(Map<String, String> stamps) {
        /** The topics that stand otherwise than before. */
        List<String> since(Standing before) {
            List<String> changed = new ArrayList<>();
            stamps.forEach((topic, stamp) -> {
                if (!stamp.equals(before.stamps().get(topic))) {
                    changed.add(topic);
                }
            });
            return changed;
        }

        boolean isEmpty() {
            return stamps.isEmpty();
        }

        /** One for all. */
        String stamp() {
            return digest(stamps.toString());
        }
    }

    /** Whether any of these changed as long ago as that or later, as far as the viewer may see them. */
    boolean isWithin(Viewer viewer, SortedSet<String> topics, Duration age) {
        return topics.stream()
                .flatMap(topic -> rooms.stream().flatMap(room -> room.counted(viewer, topic).stream()))
                .anyMatch(each -> changes.isWithin(each, age));
    }

    Standing standing(Viewer viewer, SortedSet<String> topics) {
        Map<String, String> stamps = new TreeMap<>();
        for (String topic : topics) {
            SortedSet<String> counted = new TreeSet<>();
            rooms.forEach(room -> counted.addAll(room.counted(viewer, topic)));
            if (!counted.isEmpty()) {
                StringBuilder all = new StringBuilder(start);
                counted.forEach(each -> all.append(' ').append(each).append('=').append(changes.of(each)));
                stamps.put(topic, digest(all.toString()));
            }
        }
        return new Standing(stamps);
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, STAMP_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
