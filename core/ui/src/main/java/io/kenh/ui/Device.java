package io.kenh.ui;

import java.util.List;
import java.util.Map;

/** What people call what they browse with: {@code Chrome, Android}. Only what is seen often; the rest is unknown. */
final class Device {
    /** The first that is found: most browsers also claim to be those further down. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Zalo", "Zalo"),
            Map.entry("FBAN", "Facebook"),
            Map.entry("FBAV", "Facebook"),
            Map.entry("coc_coc_browser", "Cốc Cốc"),
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    /** Empty for what is not known. */
    static String of(String userAgent) {
        var browser = named(BROWSERS, userAgent);
        var system = named(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String named(List<Map.Entry<String, String>> names, String userAgent) {
        return names.stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
