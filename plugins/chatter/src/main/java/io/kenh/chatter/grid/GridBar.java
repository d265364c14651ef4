package io.kenh.chatter.grid;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.UserRef;
import io.kenh.chatter.activity.Due;
import io.kenh.chatter.activity.TypeRow;
import io.kenh.chatter.grid.GridView.Count;
import io.kenh.chatter.grid.GridView.Head;
import io.kenh.chatter.grid.GridView.Link;
import io.kenh.ui.Kit;
import io.kenh.ui.records.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What stands above the rows: whose, how late, and the counts of each column. */
final class GridBar {
    /** More names than this nobody looks through. */
    private static final int PEOPLE = 50;

    private final State state;
    private final Wish wish;
    private final Tallies tallies;
    private final Map<Long, String> names;

    GridBar(Host host, State state, Wish wish, Tallies tallies) {
        this.state = state.with("view", "activity");
        this.wish = wish;
        this.tallies = tallies;
        var ids = tallies.all().stream().map(Tally::assignee).collect(Collectors.toCollection(TreeSet::new));
        ids.add(wish.person());
        ids.remove(0L);
        this.names = ids.isEmpty()
                ? Map.of()
                : host.services().get(Users.class).find(ids).values().stream()
                        .collect(Collectors.toMap(UserRef::id, UserRef::name));
    }

    /** Without any wish. */
    String all() {
        return state.with("v.who", null)
                .with("v.due", null)
                .with("v.type", null)
                .url();
    }

    /** Documents about which nothing is planned: no other wish goes with it. */
    String nobody() {
        return state.with("v.who", Wish.NOBODY)
                .with("v.due", null)
                .with("v.type", null)
                .url();
    }

    String person() {
        if (wish.who().isEmpty()) {
            return t("chatter.grid.everyone");
        }
        return wish.nobody() ? t("chatter.grid.nobody") : name(wish.person());
    }

    private String name(long id) {
        return id == Current.actor().userId() ? t("chatter.grid.mine") : names.getOrDefault(id, "#" + id);
    }

    List<Link> people() {
        var me = Current.actor().userId();
        var links = new ArrayList<Link>();
        links.add(who("", t("chatter.grid.everyone"), 0));
        links.add(who(Wish.MINE, t("chatter.grid.mine"), me));
        names.entrySet().stream()
                .filter(one -> one.getKey() != me)
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(PEOPLE)
                .forEach(one -> links.add(who(Long.toString(one.getKey()), one.getValue(), one.getKey())));
        links.add(new Link(t("chatter.grid.nobody"), "calendar-off", "", nobody(), wish.nobody()));
        return links;
    }

    private Link who(String token, String label, long person) {
        var count = tallies.of(tally ->
                (person == 0 || tally.assignee() == person) && (wish.type() == 0 || wish.type() == tally.type()));
        boolean current = person == 0 ? wish.who().isEmpty() : wish.person() == person;
        return new Link(
                label,
                "",
                said(count.of(wish.due())),
                state.with("v.who", token).url(),
                current);
    }

    private String said(long count) {
        return tallies.cut() ? "" : Kit.number(count);
    }

    /** Of everybody again, where nobody's were looked for. */
    private State anybody() {
        return wish.nobody() ? state.with("v.who", null) : state;
    }

    List<Link> dues() {
        var links = new ArrayList<Link>();
        var count = tallies.of(wish::wants);
        links.add(new Link(
                t("chatter.grid.any"),
                "",
                said(count.total()),
                anybody().with("v.due", null).url(),
                wish.due().isEmpty() && !wish.nobody()));
        for (var due : Due.values()) {
            var name = Wish.name(due);
            links.add(new Link(
                    t(due.badge().key()),
                    due.badge().icon(),
                    said(count.of(due)),
                    anybody().with("v.due", name).url(),
                    wish.due().equals(name)));
        }
        return links;
    }

    List<Head> heads(List<TypeRow> columns) {
        return columns.stream().map(this::head).toList();
    }

    private Head head(TypeRow type) {
        boolean current = wish.type() == type.id();
        var own = anybody().with("v.type", Long.toString(type.id()));
        var count = tallies.of(
                tally -> tally.type() == type.id() && (wish.person() == 0 || wish.person() == tally.assignee()));
        return new Head(
                type,
                current ? anybody().with("v.type", null).url() : own.url(),
                current,
                Arrays.stream(Due.values())
                        .filter(due -> count.of(due) > 0)
                        .map(due -> new Count(
                                due,
                                Kit.number(count.of(due)),
                                own.with("v.due", Wish.name(due)).url()))
                        .toList());
    }
}
