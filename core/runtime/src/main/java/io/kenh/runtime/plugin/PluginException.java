package io.kenh.runtime.plugin;

/** A plugin cannot be part of a generation. */
public final class PluginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pluginId;

    public PluginException(String pluginId, String reason) {
        super(reason);
        this.pluginId = pluginId;
    }

    public PluginException(String pluginId, String phase, Throwable cause) {
        super(phase + ": " + deepest(cause), cause);
        this.pluginId = pluginId;
    }

    public String pluginId() {
        return pluginId;
    }

    private static String deepest(Throwable cause) {
        var at = cause;
        while (at.getCause() != null && at.getCause() != at) {
            at = at.getCause();
        }
        return at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
    }
}
