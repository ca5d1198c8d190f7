package org.commonshed.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedAmountTest {
    private static final Words METRIC = new Words(Locale.ENGLISH);
    private static final Words US = new Words(Locale.forLanguageTag("en-u-ms-ussystem"));
    private static final Words SPANISH = new Words(Locale.forLanguageTag("es"));

    private static String in(String wanted, String number, String unit, Words words) {
        return new TypedAmount(new BigDecimal(number), unit)
                .in(wanted, words)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    /** Factors of the National Institute of Standards and Technology, Special Publication 811 (2008), appendix B.8. */
    @Test
    void factorsAreExact() {
        assertEquals("5.44310844", in("kg", "12", "lb", METRIC));
        assertEquals("18.92705892", in("L", "5", "gal", METRIC));
        assertEquals("0.01892705892", in("m3", "5", "gallons", METRIC));
        assertEquals("3000", in("kg", "3", "t", METRIC));
        assertEquals("0.028349523125", in("kg", "1", "oz", METRIC));
        assertEquals("0.028316846592", in("m3", "1", "ft³", METRIC));
        assertEquals("4046.8564224", in("m2", "1", "acre", METRIC));
        assertEquals("0.40468564224", in("ha", "1", "ac.", METRIC));
        assertEquals("1.609344", in("km", "1", "mi", METRIC));
        assertEquals("203.2", in("mm", "8", "in", METRIC));
        assertEquals("0.5", in("kg", "500", "g", METRIC));
        assertEquals("1200", in("L", "1.2", "m³", METRIC));
        assertEquals("36", in("piece", "3", "dozen", METRIC));
        assertEquals("2", in("dozen", "24", "pieces", METRIC));
        assertEquals("1500", in("kWh", "1.5", "MWh", METRIC));
        assertEquals("5.44310844", in("kg N", "12", "lb", METRIC));
    }

    /** What is told in US units and typed back is the same again, but for the rounding of what is told. */
    @Test
    void whatIsToldIsUnderstood() {
        for (String unit : List.of("g", "kg", "t", "m", "km", "m2", "ha", "km2", "m3", "cm3", "l", "mm")) {
            Scale told = US.scale(unit);
            String typed = BigDecimal.valueOf(told.of(7)).toPlainString();
            assertEquals(7, Double.parseDouble(in(unit, typed, told.unit(), US)), 1e-9, unit);
        }
    }

    @Test
    void aTonIsAShortTonForThoseWhoAreToldOne() {
        assertEquals("1814.36948", in("kg", "2", "tons", US));
        assertEquals("", in("kg", "2", "tons", METRIC), "it may be a tonne");
        assertEquals("1814.36948", in("kg", "2", "short tons", METRIC));
        assertEquals("2000", in("kg", "2", "toneladas", SPANISH));
    }

    @Test
    void whatMeasuresSomethingElseIsNotUnderstood() {
        assertEquals("", in("kg", "5", "gal", METRIC));
        assertEquals("", in("kg", "5", "stone", METRIC));
        assertEquals("", in("", "5", "lb", METRIC));
        assertEquals("", in("bale", "5", "kg", METRIC));
        assertEquals("5", in("bale", "5", "bales", METRIC));
        assertEquals("5", in("bale", "5", "Bale", METRIC));
        assertEquals(Optional.empty(), TypedAmount.listLike("bale").stream().findFirst());
        assertEquals(List.of("kg", "g", "t", "lb", "oz", "short ton"), TypedAmount.listLike("kg"));
        assertTrue(TypedAmount.listLike("L").contains("gal"));
    }
}
