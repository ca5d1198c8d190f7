package org.commonshed.files.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The known word that is meant by a misspelt one. */
class NearestTest {
    @Test
    void whatMayBeMeantIsNotSoughtForWordsThatNobodyTypes() {
        assertEquals("", Nearest.to("a".repeat(100_000), List.of("b" + "a".repeat(99_999))));
        assertEquals("flour", Nearest.to("fluor", List.of("flour")));
    }
}
