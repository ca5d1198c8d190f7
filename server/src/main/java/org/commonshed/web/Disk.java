package org.commonshed.web;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether there is room on the disk of the data folder. Some is held back: a database without any room ends, and then
 * nobody could read either.
 */
@Component
class Disk {
    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);
    private static final long MEGABYTE = 1 << 20;

    private final Path folder;
    private final long reserve;

    /** @param reserve in megabytes; with 0 one writes as long as it goes */
    Disk(@Value("${commonshed.data}") Path folder, @Value("${commonshed.disk.reserve-mb:64}") long reserve) {
        this.folder = folder;
        this.reserve = reserve * MEGABYTE;
    }

    boolean isFull() {
        try {
            FileStore store = Files.getFileStore(folder);
            return store.getUsableSpace() < reserve;
        } catch (IOException unknown) {
            LOG.warn("How much room there is cannot be seen: {}", unknown.toString());
            return false;
        }
    }
}
