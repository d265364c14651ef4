package io.kenh.portallogin.page;

import io.kenh.portallogin.person.BindingView;
import org.jspecify.annotations.Nullable;

/**
 * @param onlyWay whether the account has no other way in
 * @param start where binding begins; empty while it is not offered
 */
public record SecurityView(@Nullable BindingView binding, boolean onlyWay, String start) {}
