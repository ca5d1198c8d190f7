package org.commonshed.files.energy.meter;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;

/** Clocks that are put forward and back: an hour that is missing in spring, one that is there twice in autumn. */
final class Daylight {
    private static final long LONG = 300; // days after which a year with one jump alone has lost the other

    private Daylight() {}

    /** Readings in standard time; as they are where their clock was never put forward. */
    static List<Reading> undone(List<Reading> readings, int step, Findings findings) {
        int forward = -1; // last reading before
        int back = -1;
        for (int i = 0; i + 1 < readings.size(); i++) {
            Reading one = readings.get(i);
            Reading next = readings.get(i + 1);
            long minutes = one.minutesTo(next);
            boolean isNight = one.start().getHour() <= 3 || one.start().getHour() == 23;
            boolean isSunday = next.start().getDayOfWeek() == DayOfWeek.SUNDAY;
            if (isNight && isSunday && minutes == 60 + step && forward < 0) {
                forward = i;
            }
            if (isNight && isSunday && minutes == step - 60 && back < 0) {
                back = i;
            }
        }
        long days = Duration.between(
                        readings.get(0).start(),
                        readings.get(readings.size() - 1).start())
                .toDays();
        if ((forward < 0 && back < 0) || (back < 0 && days > LONG)) {
            return readings;
        }
        List<Reading> undone = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            boolean isForward = forward >= 0 && i > forward;
            boolean isBack = back >= 0 && i > back;
            // in the south the year begins with clocks that are forward
            boolean isSummer =
                    forward >= 0 && (back < 0 || forward < back) ? isForward && !isBack : !isBack || isForward;
            undone.add(isSummer ? readings.get(i).moved(-60) : readings.get(i));
        }
        int first = forward >= 0 ? forward : back;
        findings.hint(
                readings.get(first).line(),
                "",
                "daylight_saving",
                Said.of("energy:daylight_saving"),
                Said.of("energy:daylight_saving.mend"));
        return undone;
    }
}
