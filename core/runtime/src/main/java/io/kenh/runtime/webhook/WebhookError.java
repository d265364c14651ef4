package io.kenh.runtime.webhook;

import io.kenh.api.error.ErrorCode;

enum WebhookError implements ErrorCode {
    /** The sender keeps it and tries again. */
    FULL("core.webhooks-full", 503);

    private final String key;
    private final int status;

    WebhookError(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
