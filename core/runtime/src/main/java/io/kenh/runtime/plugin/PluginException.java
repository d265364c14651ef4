package io.kenh.runtime.plugin;

/** A plugin cannot be part of a generation. */
public final class PluginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pluginId;
    private final String reason;

    public PluginException(String pluginId, String reason) {
        super(reason);
        this.pluginId = pluginId;
        this.reason = reason;
    }

    /** @param message the same for the log */
    public PluginException(String pluginId, Refusal refusal, String message) {
        super(message);
        this.pluginId = pluginId;
        this.reason = refusal.stored();
    }

    public PluginException(String pluginId, String phase, Throwable cause) {
        super(phase + ": " + deepest(cause), cause);
        this.pluginId = pluginId;
        this.reason = phase + ": " + deepest(cause);
    }

    public String pluginId() {
        return pluginId;
    }

    /** Nothing went wrong: it may not be, for a reason people are told. */
    public boolean refused() {
        return Refusal.read(reason).isPresent();
    }

    /** To be stored and shown: plain words, or what {@link Refusal#read} reads. */
    public String reason() {
        return reason;
    }

    private static String deepest(Throwable cause) {
        var at = cause;
        while (at.getCause() != null && at.getCause() != at) {
            at = at.getCause();
        }
        return at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
    }
}
