package io.kenh.portallogin.page;

import io.kenh.portallogin.person.Bound;
import java.util.List;

/**
 * @param onlyWay whether the account has no other way in
 * @param offered whether a Zalo identity may be bound
 */
public record SecurityView(List<Bound> bound, boolean onlyWay, boolean offered) {}
