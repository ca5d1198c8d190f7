package org.commonshed.energy.kept;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.OtherYear;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.files.energy.meter.MeterSeries;

/**
 * A year of a household's meter.
 *
 * @param start when the first hour begins, in local standard time
 * @param watts [hour] mean power
 */
public record MeterYear(LocalDateTime start, int[] watts) {
    private static final double WATTS = 1000;
    private static final int MOST_WATTS = 10_000_000;

    /** A series of whole hours. */
    public static MeterYear of(MeterSeries year) {
        int[] watts = Arrays.stream(year.kw())
                .mapToInt(kw -> (int) Math.min(MOST_WATTS, Math.round(kw * WATTS)))
                .toArray();
        return new MeterYear(year.grid().start(), watts);
    }

    static MeterYear unpack(LocalDateTime start, byte[] bytes) {
        int[] watts = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(watts);
        return new MeterYear(start, watts);
    }

    byte[] pack() {
        ByteBuffer bytes = ByteBuffer.allocate(watts.length * Integer.BYTES);
        bytes.asIntBuffer().put(watts);
        return bytes.array();
    }

    public LocalDateTime at(int hour) {
        return start.plusHours(hour);
    }

    public double kwh() {
        return IntStream.of(watts).mapToLong(one -> one).sum() / WATTS;
    }

    /** Laid on the year of a plan by month, day and hour: [hour] kW. */
    public double[] kw() {
        double[] kw = Arrays.stream(watts).mapToDouble(one -> one / WATTS).toArray();
        return new OtherYear(new TimeGrid(start, 1, watts.length), TimeGrid.ofYear(FirstCase.YEAR, 1)).series(kw);
    }
}
