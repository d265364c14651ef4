package io.kenh.runtime.config;

/** The deployment said something we cannot use; the message is one sentence for the person who starts the server. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }
}
