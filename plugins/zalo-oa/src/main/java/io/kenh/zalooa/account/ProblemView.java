package io.kenh.zalooa.account;

/** Why a connection did not come about. */
public record ProblemView(String text, String detail, String backUrl) {}
