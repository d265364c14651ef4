package io.kenh.zalosimulator.phone;

import java.util.List;

/** Whose phone to pick up. {@code css} and {@code script} are addresses. */
public record PeopleView(List<Person> people, String css) {

    public record Person(String key, String name, String phone, String avatar, boolean online, String url) {}
}
