package org.commonshed.bench.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.share.Readings;
import org.commonshed.engine.energy.share.Settlement;
import org.commonshed.engine.energy.share.Sharing;
import org.commonshed.engine.energy.share.SharingKey;
import org.commonshed.engine.energy.share.Tariff;
import org.junit.jupiter.api.Test;

/** The plain way and ours settle the same. */
final class PlainSettlingTest {
    @Test
    void decimalsAndWholeNumbersSettleToTheSameWattHours() {
        Tariff tariff = new Tariff(List.of(300_000L), 80_000, 150_000, 150_000);
        for (int seed = 1; seed <= 5; seed++) {
            Readings readings = MadeUpMeters.of(30 + seed, 96 * 3, seed);
            Map<String, BigDecimal> plain = new PlainSettling(readings).settle(96 * 3);
            Settlement ours = new Sharing(Path.of("target", "native"), () -> false)
                    .settle(readings, new SharingKey.ProRata(), tariff)
                    .settlement();
            for (Settlement.Line line : ours.periods().get(0).lines()) {
                assertEquals(
                        plain.get(line.meter().id()),
                        BigDecimal.valueOf(line.sharedWh()),
                        line.meter().id());
            }
        }
    }
}
