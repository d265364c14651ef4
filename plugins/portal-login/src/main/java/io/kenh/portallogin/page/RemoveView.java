package io.kenh.portallogin.page;

import io.kenh.portallogin.person.Bound;

/**
 * A Zalo identity is about to be removed.
 *
 * @param onlyWay whether the account has no other way in
 */
public record RemoveView(Bound bound, boolean onlyWay) {}
