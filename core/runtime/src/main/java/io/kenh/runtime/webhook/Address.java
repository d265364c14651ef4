package io.kenh.runtime.webhook;

/**
 * Where a plugin's webhooks come in.
 *
 * @param path as in the route, with its parameters: {@code /webhooks/shop/{id}}
 */
public record Address(String pluginId, String method, String path) {
    private static final String WORLD = "/webhooks/";
    private static final int LONGEST = 255;

    /** A GET asks for something, which only the plugin itself can answer. */
    public static boolean waits(String method, String path) {
        return path.startsWith(WORLD) && !method.equals("GET") && path.length() <= LONGEST;
    }
}
