package io.kenh.helpdesk.list;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.UserRef;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.kind.TypeView;
import io.kenh.helpdesk.kind.Types;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.team.Teams;
import io.kenh.helpdesk.ticket.Priority;
import io.kenh.helpdesk.ticket.Tags;
import io.kenh.helpdesk.ticket.TicketData;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rows of a file say of tickets. What their names mean is looked up once for all rows. */
final class ImportRows {
    private static final int PEOPLE = 50;
    /** Words are known in either, as headings are. */
    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);

    private final Host host;
    private final TicketData start;
    private final List<Problem> problems;
    private final List<TeamView> teams;
    private final List<TypeView> types;
    private final Map<String, List<PartnerRef>> partners = new HashMap<>();
    private final Map<String, List<UserRef>> people = new HashMap<>();

    /** @param start what a new ticket is where a row says nothing @param problems where what is wrong goes */
    ImportRows(Host host, TicketData start, List<Problem> problems) {
        this.host = host;
        this.start = start;
        this.problems = problems;
        this.teams = new Teams(host).seen();
        this.types = new Types(host).all().stream().filter(TypeView::active).toList();
    }

    TicketData read(Line line) {
        var team = named(line, "team", teams, TeamView::label, TeamView::name).map(TeamView::id);
        return new TicketData(
                text(line, "subject", TicketData.SUBJECT),
                text(line, "description", TicketData.DESCRIPTION),
                partner(line),
                team.orElse(start.teamId()),
                named(line, "type", types, TypeView::label, TypeView::name)
                        .map(TypeView::id)
                        .orElse(null),
                priority(line),
                assignee(line),
                Tags.of(text(line, "tags", TicketData.TAGS)),
                null,
                null);
    }

    private void wrong(Line line, String field, String text) {
        problems.add(line.problem(field, text));
    }

    private String text(Line line, String field, int most) {
        var text = line.value(field);
        if (text.length() > most) {
            wrong(line, field, t("ui.form.too-long", most));
        }
        return text;
    }

    private @Nullable Long partner(Line line) {
        var said = line.value("partner");
        if (said.isEmpty()) {
            return null;
        }
        var directory = host.services().get(Partners.class);
        var found = partners.computeIfAbsent(said, directory::named);
        if (found.size() != 1) {
            wrong(line, "partner", t("helpdesk.import.partner", found.size()));
            return null;
        }
        return found.getFirst().id();
    }

    /** The only one that is called so, as it is shown or as it is kept. */
    private <T> Optional<T> named(
            Line line, String field, List<T> all, Function<T, String> shown, Function<T, String> kept) {
        var said = line.value(field);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var same = all.stream()
                .filter(one ->
                        Stream.of(shown, kept).anyMatch(name -> name.apply(one).equalsIgnoreCase(said)))
                .toList();
        if (same.size() != 1) {
            wrong(line, field, t("helpdesk.import.one", said(all.stream().map(shown))));
        }
        return same.stream().findFirst();
    }

    private static String said(Stream<String> names) {
        return names.limit(PEOPLE).collect(Collectors.joining(", "));
    }

    private Priority priority(Line line) {
        var said = line.value("priority");
        if (said.isEmpty()) {
            return start.priority();
        }
        return Arrays.stream(Priority.values())
                .filter(one -> one.token().equalsIgnoreCase(said)
                        || LANGUAGES.stream()
                                .anyMatch(language -> host.texts()
                                        .in(language, one.badge().key())
                                        .equalsIgnoreCase(said)))
                .findFirst()
                .orElseGet(() -> {
                    var all = Arrays.stream(Priority.values())
                            .map(one -> t(one.badge().key()));
                    wrong(line, "priority", t("helpdesk.import.one", said(all)));
                    return start.priority();
                });
    }

    /** Null: as the team gives its tickets. */
    private @Nullable Long assignee(Line line) {
        var said = line.value("assignee");
        if (said.isEmpty()) {
            return null;
        }
        var found = people.computeIfAbsent(said, this::people);
        if (found.size() != 1) {
            wrong(line, "assignee", t("helpdesk.import.person", found.size()));
            return null;
        }
        return found.getFirst().id();
    }

    private List<UserRef> people(String said) {
        Function<UserRef, String> called = said.contains("@") ? UserRef::email : UserRef::name;
        return host
                .services()
                .get(Users.class)
                .search(Current.actor().companyId(), HelpdeskPermissions.WRITE, said, PEOPLE)
                .stream()
                .filter(user -> called.apply(user).equalsIgnoreCase(said))
                .toList();
    }
}
