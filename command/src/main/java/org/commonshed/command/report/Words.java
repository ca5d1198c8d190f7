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
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

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

    /** Three significant digits; whole numbers from 1,000; millions in words. */
    String amount(double amount) {
        double size = Math.abs(amount);
        if (!Double.isFinite(amount)) {
            return "–";
        }
        if (size >= BILLION) {
            return say("amount.billion", digits(amount / BILLION));
        }
        return size >= MILLION ? say("amount.million", digits(amount / MILLION)) : digits(amount);
    }

    private String digits(double amount) {
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

    /** An amount in a unit of the tables; many kilograms are tonnes, many kilowatt-hours MWh or GWh. */
    String quantity(double amount, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "" -> amount(amount);
            case "kg" -> mass(amount);
            case "kwh" -> energy(amount);
            case "piece" -> count(amount) + SPACE + unit(unit, amount);
            default -> amount(amount) + SPACE + unit(unit, amount);
        };
    }

    private String energy(double kwh) {
        double size = Math.abs(kwh);
        if (size < 1e4) {
            return amount(kwh) + SPACE + "kWh";
        }
        return size < 1e7 ? amount(kwh / 1e3) + SPACE + "MWh" : amount(kwh / 1e6) + SPACE + "GWh";
    }

    /** What can be counted is told to the last one. */
    private String count(double amount) {
        double size = Math.abs(amount);
        return size >= 1000 && size < MILLION
                ? NumberFormat.getIntegerInstance(locale).format(Math.round(amount))
                : amount(amount);
    }

    /** How a unit of the tables is written: as it stands there, where no word is known for it. */
    String unit(String unit) {
        return unit(unit, 2);
    }

    private String unit(String unit, double amount) {
        String key = "unit." + unit.toLowerCase(Locale.ROOT);
        Optional<String> one = amount == 1 ? findWord(key + ".one") : Optional.empty();
        return one.or(() -> findWord(key)).orElse(unit);
    }
}
