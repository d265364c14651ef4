package io.kenh.zalosimulator.console;

import gg.jte.Content;
import java.util.List;

/** Second tab: people. */
public record PeoplePageView(Content tabs, List<Person> people) {

    public record Person(
            String url,
            String phoneUrl,
            String key,
            String name,
            String phone,
            String avatar,
            boolean online,
            boolean banned,
            boolean sensitive) {}
}
