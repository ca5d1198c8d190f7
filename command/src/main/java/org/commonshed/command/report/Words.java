package org.commonshed.command.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Every word of the report, and how numbers are written, in one language. */
final class Words {
    private static final String BUNDLE = "org.commonshed.command.report.words";
    private static final String SPACE = "\u202f";
    private static final double TONNE_KG = 1000;

    private final ResourceBundle bundle;
    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    Locale locale() {
        return locale;
    }

    /** A sentence with its parts filled in; a whole number chooses between one and many. */
    String say(String key, Object... parts) {
        return new MessageFormat(bundle.getString(key), locale).format(parts);
    }

    /** The word for a name in the files, where there is one. */
    Optional<String> findWord(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** Whole percent; what is more than nothing or less than all says so. */
    String percent(double share) {
        if (share > 1e-9 && share < 0.005) {
            return say("percent.under");
        }
        if (share >= 0.995 && share < 1 - 1e-6) {
            return say("percent.over");
        }
        return NumberFormat.getIntegerInstance(locale).format(Math.round(share * 100)) + SPACE + "%";
    }

    /** Three significant digits; whole numbers from 1,000. */
    String amount(double amount) {
        if (!Double.isFinite(amount)) {
            return "–";
        }
        BigDecimal rounded = new BigDecimal(amount).round(new MathContext(3));
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(
                Math.max(0, Math.min(9, rounded.stripTrailingZeros().scale())));
        return format.format(rounded);
    }

    /** Kilograms below a tonne, else tonnes. */
    String mass(double kg) {
        return Math.abs(kg) < TONNE_KG ? amount(kg) + SPACE + "kg" : amount(kg / TONNE_KG) + SPACE + "t";
    }

    /** An amount in a unit; kilograms become tonnes where they are many. */
    String quantity(double amount, String unit) {
        return unit.equals("kg") ? mass(amount) : unit.isEmpty() ? amount(amount) : amount(amount) + SPACE + unit;
    }
}
