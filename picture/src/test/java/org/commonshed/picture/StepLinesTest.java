package org.commonshed.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StepLinesTest {
    /** From −10 to 10 in a drawing whose span is 100 high: zero lies in the middle, each of two steps is 432 wide. */
    @Test
    void zeroLiesBetweenWhatIsAboveAndBelow() {
        StepLines.Line line = new StepLines.Line(StepLines.Look.FIRST, "members", List.of(-10.0, 10.0));
        String drawn = new StepLines(
                        "Money", 136, List.of(line), List.of(new StepLines.Mark(0, "0")), List.of("1", "2"))
                .draw()
                .toString();
        assertTrue(drawn.contains("d=\"M96 110.0H528.0V10.0H960.0\""), drawn);
        assertTrue(drawn.contains("class=\"steps-zero\" d=\"M96 60.0H960\""), drawn);
        assertTrue(drawn.contains("x=\"312.0\" y=\"130\">1<"), drawn);
    }

    @Test
    void anAreaIsFilledDownToZero() {
        StepLines.Line area = new StepLines.Line(StepLines.Look.AREA, "in the battery", List.of(5.0, 0.0));
        String drawn = new StepLines("Battery", 136, List.of(area), List.of(), List.of())
                .draw()
                .toString();
        assertTrue(drawn.contains("d=\"M96 10.0H528.0V110.0H960.0V110.0H96Z\""), drawn);
        assertEquals(1, drawn.split("<figure", -1).length - 1);
    }
}
