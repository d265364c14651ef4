package io.kenh.runtime.apps;

import io.kenh.api.error.ErrorCode;

enum AppsError implements ErrorCode {
    PLUGIN_UNKNOWN("core.plugin-unknown", 404),
    PLUGIN_NEEDS("core.plugin-needs", 409),
    PLUGIN_REQUIRED("core.plugin-required", 409),
    PLUGIN_FAILED("core.plugin-failed", 409),
    PLUGIN_ENABLED("core.plugin-enabled", 409),
    PURGE_NOT_CONFIRMED("core.purge-not-confirmed", 422);

    private final String key;
    private final int status;

    AppsError(String key, int status) {
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
