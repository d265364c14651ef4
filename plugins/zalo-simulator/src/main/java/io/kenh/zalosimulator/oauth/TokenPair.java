package io.kenh.zalosimulator.oauth;

/** The answer of the token endpoint without its life time. */
public record TokenPair(String accessToken, String refreshToken) {}
