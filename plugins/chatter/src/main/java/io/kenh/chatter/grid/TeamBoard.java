package io.kenh.chatter.grid;

import static io.kenh.ui.Kit.t;

import io.kenh.chatter.activity.Due;
import io.kenh.chatter.activity.TypeRow;
import io.kenh.chatter.grid.GridView.Link;
import io.kenh.chatter.grid.TeamView.Figure;
import io.kenh.chatter.grid.TeamView.Part;
import io.kenh.chatter.grid.TeamView.Person;
import io.kenh.ui.Kit;
import io.kenh.ui.Tones;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures above everybody's activities: each opens what it counts. */
final class TeamBoard {
    static final String PATH = "/chatter/team";
    /** More bars than this nobody compares. */
    private static final int PEOPLE = 50;

    private final Wish wish;
    private final String document;
    private final Tallies tallies;
    private final Map<Long, String> names;
    private final List<Tally> people;
    private final long longest;

    /** @param names of everybody who has something to do */
    TeamBoard(Wish wish, String document, Tallies tallies, Map<Long, String> names) {
        this.wish = wish;
        this.document = document;
        this.tallies = tallies;
        this.names = names;
        this.people =
                tallies.all().stream()
                        .filter(this::meant)
                        .collect(Collectors.groupingBy(Tally::assignee))
                        .values()
                        .stream()
                        .map(Tally::sum)
                        .sorted(Comparator.comparingLong(Tally::late)
                                .thenComparingLong(Tally::total)
                                .reversed()
                                .thenComparing(tally -> name(tally.assignee())))
                        .toList();
        this.longest = people.stream().mapToLong(Tally::total).max().orElse(1);
    }

    private boolean meant(Tally tally) {
        return (document.isEmpty() || document.equals(tally.document()))
                && (wish.type() == 0 || wish.type() == tally.type());
    }

    static String address(String who, String due, long type, String document) {
        return PATH + "?who=" + who + "&due=" + due + "&type=" + (type == 0 ? "" : String.valueOf(type)) + "&doc="
                + URLEncoder.encode(document, StandardCharsets.UTF_8);
    }

    private String address(String who, String due) {
        return address(who, due, wish.type(), document);
    }

    private String name(long id) {
        return names.getOrDefault(id, "#" + id);
    }

    List<Person> people() {
        var rows = new ArrayList<>(people.stream()
                .limit(PEOPLE)
                .map(tally -> person(tally, name(tally.assignee()), String.valueOf(tally.assignee())))
                .toList());
        if (people.size() > PEOPLE) {
            var rest = people.subList(PEOPLE, people.size());
            rows.add(person(Tally.sum(rest), t("chatter.team.others", rest.size()), null));
        }
        return rows;
    }

    Person all() {
        return person(Tally.sum(people), t("chatter.team.all"), "");
    }

    private Person person(Tally tally, String name, @Nullable String who) {
        var figures = Arrays.stream(Due.values())
                .map(due -> figure(tally.of(due), who, Wish.name(due)))
                .toList();
        boolean current = who != null && !who.isEmpty() && wish.person() == Long.parseLong(who);
        return new Person(
                name,
                who == null ? "" : address(who, ""),
                current,
                figures,
                figure(tally.total(), who, ""),
                who != null && who.isEmpty() ? List.of() : bar(tally));
    }

    private Figure figure(long count, @Nullable String who, String due) {
        boolean current = who != null
                && wish.due().equals(due)
                && (who.isEmpty() ? wish.person() == 0 : wish.person() == Long.parseLong(who));
        return new Figure(Kit.number(count), who == null || count == 0 ? "" : address(who, due), current);
    }

    private List<Part> bar(Tally tally) {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (var due : Due.values()) {
            if (tally.of(due) > 0) {
                int width = (int) Math.max(1, tally.of(due) * 100 / Math.max(longest, tally.total()));
                parts.add(new Part(Tones.css(due.badge().tone()), from, width));
                from += width;
            }
        }
        return parts;
    }

    /** Kinds of documents there is something to do about. @param known label by type */
    List<Link> documents(Map<String, String> known) {
        var links = new ArrayList<Link>();
        links.add(document("", t("chatter.mine.all-docs")));
        known.forEach((type, label) -> {
            if (type.equals(document) || count(type, wish.type()).total() > 0) {
                links.add(document(type, label));
            }
        });
        return links.size() < 3 && document.isEmpty() ? List.of() : links;
    }

    private Link document(String type, String label) {
        return new Link(
                label,
                "",
                said(count(type, wish.type())),
                address(wish.who(), wish.due(), wish.type(), type),
                type.equals(document));
    }

    List<Link> types(List<TypeRow> all) {
        var links = new ArrayList<Link>();
        links.add(type(0, t("chatter.mine.all")));
        all.stream()
                .filter(type -> type.active() || type.id() == wish.type())
                .forEach(type -> links.add(type(type.id(), type.label())));
        return links;
    }

    private Link type(long id, String label) {
        return new Link(
                label, "", said(count(document, id)), address(wish.who(), wish.due(), id, document), id == wish.type());
    }

    private Tally count(String of, long type) {
        return tallies.of(
                tally -> (of.isEmpty() || of.equals(tally.document())) && (type == 0 || type == tally.type()));
    }

    private String said(Tally tally) {
        return tallies.cut() ? "" : Kit.number(tally.total());
    }

    /** Whose and how late, in words; empty where all are listed. */
    String chosen() {
        var words = new ArrayList<String>();
        if (wish.person() != 0) {
            words.add(name(wish.person()));
        }
        wish.only().ifPresent(due -> words.add(t(due.badge().key())));
        return String.join(" · ", words);
    }

    String clear() {
        return address("", "");
    }
}
