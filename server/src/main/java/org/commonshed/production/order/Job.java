package org.commonshed.production.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * What one maker is asked for or has promised, on one machine.
 *
 * @param part of the design
 * @param asked pieces
 * @param accepted pieces, at most those asked
 * @param made pieces that the maker says are made
 * @param wasted pieces that went wrong at the maker
 * @param boxes in the order in which they were packed
 */
@NamedInterface("order")
public record Job(
        UUID id,
        UUID order,
        String part,
        String actor,
        String machine,
        long asked,
        long accepted,
        JobState state,
        Terms terms,
        Answer answer,
        long made,
        long wasted,
        List<Box> boxes) {
    public Job {
        boxes = List.copyOf(boxes);
    }

    /**
     * What it takes, as it was proposed.
     *
     * @param hours on the machine
     * @param usd US dollars, with the drive
     * @param km there and back, all trips
     * @param ready day on which the last pieces arrive
     * @param assumed what of it nobody stated
     */
    public record Terms(
            double hours, double usd, double km, LocalDate ready, List<Batch> batches, List<String> assumed) {
        public Terms {
            batches = List.copyOf(batches);
            assumed = List.copyOf(assumed);
        }
    }

    /** Pieces that arrive on a day. */
    public record Batch(LocalDate day, long pieces) {}

    /**
     * When it was asked and what came of it.
     *
     * @param until when an answer is waited for
     * @param by who answered, as people call them; empty while nobody did
     * @param why it was declined, given up or taken back
     */
    public record Answer(Instant asked, Instant until, Optional<Instant> at, String by, String why) {}

    /** Pieces that are to be expected of it or are there already and not found bad. */
    public long supply() {
        long packed = boxes.stream().mapToLong(Box::pieces).sum();
        long bad = boxes.stream().mapToLong(Box::bad).sum();
        return switch (state) {
            case ASKED -> asked;
            case ACCEPTED -> Math.max(accepted, packed) - bad;
            case DECLINED, SILENT, WITHDRAWN, DROPPED -> gone() - bad;
        };
    }

    /** Whether the maker takes on less than was asked, and so has said how much it can. */
    public boolean isPart() {
        return state == JobState.ACCEPTED && accepted < asked;
    }

    /** Pieces that have left the maker. */
    public long gone() {
        return boxes.stream()
                .filter(box -> box.state() != BoxState.PACKED)
                .mapToLong(Box::pieces)
                .sum();
    }

    /** Pieces in boxes. */
    public long packed() {
        return boxes.stream().mapToLong(Box::pieces).sum();
    }

    /** Pieces that were checked and are good. */
    public long passed() {
        return boxes.stream()
                .filter(box -> box.state() == BoxState.CHECKED)
                .mapToLong(Box::good)
                .sum();
    }

    /** Hours that the machine still has to work for it. */
    public double hoursLeft() {
        if (!state.isLive()) {
            return 0;
        }
        long pieces = state == JobState.ASKED ? asked : accepted;
        return pieces == 0 ? 0 : terms.hours * Math.max(0, pieces - made) / asked;
    }

    public String address() {
        return "/jobs/" + id;
    }
}
