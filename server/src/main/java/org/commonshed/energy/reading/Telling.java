package org.commonshed.energy.reading;

import org.commonshed.page.Words;

/** How the pages of energy tell numbers. */
public interface Telling {
    Words words();

    String currency();

    default String say(String key, Object... parts) {
        return words().say(key, parts);
    }

    default String amount(double number) {
        return words().amounts().amount(number);
    }

    default String percent(double share) {
        return words().amounts().percent(share);
    }

    default String kw(double kw) {
        return say("energy.kw", amount(kw));
    }

    default String kwh(double kwh) {
        return words().amounts().quantity(kwh, "kWh");
    }

    default String money(double money) {
        return words().amounts().quantity(money, currency());
    }
}
