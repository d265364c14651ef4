package io.kenh.zalosimulator.webhook;

/** A delivery whose time has come, with all that sending it needs. */
record Due(
        long id,
        String lane,
        String appId,
        String oaSecretKey,
        String url,
        String body,
        String timestamp,
        boolean badSignature,
        int attempts) {}
