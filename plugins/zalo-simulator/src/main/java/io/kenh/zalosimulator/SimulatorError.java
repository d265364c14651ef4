package io.kenh.zalosimulator;

import io.kenh.api.error.ErrorCode;

/** Refusals of the pages and the control API (not of the Zalo paths: those answer in Zalo's way). */
public enum SimulatorError implements ErrorCode {
    UNKNOWN_APP("zalo-simulator.unknown-app", 404),
    UNKNOWN_OA("zalo-simulator.unknown-oa", 404),
    UNKNOWN_PERSON("zalo-simulator.unknown-person", 404),
    UNKNOWN_TEMPLATE("zalo-simulator.unknown-template", 404),
    UNKNOWN_MESSAGE("zalo-simulator.unknown-message", 404),
    BAD_INPUT("zalo-simulator.bad-input", 400);

    private final String key;
    private final int status;

    SimulatorError(String key, int status) {
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
