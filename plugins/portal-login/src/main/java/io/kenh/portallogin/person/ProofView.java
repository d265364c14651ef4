package io.kenh.portallogin.person;

import io.kenh.zalooa.api.ZaloLogin.Person;
import org.jspecify.annotations.Nullable;

/**
 * @param linkId whom the sign-in seems to be: a code goes there without a number; null when nobody knows
 * @param asked whether a code was asked for
 * @param mayAsk whether another one may be
 */
public record ProofView(
        long configId, Person person, String next, @Nullable Long linkId, boolean asked, boolean mayAsk) {}
