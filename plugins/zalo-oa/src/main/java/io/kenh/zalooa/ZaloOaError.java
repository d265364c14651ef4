package io.kenh.zalooa;

import io.kenh.api.error.ErrorCode;

public enum ZaloOaError implements ErrorCode {
    WINDOW_CLOSED("zalo-oa.window-closed", 409),
    UNREACHABLE("zalo-oa.unreachable", 409),
    TEXT_EMPTY("zalo-oa.text-empty", 422),
    TEXT_TOO_LONG("zalo-oa.text-too-long", 422),
    FILE_TYPE("zalo-oa.file-type", 422),
    IMAGE_TOO_LARGE("zalo-oa.image-too-large", 422),
    FILE_TOO_LARGE("zalo-oa.file-too-large", 422),
    FILE_WITH_TEXT("zalo-oa.file-with-text", 422),
    CUSTOMER_UNKNOWN("zalo-oa.customer-unknown", 409),
    NOT_RESENDABLE("zalo-oa.not-resendable", 409),
    WRONG_STATE("zalo-oa.wrong-state", 409),
    NOT_CONFIGURED("zalo-oa.not-configured", 422),
    CREDENTIALS_REFUSED("zalo-oa.credentials-refused", 422),
    CHECK_FAILED("zalo-oa.check-failed", 422),
    ACCOUNT_TAKEN("zalo-oa.account-taken", 409),
    REFRESH_FAILED("zalo-oa.refresh-failed", 409);

    private final String key;
    private final int status;

    ZaloOaError(String key, int status) {
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
