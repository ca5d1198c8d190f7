package org.commonshed.home.begin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.commonshed.engine.world.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Latitude and longitude as maps and people write them. */
class TypedPointTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "42.59, -72.60 | 42.59 | -72.60",
                "42.59 -72.60 | 42.59 | -72.60",
                "42,59; -72,60 | 42.59 | -72.60",
                "42.59°N 72.60°W | 42.59 | -72.60",
                "33.9 S, 18.4 E | -33.9 | 18.4",
                "-33.9/18.4 | -33.9 | 18.4",
                "43.5 N 4.2 O | 43.5 | -4.2",
                "0, 0 | 0 | 0",
                "\u221242.5, 12 | -42.5 | 12",
            })
    void isRead(String text, double lat, double lon) {
        assertEquals(new Point(lat, lon), TypedPoint.find(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "42.59", "north of the mill", "91, 0", "0, 181", "42.59, -72.60, 3", "1e2, 5", "--4, 5"})
    void isNone(String text) {
        assertTrue(TypedPoint.find(text).isEmpty());
    }
}
