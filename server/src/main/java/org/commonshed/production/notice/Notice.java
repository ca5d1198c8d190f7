package org.commonshed.production.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One piece of news.
 *
 * @param key of its words
 * @param address of the page that it leads to
 * @param read whether this reader has seen it
 */
record Notice(UUID id, String key, List<String> parts, String address, Instant told, boolean read) {
    Notice {
        parts = List.copyOf(parts);
    }
}
