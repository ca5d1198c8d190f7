package org.commonshed.access.session;

import java.util.List;
import java.util.Optional;

/** A browser in two words, so that one knows it again in a list; nothing finer is kept. */
final class Devices {
    private record Sign(String mark, String name) {}

    private static final List<Sign> BROWSERS = List.of(
            new Sign("Firefox/", "Firefox"),
            new Sign("Edg/", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("Chromium/", "Chromium"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    private Devices() {}

    /** Such as "Firefox, Linux"; empty when neither is known. */
    static String name(Optional<String> agent) {
        String browser = first(BROWSERS, agent.orElse(""));
        String system = first(SYSTEMS, agent.orElse(""));
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<Sign> signs, String agent) {
        return signs.stream()
                .filter(sign -> agent.contains(sign.mark()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
