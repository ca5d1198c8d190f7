package org.commonshed.production.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * What promises and processes belong to: an order.
 *
 * @param address of its page; empty where it has none
 */
@NamedInterface("journal")
public record Plan(UUID id, String name, String note, String address, Instant created, Optional<Instant> due) {}
