package io.kenh.zalosimulator.social;

import java.util.List;

/** Whose phone it is, and whether the app may know them. Texts of the request travel through hidden fields. */
public record LoginView(
        String appName, String appId, String redirectUri, String challenge, String state, List<Person> people) {
    public record Person(String key, String name, String phone) {}
}
