package org.commonshed.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

/** Numbers are written as people read them. */
class WordsTest {
    private final Words words = new Words(Locale.ENGLISH);

    @Test
    void aLittleIsNotNothingAndNearlyAllIsNotAll() {
        assertEquals("0\u202f%", words.percent(0));
        assertEquals("<\u202f1\u202f%", words.percent(0.004));
        assertEquals("24\u202f%", words.percent(0.244));
        assertEquals(">\u202f99\u202f%", words.percent(0.998));
        assertEquals("100\u202f%", words.percent(1));
    }

    @Test
    void amountsHaveThreeDigits() {
        assertEquals("1,230", words.amount(1234));
        assertEquals("44.3", words.amount(44.27));
        assertEquals("0.0123", words.amount(0.012345));
        assertEquals("3", words.amount(3));
        assertEquals("–", words.amount(Double.NaN));
    }

    @Test
    void manyKilogramsAreTonnes() {
        assertEquals("310\u202fkg", words.quantity(310, "kg"));
        assertEquals("44.3\u202ft", words.quantity(44_300, "kg"));
        assertEquals("45.6\u202fg", words.quantity(0.0456, "kg"));
        assertEquals("0.5\u202fkg", words.quantity(0.5, "kg"));
        assertEquals("0\u202fkg", words.quantity(0, "kg"));
        assertEquals("0.449\u202fL", words.quantity(0.000449, "m3"));
        assertEquals("2\u202fm³", words.quantity(2, "m³"));
    }

    @Test
    void unitsOfTheTablesAreWrittenAsPeopleWriteThem() {
        assertEquals("6\u202fm³", words.quantity(6, "m3"));
        assertEquals("1\u202fpiece", words.quantity(1, "piece"));
        assertEquals("4,162\u202fpieces", words.quantity(4162, "piece"));
        assertEquals("88\u202fpieces", words.quantity(87.9, "piece"));
        assertEquals("4.32\u202fpieces", words.quantity(4.32, "piece"));
    }

    @Test
    void whatIsCountedInPiecesGoesByItsOwnName() {
        Words words = new Words(Locale.ENGLISH);
        assertEquals("720 face shields", words.amountOf(720, "piece", "face shields"));
        assertEquals("1\u202fpiece of face shields", words.amountOf(1, "piece", "face shields"));
        assertEquals("148,000\u202fbales of straw", words.amountOf(148_000, "bale", "straw"));
        assertEquals("1\u202fbale of straw", words.amountOf(1, "bale", "straw"));
        assertEquals("1\u202frun", words.quantity(1, "run"));
        assertEquals("30\u202fsacks", words.quantity(30, "sacks"));
        assertEquals("7", words.quantity(7, ""));
    }

    @Test
    void greatAmountsHaveWords() {
        assertEquals("1.24 million", words.amount(1_236_000).replace('\u202f', ' '));
        assertEquals("7.42 billion EUR", words.quantity(7.42e9, "EUR").replace('\u202f', ' '));
        assertEquals("-2 million", words.amount(-2e6).replace('\u202f', ' '));
        assertEquals("900\u202fkWh", words.quantity(900, "kWh"));
        assertEquals("412\u202fMWh", words.quantity(412_000, "kWh"));
        assertEquals("7,420\u202fGWh", words.quantity(7.42e9, "kwh"));
    }

    /** The figures are those of NIST Special Publication 811 (2008), appendix B. */
    @Test
    void whoWantsUnitsOfTheUnitedStatesReadsThem() {
        Words us = new Words(Locale.forLanguageTag("en-u-ms-ussystem"));
        assertEquals("3.53\u202foz", us.quantity(0.1, "kg"));
        assertEquals("1\u202flb", us.quantity(0.45359237, "kg"));
        assertEquals("1,000\u202flb", us.mass(453.59237));
        assertEquals("1\u202fton", us.quantity(907.18474, "kg"));
        assertEquals("1.1\u202ftons", us.quantity(1, "t"));
        assertEquals("2.47\u202facres", us.quantity(1, "ha"));
        assertEquals("0.386\u202fmi²", us.quantity(1, "km2"));
        assertEquals("6.21\u202fmi", us.quantity(10, "km"));
        assertEquals("35.3\u202fft³", us.quantity(1, "m³"));
        assertEquals("2.64\u202fgal", us.quantity(0.01, "m3"));
        assertEquals("5,000\u202fMWh", us.quantity(5000, "mwh"));
        assertEquals(35.31467, us.scale("m3").of(1), 1e-5);
        assertEquals("ft³", us.scale("m3").unit());
        assertEquals("lb", us.oneOf("kg"));
        assertEquals(new Scale(1, "pieces"), us.scale("piece"));
        assertEquals(new Scale(1, "m³"), words.scale("m3"));
        assertEquals("2,47\u202facres", new Words(Locale.forLanguageTag("es-u-ms-ussystem")).quantity(1, "ha"));
    }

    @Test
    void aRoomBringsItsOwnWords() {
        Words more = words.with("org.commonshed.tell.other");
        assertEquals("Weather: wet", more.say("weather", "wet"));
        assertEquals("0\u202f%", more.percent(0));
        assertThrows(MissingResourceException.class, () -> words.say("weather", "wet"));
    }
}
