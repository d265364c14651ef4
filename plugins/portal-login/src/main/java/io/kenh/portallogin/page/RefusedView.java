package io.kenh.portallogin.page;

/** @param reason last part of a text key */
public record RefusedView(String reason) {}
