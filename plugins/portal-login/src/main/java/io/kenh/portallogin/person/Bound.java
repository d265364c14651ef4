package io.kenh.portallogin.person;

/** @param portalAccountId the account it belongs to, or one that was merged into it */
public record Bound(long portalAccountId, BindingView binding) {}
