package io.kenh.zalosimulator.openapi;

import io.javalin.http.Context;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.platform.ZaloError;

/** An authenticated call inside its transaction. {@code input} is the body, or for GET the JSON in parameter {@code data}. */
public record ApiCall(Sim sim, SimApp app, SimOa oa, Members input, Context ctx) {

    String need(String name) {
        return input.filled(name).orElseThrow(() -> ZaloError.invalid(name));
    }

    /** A whole number, at least 0 and at most {@code max}. */
    int number(String name, int fallback, int max) {
        if (!input.has(name)) {
            return fallback;
        }
        int number = input.number(name).orElseThrow(() -> ZaloError.invalid(name));
        if (number < 0) {
            throw ZaloError.invalid(name);
        }
        if (number > max) {
            throw ZaloError.tooMuch(name);
        }
        return number;
    }
}
