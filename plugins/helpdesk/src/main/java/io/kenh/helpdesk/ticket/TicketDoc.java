package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocGlance;
import io.kenh.api.data.DocSearch;
import io.kenh.api.data.DocType;
import io.kenh.api.data.Fact;
import io.kenh.api.data.Fact.Kind;
import io.kenh.api.data.Moment;
import io.kenh.api.data.PortalDocs;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.ui.Tone;
import io.kenh.contacts.api.Partners;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.ui.Kit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A ticket as a document: discussed, linked, written about. Notes among colleagues are no fact: no message can carry them. */
public final class TicketDoc implements DocType<Ticket> {
    public static final String NAME = "helpdesk.ticket";
    public static final String CREATED = "helpdesk.ticket.created";
    public static final String ASSIGNED = "helpdesk.ticket.assigned";
    public static final String UPDATED = "helpdesk.ticket.updated";
    public static final String COMPLETED = "helpdesk.ticket.completed";
    public static final String RATING = "helpdesk.ticket.rating-requested";
    /** What fits into a row of a message, and into a status. */
    private static final int SHORT = 80;

    private static final int LABEL = 30;

    private final Host host;
    private final Names names;
    private final List<PortalDocs> portal;

    public TicketDoc(Host host, List<PortalDocs> portal) {
        this.portal = List.copyOf(portal);
        this.host = host;
        this.names = new Names(host);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Ticket> entity() {
        return Ticket.class;
    }

    @Override
    public Permission read() {
        return HelpdeskPermissions.READ;
    }

    @Override
    public boolean readable(Ticket ticket) {
        return Current.actor().may(HelpdeskPermissions.READ)
                && host.db().read(em -> Seen.now().covers(em, ticket));
    }

    @Override
    public String title(Ticket ticket) {
        return ticket.number();
    }

    @Override
    public String path(Ticket ticket) {
        return "/helpdesk/tickets/" + ticket.id();
    }

    @Override
    public Optional<Long> partnerId(Ticket ticket) {
        return Optional.ofNullable(ticket.partnerId());
    }

    @Override
    public Optional<DocGlance> glance(Ticket ticket) {
        boolean closed = ticket.closed();
        return Optional.of(new DocGlance(
                Kit.t("doc.helpdesk.ticket"),
                "lifebuoy",
                Kit.t(closed ? "helpdesk.state.closed" : "helpdesk.state.open"),
                closed ? Tone.SUCCESS : Tone.INFO,
                closed ? "circle-check" : "progress",
                ticket.subject(),
                null));
    }

    @Override
    public boolean closed(Ticket ticket) {
        return ticket.closed();
    }

    @Override
    public Optional<DocSearch<Ticket>> search() {
        return Optional.of(new DocSearch<>(
                "searchText", "partnerId", (cb, root) -> Seen.now().predicate(cb, root)));
    }

    @Override
    public Map<String, Fact<Ticket>> facts() {
        var facts = new LinkedHashMap<String, Fact<Ticket>>();
        facts.put("number", text(Ticket::number, "HT2026/00042"));
        facts.put("subject", text(ticket -> SearchText.cut(ticket.subject(), SHORT), "Nồi cơm không nóng"));
        facts.put("customer_name", text(Ticket::partnerName, "Nguyễn Thị Lan"));
        facts.put("customer_phone", new Fact<>(Kind.PHONE, this::phone, "+84912345678"));
        facts.put("team", label(ticket -> names.team(ticket.teamId()), "Chăm sóc khách hàng"));
        facts.put("assignee", text(ticket -> names.user(ticket.assigneeId()), "Lê Ngọc Lan"));
        facts.put("stage", label(ticket -> names.stage(ticket.stageId()), "Đang xử lý"));
        facts.put("type", label(ticket -> names.type(ticket.companyId(), ticket.typeId()), "Bảo hành"));
        facts.put("priority", text(ticket -> ticket.priority().token(), "normal"));
        facts.put("state", text(ticket -> ticket.closed() ? "closed" : "open", "open"));
        facts.put("assigned", text(ticket -> ticket.assigneeId() == null ? "no" : "yes", "yes"));
        facts.put("news", text(ticket -> SearchText.cut(ticket.news(), SHORT), "Kỹ thuật viên sẽ đến sáng mai"));
        // For messages, which leave no field empty: without news the stage is the news.
        facts.put(
                "customer_news",
                text(
                        ticket -> SearchText.cut(
                                ticket.news().isEmpty() ? names.stage(ticket.stageId()) : ticket.news(), SHORT),
                        "Kỹ thuật viên sẽ đến sáng mai"));
        facts.put("created_at", new Fact<>(Kind.DATE_TIME, Ticket::createdAt, "20/11/2026 10:00"));
        facts.put("deadline", new Fact<>(Kind.DATE_TIME, Ticket::deadline, "21/11/2026 16:00"));
        facts.put(
                "closed_at", new Fact<>(Kind.DATE_TIME, ticket -> ticket.trace().closedAt(), "21/11/2026 15:00"));
        facts.put("rating", new Fact<>(Kind.NUMBER, TicketDoc::rating, "5"));
        return facts;
    }

    private static Fact<Ticket> text(Function<Ticket, String> value, String sample) {
        return new Fact<>(Kind.TEXT, ticket -> orNull(value.apply(ticket)), sample);
    }

    private static Fact<Ticket> label(Function<Ticket, String> value, String sample) {
        return text(ticket -> SearchText.cut(value.apply(ticket), LABEL), sample);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Object rating(Ticket ticket) {
        var stars = ticket.stars().given();
        return stars == null ? null : stars.longValue();
    }

    private @Nullable Object phone(Ticket ticket) {
        var partner = ticket.partnerId();
        return partner == null
                ? null
                : host.services()
                        .get(Partners.class)
                        .find(partner)
                        .map(Partners.PartnerRef::phone)
                        .orElse(null);
    }

    @Override
    public List<Moment> moments() {
        return List.of(
                new Moment(CREATED),
                new Moment(ASSIGNED),
                new Moment(UPDATED),
                new Moment(COMPLETED),
                new Moment(RATING));
    }

    @Override
    public List<PortalDocs> portal() {
        return portal;
    }
}
